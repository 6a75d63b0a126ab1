using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.WebEncoders;
using Portal.Core.Kernel;
using Portal.Core.Papers.Checks;
using Portal.Core.Publications;
using Portal.Public.Feeds;
using Portal.Public.Files;
using Portal.Public.PageCaching;
using Portal.Public.Pages;
using Portal.Public.Search;
using Portal.Public.Sites;

namespace Portal.Public;

/// <summary>What the public site is made of, and in which order a request passes it.</summary>
public static class PublicSiteRegistration
{
    public static IServiceCollection AddPublicSite(this IServiceCollection services)
    {
        services.AddSingleton<FindPortals>().AddSingleton<FindPublications>().AddSingleton<GetPublication>()
            .AddSingleton<FindDocuments>().AddSingleton<SearchPublications>().AddSingleton<FindPublishedAddresses>()
            .AddSingleton<GetPublishedFile>().AddSingleton<FindPaperCheck>();
        services.AddSingleton<SiteAddresses>().AddSingleton<SiteDirectory>().AddSingleton<PageStore>()
            .AddSingleton<SecurityHeaders>().AddSingleton<StyleFiles>().AddSingleton<Fragments>();
        services.AddHostedService<SiteWatch>();
        services.AddRazorPages().AddMvcOptions(TakeNothingFromBodies);
        services.AddSearchLimit();
        KeepNoKeys(services);
        services.AddRouting(options => options.LowercaseUrls = true);
        // Vietnamese stays Vietnamese in the markup; < > & and quotes are escaped all the same
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        return services;
    }

    /// <summary>
    /// The site takes no form. A body sent along with a GET would otherwise speak louder than the address a page is remembered by.
    /// </summary>
    private static void TakeNothingFromBodies(MvcOptions options)
    {
        options.ValueProviderFactories.RemoveType<FormValueProviderFactory>();
        options.ValueProviderFactories.RemoveType<FormFileValueProviderFactory>();
        options.ValueProviderFactories.RemoveType<JQueryFormValueProviderFactory>();
    }

    /// <summary>
    /// Razor Pages bring data protection along, which would write a key file at the start. Nothing here is encrypted: the site
    /// sets no cookie and takes no form but searches.
    /// </summary>
    private static void KeepNoKeys(IServiceCollection services)
    {
        foreach (var start in services.Where(s => s.ServiceType == typeof(IHostedService)
            && s.ImplementationType?.Name == "DataProtectionHostedService").ToList())
            services.Remove(start);
    }

    public static void UsePublicSite(this WebApplication app)
    {
        app.UseProxies();
        app.UseMiddleware<PageCache>();
        app.UseMiddleware<OnlyReading>();
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/loi/500", StatusCodeSelector = DatabaseAway.StatusOf });
        app.UseWhen(c => c.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal), health => health.UseHealth());
        app.UseMiddleware<SiteGate>();
        app.UseStatusCodePagesWithReExecute("/loi/{0}");
        app.UseRateLimiter();
        // Said here, or they would be put before the cache; nobody signs in here, but Razor Pages bring both along
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapRazorPages();
        app.MapFeeds();
        app.MapFiles();
    }
}
