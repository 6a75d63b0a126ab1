using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Portal.Core.Data;

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
        services = Ring("ward-portal-payees", new KeyStore<PayeeKey>(factory), ring => ring.AddSingleton(keys).AddSingleton(log), options =>
        {
            options.XmlEncryptor = new SealedXmlEncryptor(keys);
            options.NewKeyLifetime = KeyLifetime;
        });
        Protector = services.GetRequiredService<IDataProtectionProvider>().CreateProtector("payee");
    }

    internal IDataProtector Protector { get; }

    public void Dispose() => services.Dispose();

    /// <summary>
    /// The ring payees shared with sign-in up to 0.1.0, from its keys as opened by the caller. What the framework would add to it
    /// stays in memory.
    /// </summary>
    internal static ServiceProvider Former(IEnumerable<XElement> keys) =>
        Ring("ward-portal", new Remembered(keys.ToList()), _ => { }, _ => { });

    internal static IDataProtector FormerProtector(IServiceProvider former) => former.GetRequiredService<IDataProtectionProvider>().CreateProtector("payee");

    private static ServiceProvider Ring(string name, IXmlRepository keys, Action<IServiceCollection> add, Action<KeyManagementOptions> set)
    {
        var ring = new ServiceCollection();
        ring.AddLogging();
        add(ring);
        ring.AddDataProtection().SetApplicationName(name);
        ring.Configure<KeyManagementOptions>(options =>
        {
            options.XmlRepository = keys;
            set(options);
        });
        return ring.BuildServiceProvider();
    }

    private sealed class Remembered(List<XElement> keys) : IXmlRepository
    {
        public IReadOnlyCollection<XElement> GetAllElements() => keys;

        public void StoreElement(XElement element, string friendlyName) => keys.Add(element);
    }
}
