using Portal.Core.Lists;
using Portal.Core.Roles;

namespace Portal.Core.History;

/// <summary>A line of the portal's diary.</summary>
public sealed record DiaryRow(long Sequence, DateTime At, string ActorName, string Action, string Sentence);

/// <summary>
/// The portal's history, narrowed to a person, to days, to words as they were written. The lines are walked by their number; a person's by an
/// index of their own.
/// </summary>
public sealed class FindHistory(PortalStore store)
{
    public Task<Outcome<Rows<DiaryRow>>> ExecuteAsync(ListAsk ask) => store.ReadAsync<Outcome<Rows<DiaryRow>>>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.SeeHistory)) return AccessRefusals.NotAllowed;
        var leftOut = new List<string>();
        var lines = Narrow(operation.Db.History, ask, leftOut);
        var total = await lines.CountAsync();
        var page = Rows<DiaryRow>.Within(ask.Page, total, HistoryList.PageSize);
        var (column, down) = HistoryList.Shape.SortOf(ask);
        if (ask.Sort is { } sort && sort != column) leftOut.Add(ListArrange.NoColumn(sort));
        var rows = await (down ? lines.OrderByDescending(h => h.Sequence) : lines.OrderBy(h => h.Sequence))
            .Skip((page - 1) * HistoryList.PageSize).Take(HistoryList.PageSize)
            .Select(h => new DiaryRow(h.Sequence, h.At, h.ActorName, h.Action, h.Sentence)).ToListAsync();
        return new Rows<DiaryRow>(rows, total, page, HistoryList.PageSize) { LeftOut = leftOut };
    });

    private static IQueryable<HistoryEntry> Narrow(IQueryable<HistoryEntry> lines, ListAsk ask, List<string> leftOut)
    {
        if (ask[HistoryList.Actor] is { } actor)
            lines = actor == HistoryList.System ? lines.Where(h => h.ActorId == null) : lines.Where(h => h.ActorId == actor);
        var (begin, end) = (Day(ask, HistoryList.From, "Từ ngày", leftOut), Day(ask, HistoryList.To, "Đến ngày", leftOut));
        if (begin > end)
        {
            (begin, end) = (end, begin);
            leftOut.Add(ListDay.Swapped);
        }
        if (begin is { } first)
        {
            var from = WardClock.StartOf(first);
            lines = lines.Where(h => h.At >= from);
        }
        if (end is { } last)
        {
            var to = WardClock.StartOf(last.AddDays(1));
            lines = lines.Where(h => h.At < to);
        }
        if (ask[HistoryList.Words] is not { } words) return lines;
        // A line begins with a capital, which nobody types who looks for it
        var capital = Vietnamese.Capital(words);
        return lines.Where(h => h.Sentence.Contains(words) || h.Sentence.Contains(capital));
    }

    private static DateOnly? Day(ListAsk ask, string key, string name, List<string> leftOut)
    {
        if (ask[key] is not { } typed) return null;
        if (ListDay.Read(typed) is { } day) return day;
        leftOut.Add(ListDay.WhyNot(name, typed));
        return null;
    }
}
