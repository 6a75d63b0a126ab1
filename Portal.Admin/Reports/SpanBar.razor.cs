using Portal.Core.Reports;

namespace Portal.Admin.Reports;

/// <summary>Chooses the span of a report: the one before and after, one of a list, or any days, with what is wrong with them beside their fields.</summary>
public sealed partial class SpanBar(NavigationManager navigation)
{
    private static readonly Dictionary<ReportSpanKind, int> Offered = new()
    {
        [ReportSpanKind.Month] = 24, [ReportSpanKind.Quarter] = 8, [ReportSpanKind.Half] = 6, [ReportSpanKind.Year] = 6, [ReportSpanKind.Range] = 0,
    };

    private readonly UnreadableFields unreadable = new();
    private IReadOnlyList<Refusal> refusals = [];
    private DateOnly? first;
    private DateOnly? last;
    private DaySpan? shown;

    [Parameter, EditorRequired] public DaySpan Span { get; set; } = default!;

    /// <summary>How it is chosen; days of one's own may happen to be a month.</summary>
    [Parameter, EditorRequired] public ReportSpanKind Kind { get; set; }
    [Parameter, EditorRequired] public DateOnly Today { get; set; }

    /// <summary>The day of the month on which the profile closes figures; null where months are whole.</summary>
    [Parameter] public int? Cutoff { get; set; }
    [Parameter, EditorRequired] public Func<DaySpan, string> AddressOf { get; set; } = default!;

    private IEnumerable<DaySpan> Choices
    {
        get
        {
            var choices = new List<DaySpan>();
            var choice = ReportSpans.Around(Kind, Today);
            for (var i = 0; i < Offered[Kind]; i++, choice = ReportSpans.Before(choice)) choices.Add(choice);
            return choices.Contains(Span) ? choices : [.. choices, Span];
        }
    }

    protected override void OnParametersSet()
    {
        if (shown == Span) return;
        (shown, first, last, refusals) = (Span, Span.First, Span.Last, []);
    }

    /// <summary>What is typed stays while it is wrong.</summary>
    private void Show()
    {
        if (unreadable.Any) return;
        refusals = ReportSpans.WhyNot(first, last, Today);
        if (refusals.Count == 0 && first is { } from && last is { } to) Go(DaySpan.Between(from, to));
    }

    private void Mend(string field) => refusals = refusals.Where(r => r.Field != field).ToList();

    private void Go(DaySpan to) => navigation.NavigateTo(AddressOf(to));

    private string WordsOf(DaySpan span, string ofRange) => Kind == ReportSpanKind.Range ? ofRange : Vietnamese.Capital(span.Words);
}
