using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Portal.Admin.Accounts.Entra;

namespace Portal.Tests.Accounts.Entra;

/// <summary>What screens ask of the provider, in a test of a component.</summary>
internal static class EntraScreens
{
    public static IServiceCollection AddEntraScreens(this IServiceCollection services, EntraSettings? settings = null, string? fault = null) => services
        .AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider())
        .AddSingleton<EntraTickets>()
        .AddSingleton(provider => new EntraProvider(provider.GetRequiredService<IOptionsMonitor<OpenIdConnectOptions>>(), NullLogger<EntraProvider>.Instance)
        {
            Settings = settings, Fault = fault,
        });
}
