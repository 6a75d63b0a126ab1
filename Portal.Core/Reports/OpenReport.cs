using Portal.Core.Accounts;
using Portal.Core.Data;
using Portal.Core.Kernel;
using Portal.Core.Papers;
using Portal.Core.Reports.Sheets;

namespace Portal.Core.Reports;

/// <summary>
/// The activity report as a paper: the issued one of that number or the newest, for ever as it was issued; where none is
/// issued, or where today's figures are asked for, one made now and marked across the page as provisional.
/// </summary>
public sealed class OpenReport(PortalStore store)
{
    public Task<Outcome<Sheet>> ExecuteAsync(Span span, int? number = null, bool today = false) => store.ReadAsync<Outcome<Sheet>>(async session =>
    {
        if (!session.Actor.Can(Permissions.SeeReports)) return AccessRefusals.NotAllowed;
        if (!today && await FindPapers.NewestAsync(session, PaperKind.ActivityReport, ReportSpans.Code(span), number) is { } kept) return kept.Open();
        if (number is { } asked) return PaperWords.NoSuch(asked);
        var report = await GetActivityReport.OfAsync(session, span);
        if (!report.Done) return report.Refusals.ToList();
        return ActivityReportSheet.Of(await session.ProfileAsync(), report.Value, session.Today) with { Watermark = PaperWords.Provisional };
    });
}
