using Portal.Admin.Papers;
using Portal.Admin.Shell;
using Portal.Core.Papers.Sheets;
using Portal.Core.Reports;

namespace Portal.Admin.Reports;

/// <summary>The activity report as a file, and what papers need.</summary>
public static class ReportEndpoints
{
    /// <summary>The printer (section <c>Pdf</c>) and the answers with files.</summary>
    public static IServiceCollection AddPapers(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(configuration.GetSection("Pdf").Get<SheetPdfOptions>() ?? new SheetPdfOptions())
        .AddSingleton<SheetPdf>()
        .AddSingleton<PrintJobs>()
        .AddSingleton<PaperFiles>();

    public static void MapReportEndpoints(this WebApplication app)
    {
        app.MapReading("/{portal}/bao-cao/{period}.{format}", async (
            string portal, string period, string format, string? ban, OpenReport open, PaperFiles files, CancellationToken cancellation) =>
        {
            if (!ReportSpans.TryParse(period, out var span) || !PaperFiles.Knows(format)) return Results.NotFound();
            var today = ban == Provisional;
            if (!PaperFiles.TryNumber(today ? null : ban, out var number)) return Results.NotFound();
            var sheet = await open.ExecuteAsync(span, number, today);
            return await files.AnswerAsync(sheet, $"bao-cao-hoat-dong-{portal}-{period.ToLowerInvariant()}{(number is { } n ? $"-ban-{n}" : "")}", format,
                $"/{portal}/{ReportAddress.Of(span)}", cancellation);
        }).RequireAuthorization().WithPortal();
        app.MapReading("/{portal}/bao-cao/{period}/dong.xlsx", async (
            string portal, string period, string? so, OpenReportRows open, PaperFiles files, CancellationToken cancellation) =>
        {
            if (!ReportSpans.TryParse(period, out var span)) return Results.NotFound();
            return await files.AnswerAsync(await open.ExecuteAsync(span, so), $"so-lieu-{portal}-{period.ToLowerInvariant()}-{FileName(so)}", "xlsx",
                $"/{portal}/{ReportAddress.Of(span)}", cancellation);
        }).RequireAuthorization().WithPortal();
    }

    /// <summary>A key as part of a file's name.</summary>
    private static string FileName(string? key) => string.Concat((key ?? "").Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')).Trim('-');

    /// <summary>In the address: today's figures although a paper has been issued.</summary>
    public const string Provisional = "tam-tinh";
}
