using ClosedXML.Excel;

namespace Portal.Core.Papers.Sheets;

/// <summary>A worksheet being filled from top to bottom: the next free row, the columns and their widths.</summary>
internal sealed class WorkbookPage
{
    public const double LineHeight = 16.5;
    private const int MostInCell = 32_767;

    public WorkbookPage(IXLWorksheet worksheet, Sheet sheet, SheetTable? table)
    {
        Worksheet = worksheet;
        var widths = (table is null ? [] : SheetLayout.Widths(table)).Select(w => w + 2.0).ToList();
        // The head needs two columns beside each other, the signatures one each.
        while (widths.Count < Math.Max(2, sheet.Signatures.Count)) widths.Add(14);
        var least = sheet.Landscape ? 130.0 : 88.0;
        var stretch = Math.Max(1, least / widths.Sum());
        Widths = widths.Select(w => Math.Min(250, w * stretch)).ToList();
        // Set by hand: measuring text needs a drawing library that Linux servers lack.
        for (var c = 1; c <= Widths.Count; c++) Worksheet.Column(c).Width = Widths[c - 1];
    }

    public IXLWorksheet Worksheet { get; }
    public IReadOnlyList<double> Widths { get; }
    public int Columns => Widths.Count;

    /// <summary>The next free row, from 1.</summary>
    public int Row { get; set; } = 1;

    /// <summary>Height of everything above <see cref="Row"/>, in points.</summary>
    public double HeightAbove { get; private set; }

    /// <summary>Goes to the next row; the height is set by hand when given, for merged cells do not grow by themselves.</summary>
    public void Next(double? height = null)
    {
        if (height is { } points) Worksheet.Row(Row).Height = Math.Min(409, points);
        HeightAbove += height ?? LineHeight;
        Row++;
    }

    /// <summary>Text over all columns in a row of its own.</summary>
    public IXLRange Wide(string text, XLAlignmentHorizontalValues align)
    {
        var range = Put(1, Columns, text, align);
        Next(HeightOf(text, 1, Columns));
        return range;
    }

    /// <summary>Text in merged columns of the present row; the row is not left.</summary>
    public IXLRange Put(int first, int last, string text, XLAlignmentHorizontalValues align)
    {
        var range = Worksheet.Range(Row, first, Row, last);
        if (last > first) range.Merge();
        range.Style.Alignment.WrapText = true;
        range.Style.Alignment.Horizontal = align;
        SetText(range.FirstCell(), text);
        return range;
    }

    /// <summary>
    /// Height for text in merged columns, by counting characters; lines break between words, a longer word anywhere. Widths are in figures, than which
    /// bold letters and capitals are wider: <paramref name="letters"/> is how many of this text stand in the room of one.
    /// </summary>
    public double HeightOf(string text, int first, int last, double letters = 0.95)
    {
        var room = Widths.Skip(first - 1).Take(last - first + 1).Sum() * letters;
        return text.Split('\n').Sum(line => LinesOf(line, room)) * LineHeight;
    }

    private static int LinesOf(string line, double room)
    {
        if (line.Length <= room) return 1;
        var (lines, used) = (1, 0.0);
        foreach (var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (used > 0 && used + 1 + word.Length > room) (lines, used) = (lines + 1, 0);
            used += (used > 0 ? 1 : 0) + word.Length;
            for (; used > room; used -= room) lines++;
        }
        return lines;
    }

    /// <summary>The column after which a share of the width is passed; at least one column remains on either side.</summary>
    public int ColumnAt(double share)
    {
        var (sum, column) = (0.0, 0);
        while (column < Columns - 1 && sum + Widths[column] / 2 < Widths.Sum() * share) sum += Widths[column++];
        return Math.Clamp(column, 1, Columns - 1);
    }

    /// <summary>
    /// Text that stays text: what begins like a formula (= + - @) is neither calculated on opening nor after an edit, and
    /// long digits keep their zeros.
    /// </summary>
    public static void SetText(IXLCell cell, string text)
    {
        var clean = SheetText.Clean(text);
        if (clean.Length > MostInCell) clean = clean[..(MostInCell - 1)].TrimEnd() + "…";
        if (clean.Length == 0) return;
        cell.Style.NumberFormat.Format = "@";
        cell.SetValue(clean);
        if (clean.AsSpan().TrimStart() is ['=' or '+' or '-' or '@', ..]) cell.Style.IncludeQuotePrefix = true;
    }
}
