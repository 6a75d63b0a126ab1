using System.Globalization;
using System.Text.RegularExpressions;
using Portal.Core.Papers.Sheets;
using Portal.Tests.Papers.Sheets;

namespace Portal.Tests.Papers;

using Word = UglyToad.PdfPig.Content.Word;

/// <summary>What a treasury officer would send a printed paper back for. Each row of it begins with a mark that tells it apart.</summary>
internal sealed partial class PaperFaults(Sheet sheet, IReadOnlyList<PaperPage> pages)
{
    private const double Left = 30, Right = 15, Slack = 0.6;

    /// <summary>Half a page, whatever stands in the row; and room for a signature.</summary>
    private const double HighestRow = 85, LeastToSign = 10;

    /// <summary>A caption and the slack of a page that was measured on a screen.</summary>
    private const double HeadMillimetres = 9;

    /// <summary>Times New Roman where the machine has it, its metric twins otherwise.</summary>
    private static readonly string[] Times = ["TimesNewRoman", "Tinos", "LiberationSerif"];

    private readonly List<string> found = [];

    /// <summary>Marks stand in the first column of words, or in the first of days, which must then differ from row to row.</summary>
    public static Sheet Marked(Sheet sheet) => sheet with { Tables = [.. sheet.Tables.Select((table, t) => table with { Rows = [.. Marked(table, t)] })] };

    private static IEnumerable<SheetRow> Marked(SheetTable table, int t)
    {
        var at = MarkedColumn(table);
        return table.Columns[at].Kind == SheetColumnKind.Date ? table.Rows : table.Rows.Select((row, i) =>
            row with { Cells = [.. row.Cells.Select((cell, c) => c == at ? $"{Mark(t, i)} {cell}" : cell)] });
    }

    private static int MarkedColumn(SheetTable table)
    {
        var words = table.Columns.TakeWhile(c => c.Kind != SheetColumnKind.Text).Count();
        return words < table.Columns.Count ? words : table.Columns.TakeWhile(c => c.Kind != SheetColumnKind.Date).Count();
    }

    private static string Mark(int table, int row) => FormattableString.Invariant($"Z{table:00}{row:0000}");

    public static List<string> Of(Sheet marked, byte[] pdf)
    {
        var faults = new PaperFaults(marked, PaperPage.Of(pdf));
        faults.Look();
        return faults.found;
    }

    private void Look()
    {
        var marks = pages.Select(MarksOn).ToList();
        for (var p = 0; p < pages.Count; p++) Page(p, marks[p]);
        Figures();
        for (var t = 0; t < sheet.Tables.Count; t++) Rows(t, marks.ConvertAll(page => page.Where(m => m.Table == t).Select(m => m.Row).ToList()));
        if (sheet.Tables.Count == 0) return;
        var last = sheet.Tables[^1];
        var shown = last.Rows.Count > 0 ? marks[^1].Exists(m => m.Table == sheet.Tables.Count - 1)
            : pages[^1].Text.Contains(StartOf(SheetText.Empty(last)), StringComparison.Ordinal);
        if (!shown) found.Add("the last page holds no row of the last table");
    }

    private bool HoldsAnEmptyTable(PaperPage page) =>
        sheet.Tables.Any(t => t.Rows.Count == 0 && page.Text.Contains(StartOf(SheetText.Empty(t)), StringComparison.Ordinal));

    private static string StartOf(string sentence) => string.Join(' ', sentence.Split(' ').Take(3));

    private void Page(int p, List<(int Table, int Row, Word Word)> marks)
    {
        var page = pages[p];
        var (left, right, below) = page.Margins();
        if (left < Left - Slack || right < Right - Slack || below < 20 - Slack)
            found.Add(FormattableString.Invariant($"page {p + 1} leaves {left:0.0} mm at the left, {right:0.0} at the right, {below:0.0} below"));
        if (marks.Count == 0 && !HoldsAnEmptyTable(page) && sheet.Tables.Sum(t => t.Rows.Count) > 0 && below > page.Height * 0.45)
            found.Add(FormattableString.Invariant($"page {p + 1} has no row and ends {below:0} mm above its foot"));
        foreach (var word in page.Words)
        {
            var size = word.Letters[0].PointSize;
            if (size < SheetLayout.Readable - 0.05 && page.CellOf(word) is not null && !IsCheck(word))
                found.Add(FormattableString.Invariant($"page {p + 1}: “{word.Text}” in {size:0.0} points"));
        }
        var strange = page.Words.Select(w => w.FontName ?? "").Distinct().Where(f => !Times.Any(t => f.Contains(t, StringComparison.OrdinalIgnoreCase)));
        found.AddRange(strange.Select(font => $"page {p + 1} is set in {font}"));
        foreach (var (table, _, word) in marks)
        {
            if (page.CellOf(word) is not { Height: < HighestRow and > 4 } cell)
                found.Add($"page {p + 1}: the row of {word.Text} is {page.CellOf(word)?.Height:0} mm high");
            else if (sheet.Tables[table].Columns[^1].ByHand && cell.Height < LeastToSign) found.Add($"page {p + 1}: {cell.Height:0.0} mm high to sign in");
        }
        foreach (var word in page.Words.Where((w, i) => w.Text == "nhận" && i > 0 && page.Words[i - 1].Text == "Ký"))
            if (page.CellOf(word) is { Width: < SheetLayout.ByHandMillimetres - 0.3 } cell) found.Add($"page {p + 1}: {cell.Width:0.0} mm to sign");
    }

