using Portal.Core.History;
using Portal.Core.History.Security;
using Portal.Core.Lists;

namespace Portal.Core.Accounts.Security;

/// <summary>The security log as a person may see it, with those whose lines can be asked for.</summary>
public sealed record SecurityPage(Rows<SecurityRow> Rows, IReadOnlyList<ActorChoice> People);

/// <summary>The security log, narrowed to a person, an outcome, an address, days, words; walked by the number of the line.</summary>
public sealed class FindSecurityLines(PortalStore store)
{
    public Task<Outcome<SecurityPage>> ExecuteAsync(ListAsk ask) => store.ReadAsync<Outcome<SecurityPage>>(async operation =>
    {
        var reached = await operation.SecurityLinesAsync();
        if (!reached.Done) return reached.As<SecurityPage>();
        var db = operation.Db;
        var people = await db.Users.Where(u => reached.Value.Any(l => l.PersonId == u.Id || l.ActorId == u.Id))
            .OrderBy(u => u.NameOrder).Select(u => new ActorChoice(u.Id, u.DisplayName)).ToListAsync();
        var leftOut = new List<string>();
        if (ask[SecurityList.Actor] is { } code && people.All(p => p.Code != code))
        {
            leftOut.Add("Người trong bộ lọc không có ở đây nên nhật ký không lọc theo người.");
            ask = ask.With(SecurityList.Actor, null).OnPage(ask.Page);
        }
        var lines = reached.Value.Narrow(ask, leftOut);
        var total = await lines.CountAsync();
        var page = Rows<SecurityRow>.Within(ask.Page, total, SecurityList.PageSize);
        var rows = await lines.Sorted(ask).Skip((page - 1) * SecurityList.PageSize).Take(SecurityList.PageSize).Rows().ToListAsync();
        return new SecurityPage(new Rows<SecurityRow>(rows, total, page, SecurityList.PageSize) { LeftOut = leftOut }, people);
    });
}

/// <summary>The lines of the security log an address asks for: the screen and its export ask alike.</summary>
internal static class NarrowSecurity
{
    public static IQueryable<SecurityEntry> Narrow(this IQueryable<SecurityEntry> lines, ListAsk ask, List<string> leftOut)
    {
        if (ask[SecurityList.Actor] is { } person) lines = lines.Where(l => l.ActorId == person || l.PersonId == person);
        if (ask[SecurityList.Outcome] is { } code)
        {
            var known = SecurityList.Outcomes.FirstOrDefault(o => o.Code == code);
            if (known.Code is null) leftOut.Add("Kết quả trong bộ lọc không có nên nhật ký không lọc theo kết quả.");
            else lines = lines.Where(l => l.Outcome == known.Value);
        }
        if (ask[SecurityList.Address] is { } address) lines = lines.Where(l => l.Address == address);
        var (begin, end) = NarrowHistory.Days(ask, leftOut);
        if (begin is { } first)
        {
            var from = WardClock.StartOf(first);
            lines = lines.Where(l => l.At >= from);
        }
        if (end is { } last)
        {
            var to = WardClock.StartOf(last.AddDays(1));
            lines = lines.Where(l => l.At < to);
        }
        if (ask[SecurityList.Words] is not { } words) return lines;
        var (capital, small) = (Vietnamese.Capital(words), Vietnamese.Small(words));
        return lines.Where(l => l.Sentence.Contains(words) || l.Sentence.Contains(capital) || l.Sentence.Contains(small));
    }

    public static IQueryable<SecurityEntry> Sorted(this IQueryable<SecurityEntry> lines, ListAsk ask) =>
        SecurityList.Shape.SortOf(ask).Descending ? lines.OrderByDescending(l => l.Sequence) : lines.OrderBy(l => l.Sequence);

    public static IQueryable<SecurityRow> Rows(this IQueryable<SecurityEntry> lines) =>
        lines.Select(l => new SecurityRow(l.Sequence, l.At, l.ActorName, l.Sentence, l.Outcome, l.Address, l.Port, l.Device, l.Action));
}
