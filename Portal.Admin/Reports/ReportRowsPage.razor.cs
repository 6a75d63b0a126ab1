using Portal.Core.Papers.Sheets;
using Portal.Core.Reports;
using Portal.Core.Roles;

namespace Portal.Admin.Reports;

/// <summary>The rows behind one figure of a report (<c>so</c> in the address is its key), a page of them at a time, and all of them as a workbook.</summary>
public sealed partial class ReportRowsPage(GetReportRows getRows)
{
    private const int PageSize = 100;

    private DaySpan span = DaySpan.OfYear(PlausibleYears.First);
    private DaySpan counted = DaySpan.OfYear(PlausibleYears.First);
    private ReportRows? rows;
    private IReadOnlyList<Refusal> refusals = [];
    private string? shown;

    [Parameter] public string SpanCode { get; set; } = "";
    [SupplyParameterFromQuery(Name = "so")] private string? Figure { get; set; }
    [SupplyParameterFromQuery(Name = "trang")] private int? Page { get; set; }

    private int Pages => Math.Max(1, (rows!.Rows.Count + PageSize - 1) / PageSize);
    private int Now => Math.Clamp(Page ?? 1, 1, Pages);
    private string Back => Href(ReportSpans.TryParse(SpanCode, out _) ? ReportAddress.Of(span) : ActivityReport.Path);

    private SheetTable Shown => new() { Columns = rows!.Columns, Rows = rows.Rows.Skip((Now - 1) * PageSize).Take(PageSize).ToList() };
    private List<string?> Links => rows!.Links.Skip((Now - 1) * PageSize).Take(PageSize).Select(l => l is null ? null : Href(l)).ToList();

    /// <summary>What the columns of money add up to over all rows: the figure itself.</summary>
    private string Sums => string.Concat(Enumerable.Range(0, rows!.Columns.Count).Where(c => rows.Columns[c].Total)
        .Select(c => $", cộng {ReportWords.Amount(rows.Columns[c].Kind, rows.Rows.Sum(r => SheetText.Number(r.Cells[c]) ?? 0))}"));

    protected override async Task OnParametersSetAsync()
    {
        if (!Can(Permissions.SeeReports)) return;
        if (shown == Portal + SpanCode + Figure) return;
        (shown, rows, refusals) = (Portal + SpanCode + Figure, null, []);
        if (!ReportSpans.TryParse(SpanCode, out span))
        {
            refusals = [ReportRefusals.NoSuchFigure];
            return;
        }
        counted = ReportKey.TryParse(Figure, out var key) ? key.SpanOf(new(span, ReportSpans.Before(span), ReportSpans.LastYear(span))) : span;
        var found = await getRows.ExecuteAsync(span, Figure);
        rows = found.Done ? found.Value : null;
        refusals = found.Refusals;
    }

    private string AddressOf(int page) => Href(ReportAddress.Rows(span, Figure!, page));
}
