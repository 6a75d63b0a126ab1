namespace Portal.Core.Lists;

/// <summary>Sorts and pages a short list that is read whole, as the database does with long ones.</summary>
public static class ListArrange
{
    /// <summary>
    /// By the column asked for, else as the rows come; what has nothing there stands last, whichever way. Stable, so that rows alike keep
    /// the order in which they came.
    /// </summary>
    public static Rows<TRow> Arrange<TRow>(this ListShape<TRow> shape, IEnumerable<TRow> rows, ListAsk ask, int pageSize)
    {
        var all = rows.ToList();
        var leftOut = new List<string>();
        if (ask.Sort is { } code)
        {
            if (shape.Columns.FirstOrDefault(c => c.Sorts && c.Code == code) is { } column) all = Sorted(all, column.Value, ask.Descending);
            else leftOut.Add(NoColumn(code));
        }
        var page = Rows<TRow>.Within(ask.Page, all.Count, pageSize);
        return new Rows<TRow>(all.Skip((page - 1) * pageSize).Take(pageSize).ToList(), all.Count, page, pageSize) { LeftOut = leftOut };
    }

    public static string NoColumn(string code) =>
        $"Không có cột “{VietnameseText.Shorten(code, 40)}” để sắp xếp nên danh sách giữ thứ tự thường dùng.";

    /// <summary>Whether every word stands in one of the texts, with or without marks.</summary>
    public static bool Holds(string? words, params string?[] texts)
    {
        var all = VietnameseText.Fold(string.Join('\n', texts));
        return VietnameseText.Fold(words).Split(' ', StringSplitOptions.RemoveEmptyEntries).All(w => all.Contains(w, StringComparison.Ordinal));
    }

    private static List<TRow> Sorted<TRow>(List<TRow> rows, Func<TRow, object?> value, bool down)
    {
        var filled = rows.Where(r => value(r) is not null and not "");
        var sorted = down ? filled.OrderByDescending(value, ValueOrder.Instance) : filled.OrderBy(value, ValueOrder.Instance);
        return [.. sorted, .. rows.Where(r => value(r) is null or "")];
    }

    /// <summary>Words as the alphabet has them, everything else as it compares itself.</summary>
    private sealed class ValueOrder : IComparer<object?>
    {
        public static readonly ValueOrder Instance = new();

        public int Compare(object? left, object? right) => (left, right) switch
        {
            (string one, string other) => VietnameseText.Order.Compare(one, other),
            (Money one, Money other) => one.CompareTo(other),
            (YearMonth one, YearMonth other) => one.CompareTo(other),
            _ => Comparer<object?>.Default.Compare(left, right),
        };
    }
}
