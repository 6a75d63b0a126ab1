namespace Portal.Core.Lists;

/// <summary>One column of a list: what the screen heads it with and what an export writes.</summary>
/// <param name="Code">Its name in addresses and in what is kept for a person.</param>
/// <param name="Value">Words, a number, money, a day, a month or an instant (UTC).</param>
public sealed record ListColumn<TRow>(string Code, string Words, Func<TRow, object?> Value)
{
    /// <summary>Whether the list can be sorted by it.</summary>
    public bool Sorts { get; init; }

    /// <summary>The end asked for first: of days the newest, of names the first.</summary>
    public bool DownFirst { get; init; }

    /// <summary>Shown until somebody chooses otherwise.</summary>
    public bool Usual { get; init; } = true;

    /// <summary>Shown always: it is what leads to the row's own page.</summary>
    public bool Always { get; init; }

    /// <summary>Figures, set to the right under each other.</summary>
    public bool Figures { get; init; }

    /// <summary>What an export writes where the screen says more than the value; null where it is the value itself.</summary>
    public Func<TRow, object?>? InFile { get; init; }

    /// <summary>Width in a workbook, in characters.</summary>
    public int Width { get; init; } = 16;
}

/// <summary>What a list consists of: its code, its name, the conditions its address knows, its columns in their order.</summary>
public sealed record ListShape<TRow>(string Code, string Name, IReadOnlyList<string> Keys, IReadOnlyList<ListColumn<TRow>> Columns)
{
    /// <summary>The order of a list that was asked for none.</summary>
    public (string Column, bool Descending) UsualSort { get; init; } = ("", false);

    /// <summary>What that order is called where it is no column's; null where it is.</summary>
    public string? UsualWords { get; init; }

    /// <summary>By what a list too long for one file is made shorter, as within a sentence.</summary>
    public string NarrowedBy { get; init; } = "bộ lọc";

    public IReadOnlyList<string> UsualColumns { get; } = Columns.Where(c => c.Usual).Select(c => c.Code).ToList();

    public ListAsk Read(string? query) => ListAsk.Read(query, Keys);

    /// <summary>The column a list asked for so is sorted by, whether anybody asked for it or not.</summary>
    public (string Column, bool Descending) SortOf(ListAsk ask) =>
        Columns.Any(c => c.Sorts && c.Code == ask.Sort) ? (ask.Sort!, ask.Descending) : UsualSort;

    /// <summary>The address behind a column's head: its own first end, or the other end where that is shown.</summary>
    public ListAsk Turned(ListAsk ask, ListColumn<TRow> column) =>
        ask.SortedBy(column.Code, SortOf(ask) is var (shown, down) && shown == column.Code ? !down : column.DownFirst);

    /// <summary>Those of the codes that are columns here, in the list's own order, and a sentence for those that are not.</summary>
    public (IReadOnlyList<ListColumn<TRow>> Columns, IReadOnlyList<string> LeftOut) Chosen(IReadOnlyList<string>? codes)
    {
        codes ??= UsualColumns;
        var gone = codes.Except(Columns.Select(c => c.Code)).ToList();
        return (Columns.Where(c => c.Always || codes.Contains(c.Code)).ToList(), gone.Count == 0 ? []
            : [$"Danh sách không còn cột “{string.Join("”, “", gone.Select(g => VietnameseText.Shorten(g, 40)))}” nên hiện các cột còn lại."]);
    }
}
