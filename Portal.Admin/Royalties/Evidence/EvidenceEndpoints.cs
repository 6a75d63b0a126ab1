using System.Globalization;
using Microsoft.Net.Http.Headers;
using Portal.Admin.Shell;
using Portal.Core.Media.Files;
using Portal.Core.Papers;
using Portal.Core.Papers.Sheets;
using Portal.Core.Royalties.Evidence;
using Portal.Core.Royalties.Payees;

namespace Portal.Admin.Royalties.Evidence;

/// <summary>Evidence packs, signed copies and signed commitments as files: they hold names and amounts, so nothing of them is cached.</summary>
public static class EvidenceEndpoints
{
    public static void MapEvidence(this WebApplication app)
    {
        app.MapReading("/{portal}/nhuan-but/{period}/ho-so.zip", SendPackAsync).RequireAuthorization().WithPortal();
        app.MapReading("/{portal}/ban-ky/{id:int}", SendCopyAsync).RequireAuthorization().WithPortal();
        app.MapReading("/{portal}/ban-cam-ket/{id:int}", SendCommitmentAsync).RequireAuthorization().WithPortal();
    }

    /// <summary>The pack of a period, or with <c>?bai=12</c> of one work of it. The file is gone once it is sent.</summary>
    private static async Task<IResult> SendPackAsync(string portal, string period, string? bai, MakeEvidencePack make, SheetPdf pdf, CancellationToken stop)
    {
        var work = int.TryParse(bai, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (int?)null;
        if (work is null && !string.IsNullOrEmpty(bai)) return Results.NotFound();
        var made = await make.ExecuteAsync(new(period, work), pdf.PrintAsync, stop);
        return made.Done ? RefusedFile.Uncached(Results.Stream(made.Value.Content, "application/zip", made.Value.Name))
            : RefusedFile.Answer(made.Refusals, $"/{portal}/nhuan-but");
    }

    private static async Task<IResult> SendCopyAsync(string portal, int id, OpenSignedCopy open, HttpContext http) =>
        Send(await open.ExecuteAsync(id), $"/{portal}/nhuan-but", http);

    private static async Task<IResult> SendCommitmentAsync(string portal, int id, OpenCommitmentScan open, HttpContext http) =>
        Send(await open.ExecuteAsync(id), $"/{portal}/cong-tac-vien", http);

    private static IResult Send(Outcome<OpenedFile> file, string back, HttpContext http)
    {
        if (!file.Done) return RefusedFile.Answer(file.Refusals, back);
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(file.Value.SavedAs);
        http.Response.Headers.ContentDisposition = disposition.ToString();
        SecurityHeaders.ForFile(http, file.Value.Type.Kind);
        return RefusedFile.Uncached(Results.Stream(file.Value.Content, file.Value.Type.MediaType));
    }
}
