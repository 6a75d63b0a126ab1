namespace Portal.Core.Papers.Sheets;

/// <summary>
/// How a table stands on the paper: type size in points, the share of each column in percent, and whether its cells have narrow margins. No figure is
/// torn, since a figure torn in two is misread, and short words only where the table would not fit in readable type otherwise; what room is left goes to
/// the columns by the widths they ask for.
/// </summary>
internal sealed record SheetLayout(double TypeSize, IReadOnlyList<double> Shares, bool Tight)
{
    private const double MillimetresPerPoint = 0.3528;

    /// <summary>Smaller type is not read by whoever signs (NĐ 30/2020 sets 13; a table of many columns may go down to 11).</summary>
    public const double Readable = 11;

    /// <summary>Room for a signature or a name by hand, in millimetres.</summary>
    public const double ByHandMillimetres = 25;

    private const double Most = 13, Least = 5;

    // In heights of the type: a letter of Times on the average, and the margins and lines of a cell, usual and narrow
    private const double Letter = 0.5, CellMargins = 0.6, TightMargins = 0.28;

    // A table that holds nothing but what it cannot do without sets a long name one word a line
    private const double WithRoomForWords = 0.9;

    // Longer words (addresses) may be torn: they would starve the other columns. Where even so there is no room, shorter ones too
    private static readonly int[] WholeWords = [14, 12, 10, 8];

    /// <summary>
    /// 13 points when there is room, down to 11 for a wide table, whose words and margins then give way; less only where not even the figures would fit,
    /// which no paper of ours comes to.
    /// </summary>
    public static SheetLayout Of(SheetTable table, bool landscape)
    {
        var room = (landscape ? 251.0 : 164.0) / MillimetresPerPoint; // between margins of 30 and 15 mm, in points
        var (needed, margins) = Fitting(table, room / Readable);
        var asked = needed.Select((n, c) => Math.Max(n, table.Columns[c].Width * Letter)).ToList();
        var size = Math.Min(Math.Clamp(room / asked.Sum(a => a + margins), Readable, Most), Math.Max(Least, room / needed.Sum(n => n + margins)));
        size = Math.Round(size * 2, MidpointRounding.ToZero) / 2;

        var left = Math.Max(0, room / size - needed.Sum(n => n + margins));
        var wishes = asked.Select((a, c) => a - needed[c] + 0.01).ToList();
        var widths = needed.Select((n, c) => n + margins + left * wishes[c] / wishes.Sum()).ToList();
        return new(size, widths.Select(w => 100 * w / widths.Sum()).ToList(), margins < CellMargins);
    }

    /// <summary>What the columns cannot do without in heights of the type, with the most generous margins and words that fit.</summary>
    private static (List<double> Needed, double Margins) Fitting(SheetTable table, double room)
    {
        var needed = new List<double>();
        foreach (var most in new[] { room * WithRoomForWords, room })
            // Margins give way before words: a number of twelve digits torn in two is misread
            foreach (var whole in WholeWords)
                foreach (var margins in new[] { CellMargins, TightMargins })
                {
                    needed = Enumerable.Range(0, table.Columns.Count).Select(c => Needed(table, c, whole)).ToList();
                    if (needed.Sum(n => n + margins) <= most) return (needed, margins);
                }
        return (needed, TightMargins);
    }

    private static double Needed(SheetTable table, int c, int whole)
    {
        var column = table.Columns[c];
        var cells = table.Rows.Select(r => r.Cells[c]).Select(v => v is string s ? LongestWord(s, whole) * Letter : EmOf(SheetText.Cell(column, v)));
        return cells
            .Append(LongestWord(column.Title, whole, BoldLength) * Letter)
            .Append(EmOf(SheetText.Total(table, c)))
            .Append(column.ByHand ? ByHandMillimetres / MillimetresPerPoint / Readable : 2 * Letter)
            .Max();
    }

    /// <summary>Width of a figure: digits are half as wide as the type is high, points and commas a quarter.</summary>
    private static double EmOf(string figure) => figure.Sum(c => c switch
    {
        '.' or ',' or ' ' => 0.25,
        '/' => 0.28,
        '-' => 0.34,
        '%' => 0.9,
        _ => 0.5,
    }) + 0.05;

    /// <summary>Widths in characters for a workbook: what is asked for, or more where a figure needs it (Excel would show hashes).</summary>
    public static IReadOnlyList<int> Widths(SheetTable table) =>
        Enumerable.Range(0, table.Columns.Count).Select(c => Math.Max(table.Columns[c].Width, Characters(table, c))).ToList();

    /// <summary>Characters a column of a workbook cannot do without.</summary>
    private static int Characters(SheetTable table, int c)
    {
        var column = table.Columns[c];
        var cells = table.Rows.Select(r => r.Cells[c]).Select(v => v is string s ? LongestWord(s, WholeWords[0]) : SheetText.Cell(column, v).Length);
        return cells
            .Append(LongestWord(column.Title, WholeWords[0], BoldLength))
            .Append(SheetText.Total(table, c).Length)
            .Append(column.ByHand ? column.Width : 2)
            .Max();
    }

    private static int LongestWord(string text, int most, Func<string, int>? length = null) =>
        Math.Min(most, text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(length ?? (w => w.Length)).DefaultIfEmpty(0).Max());

    // Capitals of a bold head are half as wide again as figures.
    private static int BoldLength(string word) => (int)Math.Ceiling(word.Sum(c => char.IsUpper(c) ? 1.5 : 1.0) + 0.5);
}
