using Portal.Admin.Papers;
using Portal.Admin.Shell;
using Portal.Core.Reports;

namespace Portal.Admin.History;

/// <summary>The anchors of the day as a paper.</summary>
public static class HistoryEndpoints
{
    public static void MapAnchors(this WebApplication app) => app.MapReading("/{portal}/nhat-ky/dau-niem-phong.pdf", async (
        string portal, OpenAnchorSheet open, PaperFiles files, WardClock clock, CancellationToken cancellation) =>
            await files.AnswerAsync(await open.ExecuteAsync(), $"dau-niem-phong-{portal}-{clock.Today:yyyy-MM-dd}", "pdf", $"/{portal}/nhat-ky/dau-niem-phong",
                cancellation)).RequireAuthorization().WithPortal();
}
