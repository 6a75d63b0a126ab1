namespace Portal.Core.Reports.Sheets;

/// <summary>Widths of columns in characters and the size of type that lets them stand on the paper. PDF and workbook share it.</summary>
internal static class SheetLayout
{
    /// <summary>Room for writing between the margins (left 30, right 15 mm).</summary>
    public static double RoomInMillimetres(bool landscape) => landscape ? 252 : 165;

    /// <summary>
    /// The width asked for, or more: no figure and no short word may be torn, since a figure torn in two is misread and
    /// Excel shows hashes for one that does not fit.
    /// </summary>
    public static IReadOnlyList<int> Widths(SheetTable table)
    {
        var widths = new int[table.Columns.Count];
        for (var i = 0; i < widths.Length; i++)
        {
            var column = table.Columns[i];
            var width = Math.Max(2, Math.Max(column.Width, LongestWord(column.Title)));
            var index = i;
            if (column.IsNumeric || column.Kind == SheetColumnKind.Date)
                width = table.Rows.Select(r => SheetText.Cell(column, r.Cells[index]).Length).Append(width).Max();
            if (table.HasTotalRow) width = Math.Max(width, SheetText.Total(table, i).Length + 1);
            widths[i] = width;
        }
        return widths;
    }

    /// <summary>Type size in points: 13 when there is room, less for a wide table, never below 7.5.</summary>
    public static double TypeSize(SheetTable table, bool landscape)
    {
        const double digitWidth = 0.5, millimetresPerPoint = 0.3528, padding = 2.2;
        var room = RoomInMillimetres(landscape) - padding * table.Columns.Count;
        var size = room / (Widths(table).Sum() * digitWidth * millimetresPerPoint);
        return Math.Round(Math.Clamp(size, 7.5, 13) * 2, MidpointRounding.ToZero) / 2;
    }

    // Longer words than this (addresses) may be torn: they would starve the other columns.
    private static int LongestWord(string text) =>
        Math.Min(14, text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(BoldLength).DefaultIfEmpty(0).Max());

    // Capitals of a bold head are half as wide again as figures.
    private static int BoldLength(string word) => (int)Math.Ceiling(word.Sum(c => char.IsUpper(c) ? 1.5 : 1.0) + 0.5);
}
