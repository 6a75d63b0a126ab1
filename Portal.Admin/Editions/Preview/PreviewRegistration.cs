using Portal.Core.Publications;

namespace Portal.Admin.Editions.Preview;

/// <summary>What a preview is made with.</summary>
public static class PreviewRegistration
{
    public static IServiceCollection AddPreview(this IServiceCollection services) =>
        services.AddSingleton<PublicViews>().AddSingleton<FindPortals>().AddSingleton<FindPublications>().AddTransient<DraftSite>();
}
