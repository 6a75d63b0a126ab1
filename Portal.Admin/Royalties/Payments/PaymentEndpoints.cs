using Portal.Admin.Papers;
using Portal.Admin.Shell;
using Portal.Core.Papers;
using Portal.Core.Papers.Sheets;
using Portal.Core.Royalties.Payments.Sheets;

namespace Portal.Admin.Royalties.Payments;

/// <summary>The papers of disbursements and payees as files.</summary>
public static class PaymentEndpoints
{
    public static void MapPaymentEndpoints(this WebApplication app)
    {
        app.MapReading("/{portal}/nhuan-but/chi-tra/{code}/{kind}.{format}", async (
            string portal, string code, string kind, string format, IssueDisbursementPaper papers, PaperFiles files, CancellationToken cancellation) =>
        {
            if (DisbursementPapers.KindOf(kind) is not { } paper || !(PaperFiles.Knows(format) || format == "csv")) return Results.NotFound();
            // Only the list of transfers is read by the program of a bank
            if (format == "csv" && paper != PaperKind.TransferList) return Results.NotFound();
            var (sheet, name) = (await papers.ExecuteAsync(code, paper), $"{DisbursementPapers.FileName(paper)}-{portal}-{code}");
            var back = $"/{portal}/nhuan-but/chi-tra/{code}";
            return format == "csv" ? Csv(sheet, name, back) : await files.AnswerAsync(sheet, name, format, back, cancellation);
        }).RequireAuthorization().WithPortal();
        app.MapReading("/{portal}/cong-tac-vien/{id:int}/chung-tu/{payment:int}.{format}", async (
            string portal, int id, int payment, string format, IssueWithholdingCertificate certificates, PaperFiles files, CancellationToken cancellation) =>
            PaperFiles.Knows(format)
                ? await files.AnswerAsync(await certificates.OpenAsync(payment), $"chung-tu-khau-tru-{portal}-{payment}", format,
                    $"/{portal}/cong-tac-vien/{id}", cancellation)
                : Results.NotFound()).RequireAuthorization().WithPortal();
        app.MapReading("/{portal}/nhuan-but-cua-toi/chung-tu/{payment:int}.{format}", async (
            string portal, int payment, string format, IssueWithholdingCertificate certificates, PaperFiles files, CancellationToken cancellation) =>
            PaperFiles.Knows(format)
                ? await files.AnswerAsync(await certificates.OpenOwnAsync(payment), $"chung-tu-khau-tru-{portal}-{payment}", format,
                    $"/{portal}/nhuan-but-cua-toi", cancellation)
                : Results.NotFound()).RequireAuthorization().WithPortal();
        app.MapReading("/{portal}/nhuan-but/chi-tra/nam-{year:int}.{format}", async (
            string portal, int year, string format, IssuePayeeYears years, PaperFiles files, CancellationToken cancellation) =>
            PaperFiles.Knows(format) && PlausibleYears.Hold(year)
                ? await files.AnswerAsync(await years.ExecuteAsync(year), $"tong-hop-nguoi-nhan-{portal}-{year}", format,
                    $"/{portal}/nhuan-but/chi-tra", cancellation)
                : Results.NotFound()).RequireAuthorization().WithPortal();
    }

    private static IResult Csv(Outcome<Sheet> sheet, string name, string back) => sheet.Done
        ? RefusedFile.Uncached(Results.File(SheetCsv.Write(sheet.Value), SheetCsv.MediaType, name + ".csv")) : RefusedFile.Answer(sheet.Refusals, back);
}
