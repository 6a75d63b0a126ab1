using Portal.Core.Royalties.Payments;
using Portal.Core.Royalties.Periods;

namespace Portal.Core.Royalties.Evidence;

/// <summary>
/// Of every paid period what is due to each contributor is what their lines and adjustments come to; what was owed when the portal began is what
/// was confirmed; and of each due as much is settled as payments say. A period not paid yet owes nothing.
/// </summary>
internal sealed class DuesOfPeriods : IMoneyCheck
{
    public string About => "dues of paid periods, their lines and what was settled";

    public async Task<MoneyChecked> LookAsync(PortalDbContext db, CancellationToken cancel)
    {
        var periods = await db.RoyaltyPeriods.AsNoTracking().OrderBy(p => p.Month).ThenBy(p => p.Months).ToListAsync(cancel);
        var dues = await db.RoyaltyDues.AsNoTracking().OrderBy(d => d.Id).ToListAsync(cancel);
        var settlements = await db.RoyaltySettlements.AsNoTracking().Select(s => new { s.DueId, s.Amount }).ToListAsync(cancel);
        var wrong = new List<string>();
        var settled = settlements.ToLookup(s => s.DueId, s => s.Amount);
        wrong.AddRange(dues.Where(d => d.Settled != settled[d.Id].Sum())
            .Select(d => $"due {d.Id} of contributor {d.ContributorId} says {d.Settled.Dong} is settled, and payments say {settled[d.Id].Sum().Dong}"));
        wrong.AddRange(dues.Where(IsBeyond).Select(d => $"due {d.Id} of contributor {d.ContributorId} of {d.Total.Dong} is settled with {d.Settled.Dong}"));
        foreach (var period in periods)
        {
            var own = dues.FindAll(d => d.PeriodId == period.Id);
            if (period.State.IsPaid) wrong.AddRange(NotOfLines(own, await EntitledAsync(db, period.Id, cancel)).Select(why => $"period {period.Span} {why}"));
            else if (own.Count > 0) wrong.Add($"period {period.Span} is not paid and has {own.Count} dues");
        }
        wrong.AddRange(NotConfirmed(dues.FindAll(d => d.PeriodId is null), await ConfirmedAsync(db, cancel)));
        return new(dues.Count, wrong);
    }

    private static bool IsBeyond(RoyaltyDue due) =>
        due.Total >= Money.Zero ? due.Settled < Money.Zero || due.Settled > due.Total : due.Settled > Money.Zero || due.Settled < due.Total;

    private static async Task<Dictionary<int, Money>> EntitledAsync(PortalDbContext db, int periodId, CancellationToken cancel)
    {
        var lines = await db.RoyaltyLines.Where(l => l.Work!.PeriodId == periodId && l.Work.Status == RoyaltyWorkStatus.Assessed)
            .Select(l => new { l.ContributorId, l.Amount }).ToListAsync(cancel);
        var adjustments = await db.RoyaltyAdjustments.Where(a => a.PeriodId == periodId && a.State == AdjustmentState.Taken)
            .Select(a => new { a.ContributorId, a.Amount }).ToListAsync(cancel);
        return lines.Select(l => (l.ContributorId, Amount: l.Amount ?? Money.Zero)).Concat(adjustments.Select(a => (a.ContributorId, a.Amount)))
            .GroupBy(e => e.ContributorId).ToDictionary(g => g.Key, g => g.Sum(e => e.Amount));
    }

    private static IEnumerable<string> NotOfLines(List<RoyaltyDue> dues, Dictionary<int, Money> entitled)
    {
        foreach (var due in dues)
        {
            if (!entitled.TryGetValue(due.ContributorId, out var lines))
                yield return $"owes contributor {due.ContributorId} {due.Total.Dong}, who has no line in it";
            else if (lines != due.Total) yield return $"owes contributor {due.ContributorId} {due.Total.Dong}, whose lines come to {lines.Dong}";
        }
        foreach (var id in entitled.Keys.Except(dues.Select(d => d.ContributorId)).Order())
            yield return $"owes contributor {id} nothing, whose lines come to {entitled[id].Dong}";
    }

    private static async Task<Dictionary<int, Money>> ConfirmedAsync(PortalDbContext db, CancellationToken cancel) =>
        (await db.OpeningBalances.Where(b => b.ConfirmedAt != null).Select(b => new { b.ContributorId, b.Owed }).ToListAsync(cancel))
            .GroupBy(b => b.ContributorId).ToDictionary(g => g.Key, g => g.Sum(b => b.Owed));

    private static IEnumerable<string> NotConfirmed(List<RoyaltyDue> dues, Dictionary<int, Money> confirmed) => dues
        .Where(d => d.Total != confirmed.GetValueOrDefault(d.ContributorId))
        .Select(d => $"contributor {d.ContributorId} is owed {d.Total.Dong} from before the start, and {confirmed.GetValueOrDefault(d.ContributorId).Dong} "
            + "was confirmed");
}
