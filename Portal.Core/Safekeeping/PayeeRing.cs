using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Portal.Core.Safekeeping;

/// <summary>
/// The keys of payees' numbers: an own ring in an own table under an own name. A key past its time encrypts nothing new and
/// goes on opening what it encrypted; none is ever deleted.
/// </summary>
public sealed class PayeeRing : IDisposable
{
    private static readonly TimeSpan KeyLifetime = TimeSpan.FromDays(365);
    private readonly ServiceProvider services;

    public PayeeRing(PortalDbFactory factory, MasterKeys keys, ILoggerFactory log)
    {
        var ring = new ServiceCollection().AddSingleton(keys).AddLogging().AddSingleton(log);
        ring.AddDataProtection().SetApplicationName("ward-portal-payees");
        ring.Configure<KeyManagementOptions>(options =>
        {
            options.XmlRepository = new KeyStore<PayeeKey>(factory);
            options.XmlEncryptor = new SealedXmlEncryptor(keys);
            options.NewKeyLifetime = KeyLifetime;
        });
        services = ring.BuildServiceProvider();
        Protector = ProtectorFor("payee");
    }

    internal IDataProtector Protector { get; }

    /// <summary>For what else must outlive every sign-in key; each purpose opens only what it sealed itself.</summary>
    internal IDataProtector ProtectorFor(string purpose) => services.GetRequiredService<IDataProtectionProvider>().CreateProtector(purpose);

    public void Dispose() => services.Dispose();
}
