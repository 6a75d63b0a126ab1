using System.Globalization;
using Portal.Admin.Shared;
using Portal.Core.Papers;
using Portal.Core.Papers.Sheets;
using Portal.Core.Reports;
using Portal.Core.Roles;

namespace Portal.Admin.Reports;

/// <summary>
/// The activity report of a month or a quarter (<c>ky</c>, <c>gia-tri</c> in the address); without either, the last month
/// that has ended. Shows the tables of the very paper that is downloaded.
/// </summary>
public sealed partial class ReportPage(GetActivityReport getReport, OpenReport openReport, IssueReport issue, FindPapers findPapers, Toasts toasts,
    WardClock clock, NavigationManager navigation)
{
    private const int MonthsOffered = 24;
    private const int QuartersOffered = 8;

    private DaySpan span = new(default, default, "");
    private ActivityReport? report;
    private Sheet? sheet;
    private IReadOnlyList<PaperRow> papers = [];
    private ConfirmDialog? issuing;
    private int newestSeen;
    private IReadOnlyList<Refusal> refusals = [];
    private string? shown;

    [SupplyParameterFromQuery(Name = "ky")] private string? Kind { get; set; }
    [SupplyParameterFromQuery(Name = "gia-tri")] private string? Value { get; set; }

    /// <summary>An issued paper by its number, or today's figures; without it the newest issued paper, if there is one.</summary>
    [SupplyParameterFromQuery(Name = "ban")] private string? Paper { get; set; }

    private PaperRow? Shown => Paper is null ? papers.FirstOrDefault() : papers.FirstOrDefault(p => p.Number.ToString(CultureInfo.InvariantCulture) == Paper);

    private bool IsQuarter => ReportSpans.IsQuarter(span);

    /// <summary>The day that keeps its place when one changes between months and quarters: never in the future.</summary>
    private DateOnly LastShown => span.Last < clock.Today ? span.Last : clock.Today;

    private IEnumerable<DaySpan> Choices
    {
        get
        {
            var newest = IsQuarter ? DaySpan.Of(YearQuarter.Of(clock.Today)) : DaySpan.Of(YearMonth.Of(clock.Today));
            var choices = new List<DaySpan>();
            for (var i = 0; i < (IsQuarter ? QuartersOffered : MonthsOffered); i++, newest = ReportSpans.Before(newest)) choices.Add(newest);
            return choices.Contains(span) ? choices : [.. choices, span];
        }
    }

    protected override async Task OnParametersSetAsync()
    {
        if (!Can(Permissions.SeeReports)) return;
        if (shown == Portal + Kind + Value + Paper) return;
        shown = Portal + Kind + Value + Paper;
        (report, sheet, refusals) = (null, null, []);
        if (!ReportSpans.TryParse(Value, out span))
        {
            span = Kind == "quy"
                ? ReportSpans.Before(DaySpan.Of(YearQuarter.Of(clock.Today)))
                : ReportSpans.Before(DaySpan.Of(YearMonth.Of(clock.Today)));
            if (Value is not null) refusals = [ReportRefusals.SpanUnreadable];
        }
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        papers = (await findPapers.ExecuteAsync(ReportSpans.Code(span))).Where(p => p.Kind == PaperKind.ActivityReport).ToList();
        newestSeen = papers.FirstOrDefault()?.Number ?? 0;
        if (Shown is { } paper)
        {
            var kept = await openReport.ExecuteAsync(span, paper.Number);
            (report, sheet) = (null, kept.Done ? kept.Value : null);
            refusals = [.. refusals, .. kept.Refusals];
            return;
        }
        var found = await getReport.ExecuteAsync(span);
        if (!found.Done)
        {
            refusals = found.Refusals;
            return;
        }
        report = found.Value;
        sheet = ActivityReportSheet.Of(View.Profile, report, clock.Today);
    }

    private Task AskIssueAsync() => issuing!.OpenAsync();

    private async Task IssueAsync()
    {
        var seen = newestSeen;
        var outcome = await issue.ExecuteAsync(span, seen);
        refusals = outcome.Refusals.Reread(deed: null);
        if (outcome.Done) toasts.Show($"Đã phát hành báo cáo {span.Words}, bản {outcome.Value}.");
        else if (!refusals.IsStale()) return;
        // The very page shows the paper from now on
        navigation.NavigateTo(Address(span));
        await LoadAsync();
    }

    private string Address(DaySpan to, string? paper = null) =>
        Href($"bao-cao?ky={(ReportSpans.IsQuarter(to) ? "quy" : "thang")}&gia-tri={ReportSpans.Code(to)}{(paper is null ? "" : "&ban=" + paper)}");

    private string File(string format) => Href($"bao-cao/{ReportSpans.Code(span)}.{format}{FileQuery}");

    /// <summary>The file shows what the page shows.</summary>
    private string FileQuery => report is null && Shown is { } paper ? $"?ban={paper.Number}" : papers.Count > 0 ? "?ban=" + ReportEndpoints.Provisional : "";

    private void Go(DaySpan to) => navigation.NavigateTo(Address(to));
}
