using System.Globalization;
using Portal.Admin.Shell;
using Portal.Core.Media.Files;
using Portal.Core.Media.Uploads;

namespace Portal.Admin.Media;

/// <summary>
/// Everything that comes in, pictures and files alike. Over plain http and not through the circuit: a video of a hundred megabytes would hold up every key
/// pressed meanwhile, and a circuit that breaks would take it along. In pieces, each with its offset, so that a line that breaks costs a piece and no
/// more: begin (or find what was cut off), pieces, finish. The other end is <c>uploads.js</c>.
/// </summary>
public static class UploadEndpoints
{
    /// <summary>Under it the browser names the file, escaped as in an address, since a header takes no Vietnamese.</summary>
    public const string NameHeader = "X-File-Name";
    public const string SizeHeader = "X-Upload-Size";
    public const string KeyHeader = "X-Upload-Key";
    public const string OffsetHeader = "X-Upload-Offset";

    /// <summary>What a place takes, as addresses say it; both where nothing is said.</summary>
    public static string CodeOf(UploadDoor door) => door switch
    {
        UploadDoor.Pictures => "anh",
        UploadDoor.Files => "tep",
        _ => "ca-hai",
    };

    public static void MapUploads(this WebApplication app)
    {
        // No form, so no antiforgery field: only a page of ours may send (OwnPages), and it must say that it is one
        var uploads = app.MapGroup("/{portal}/tai-len").RequireAuthorization().WithPortal().DisableAntiforgery().AddEndpointFilter(async (context, next) =>
            OwnPages.SaysSo(context.HttpContext.Request) ? await next(context) : Results.StatusCode(StatusCodes.Status403Forbidden));
        uploads.MapPost("", BeginAsync);
        uploads.MapPost("{key}", AddAsync);
        uploads.MapPost("{key}/xong", FinishAsync);
        uploads.MapPost("{key}/bo", async (string key, ContinueUpload upload) => Answer(await upload.DropAsync(key), _ => new { }));
    }

    private static async Task<IResult> BeginAsync(HttpContext http, BeginUpload begin, string? loai)
    {
        var (request, start) = (http.Request, new byte[FileSignature.Length]);
        if (!long.TryParse(request.Headers[SizeHeader], NumberStyles.None, CultureInfo.InvariantCulture, out var size)) return Results.BadRequest();
        var read = await request.Body.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, http.RequestAborted);
        var door = Enum.GetValues<UploadDoor>().FirstOrDefault(d => CodeOf(d) == loai, UploadDoor.Both);
        var name = Uri.UnescapeDataString(request.Headers[NameHeader].ToString());
        var asked = new UploadAsked(name, size, door, start.AsMemory(0, read), request.Headers[KeyHeader]);
        return Answer(await begin.ExecuteAsync(asked, http.RequestAborted), Stand);
    }

    private static async Task<IResult> AddAsync(HttpContext http, string key, ContinueUpload upload)
    {
        if (!long.TryParse(http.Request.Headers[OffsetHeader], NumberStyles.None, CultureInfo.InvariantCulture, out var offset)) return Results.BadRequest();
        return Answer(await upload.ExecuteAsync(key, offset, http.Request.Body, http.RequestAborted), Stand);
    }

    private static async Task<IResult> FinishAsync(HttpContext http, string key, FinishUpload finish) =>
        Answer(await finish.ExecuteAsync(key, http.RequestAborted), id => new { id });

    private static object Stand(UploadStand stand) => new { key = stand.Key, offset = stand.Offset };

    /// <summary>
    /// What is not there (any more) is 404, what has not come whole 409: the script begins anew, or goes on. All else is the person's to mend.
    /// </summary>
    private static IResult Answer<T>(Outcome<T> outcome, Func<T, object> told) => RefusedFile.Uncached(outcome.Done
        ? Results.Json(told(outcome.Value))
        : Results.Json(new { why = string.Join(' ', outcome.Refusals.Select(r => r.Sentence)) },
            statusCode: outcome.Refusals.Contains(UploadRefusals.Unknown) ? StatusCodes.Status404NotFound
                : outcome.Refusals.Contains(FileRefusals.Incomplete) ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity));
}