    /// <summary>The lines about the check are small print on purpose.</summary>
    private static bool IsCheck(Word word) => word.Letters[0].PointSize < 9.5;

    /// <summary>Each figure stands whole, at least as often as the model has it.</summary>
    private void Figures()
    {
        var printed = pages.SelectMany(p => p.Lines).SelectMany(l => l.Split(' ')).CountBy(w => w, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var asked = sheet.Tables.SelectMany(t => t.Rows.SelectMany(r => t.Columns.SelectMany((c, i) => FiguresOf(c, r.Cells[i])))
            .Concat(t.HasTotalRow ? t.Columns.Select((_, i) => SheetText.Total(t, i)).Where(f => f.Length > 3) : []));
        foreach (var (figure, times) in asked.CountBy(f => f))
            if (printed.GetValueOrDefault(figure) < times) found.Add($"{figure} stands whole {printed.GetValueOrDefault(figure)} times of {times}");
    }

    private static IEnumerable<string> FiguresOf(SheetColumn column, object? cell) => cell is string text
        ? text.Split([' ', '\n']).Where(w => w.Length > 7 && w.All(c => char.IsAsciiDigit(c) || c == '*'))
        : new[] { SheetText.Cell(column, cell) }.Where(f => f.Length > 3);

    private void Rows(int t, List<List<int>> marks)
    {
        var table = sheet.Tables[t];
        if (!marks.SelectMany(m => m).SequenceEqual(Enumerable.Range(0, table.Rows.Count)))
            found.Add($"table {t + 1} shows {marks.Sum(m => m.Count)} of {table.Rows.Count} rows, or in another order");
        var with = Enumerable.Range(0, pages.Count).Where(p => marks[p].Count > 0).ToList();
        if (with.Count == 0 || !table.HasTotalRow) return;
        for (var w = 1; w < with.Count; w++)
        {
            var (before, here) = (marks[with[w - 1]], marks[with[w]]);
            // Fewer than three are few only where the page before had one more than it needs and this one room for it
            if (here.Count < Math.Min(3, table.Rows.Count - 1) && before.Count > (w > 1 ? 3 : 1)
                && HeightOf(with[w - 1], t, before[^1]) < pages[with[w]].Margins().Below - 20)
                found.Add($"table {t + 1}: {here.Count} of {table.Rows.Count} rows on page {with[w] + 1}");
        }
        if (OneAlone(t, with, marks)) found.Add($"table {t + 1}: one row with its sums on page {with[0] + 1}, and room for all of them on the next");
        if (table.Carries) Sums(t, with, marks);
    }

    /// <summary>Below another table; below the head of a paper one row is better than none.</summary>
    private bool OneAlone(int t, List<int> with, List<List<int>> marks) => with.Count == 2 && marks[with[0]].Count == 1
        && MarksOn(pages[with[0]]).Exists(m => m.Table != t)
        && HeightOf(with[0], t, marks[with[0]][0]) + HeadMillimetres < pages[with[1]].Margins().Below - 20;

    private double HeightOf(int p, int table, int row) =>
        pages[p].CellOf(MarksOn(pages[p]).First(m => m.Table == table && m.Row == row).Word)?.Height ?? 0;

    private void Sums(int t, List<int> with, List<List<int>> marks)
    {
        var table = sheet.Tables[t];
        var before = new List<SheetRow>();
        foreach (var p in with)
        {
            if (before.Count > 0) Expect(p, "sang", table, before, "carried to");
            List<SheetRow> own = marks[p].ConvertAll(i => table.Rows[i]);
            before.AddRange(own);
            if (p == with[^1]) Expect(p, "cộng", table, before, "summed on");
            else
            {
                Expect(p, "trang", table, own, "of");
                Expect(p, "sang", table, before, "handed on from");
            }
        }
    }

    private void Expect(int p, string word, SheetTable table, List<SheetRow> rows, string what)
    {
        var shown = table with { Rows = rows };
        var sums = string.Join(' ', Enumerable.Range(0, table.Columns.Count).Select(c => SheetText.Total(shown, c)).Where(t => t.Length > 0));
        // A label of two lines stands above and below its figures
        if (!pages[p].Lines.Any(l => l == sums || l.EndsWith(" " + sums, StringComparison.Ordinal)) || !pages[p].Text.Contains(word, StringComparison.Ordinal))
            found.Add($"page {p + 1}: {sums} is not {what} the page");
    }

    private List<(int Table, int Row, Word Word)> MarksOn(PaperPage page) =>
        page.Words.OrderByDescending(w => w.BoundingBox.Bottom).SelectMany(Found).ToList();

    private IEnumerable<(int Table, int Row, Word Word)> Found(Word word)
    {
        if (Marks().Match(word.Text) is { Success: true } mark)
            return [(Number(mark.Groups["table"]), Number(mark.Groups["row"]), word)];
        // A table without words is told apart by its days
        return sheet.Tables.Select((table, t) => (Table: table, t, At: MarkedColumn(table))).Where(x => x.Table.Columns[x.At].Kind == SheetColumnKind.Date)
            .SelectMany(x => x.Table.Rows.Select((row, i) => (x.t, i, Day: SheetText.Cell(x.Table.Columns[x.At], row.Cells[x.At]))))
            .Where(x => x.Day == word.Text).Select(x => (x.t, x.i, word));
    }

    private static int Number(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("^Z(?<table>[0-9]{2})(?<row>[0-9]{4})$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Marks();
}
