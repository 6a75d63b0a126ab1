using Portal.Core.Law;
using Portal.Core.Roles;
using Portal.Core.Royalties.Periods;
using Portal.Core.Royalties.Rates;

namespace Portal.Core.Royalties.Ageing;

/// <summary>
/// Every line of a period that is not paid yet, but for works left out, and every line of a period paid in part of which something is still owed, the
/// oldest first; how old is counted from the day of publication.
/// </summary>
public sealed class FindUnpaidLines(PortalStore store, LawTables laws)
{
    public Task<Outcome<List<UnpaidLineRow>>> ExecuteAsync() => store.ReadAsync<Outcome<List<UnpaidLineRow>>>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.SeeRoyalties)) return AccessRefusals.NotAllowed;
        return await OfAsync(operation, laws);
    });

    /// <summary>The same for whoever has looked at the right: lines of the report of everybody who may see it.</summary>
    internal static async Task<List<UnpaidLineRow>> OfAsync(Operation operation, LawTables laws)
    {
        var left = await OwedLines.OfPartlyPaidAsync(operation);
        var lines = await LinesAsync(operation.Db, left.Keys.ToList(),
            all => all.Include(l => l.Contributor).Include(l => l.Work).ThenInclude(w => w!.Period));
        // Few, and read whole: those of lines that are paid are looked up by nobody
        var notices = await operation.Db.RoyaltyNotices.AsNoTracking().OrderBy(n => n.Number).Select(n => new { n.LineId, n.NotifiedOn }).ToListAsync();
        var moved = await operation.Db.UnclaimedLines.AsNoTracking().Select(u => new { u.LineId, u.ToYear }).ToListAsync();
        return RowsOf([.. lines.OrderBy(l => l.Work!.PublishedOn).ThenBy(l => l.Id)], left, notices.ToLookup(n => n.LineId, n => n.NotifiedOn),
            moved.ToDictionary(u => u.LineId, u => u.ToYear), laws, operation.Today);
    }

    /// <summary>How old each of these lines of works published up to that day is and what is owed of it, without whose it is and for what.</summary>
    internal static async Task<List<AgedLine>> AgesAsync(Operation operation, LawTables laws, DateOnly upTo)
    {
        var left = await OwedLines.OfPartlyPaidAsync(operation);
        var lines = await LinesAsync(operation.Db, left.Keys.ToList(),
            all => all.Where(l => l.Work!.PublishedOn <= upTo).Select(l => new { l.Id, l.Work!.PublishedOn, l.Amount }));
        var terms = lines.Select(l => l.PublishedOn).Distinct().ToDictionary(on => on, on => RoyaltyTerm.RuleOf(on, laws.RoyaltyTermRules)?.Days);
        var today = operation.Today.DayNumber;
        return lines.ConvertAll(l => new AgedLine(UnpaidList.BandOf(today - l.PublishedOn.DayNumber, terms[l.PublishedOn]),
            left.TryGetValue(l.Id, out var owed) ? owed : l.Amount));
    }

    /// <summary>Those of periods not paid and those a payment left something of, asked apart: neither question walks what was paid long ago.</summary>
    private static async Task<List<T>> LinesAsync<T>(PortalDbContext db, List<int> owed, Func<IQueryable<RoyaltyLine>, IQueryable<T>> read)
    {
        var states = PeriodLife.StatesThat(s => !s.IsPaid);
        var periods = await db.RoyaltyPeriods.Where(p => states.Contains(p.Status)).Select(p => p.Id).ToListAsync();
        var unpaid = await read(db.RoyaltyLines.AsNoTracking()
            .Where(l => periods.Contains(l.Work!.PeriodId) && l.Work.Status != RoyaltyWorkStatus.Excluded)).ToListAsync();
        if (owed.Count == 0) return unpaid;
        return [.. unpaid, .. await read(db.RoyaltyLines.AsNoTracking().Where(l => owed.Contains(l.Id) && !periods.Contains(l.Work!.PeriodId))).ToListAsync()];
    }

    private static List<UnpaidLineRow> RowsOf(
        List<RoyaltyLine> lines, IReadOnlyDictionary<int, Money> left, ILookup<int, DateOnly> notices, Dictionary<int, int> moved, LawTables laws,
        DateOnly today) =>
        lines.Select(l =>
    {
        var work = l.Work!;
        var rule = RoyaltyTerm.RuleOf(work.PublishedOn, laws.RoyaltyTermRules);
        return new UnpaidLineRow(l.Id, l.ContributorId, l.Contributor!.FullName, l.Role, work.Title, work.Id, work.Period!.Span, work.Period.State,
            work.PublishedOn, left.TryGetValue(l.Id, out var owed) ? owed : l.Amount, today.DayNumber - work.PublishedOn.DayNumber)
        {
            Term = rule?.Days, PaidInPart = left.ContainsKey(l.Id), NoticesAsked = rule?.Notices,
            Notices = notices[l.Id].ToList(), MovedTo = moved.TryGetValue(l.Id, out var year) ? year : null,
        };
    }).ToList();
}

/// <summary>One line that waits to be paid, by its age; what is owed of it before tax, null until it is assessed.</summary>
internal sealed record AgedLine(AgeBand Band, Money? Amount);
