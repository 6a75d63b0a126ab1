namespace Portal.Admin.Shared;

/// <summary>What is done with a row of a list that is put in order by hand.</summary>
public enum RowTool
{
    Up,
    Down,
    Point,
    Remove,
}

/// <summary>
/// Keeps the focus on the tools of such a list: a row that is moved or drawn anew loses it, and one that is taken out takes it along. Without it whoever works
/// by keys begins at the top of the page again.
/// </summary>
public sealed class RowFocus<TRow> where TRow : class
{
    private readonly Dictionary<(TRow Row, RowTool Tool), ElementReference> places = [];
    private (TRow Row, RowTool Tool)? next;

    /// <summary>Set by the button (<c>@ref</c>).</summary>
    public ElementReference this[TRow row, RowTool tool]
    {
        get => places[(row, tool)];
        set => places[(row, tool)] = value;
    }

    public void Keep(TRow row, RowTool tool) => next = (row, tool);

    /// <summary>The row stands there now; at an edge, where there is no going further, the other direction.</summary>
    public void Moved(IReadOnlyList<TRow> rows, int from, int to) =>
        next = (rows[to], to < from ? to == 0 ? RowTool.Down : RowTool.Up : to == rows.Count - 1 ? RowTool.Up : RowTool.Down);

    /// <summary>One was taken out there: the row that took its place, or the last; false when there is none left.</summary>
    public bool Removed(IReadOnlyList<TRow> rows, int index)
    {
        next = rows.Count == 0 ? null : (rows[Math.Min(index, rows.Count - 1)], RowTool.Remove);
        return next is not null;
    }

    /// <summary>Asked after each drawing.</summary>
    public async Task GoAsync()
    {
        if (next is not { } there || !places.TryGetValue(there, out var place)) return;
        next = null;
        await place.FocusAsync();
    }
}
