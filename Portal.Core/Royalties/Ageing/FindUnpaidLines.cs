using Portal.Core.Editions;
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
    internal static async Task<List<UnpaidLineRow>> OfAsync(Operation operation, LawTables laws, DateOnly? upTo = null)
    {
        var (db, last) = (operation.Db, upTo ?? DateOnly.MaxValue);
        var left = await OwedLines.OfPartlyPaidAsync(operation);
        // Only what a row shows: lines, works and payees read whole are many bytes, and thousands of lines may wait
        var lines = await LinesAsync(db, left.Keys.ToList(), all => all.Where(l => l.Work!.PublishedOn <= last).Select(l => new Waiting(
            l.Id, l.ContributorId, l.Contributor!.FullName, l.Role, l.WorkId, l.Work!.Title, l.Work.PeriodId, l.Work.PublishedOn, l.Amount)));
        var touched = lines.Select(l => l.PeriodId).Distinct().ToList();
        var periods = await db.RoyaltyPeriods.AsNoTracking().Where(p => touched.Contains(p.Id)).ToDictionaryAsync(p => p.Id);
        var terms = TermsOf(lines.Select(l => l.PublishedOn), laws);
        // Few, and read whole: those of lines that are paid are looked up by nobody
        var notices = (await db.RoyaltyNotices.AsNoTracking().OrderBy(n => n.Number).Select(n => new { n.LineId, n.NotifiedOn }).ToListAsync())
            .ToLookup(n => n.LineId, n => n.NotifiedOn);
        var moved = await db.UnclaimedLines.AsNoTracking().ToDictionaryAsync(u => u.LineId, u => u.ToYear);
        var today = operation.Today.DayNumber;
        return lines.OrderBy(l => l.PublishedOn).ThenBy(l => l.Id).Select(l => new UnpaidLineRow(
            l.Id, l.ContributorId, l.Name, l.Role, l.Title, l.WorkId, periods[l.PeriodId].Span, periods[l.PeriodId].State, l.PublishedOn,
            left.TryGetValue(l.Id, out var owed) ? owed : l.Amount, today - l.PublishedOn.DayNumber)
        {
            Term = terms[l.PublishedOn]?.Days, PaidInPart = left.ContainsKey(l.Id), NoticesAsked = terms[l.PublishedOn]?.Notices,
            Notices = [.. notices[l.Id]], MovedTo = moved.TryGetValue(l.Id, out var year) ? year : null,
        }).ToList();
    }

    /// <summary>How old each of these lines of works published up to that day is and what is owed of it, without whose it is and for what.</summary>
    internal static async Task<List<AgedLine>> AgesAsync(Operation operation, LawTables laws, DateOnly upTo)
    {
        var left = await OwedLines.OfPartlyPaidAsync(operation);
        var lines = await LinesAsync(operation.Db, left.Keys.ToList(),
            all => all.Where(l => l.Work!.PublishedOn <= upTo).Select(l => new { l.Id, l.Work!.PublishedOn, l.Amount }));
        var terms = TermsOf(lines.Select(l => l.PublishedOn), laws);
        var today = operation.Today.DayNumber;
        return lines.ConvertAll(l => new AgedLine(UnpaidList.BandOf(today - l.PublishedOn.DayNumber, terms[l.PublishedOn]?.Days),
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

    private static Dictionary<DateOnly, RoyaltyTermRule?> TermsOf(IEnumerable<DateOnly> days, LawTables laws) =>
        days.Distinct().ToDictionary(on => on, on => RoyaltyTerm.RuleOf(on, laws.RoyaltyTermRules));

    private sealed record Waiting(
        int Id, int ContributorId, string Name, ContributionRole Role, int WorkId, string Title, int PeriodId, DateOnly PublishedOn, Money? Amount);
}

/// <summary>One line that waits to be paid, by its age; what is owed of it before tax, null until it is assessed.</summary>
internal sealed record AgedLine(AgeBand Band, Money? Amount);
