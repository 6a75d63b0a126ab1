using Portal.Core.Lists;

namespace Portal.Core.Royalties.Totals;

/// <summary>The overview as an address asks for it, with the years there is something of and the sums over all of it.</summary>
public sealed record RoyaltyTotals(IReadOnlyList<RoyaltyTotal> Rows, RoyaltyTotal Sum, IReadOnlyList<int> Years);

/// <summary>Counts, gross, what awaits approval, paid and owed, by payee, unit, genre, section or period, of a year or of all.</summary>
public sealed class FindRoyaltyTotals(FindRoyaltyEntries entries, PortalStore store, WardClock clock)
{
    public async Task<Outcome<RoyaltyTotals>> ExecuteAsync(ListAsk ask)
    {
        var found = await entries.ExecuteAsync(RoyaltyTotalsList.YearOf(ask, clock.Today));
        if (!found.Done) return found.As<RoyaltyTotals>();
        var narrowed = RoyaltyTotalsList.Narrow(found.Value, ask).ToList();
        var sum = new RoyaltyTotal("", "Tổng cộng", narrowed.Where(e => !e.IsAdjustment).Select(e => e.WorkId).Distinct().Count(),
            narrowed.Sum(e => e.Gross), narrowed.Sum(e => e.Pending), narrowed.Sum(e => e.Paid), narrowed.Sum(e => e.Owed));
        var months = await store.ReadAsync(operation => operation.Db.RoyaltyPeriods.Select(p => p.Month).ToListAsync());
        var years = months.Select(m => m.Year).Distinct().OrderDescending().ToList();
        return new RoyaltyTotals(RoyaltyTotalsList.TotalsOf(narrowed, RoyaltyTotalsList.GroupingOf(ask)), sum, years);
    }
}
