using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;
using Portal.Admin.Shell;
using Portal.Core.Media;
using Portal.Core.Media.Files;

namespace Portal.Admin.Media;

/// <summary>
/// Files that are no pictures, in and out. They come over plain http and not through the circuit: a video of a hundred megabytes would hold up
/// every key pressed meanwhile, and a circuit that breaks would take it along.
/// </summary>
public static class FileEndpoints
{
    /// <summary>Under it the browser names the file, escaped as in an address, since a header takes no Vietnamese.</summary>
    public const string NameHeader = "X-File-Name";

    public static void MapLibraryFiles(this WebApplication app)
    {
        app.MapReading("/{portal}/tep-dinh-kem/{id:int}", SendAsync).RequireAuthorization().WithPortal();
        // No form, so no antiforgery field: only a page of ours may send (OwnPages), and it must say that it is one
        app.MapPost("/{portal}/tep-dinh-kem", TakeAsync).RequireAuthorization().WithPortal().DisableAntiforgery();
        app.MapPost("/{portal}/anh", TakePictureAsync).RequireAuthorization().WithPortal().DisableAntiforgery();
    }

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

    private static Task<IResult> TakeAsync(HttpContext http, TakeFile take, FileLimits limits) => AnswerAsync(http, limits.Largest,
        async (body, name, length) =>
            await take.ExecuteAsync(body, name, length, http.RequestAborted) is var taken && taken.Done ? taken.Value.Id : taken.As<int>());

    private static Task<IResult> TakePictureAsync(HttpContext http, TakePicture take, PictureOptions limits) => AnswerAsync(http, limits.MaxBytes,
        async (body, name, length) =>
            await take.ExecuteAsync(body, name, length, http.RequestAborted) is var taken && taken.Done ? taken.Value.MediaFileId : taken.As<int>());

    private static async Task<IResult> AnswerAsync(HttpContext http, long most, Func<Stream, string, long?, Task<Outcome<int>>> take)
    {
        if (!OwnPages.SaysSo(http.Request)) return Results.StatusCode(StatusCodes.Status403Forbidden);
        // One more than is taken: what is too heavy is answered with a sentence and not by the server's own limit
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = null;
        var name = Uri.UnescapeDataString(http.Request.Headers[NameHeader].ToString());
        var taken = http.Request.ContentLength > most * 2 ? FileRefusals.TooHeavy(http.Request.ContentLength, most, null)
            : await take(http.Request.Body, name, http.Request.ContentLength);
        return RefusedFile.Uncached(taken.Done
            ? Results.Json(new { id = taken.Value })
            : Results.Json(new { why = string.Join(' ', taken.Refusals.Select(r => r.Sentence)) }, statusCode: StatusCodes.Status422UnprocessableEntity));
    }
}
