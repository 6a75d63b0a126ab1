using Portal.Core.Editions;

namespace Portal.Core.Royalties.Periods;

/// <summary>
/// What one contributor has coming from a period, before tax, in whole đồng. Royalty and remuneration are the sums of their lines;
/// adjustments are signed, so the total may be negative: then it is set against later money, never paid.
/// </summary>
/// <param name="WorkCount">Works of the period with a line of theirs; an adjustment counts none.</param>
public sealed record PayeeEntitlement(int ContributorId, Money Royalty, Money Remuneration, Money Adjustments, int WorkCount)
{
    public Money Total => Royalty + Remuneration + Adjustments;
}

/// <summary>
/// What each contributor has coming from a period: one entry for everybody with a line of an assessed work or an adjustment that counts, in the
/// order of their ids. Payments, sheets and balances are made of it.
/// </summary>
internal static class PeriodEntitlements
{
    public static async Task<List<PayeeEntitlement>> OfAsync(Operation operation, RoyaltyPeriod period)
    {
        var periodId = period.Id;
        var lines = await operation.Db.RoyaltyLines.AsNoTracking()
            .Where(l => l.Work!.PeriodId == periodId && l.Work.Status == RoyaltyWorkStatus.Assessed)
            .Select(l => new EntitledLine(l.WorkId, l.ContributorId, l.Role, l.Amount))
            .ToListAsync();
        var adjustments = await operation.Db.RoyaltyAdjustments.AsNoTracking()
            .Where(a => a.PeriodId == periodId && a.State == AdjustmentState.Taken)
            .Select(a => new { a.ContributorId, a.Amount })
            .ToListAsync();
        return SumsOf(lines.ToLookup(l => l.ContributorId), adjustments.ToLookup(a => a.ContributorId, a => a.Amount));
    }

    internal static List<PayeeEntitlement> SumsOf(ILookup<int, EntitledLine> lines, ILookup<int, Money> adjustments) =>
        lines.Select(g => g.Key).Union(adjustments.Select(g => g.Key)).Order()
            .Select(id => new PayeeEntitlement(id, lines[id].Where(l => !l.IsRemuneration).Sum(l => l.Amount ?? Money.Zero),
                lines[id].Where(l => l.IsRemuneration).Sum(l => l.Amount ?? Money.Zero), adjustments[id].Sum(),
                lines[id].Select(l => l.WorkId).Distinct().Count()))
            .ToList();

    internal sealed record EntitledLine(int WorkId, int ContributorId, ContributionRole Role, Money? Amount)
    {
        public bool IsRemuneration => Role is ContributionRole.Information or ContributionRole.Editing;
    }
}
