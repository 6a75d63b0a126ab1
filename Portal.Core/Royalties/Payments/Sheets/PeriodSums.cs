using Portal.Core.Royalties.Periods;

namespace Portal.Core.Royalties.Payments.Sheets;

/// <summary>
/// What an approved period comes to: works that count and their amounts, adjustments taken from earlier periods; <paramref name="Sheet"/> is the number of
/// the newest assessment sheet, 0 where none was kept.
/// </summary>
internal sealed record PeriodSums(PeriodSpan Span, int Works, Money ForWorks, int Adjustments, Money Adjusted, int Sheet, IReadOnlyList<string> Grounds)
{
    public Money Total => ForWorks + Adjusted;

    /// <summary>The sums as frozen by the approval.</summary>
    public static async Task<PeriodSums> OfAsync(Operation operation, RoyaltyPeriod period, IReadOnlyList<string> grounds, int sheet)
    {
        var periodId = period.Id;
        var works = await operation.Db.RoyaltyWorks.Where(w => w.PeriodId == periodId && w.Status == RoyaltyWorkStatus.Assessed)
            .Select(w => w.Amount).ToListAsync();
        var adjusted = await operation.Db.RoyaltyAdjustments.Where(a => a.PeriodId == periodId && a.State == AdjustmentState.Taken)
            .Select(a => a.Amount).ToListAsync();
        return new(period.Span, works.Count, works.Sum(a => a ?? Money.Zero), adjusted.Count, adjusted.Sum(a => a), sheet, grounds);
    }
}
