namespace Portal.Public.Sites;

/// <summary>The portal of a request, put there by the page cache.</summary>
public static class CurrentSite
{
    public static Site? SiteOrNull(this HttpContext context) => context.Features.Get<Site>();

    /// <summary>Behind the gate there is always one.</summary>
    public static Site Site(this HttpContext context) =>
        context.SiteOrNull() ?? throw new InvalidOperationException("The request passed the gate without a portal.");
}
