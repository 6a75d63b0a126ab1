using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Portal.Core.Safekeeping;

/// <summary>Keys, back-ups and what proves an installation whole.</summary>
internal static class SafekeepingRegistration
{
    public static IServiceCollection AddSafekeeping(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<KeyOptions>(configuration.GetSection("Keys"));
        services.AddSingleton<KeyPlaces>().AddSingleton<MasterKeys>().AddSingleton<PayeeRing>().AddSingleton<HeadRecord>()
            .AddSingleton<LastBackup>();
        services.AddDataProtection().SetApplicationName("ward-portal");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(options =>
        {
            options.XmlRepository = new KeyStore<ProtectionKey>(provider.GetRequiredService<PortalDbFactory>());
            options.XmlEncryptor = new SealedXmlEncryptor(provider.GetRequiredService<MasterKeys>());
        }));
        return services.AddTransient<PrepareKeys>().AddTransient<CompareHeads>().AddTransient<VerifyDatabase>().AddTransient<VerifyFiles>()
            .AddTransient<MakeBackup>().AddTransient<RestoreBackup>();
    }
}
