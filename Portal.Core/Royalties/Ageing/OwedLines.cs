using Portal.Core.Royalties.Payments;
using Portal.Core.Royalties.Periods;

namespace Portal.Core.Royalties.Ageing;

/// <summary>What is still owed of single lines: the whole of a line of a period not paid yet, and what payments left of one paid in part.</summary>
internal static class OwedLines
{
    /// <summary>By the ids of the lines, of every due paid in part to somebody who is still owed; lines of which nothing is left are not among them.</summary>
    public static async Task<IReadOnlyDictionary<int, Money>> OfPartlyPaidAsync(Operation operation)
    {
        var dues = await operation.Db.RoyaltyDues.AsNoTracking().Where(d => d.PeriodId != null && d.Total != d.Settled).ToListAsync();
        return await OfAsync(operation, dues);
    }

    /// <summary>What is owed of one line, read with its work and period; never below nought.</summary>
    public static async Task<Money> OfLineAsync(Operation operation, RoyaltyLine line)
    {
        if (!line.Work!.Period!.State.IsPaid) return line.Amount ?? Money.Zero;
        var (periodId, contributorId) = (line.Work.PeriodId, line.ContributorId);
        var dues = await operation.Db.RoyaltyDues.AsNoTracking()
            .Where(d => d.PeriodId == periodId && d.ContributorId == contributorId && d.Total != d.Settled).ToListAsync();
        return (await OfAsync(operation, dues)).GetValueOrDefault(line.Id);
    }

    private static async Task<IReadOnlyDictionary<int, Money>> OfAsync(Operation operation, List<RoyaltyDue> dues)
    {
        var owing = Owing(dues);
        var (periods, people) = (owing.Keys.Select(k => k.PeriodId).Distinct().ToList(), owing.Keys.Select(k => k.ContributorId).Distinct().ToList());
        if (owing.Count == 0) return new Dictionary<int, Money>();
        var lines = await operation.Db.RoyaltyLines
            .Where(l => periods.Contains(l.Work!.PeriodId) && people.Contains(l.ContributorId) && l.Work.Status == RoyaltyWorkStatus.Assessed)
            .OrderBy(l => l.Work!.PublishedOn).ThenBy(l => l.Id).Select(l => new Entry(l.Id, l.Work!.PeriodId, l.ContributorId, l.Amount)).ToListAsync();
        var adjustments = await operation.Db.RoyaltyAdjustments
            .Where(a => periods.Contains(a.PeriodId) && people.Contains(a.ContributorId) && a.State == AdjustmentState.Taken)
            .OrderBy(a => a.Id).Select(a => new Entry(null, a.PeriodId, a.ContributorId, a.Amount)).ToListAsync();
        return LeftOf(owing, [.. lines, .. adjustments]);
    }

    /// <summary>Those that owe; what is to be taken back from somebody waits for no payment.</summary>
    private static Dictionary<(int PeriodId, int ContributorId), RoyaltyDue> Owing(List<RoyaltyDue> dues) =>
        dues.Where(d => d.Rest > Money.Zero).ToDictionary(d => (d.PeriodId!.Value, d.ContributorId));

    private static Dictionary<int, Money> LeftOf(Dictionary<(int PeriodId, int ContributorId), RoyaltyDue> owing, List<Entry> entries)
    {
        var left = new Dictionary<int, Money>();
        foreach (var own in entries.GroupBy(e => (e.PeriodId, e.ContributorId)))
        {
            if (!owing.TryGetValue(own.Key, out var due)) continue;
            var settled = SettledShares.Of(due.Settled, own.Select(e => e.Amount ?? Money.Zero).ToList());
            foreach (var (entry, part) in own.Zip(settled))
                if (entry.LineId is { } id && (entry.Amount ?? Money.Zero) - part is var rest && rest > Money.Zero) left[id] = rest;
        }
        return left;
    }

    private sealed record Entry(int? LineId, int PeriodId, int ContributorId, Money? Amount);
}
