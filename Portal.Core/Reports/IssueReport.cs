using Portal.Core.Papers;
using Portal.Core.Portals;
using Portal.Core.Roles;

namespace Portal.Core.Reports;

/// <summary>
/// Issues the activity report of a span (phát hành): from here on it opens as it is today, whatever is renamed, withdrawn or
/// assessed later. Issued again it gets the next number; the earlier one stays. The person says which number they saw, so
/// that a double click issues once.
/// </summary>
public sealed class IssueReport(PortalStore store, KeepPaper keep, GetActivityReport reports)
{
    public Task<Outcome<int>> ExecuteAsync(DaySpan span, int newestSeen) => store.WriteAsync<int>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.SeeReports)) return AccessRefusals.NotAllowed;
        var about = ReportSpans.Code(span);
        if (await FindPapers.NewestAsync(operation, PaperKind.ActivityReport, about, number: null) is { } newest && newest.Number != newestSeen)
        {
            var again = newest.Number == newestSeen + 1 && newest.IssuedById is not null && newest.IssuedById == operation.Actor.UserId;
            return again ? newest.Number : PaperRefusals.IssuedMeanwhile(newest);
        }
        var report = await reports.OfAsync(operation, span);
        if (!report.Done) return report.As<int>();
        var sheet = ActivityReportSheet.Of(await operation.ProfileAsync(), report.Value, operation.Today);
        return (await keep.ApplyAsync(operation, PaperKind.ActivityReport, about, sheet)).Number;
    });
}
