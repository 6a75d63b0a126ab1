using System.Globalization;
using AngleSharp.Dom;

namespace Portal.Core.Html;

/// <summary>
/// The columns a spreadsheet hid: it marks the column, not its cells. Rows are asked in order, for a cell of several rows
/// pushes those below it to the right.
/// </summary>
internal sealed class HiddenColumns
{
    private const int Most = 1000;
    private readonly HashSet<int> hidden = [];
    private readonly Dictionary<int, int> taken = [];

    public HiddenColumns(IElement table, UnshownParts unshown)
    {
        var at = 0;
        foreach (var column in table.Children.SelectMany(c => c.LocalName == "colgroup" && c.ChildElementCount > 0 ? [.. c.Children] : new[] { c }))
        {
            if (column.LocalName is not ("col" or "colgroup")) continue;
            var isHidden = IsHidden(column) || column.ParentElement is { LocalName: "colgroup" } group && IsHidden(group);
            for (var n = Span(column, "span"); n > 0 && at < Most; n--, at++)
                if (isHidden) hidden.Add(at);
        }

        bool IsHidden(IElement part) => unshown.Of(part) == Reason.Hidden || unshown.Seen(part, Unseen.No).HasFlag(Unseen.Invisible);
    }

    public bool Any => hidden.Count > 0;

    /// <summary>How many visible columns each cell of the row covers.</summary>
    public IReadOnlyDictionary<IElement, int> OfRow(IElement row)
    {
        var seen = new Dictionary<IElement, int>();
        var at = 0;
        foreach (var cell in row.Children.Where(c => c.LocalName is "td" or "th"))
        {
            while (taken.GetValueOrDefault(at) > 0) at++;
            var (columns, rows) = (Span(cell, "colspan"), Span(cell, "rowspan"));
            seen[cell] = Enumerable.Range(at, columns).Count(c => !hidden.Contains(c));
            for (var n = at; n < at + columns && n < Most; n++) taken[n] = rows;
            at += columns;
        }
        foreach (var column in taken.Keys.ToList()) taken[column]--;
        return seen;
    }

    private static int Span(IElement element, string name) =>
        int.TryParse(element.GetAttribute(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var span) && span is > 1 and <= 200 ? span : 1;
}
