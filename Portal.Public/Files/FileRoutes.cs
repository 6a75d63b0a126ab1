using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using Portal.Core.Media;
using Portal.Core.Publications;
using Portal.Public.PageCaching;
using Portal.Public.Sites;

namespace Portal.Public.Files;

/// <summary>Pictures of publications, and the files of the site's own look.</summary>
public static class FileRoutes
{
    private const string Forever = "public, max-age=31536000, immutable";
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void MapFiles(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods(PictureAddress.Prefix + "{name}", Reading, PictureAsync);
        routes.MapMethods(PageQuery.LookFolder + "{name}", Reading, FileOfLook);
        routes.MapMethods("/favicon.ico", Reading, (HttpContext context, StyleFiles look) =>
            Results.Redirect(context.Site().Emblem?.Address ?? look.AddressOf(context.Site(), "favicon.svg"), permanent: false));
    }

    /// <summary>Only what this portal's pages show: its own pictures and those of live publications. The name is the content, so it never changes.</summary>
    private static async Task<IResult> PictureAsync(string name, HttpContext context, GetPublishedFile published, FileStore files)
    {
        var site = context.Site();
        if (!PictureAddress.TryRead(PictureAddress.Prefix + name, out var sha256, out var kind)) return Results.NotFound();
        if (!site.OwnPictures.Contains(PictureAddress.Prefix + name) && !site.KnownFiles.ContainsKey(sha256))
        {
            // Publications hold JPEGs alone
            if (kind != PictureKind.Jpeg || !await published.ExecuteAsync(site.Id, sha256)) return Results.NotFound();
            site.KnownFiles.TryAdd(sha256, true);
        }
        if (files.Open(sha256) is not { } content) return Results.NotFound();
        context.Response.Headers.CacheControl = Forever;
        var type = kind == PictureKind.Png ? "image/png" : "image/jpeg";
        return Results.Stream(content, type, entityTag: new EntityTagHeaderValue($"\"{sha256}\""), enableRangeProcessing: true);
    }

    private static IResult FileOfLook(string name, [FromQuery] string? v, HttpContext context, StyleFiles look)
    {
        if (look.Find(context.Site(), name) is not { } file) return Results.NotFound();
        // Without its version a file could outlive itself in browsers, and any tail could fill the memory
        context.Response.Headers.CacheControl = file.Version == v ? Forever : "no-store";
        return Results.Bytes(file.Bytes, file.Type);
    }
}
