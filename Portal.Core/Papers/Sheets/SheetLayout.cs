namespace Portal.Core.Papers.Sheets;

/// <summary>
/// How a table stands on the paper: type size in points and the share of each column in percent. No figure and no short
/// word is torn, since a figure torn in two is misread; what room is left goes to the columns by the widths they ask for.
/// </summary>
internal sealed record SheetLayout(double TypeSize, IReadOnlyList<double> Shares)
{
    private const double MillimetresPerPoint = 0.3528;

    // In Times a figure is half as wide as the type is high; a cell has about 0.6 of that height as margins and lines.
    private const double FigureWidth = 0.5, CellMargins = 0.6;

    // Longer words (addresses) may be torn: they would starve the other columns.
    private const int LongestWhole = 14;

    /// <summary>13 points when there is room, down to 9 for a wide table, and less only where the figures would not fit.</summary>
    public static SheetLayout Of(SheetTable table, bool landscape)
    {
        const double most = 13, readable = 9, least = 5;
        var room = (landscape ? 252.0 : 165.0) / MillimetresPerPoint; // between margins of 30 and 15 mm, in points
        var needed = Enumerable.Range(0, table.Columns.Count).Select(c => Needed(table, c)).ToList();
        var asked = needed.Select((n, c) => Math.Max(n, table.Columns[c].Width)).ToList();
        var size = Math.Min(Math.Clamp(room / asked.Sum(Heights), readable, most), Math.Max(least, room / needed.Sum(Heights)));
        size = Math.Round(size * 2, MidpointRounding.ToZero) / 2;

        var left = Math.Max(0, room / size - needed.Sum(Heights));
        var wishes = asked.Select((a, c) => a - needed[c] + 0.01).ToList();
        var widths = needed.Select((n, c) => Heights(n) + left * wishes[c] / wishes.Sum()).ToList();
        return new(size, widths.Select(w => 100 * w / widths.Sum()).ToList());
    }

    /// <summary>Widths in characters for a workbook: what is asked for, or more where a figure needs it (Excel would show hashes).</summary>
    public static IReadOnlyList<int> Widths(SheetTable table) =>
        Enumerable.Range(0, table.Columns.Count).Select(c => Math.Max(table.Columns[c].Width, Needed(table, c))).ToList();

    /// <summary>Width of so many characters and the margins of their cell, in heights of the type.</summary>
    private static double Heights(int characters) => FigureWidth * characters + CellMargins;

    /// <summary>Characters a column cannot do without.</summary>
    private static int Needed(SheetTable table, int c)
    {
        var column = table.Columns[c];
        var cells = table.Rows.Select(r => r.Cells[c]).Select(v => v is string s ? LongestWord(s) : SheetText.Cell(column, v).Length);
        return cells
            .Append(LongestWord(column.Title, BoldLength))
            .Append(SheetText.Total(table, c).Length)
            .Append(column.ByHand ? column.Width : 2)
            .Max();
    }

    private static int LongestWord(string text, Func<string, int>? length = null) =>
        Math.Min(LongestWhole, text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(length ?? (w => w.Length)).DefaultIfEmpty(0).Max());

    // Capitals of a bold head are half as wide again as figures.
    private static int BoldLength(string word) => (int)Math.Ceiling(word.Sum(c => char.IsUpper(c) ? 1.5 : 1.0) + 0.5);
}
