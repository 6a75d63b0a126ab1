using Portal.Core.History.Security;
using Portal.Core.Papers;
using Portal.Core.Papers.Sheets;
using Portal.Core.Portals;
using Portal.Core.Reports.Drafts;
using Portal.Core.Reports.Issued;
using Portal.Core.Roles;

namespace Portal.Core.Reports;

/// <summary>
/// The activity report as a paper: the issued one of that number or the newest, for ever as it was issued. Where none is issued, or
/// today's figures are asked for, it is made now and marked across the page as provisional; with the texts of its draft for whoever may read that.
/// </summary>
public sealed class OpenReport(PortalStore store, GetActivityReport reports)
{
    public async Task<Outcome<Sheet>> ExecuteAsync(DaySpan span, int? number = null, bool today = false) =>
        await store.NotedAsync(await MakeAsync(span, number, today), "data.exported", $"Mở báo cáo hoạt động {ReportSpans.Code(span)} thành tệp.");

    private Task<Outcome<Sheet>> MakeAsync(DaySpan span, int? number, bool today) => store.ReadAsync<Outcome<Sheet>>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.SeeReports)) return AccessRefusals.NotAllowed;
        if (!today && await FindPapers.NewestAsync(operation, PaperKind.ActivityReport, ReportSpans.Code(span), number) is { } kept) return kept.Open();
        if (number is { } asked) return PaperRefusals.NoSuch(asked);
        var report = await reports.OfAsync(operation, span);
        if (!report.Done) return report.As<Sheet>();
        var (code, sheet) = (ReportSpans.Code(span), ActivityReportSheet.Of(await operation.ProfileAsync(), report.Value, operation.Today));
        var draft = operation.Actor.Can(Permissions.IssueReports) ? await operation.Db.ReportDrafts.SingleOrDefaultAsync(d => d.Span == code) : null;
        return DraftedSheet.Of(sheet, draft?.Texts ?? DraftTexts.None, report.Value, replaced: null) with { Watermark = PaperWords.Provisional };
    });
}
