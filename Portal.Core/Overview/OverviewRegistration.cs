using Microsoft.Extensions.DependencyInjection;

namespace Portal.Core.Overview;

/// <summary>What the first screen asks.</summary>
internal static class OverviewRegistration
{
    /// <summary>The first screen, a question a card.</summary>
    public static IServiceCollection AddOverview(this IServiceCollection services) => services
        .AddSingleton(_ => OverviewLimits.Shipped)
        .AddTransient<GetLateFigures>()
        .AddTransient<GetWeekFigures>()
        .AddTransient<GetOutputFigures>()
        .AddTransient<GetSectionGaps>()
        .AddTransient<GetOwnItems>()
        .AddTransient<FindOwnRoyalty>()
        .AddTransient<FindOwnPayments>()
        .AddTransient<GetRoyaltyFigures>()
        .AddTransient<GetPeopleFigures>()
        .AddTransient<GetOperationsFigures>();
}
