using System.Globalization;
using Portal.Admin.Shared;
using Portal.Core.Papers;
using Portal.Core.Papers.Sheets;
using Portal.Core.Reports;
using Portal.Core.Roles;

namespace Portal.Admin.Reports;

/// <summary>
/// The activity report of a span (<c>ky</c>, <c>gia-tri</c> in the address); without either, the last month that has ended. Shows the parts and the tables of
/// the very paper that is downloaded; each figure of it opens its rows.
/// </summary>
public sealed partial class ReportPage(GetActivityReport getReport, OpenReport openReport, FindPapers findPapers, MoneyRows money, WardClock clock)
{
    private DaySpan span = new(default, default, "");
    private ActivityReport? report;
    private Sheet? sheet;
    private IReadOnlyList<PaperRow> papers = [];
    private IReadOnlyList<Refusal> refusals = [];
    private string? shown;

    [SupplyParameterFromQuery(Name = "ky")] private string? KindCode { get; set; }
    [SupplyParameterFromQuery(Name = "gia-tri")] private string? Value { get; set; }

    /// <summary>An issued paper by its number, or today's figures; without it the newest issued paper, if there is one.</summary>
    [SupplyParameterFromQuery(Name = "ban")] private string? Paper { get; set; }

    private PaperRow? Shown => Paper is null ? papers.FirstOrDefault() : papers.FirstOrDefault(p => p.Number.ToString(CultureInfo.InvariantCulture) == Paper);

    /// <summary>How the span is chosen: as the address says, else as the span reads.</summary>
    private ReportSpanKind Kind => ReportAddress.KindOf(KindCode) is ReportSpanKind.Range ? ReportSpanKind.Range : ReportSpans.KindOf(span);

    /// <summary>The day that keeps its place when one changes between kinds of spans: never in the future.</summary>
    private DateOnly LastShown => span.Last < clock.Today ? span.Last : clock.Today;

    private IReadOnlyList<TabLink> Tabs => ReportAddress.Kinds.Select(k => new TabLink(k.Words, Href(k.Kind == ReportSpanKind.Range
        ? ReportAddress.Of(span, k.Kind) : ReportAddress.Of(ReportSpans.Around(k.Kind, LastShown), k.Kind)))).ToList();

    protected override async Task OnParametersSetAsync()
    {
        if (!Can(Permissions.SeeReports)) return;
        if (shown == Portal + KindCode + Value + Paper) return;
        shown = Portal + KindCode + Value + Paper;
        (report, sheet, refusals) = (null, null, []);
        if (!ReportSpans.TryParse(Value, out span))
        {
            span = ReportAddress.KindOf(KindCode) is { } kind and not ReportSpanKind.Range
                ? ReportSpans.Before(ReportSpans.Around(kind, clock.Today)) : ReportSpans.Before(DaySpan.Of(YearMonth.Of(clock.Today)));
            if (Value is not null) refusals = [ReportRefusals.SpanUnreadable];
        }
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        papers = (await findPapers.ExecuteAsync(ReportSpans.Code(span))).Where(p => p.Kind == PaperKind.ActivityReport).ToList();
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

    private string Address(DaySpan to, string? paper = null) =>
        Href(ReportAddress.Of(to, Kind == ReportSpanKind.Range ? ReportSpanKind.Range : ReportSpans.KindOf(to)) + (paper is null ? "" : "&ban=" + paper));

    /// <summary>Null for rows this person may not see.</summary>
    private string? RowsOf(string key) => MayOpen(key) ? Href(ReportAddress.Rows(span, key)) : null;

    private bool MayOpen(string key) => money.MayOpen(key, Can(Permissions.SeeRoyalties));

    /// <summary>Of an issued report the rows kept with it, never today's.</summary>
    private string? KeptRowsOf(string key) => MayOpen(key)
        ? Href($"bao-cao/ban/{ReportSpans.Code(span)}/dong?ban={Shown?.Number}&so={Uri.EscapeDataString(key)}") : null;

    private string File(string format) => Href($"bao-cao/{ReportSpans.Code(span)}.{format}{FileQuery}");

    /// <summary>The file shows what the page shows.</summary>
    private string FileQuery => report is null && Shown is { } paper ? $"?ban={paper.Number}" : papers.Count > 0 ? "?ban=" + ReportEndpoints.Provisional : "";
}
