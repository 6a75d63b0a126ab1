using Portal.Core.Accounts;
using Portal.Core.Data;
using Portal.Core.Kernel;
using Portal.Core.Papers;

namespace Portal.Core.Reports;

/// <summary>
/// Issues the activity report of a span (phát hành): from here on it opens as it is today, whatever is renamed, withdrawn or
/// assessed later. Issued again it gets the next number; the earlier one stays. The person says which number they saw, so
/// that a double click issues once.
/// </summary>
public sealed class IssueReport(PortalStore store, KeepPaper keep)
{
    public Task<Outcome<int>> ExecuteAsync(Span span, int newestSeen) => store.WriteAsync<int>(async session =>
    {
        if (!session.Actor.Can(Permissions.SeeReports)) return AccessRefusals.NotAllowed;
        var about = ReportSpans.Code(span);
        if (await FindPapers.NewestAsync(session, PaperKind.ActivityReport, about, number: null) is { } newest && newest.Number != newestSeen)
        {
            var again = newest.Number == newestSeen + 1 && newest.IssuedById is not null && newest.IssuedById == session.Actor.UserId;
            return again ? newest.Number : PaperWords.IssuedMeanwhile(newest);
        }
        var report = await GetActivityReport.OfAsync(session, span);
        if (!report.Done) return report.Refusals.ToList();
        var sheet = ActivityReportSheet.Of(await session.ProfileAsync(), report.Value, session.Today);
        return (await keep.ApplyAsync(session, PaperKind.ActivityReport, about, sheet)).Number;
    });
}
