using Portal.Admin.Papers;
using Portal.Admin.Shell;
using Portal.Core.Reports;
using Portal.Core.Reports.Emulation;

namespace Portal.Admin.Reports.Emulation;

/// <summary>Issued proposals for commendation as files.</summary>
public static class EmulationEndpoints
{
    public static void MapEmulationEndpoints(this WebApplication app) =>
        app.MapReading("/{portal}/thi-dua/khen-thuong/{period}.{format}", async (
            string portal, string period, string format, string? ban, OpenCommendation open, PaperFiles files, CancellationToken cancellation) =>
        {
            if (!ReportSpans.TryParse(period, out var span) || !PaperFiles.Knows(format)) return Results.NotFound();
            if (!PaperFiles.TryNumber(ban, out var number)) return Results.NotFound();
            var name = $"to-trinh-khen-thuong-{portal}-{period.ToLowerInvariant()}{(number is { } n ? $"-ban-{n}" : "")}";
            return await files.AnswerAsync(await open.ExecuteAsync(span, number), name, format, $"/{portal}/thi-dua/khen-thuong?ky={period}", cancellation);
        }).RequireAuthorization().WithPortal();
}
