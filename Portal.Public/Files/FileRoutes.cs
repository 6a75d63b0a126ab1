using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using Portal.Core.Media;
using Portal.Core.Media.Files;
using Portal.Core.Publications;
using Portal.Public.PageCaching;
using Portal.Public.Sites;

namespace Portal.Public.Files;

/// <summary>Pictures and attachments of publications, and the files of the site's own look.</summary>
public static class FileRoutes
{
    private const string Forever = "public, max-age=31536000, immutable";
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void MapFiles(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods(PictureAddress.Prefix + "{name}", Reading, StoredAsync);
        routes.MapMethods(PageQuery.LookFolder + "{name}", Reading, FileOfLook);
        routes.MapMethods("/favicon.ico", Reading, (HttpContext context, StyleFiles look) =>
            Results.Redirect(context.Site().Emblem?.Address ?? look.AddressOf(context.Site(), "favicon.svg"), permanent: false));
    }

    /// <summary>
    /// Only what this portal's pages show: its own pictures, and what a live publication shows, under the kind its content was found to have. The name is the
    /// content, so it never changes. Parts of it are sent where a player or a download asks for them.
    /// </summary>
    private static async Task<IResult> StoredAsync(string name, HttpContext context, GetPublishedFile published, FileStore files)
    {
        var site = context.Site();
        if (site.OwnPictures.Contains(PictureAddress.Prefix + name)) return OwnPicture(name, context.Response, files);
        if (!FileAddress.TryRead(PictureAddress.Prefix + name, out var sha256, out var kind)) return Results.NotFound();
        if (!site.KnownFiles.TryGetValue(sha256, out var file))
        {
            if (await published.ExecuteAsync(site.Id, sha256) is not { } found) return Results.NotFound();
            file = site.KnownFiles.GetOrAdd(sha256, found);
        }
        if (file.Kind != kind || files.Open(sha256) is not { } content) return Results.NotFound();
        var type = FileType.Of(kind);
        context.Response.Headers.CacheControl = Forever;
        if (kind is not (FileKind.Picture or FileKind.Webp)) Guard(context.Response, type, file.SavedAs);
        return Results.Stream(content, type.MediaType, entityTag: new EntityTagHeaderValue($"\"{sha256}\""), enableRangeProcessing: true);
    }

    /// <summary>An emblem or a header picture, made here.</summary>
    private static IResult OwnPicture(string name, HttpResponse response, FileStore files)
    {
        if (!PictureAddress.TryRead(PictureAddress.Prefix + name, out var sha256, out var kind) || files.Open(sha256) is not { } content)
            return Results.NotFound();
        response.Headers.CacheControl = Forever;
        var type = kind == PictureKind.Png ? "image/png" : "image/jpeg";
        return Results.Stream(content, type, entityTag: new EntityTagHeaderValue($"\"{sha256}\""), enableRangeProcessing: true);
    }

    /// <summary>
    /// What others have made may run nothing here: no script, no form, no page of its own. A PDF is left out of the sandbox, in which browsers do
    /// not show it; it has no more rights than the rest of the policy gives.
    /// </summary>
    private static void Guard(HttpResponse response, FileType type, string? savedAs)
    {
        var disposition = new ContentDispositionHeaderValue(type.Opens ? "inline" : "attachment");
        disposition.SetHttpFileName(savedAs ?? "tep" + type.Extension);
        response.Headers.ContentDisposition = disposition.ToString();
        response.HttpContext.Items[SecurityHeaders.PolicyKey] = type.Kind == FileKind.Pdf ? SecurityHeaders.OfPdf : SecurityHeaders.OfFile;
    }

    private static IResult FileOfLook(string name, [FromQuery] string? v, HttpContext context, StyleFiles look)
    {
        if (look.Find(context.Site(), name) is not { } file) return Results.NotFound();
        // Without its version a file could outlive itself in browsers, and any tail could fill the memory
        context.Response.Headers.CacheControl = file.Version == v ? Forever : "no-store";
        return Results.Bytes(file.Bytes, file.Type);
    }
}
