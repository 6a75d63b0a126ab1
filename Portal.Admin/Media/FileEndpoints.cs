using Microsoft.Net.Http.Headers;
using Portal.Admin.Shell;
using Portal.Core.Media.Files;

namespace Portal.Admin.Media;

/// <summary>Files of the library that are no pictures, as the back-office shows them.</summary>
public static class FileEndpoints
{
    public static void MapLibraryFiles(this WebApplication app) =>
        app.MapReading("/{portal}/tep-dinh-kem/{id:int}", SendAsync).RequireAuthorization().WithPortal();

    private static async Task<IResult> SendAsync(int id, OpenFile open, HttpContext http)
    {
        var file = await open.ExecuteAsync(id);
        if (!file.Done) return RefusedFile.Answer(file.Refusals, "/");
        var disposition = new ContentDispositionHeaderValue(file.Value.Type.Opens ? "inline" : "attachment");
        disposition.SetHttpFileName(file.Value.SavedAs);
        http.Response.Headers.ContentDisposition = disposition.ToString();
        http.Response.Headers.CacheControl = "private, no-cache";
        SecurityHeaders.ForFile(http, file.Value.Type.Kind);
        return Results.Stream(file.Value.Content, file.Value.Type.MediaType, entityTag: new EntityTagHeaderValue($"\"{file.Value.Sha256}\""),
            enableRangeProcessing: true);
    }
}
