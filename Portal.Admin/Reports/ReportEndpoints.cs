using Portal.Admin.Shell;
using Portal.Core.Kernel;
using Portal.Core.Portals;
using Portal.Core.Reports;
using Portal.Core.Reports.Sheets;

namespace Portal.Admin.Reports;

/// <summary>The activity report as a file, and what papers need.</summary>
public static class ReportEndpoints
{
    /// <summary>The printer (section <c>Pdf</c>) and the answers with files.</summary>
    public static IServiceCollection AddPapers(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(configuration.GetSection("Pdf").Get<SheetPdfOptions>() ?? new SheetPdfOptions())
        .AddSingleton<SheetPdf>()
        .AddSingleton<PaperFiles>();

    public static void MapReportEndpoints(this WebApplication app) =>
        app.MapReading("/{portal}/bao-cao/{period}.{format}", async (
            string portal, string period, string format, GetPortal getPortal, GetActivityReport getReport, WardClock clock, PaperFiles files,
            CancellationToken cancellation) =>
        {
            if (!ReportSpans.TryParse(period, out var span) || !PaperFiles.Knows(format)) return Results.NotFound();
            var back = $"/{portal}/bao-cao?ky={(ReportSpans.IsQuarter(span) ? "quy" : "thang")}&gia-tri={period}";
            var sheet = await SheetAsync(getPortal, getReport, span, clock);
            return await files.AnswerAsync(sheet, $"bao-cao-hoat-dong-{portal}-{period.ToLowerInvariant()}", format, back, cancellation);
        }).RequireAuthorization().WithPortal();

    private static async Task<Outcome<Sheet>> SheetAsync(GetPortal getPortal, GetActivityReport getReport, Span span, WardClock clock)
    {
        var portal = await getPortal.ExecuteAsync();
        if (!portal.Done) return portal.Refusals.ToList();
        var report = await getReport.ExecuteAsync(span);
        if (!report.Done) return report.Refusals.ToList();
        return ActivityReportSheet.Of(portal.Value.Profile, report.Value, clock.Today);
    }
}
