using Portal.Admin.Shell;
using Portal.Core.Media;

namespace Portal.Admin.Editions;

/// <summary>Pictures for the back-office: those the portal took in, published or not.</summary>
public static class PictureEndpoints
{
    public static void MapPictures(this WebApplication app)
    {
        app.MapPicture("jpg", "image/jpeg");
        // An emblem
        app.MapPicture("png", "image/png");
    }

    private static void MapPicture(this WebApplication app, string ending, string type) =>
        app.MapReading($"/{{portal}}/tep/{{sha}}.{ending}", async (string sha, OpenPicture open, HttpContext http) =>
    {
        var picture = await open.ExecuteAsync(sha);
        if (!picture.Done) return RefusedFile.Answer(picture.Refusals, "/");
        // The name is the content's own hash, so it never changes; not for shared caches, since it may be unpublished
        http.Response.Headers.CacheControl = "private, max-age=86400, immutable";
        return Results.Stream(picture.Value, type);
    }).RequireAuthorization().WithPortal();
}
