namespace Portal.Core.Papers.Sheets;

/// <summary>
/// How a table stands on the paper: type size in points, the share of each column in percent, and whether its cells have narrow margins. No figure is
/// torn, since a figure torn in two is misread, and short words only where the table would not fit in readable type otherwise; what room is left goes to
/// the columns whose words need it (<see cref="TableRoom"/>), then by the widths they ask for.
/// </summary>
internal sealed record SheetLayout(double TypeSize, IReadOnlyList<double> Shares, bool Tight)
{
    private const double MillimetresPerPoint = 0.3528;

    /// <summary>Smaller type is not read by whoever signs (NĐ 30/2020 sets 13; a table of many columns may go down to 11).</summary>
    public const double Readable = 11;

    /// <summary>Room for a signature or a name by hand, in millimetres.</summary>
    public const double ByHandMillimetres = 30;

    private const double Most = 13, Least = 5;

    // In heights of the type: a letter of Times on the average, and the margins and lines of a cell, usual and narrow
    private const double Letter = 0.5, CellMargins = 0.6, TightMargins = 0.38;

    /// <summary>A figure of more digits than any account has may be torn.</summary>
    private const int MostDigits = 24;

    /// <summary>So that a rounding of the browser tears nothing.</summary>
    private const double Spare = 0.05;

    // A table that holds nothing but what it cannot do without sets a long name one word a line
    private const double WithRoomForWords = 0.9;

    // A tenth of the lines
    private const double WorthNarrowMargins = 0.9;

    // Longer words (addresses) may be torn: they would starve the other columns. Where even so there is no room, shorter ones too
    private static readonly int[] WholeWords = [14, 12, 10, 8, 6];

    /// <summary>No syllable of Vietnamese has more letters than seven; their marks make them no wider.</summary>
    private const int Syllable = 8;

    /// <summary>
    /// 13 points when there is room, down to 11 for a wide table, whose words and margins then give way; less only where not even the figures would fit
    /// on the paper laid sideways. What room is left goes first to the columns whose words make rows high.
    /// </summary>
    public static SheetLayout Of(SheetTable table, bool landscape)
    {
        var room = RoomOf(landscape);
        var (needed, margins) = Fitting(table, room / Readable);
        var usual = Shared(table, room, needed, margins);
        if (usual.Layout.Tight || usual.Layout.TypeSize > Readable) return usual.Layout;
        // Beside many columns of money narrow margins leave a column of words so much more that most rows become a line lower
        var tight = Shared(table, room, needed, TightMargins);
        return tight.Layout.TypeSize >= usual.Layout.TypeSize && tight.Lines < usual.Lines * WorthNarrowMargins ? tight.Layout : usual.Layout;
    }

    private static (SheetLayout Layout, double Lines) Shared(SheetTable table, double room, List<double> needed, double margins)
    {
        var asked = needed.Select((n, c) => Math.Max(n, table.Columns[c].Width * Letter)).ToList();
        var size = Math.Min(Math.Clamp(room / asked.Sum(a => a + margins), Readable, Most), Math.Max(Least, room / needed.Sum(n => n + margins)));
        size = Math.Round(size * 2, MidpointRounding.ToZero) / 2;

        var (given, left, lines) = new TableRoom(table).Give(needed, Math.Max(0, room / size - needed.Sum(n => n + margins)));
        var wishes = asked.Select((a, c) => Math.Max(0, a - given[c]) + 0.01).ToList();
        var widths = given.Select((n, c) => n + margins + left * wishes[c] / wishes.Sum()).ToList();
        return (new(size, widths.Select(w => 100 * w / widths.Sum()).ToList(), margins < CellMargins), lines);
    }

    /// <summary>
    /// The paper laid sideways where a table of it would not be set upright in readable type with its syllables whole, as a year's amounts of eleven digits
    /// are not.
    /// </summary>
    public static Sheet Turned(Sheet sheet) => sheet.Landscape || sheet.Tables.All(FitsUpright) ? sheet : sheet with { Landscape = true };

    private static bool FitsUpright(SheetTable table) => RoomLeft(table, landscape: false) >= 0;

    /// <summary>
    /// The room left beside what all columns need in readable type with their syllables whole, in heights of the type; below nought where they do not fit.
    /// </summary>
    public static double RoomLeft(SheetTable table, bool landscape) =>
        RoomOf(landscape) / Readable - WidestOf(table).Sum(w => Needed(w, Syllable) + TightMargins);

    /// <summary>Between margins of 30 and 15 mm, in points.</summary>
    private static double RoomOf(bool landscape) => (landscape ? 251.0 : 164.0) / MillimetresPerPoint;

    /// <summary>What the columns cannot do without in heights of the type, with the most generous margins and words that fit.</summary>
    private static (List<double> Needed, double Margins) Fitting(SheetTable table, double room)
    {
        var widest = WidestOf(table);
        var needed = new List<double>();
        foreach (var most in new[] { room * WithRoomForWords, room })
            // Margins give way before words: a number of twelve digits torn in two is misread
            foreach (var whole in WholeWords)
                foreach (var margins in new[] { CellMargins, TightMargins })
                {
                    needed = widest.ConvertAll(w => Needed(w, whole));
                    if (needed.Sum(n => n + margins) <= most) return (needed, margins);
                }
        return (needed, TightMargins);
    }

    private static double Needed((double Figure, double Word) widest, int whole) => Math.Max(widest.Figure, Math.Min(whole * Letter, widest.Word));

    private static List<(double Figure, double Word)> WidestOf(SheetTable table) =>
        Enumerable.Range(0, table.Columns.Count).Select(c => WidestOf(table, c)).ToList();

    /// <summary>The widest figure of a column, which is never torn, and its widest word, which is where there is no room.</summary>
    private static (double Figure, double Word) WidestOf(SheetTable table, int c)
    {
        var column = table.Columns[c];
        var figure = Math.Max(EmOf(SheetText.Total(table, c)), column.ByHand ? ByHandMillimetres / MillimetresPerPoint / Readable : 2 * Letter);
        var word = 0.0;
        foreach (var cell in table.Rows.Select(r => r.Cells[c]))
        {
            if (cell is string text) Take(text, bold: false);
            else figure = Math.Max(figure, EmOf(SheetText.Cell(column, cell)));
        }
        Take(column.Title, bold: true);
        return (figure, word);

        void Take(string text, bool bold)
        {
            foreach (var said in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                if (IsFigure(said)) figure = Math.Max(figure, EmOf(said));
                else word = Math.Max(word, (bold ? TypeWidth.OfBold(said) : TypeWidth.Of(said)) + Spare);
            }
        }
    }

    /// <summary>An account, a tax code; digits that are masked are digits.</summary>
    private static bool IsFigure(string word) =>
        word.Count(c => char.IsAsciiDigit(c) || c == '*') is >= 4 and var digits && digits * 2 > word.Length && word.Length <= MostDigits;

    /// <summary>Width of a figure, with a little more than nothing to spare.</summary>
    private static double EmOf(string figure) => figure.Length == 0 ? 0 : TypeWidth.Of(figure) + Spare;

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
