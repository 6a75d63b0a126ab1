using Portal.Admin.Papers;
using Portal.Admin.Shell;
using Portal.Core.Royalties.Periods;
using Portal.Core.Royalties.Periods.Sheets;

namespace Portal.Admin.Royalties.Periods;

/// <summary>The papers of a royalty period as files.</summary>
public static class RoyaltyEndpoints
{
    public static void MapRoyaltyEndpoints(this WebApplication app) =>
        app.MapReading("/{portal}/nhuan-but/{month}/{kind}.{format}", async (
            string portal, string month, string kind, string format, string? ban, IssueRoyaltySheet sheets, PaperFiles files,
            CancellationToken cancellation) =>
        {
            if (!PeriodSpan.TryParse(month, out var wanted) || KindOf(kind) is not { } sheetKind) return Results.NotFound();
            if (!PaperFiles.Knows(format) || !PaperFiles.TryNumber(ban, out var number)) return Results.NotFound();
            var sheet = await sheets.ExecuteAsync(wanted, sheetKind, number);
            var name = $"{FileName(sheetKind)}-{portal}-{wanted}{(number is { } n ? $"-ban-{n}" : "")}";
            return await files.AnswerAsync(sheet, name, format, $"/{portal}/nhuan-but/{wanted}", cancellation);
        }).RequireAuthorization().WithPortal();

    private static RoyaltySheetKind? KindOf(string kind) => kind switch
    {
        "bang-cham" => RoyaltySheetKind.Assessment,
        "chi-tra" => RoyaltySheetKind.Payment,
        _ => null,
    };

    private static string FileName(RoyaltySheetKind kind) => kind == RoyaltySheetKind.Assessment ? "bang-cham-nhuan-but" : "bang-ke-chi-tra";
}
