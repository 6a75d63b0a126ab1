using Portal.Core.Lists;

namespace Portal.Core.History;

/// <summary>The lines of the diary an address asks for: the screen and its export ask alike.</summary>
internal static class NarrowHistory
{
    /// <param name="leftOut">Gets a sentence for each condition that cannot be followed.</param>
    public static IQueryable<HistoryEntry> Narrow(this IQueryable<HistoryEntry> lines, ListAsk ask, List<string> leftOut)
    {
        if (ask[HistoryList.Actor] is { } actor)
            lines = actor == HistoryList.System ? lines.Where(h => h.ActorId == null) : lines.Where(h => h.ActorId == actor);
        var (begin, end) = Days(ask, leftOut);
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
        // A line begins with a capital, which nobody types who looks for it; a phone makes one of what stands within a line
        var (capital, small) = (Vietnamese.Capital(words), Vietnamese.Small(words));
        return lines.Where(h => h.Sentence.Contains(words) || h.Sentence.Contains(capital) || h.Sentence.Contains(small));
    }

    /// <summary>By the number of the line, the end asked for first.</summary>
    public static IQueryable<HistoryEntry> Sorted(this IQueryable<HistoryEntry> lines, ListAsk ask) =>
        HistoryList.Shape.SortOf(ask).Descending ? lines.OrderByDescending(h => h.Sequence) : lines.OrderBy(h => h.Sequence);

    public static IQueryable<DiaryRow> Rows(this IQueryable<HistoryEntry> lines) =>
        lines.Select(h => new DiaryRow(h.Sequence, h.At, h.ActorName, h.Action, h.Sentence));

    /// <summary>The days asked for, of any list that has them; a pair the wrong way round is turned and told.</summary>
    public static (DateOnly? Begin, DateOnly? End) Days(ListAsk ask, List<string> leftOut)
    {
        var (begin, end) = (Day(ask, HistoryList.From, "Từ ngày", leftOut), Day(ask, HistoryList.To, "Đến ngày", leftOut));
        if (begin > end)
        {
            (begin, end) = (end, begin);
            leftOut.Add(ListDay.Swapped);
        }
        return (begin, end);
    }

    private static DateOnly? Day(ListAsk ask, string key, string name, List<string> leftOut)
    {
        if (ask[key] is not { } typed) return null;
        if (ListDay.Read(typed) is { } day) return day;
        leftOut.Add(ListDay.WhyNot(name, typed));
        return null;
    }
}
