using Portal.Core.Editions;
using Portal.Core.Royalties.Payments;
using Portal.Core.Royalties.Periods;

namespace Portal.Core.Overview;

/// <summary>One's share in one published item, by the period that pays it: null as long as it is not assessed.</summary>
public sealed record OwnRoyaltyRow(
    PeriodSpan Span, DateOnly PublishedOn, int? EditionId, string Title, ContributionRole Role, decimal SharePercent, Money? Amount, PeriodState State);

/// <summary>
/// A correction of one's own money that a period carries: above nought to come (truy lĩnh), below it to go back (thu hồi), in whole đồng before tax.
/// <paramref name="Of"/> is the period corrected.
/// </summary>
public sealed record OwnAdjustmentRow(PeriodSpan Span, string? Title, PeriodSpan? Of, ContributionRole Role, Money Amount, string Reason, PeriodState State);

/// <summary>What one earned in the periods of a year, before tax; the newest stands first. An amount may change until its period is approved.</summary>
public sealed record OwnRoyalty(int Year, IReadOnlyList<OwnRoyaltyRow> Rows, IReadOnlyList<OwnAdjustmentRow> Adjustments, IReadOnlyList<PeriodSpan> Spans)
{
    /// <summary>Whether there is anything to be shown at all.</summary>
    public bool HasAny => Rows.Count + Adjustments.Count > 0;

    /// <summary>The period that holds a month: a quarter where the portal pays by quarters.</summary>
    public PeriodSpan SpanOf(YearMonth month) => Spans.Where(s => s.Holds(month)).Append(month).First();

    /// <summary>Of the period that holds one month, or of the whole year.</summary>
    public IReadOnlyList<OwnRoyaltyRow> In(YearMonth? month) => month is { } one ? Rows.Where(r => r.Span == SpanOf(one)).ToList() : Rows;

    public IReadOnlyList<OwnAdjustmentRow> AdjustmentsIn(YearMonth? month) =>
        month is { } one ? Adjustments.Where(a => a.Span == SpanOf(one)).ToList() : Adjustments;

    /// <summary>Works and adjustments together.</summary>
    public Money TotalIn(YearMonth? month) => Total(In(month)) + AdjustmentsIn(month).Sum(a => a.Amount);

    public static Money Total(IEnumerable<OwnRoyaltyRow> rows) => rows.Sum(r => r.Amount ?? Money.Zero);
}

/// <summary>
/// One's own royalty: the lines and adjustments of the contributor records that are the person, and of nobody else, not of those they act for. Left
/// out is what will not be paid. Refused to whoever has no role here.
/// </summary>
public sealed class FindOwnRoyalty(PortalStore store)
{
    public Task<Outcome<OwnRoyalty>> ExecuteAsync(int year) => store.ReadAsync<Outcome<OwnRoyalty>>(async operation =>
    {
        if (!operation.Actor.Belongs) return AccessRefusals.NotAllowed;
        var own = await MergedPayees.OwnAsync(operation);
        var shown = Math.Clamp(year, PlausibleYears.First, PlausibleYears.Last);
        var periods = await operation.Db.RoyaltyPeriods.Select(p => new OwnPeriod(p.Id, p.Month, p.Months, p.Status)).ToListAsync();
        var ofYear = periods.Where(p => p.Month.Year == shown).ToDictionary(p => p.Id);
        var ids = ofYear.Keys.ToList();
        var lines = await operation.Db.RoyaltyLines
            .Where(l => own.Contains(l.ContributorId) && l.Work!.Status != RoyaltyWorkStatus.Excluded && ids.Contains(l.Work.PeriodId))
            .OrderByDescending(l => l.Work!.PublishedOn).ThenByDescending(l => l.Id)
            .Select(l => new { l.Work!.PeriodId, l.Work.PublishedOn, l.Work.EditionId, l.Work.Title, l.Role, l.SharePercent, l.Amount }).ToListAsync();
        var adjusted = await operation.Db.RoyaltyAdjustments.AsNoTracking()
            .Where(a => own.Contains(a.ContributorId) && a.State == AdjustmentState.Taken && ids.Contains(a.PeriodId))
            .Include(a => a.OfWork).OrderByDescending(a => a.Id).ToListAsync();
        var rows = lines.Select(l => new OwnRoyaltyRow(ofYear[l.PeriodId].Span, l.PublishedOn, l.EditionId, l.Title, l.Role, l.SharePercent, l.Amount,
            PeriodLife.Of(ofYear[l.PeriodId].Status))).ToList();
        return new OwnRoyalty(shown, rows, Adjustments(adjusted, periods.ToDictionary(p => p.Id)), SpansOf(ofYear.Values));
    });

    private static List<OwnAdjustmentRow> Adjustments(List<RoyaltyAdjustment> found, Dictionary<int, OwnPeriod> periods) => found.Select(a =>
        new OwnAdjustmentRow(periods[a.PeriodId].Span, a.OfWork?.Title, a.OfWork is { } work ? periods[work.PeriodId].Span : null, a.Role, a.Amount,
            $"{RoyaltyWords.Of(a.Ground)}: {a.Reason}", PeriodLife.Of(periods[a.PeriodId].Status))).ToList();

    private static List<PeriodSpan> SpansOf(IEnumerable<OwnPeriod> periods) => periods.Select(p => p.Span).Order().ToList();

    private sealed record OwnPeriod(int Id, YearMonth Month, int Months, RoyaltyPeriodStatus Status)
    {
        public PeriodSpan Span => new(Month.Year, Month.Month, Months);
    }
}
