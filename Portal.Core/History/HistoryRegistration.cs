using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.History.Anchors;
using Portal.Core.History.Clocks;
using Portal.Core.History.Security;

namespace Portal.Core.History;

/// <summary>What is written down for good or for a time, what proves it, and the clock it is dated by.</summary>
internal static class HistoryRegistration
{
    public static IServiceCollection AddHistory(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(_ => SecurityRules.Read(configuration.GetValue<int?>("SecurityLog:KeepMonths")))
        .AddTransient<CutSecurityLog>()
        .AddTransient<CheckClock>()
        .AddTransient<GetAnchors>()
        .AddTransient<CheckAnchors>()
        .AddTransient<VerifyHistory>()
        .AddTransient<FindHistory>()
        .AddTransient<ExportHistory>();
}
