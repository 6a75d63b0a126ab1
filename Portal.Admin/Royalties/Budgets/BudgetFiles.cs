using Portal.Core.Papers;
using Portal.Core.Royalties.Budgets;
using System.Globalization;
using Portal.Admin.Papers;
using Portal.Admin.Shell;

namespace Portal.Admin.Royalties.Budgets;

/// <summary>The papers of budgets, estimates and allowances as files.</summary>
public static class BudgetFiles
{
    private const string Budget = "nhuan-but/ngan-sach", Estimate = "nhuan-but/du-toan", Allowances = "nhuan-but/phu-cap";

    public static void MapBudgetFiles(this WebApplication app)
    {
        app.MapReading($"/{{portal}}/{Budget}/{{year:int}}.{{format}}", async (
            string portal, int year, string format, IssueBudgetPaper papers, PaperFiles files, CancellationToken cancellation) =>
            Knows(year, format)
                ? await files.AnswerAsync(await papers.StateAsync(year), $"kinh-phi-{portal}-{year}", format, Back(portal, Budget, year), cancellation)
                : Results.NotFound()).RequireAuthorization().WithPortal();
        app.MapReading($"/{{portal}}/{Budget}/{{year:int}}/{{kind}}.{{format}}", async (
            string portal, int year, string kind, string format, string? ban, IssueBudgetPaper papers, PaperFiles files, CancellationToken cancellation) =>
        {
            if (!Knows(year, format) || KindOf(kind) is not { } paper || !PaperFiles.TryNumber(ban, out var number)) return Results.NotFound();
            var name = $"{kind}-{portal}-{year}{(number is { } n ? $"-ban-{n}" : "")}";
            return await files.AnswerAsync(await papers.KeptAsync(paper, year, number), name, format, Back(portal, Budget, year), cancellation);
        }).RequireAuthorization().WithPortal();
        app.MapReading($"/{{portal}}/{Estimate}/{{year:int}}.{{format}}", async (
            string portal, int year, string format, string? soLuong, string? mucChi, IssueBudgetPaper papers, PaperFiles files,
            CancellationToken cancellation) =>
            Knows(year, format) && Percent(soLuong) is { } volume && Percent(mucChi) is { } rates
                ? await files.AnswerAsync(await papers.EstimateAsync(new(year, volume, rates)), $"du-toan-{portal}-{year}", format,
                    Back(portal, Estimate, year), cancellation)
                : Results.NotFound()).RequireAuthorization().WithPortal();
        app.MapReading($"/{{portal}}/{Allowances}/{{month}}.{{format}}", async (
            string portal, string month, string format, string? ban, IssueAllowanceSheet sheets, PaperFiles files, CancellationToken cancellation) =>
            YearMonth.TryParse(month, out var wanted) && PaperFiles.Knows(format) && PaperFiles.TryNumber(ban, out var number)
                ? await files.AnswerAsync(await sheets.ExecuteAsync(wanted, number), $"phu-cap-{portal}-{wanted}", format,
                    $"/{portal}/{Allowances}?thang={wanted}", cancellation)
                : Results.NotFound()).RequireAuthorization().WithPortal();
    }

    /// <summary>Where an issued paper of a budget opens.</summary>
    public static string AddressOf(string portal, PaperRow paper, string format) => paper.Kind == PaperKind.AllowanceSheet
        ? $"/{portal}/{Allowances}/{paper.About[3..]}.{format}?ban={paper.Number}"
        : $"/{portal}/{Budget}/{paper.About[3..]}/{(paper.Kind == PaperKind.BudgetEstimate ? "du-toan" : "quyet-toan")}.{format}?ban={paper.Number}";

    private static bool Knows(int year, string format) => PlausibleYears.Hold(year) && PaperFiles.Knows(format);

    private static string Back(string portal, string page, int year) => $"/{portal}/{page}?nam={year}";

    private static PaperKind? KindOf(string kind) => kind switch
    {
        "du-toan" => PaperKind.BudgetEstimate,
        "quyet-toan" => PaperKind.BudgetSettlement,
        _ => null,
    };

    private static decimal? Percent(string? text) => string.IsNullOrEmpty(text) ? 100
        : decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var read) ? read : null;
}
