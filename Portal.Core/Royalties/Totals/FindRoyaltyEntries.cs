using Portal.Core.Roles;
using Portal.Core.Royalties.Payments;
using Portal.Core.Royalties.Periods;

namespace Portal.Core.Royalties.Totals;

/// <summary>
/// Every line and every adjustment that counts, of the periods that begin in a year or of all: the rows behind each figure of the overview. Names and
/// units are those of today; works left out are not among them. Paid is what was settled, also of a period paid in part.
/// </summary>
public sealed class FindRoyaltyEntries(PortalStore store)
{
    private const string NoUnit = "Ngoài đơn vị";
    private const string NoGenre = "Chưa chấm";

    public Task<Outcome<List<RoyaltyEntry>>> ExecuteAsync(int? year) => store.ReadAsync<Outcome<List<RoyaltyEntry>>>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.SeeRoyalties)) return AccessRefusals.NotAllowed;
        var periods = await PeriodsAsync(operation, year);
        var ids = periods.Keys.ToList();
        var lines = await operation.Db.RoyaltyLines.Where(l => ids.Contains(l.Work!.PeriodId) && l.Work.Status != RoyaltyWorkStatus.Excluded)
            .OrderBy(l => l.Work!.PublishedOn).ThenBy(l => l.Id)
            .Select(l => new
            {
                l.WorkId, l.Work!.PeriodId, l.Work.PublishedOn, l.Work.Title, l.Work.SectionName, Genre = l.Work.Genre!.Name, l.ContributorId,
                Person = l.Contributor!.FullName, Unit = l.Contributor.Unit!.Name, l.Role, l.Amount,
            }).ToListAsync();
        var adjustments = await operation.Db.RoyaltyAdjustments.Where(a => ids.Contains(a.PeriodId) && a.State == AdjustmentState.Taken).OrderBy(a => a.Id)
            .Select(a => new
            {
                a.OfWorkId, a.PeriodId, PublishedOn = (DateOnly?)a.OfWork!.PublishedOn, a.OfWork.Title, a.OfWork.SectionName, Genre = a.OfWork.Genre!.Name,
                a.ContributorId, Person = a.Contributor!.FullName, Unit = a.Contributor.Unit!.Name, a.Role, a.Amount, a.Reason,
            }).ToListAsync();
        var dues = await operation.Db.RoyaltyDues.Where(d => d.PeriodId != null && ids.Contains(d.PeriodId.Value))
            .Select(d => new { PeriodId = d.PeriodId!.Value, d.ContributorId, d.Settled }).ToListAsync();
        List<RoyaltyEntry> entries =
        [
            .. lines.Select(l => new RoyaltyEntry(periods[l.PeriodId].Span, periods[l.PeriodId].State, l.WorkId, l.PublishedOn, l.Title, l.SectionName,
                l.Genre ?? NoGenre, l.ContributorId, l.Person, l.Unit ?? NoUnit, l.Role, l.Amount ?? Money.Zero)),
            .. adjustments.Select(a => new RoyaltyEntry(periods[a.PeriodId].Span, periods[a.PeriodId].State, a.OfWorkId ?? 0, a.PublishedOn,
                $"Điều chỉnh: {a.Title ?? a.Reason}", a.SectionName ?? "Điều chỉnh", a.Genre ?? NoGenre, a.ContributorId, a.Person, a.Unit ?? NoUnit, a.Role,
                a.Amount) { IsAdjustment = true }),
        ];
        return Settle(entries, dues.ToDictionary(d => (periods[d.PeriodId].Span, d.ContributorId), d => d.Settled));
    });

    /// <summary>Each entry with its part of what was settled of its due; the newest period first, as the list says, its adjustments after its works.</summary>
    private static List<RoyaltyEntry> Settle(List<RoyaltyEntry> entries, Dictionary<(PeriodSpan Span, int ContributorId), Money> dues)
    {
        foreach (var own in Enumerable.Range(0, entries.Count).GroupBy(i => (entries[i].Span, entries[i].ContributorId)).ToList())
        {
            if (!dues.TryGetValue(own.Key, out var settled)) continue;
            foreach (var (i, paid) in own.Zip(SettledShares.Of(settled, own.Select(i => entries[i].Gross).ToList())))
                entries[i] = entries[i] with { Paid = paid };
        }
        return [.. entries.OrderByDescending(e => e.Span.First)];
    }

    private static async Task<Dictionary<int, (PeriodSpan Span, PeriodState State)>> PeriodsAsync(Operation operation, int? year)
    {
        var found = await operation.Db.RoyaltyPeriods.Select(p => new { p.Id, p.Month, p.Months, p.Status }).ToListAsync();
        return found.Where(p => year is null || p.Month.Year == year)
            .ToDictionary(p => p.Id, p => (new PeriodSpan(p.Month.Year, p.Month.Month, p.Months), PeriodLife.Of(p.Status)));
    }
}
