using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Bunit;
using ClosedXML.Excel;
using DocumentFormat.OpenXml.Packaging;
using Portal.Admin.Papers;
using Portal.Core.Kernel;
using Portal.Core.Papers.Sheets;

namespace Portal.Tests.Papers.Sheets;

using Assert = Xunit.Assert;
using DefinedName = DocumentFormat.OpenXml.Spreadsheet.DefinedName;

/// <summary>One paper as page, as what is printed and as a workbook, each held against its model cell by cell, in the order of cells and rows.</summary>
internal static partial class SameEverywhere
{
    /// <summary>Caption, head, rows and total as they are read, a line each, cells parted by strokes.</summary>
    public static IEnumerable<string> Lines(SheetTable table)
    {
        yield return string.Join('|', table.Columns.Select(c => Plain(c.Title)));
        foreach (var row in table.Rows) yield return string.Join('|', table.Columns.Zip(row.Cells, (c, cell) => Plain(SheetText.Cell(c, cell))));
        if (table.Rows.Count == 0) yield return Plain(SheetText.Empty(table));
        if (!table.HasTotalRow) yield break;
        var before = table.Columns.TakeWhile(c => !c.Total).Count();
        var sums = Enumerable.Range(before, table.Columns.Count - before).Select(c => SheetText.Total(table, c));
        yield return string.Join('|', sums.Prepend(SheetText.TotalLabel));
    }

    /// <summary>The page: each section has the caption as its heading; a table without rows says so and has no head.</summary>
    public static void AssertPage(Sheet sheet, IRenderedComponent<SheetView> page)
    {
        var sections = page.FindAll("section.sheet");
        Assert.Equal(sheet.Tables.Select(t => Plain(t.Caption ?? sheet.Title)), sections.Select(s => Plain(s.QuerySelector("h2")!.TextContent)));
        foreach (var (table, section) in sheet.Tables.Zip(sections))
        {
            if (table.Rows.Count > 0) Assert.Equal(Lines(table), section.QuerySelectorAll("tr").Select(Line));
            else Assert.Equal(Plain(SheetText.Empty(table)), Plain(section.QuerySelector("p.none")!.TextContent));
        }
        Assert.Equal(Amounts(sheet), page.FindAll("p.amount-words").Select(p => p.TextContent));
        var paragraphs = page.FindAll("p").Select(p => Plain(p.TextContent)).ToList();
        Assert.All(sheet.Body.Select(p => p.Whole).Concat(sheet.Notes), text => Assert.Contains(Plain(text), paragraphs));
    }

    private static string Line(IElement row) => string.Join('|', row.Children.Select(c => Plain(c.TextContent)));

    private static IEnumerable<string> Amounts(Sheet sheet) =>
        sheet.Tables.Select(t => t.AmountInWordsOf).Append(sheet.AmountInWordsOf).OfType<Money>().Select(SheetText.AmountLine);

    /// <summary>What the browser is given to print: text before the tables, the tables, amounts in words, text after.</summary>
    public static void AssertPrinted(Sheet sheet)
    {
        var page = new HtmlParser().ParseDocument(SheetHtml.ForPrint(sheet));
        var paragraphs = page.QuerySelectorAll("p").Select(p => Plain(p.TextContent)).ToList();
        var at = -1;
        foreach (var text in sheet.Intro.Concat(sheet.Body.Select(p => p.Whole)).Concat(sheet.Notes).Select(Plain))
        {
            at = paragraphs.FindIndex(at + 1, p => p == text);
            Assert.True(at >= 0, $"not on the paper, or not after what was before it: {text}");
        }
        Assert.Equal(Amounts(sheet), page.QuerySelectorAll("p.amount").Select(p => p.TextContent));
        var tables = page.QuerySelectorAll("table");
        Assert.Equal(sheet.Tables.Select(t => t.Caption), tables.Select(t => t.QuerySelector("caption")?.TextContent));
        foreach (var (table, printed) in sheet.Tables.Zip(tables))
            Assert.Equal(Lines(table), printed.QuerySelectorAll("tr:not(.after)").Select(Line));
        Assert.Equal(sheet.Signatures.Select(s => s.Name ?? ""), page.QuerySelectorAll(".signature .name").Select(n => n.TextContent));
    }

    /// <summary>
    /// The workbook as a program opens it: figures as numbers both as they are stored and as the formulas give them when everything is calculated anew,
    /// totals by their names, words locked beside a cell that turns red, every sheet protected without a password and set up to be printed.
    /// </summary>
    public static void AssertWorkbook(Sheet sheet)
    {
        var bytes = SheetWorkbook.Write(sheet);
        using var book = new XLWorkbook(new MemoryStream(bytes));
        var written = book.Worksheets.SelectMany(w => w.CellsUsed(c => !c.HasFormula && c.DataType == XLDataType.Text)).Select(c => c.GetString()).ToHashSet();
        Assert.Superset(sheet.Intro.Concat(sheet.Body.Select(p => p.Whole)).Concat(sheet.Notes).Select(SheetText.Clean).ToHashSet(), written);
        var names = NamesOf(bytes);
        foreach (var (t, table) in sheet.Tables.Index()) Table(sheet, table, t, book.Worksheet(t + 1), names);
        Words(sheet, book);
    }

    /// <summary>The names as the file has them: the library that reads them takes a comma in the name of a worksheet for the end of an address.</summary>
    private static Dictionary<string, string> NamesOf(byte[] bytes)
    {
        using var file = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        return file.WorkbookPart!.Workbook.Descendants<DefinedName>().Where(n => n.Name!.Value!.StartsWith("Tong", StringComparison.Ordinal))
            .ToDictionary(n => n.Name!.Value!, n => n.Text);
    }

    private static void Table(Sheet sheet, SheetTable table, int index, IXLWorksheet worksheet, Dictionary<string, string> names)
    {
        Assert.True(worksheet.Protection.IsProtected);
        var (setup, head) = (worksheet.PageSetup, HeadOf(table, worksheet));
        Assert.Equal((XLPaperSize.A4Paper, 1, sheet.Landscape), (setup.PaperSize, setup.PagesWide, setup.PageOrientation == XLPageOrientation.Landscape));
        Assert.Equal((head, head), (setup.FirstRowToRepeatAtTop, setup.LastRowToRepeatAtTop));
        for (var c = 0; c < table.Columns.Count; c++)
        {
            for (var r = 0; r < table.Rows.Count; r++)
            {
                Cell(table.Columns[c], table.Rows[r].Cells[c], worksheet.Cell(head + 1 + r, c + 1));
                Assert.Equal(table.Columns[c].Formula is not null, worksheet.Cell(head + 1 + r, c + 1).Style.Protection.Locked);
            }
            if (!table.HasTotalRow || SheetText.Number(table.TotalOf(c)) is not { } total) continue;
            var cell = worksheet.Cell(head + 1 + table.Rows.Count, c + 1);
            Assert.True(cell.HasFormula && cell.Style.Protection.Locked);
            Figure(total, cell);
            var key = string.Concat(table.Columns[c].Key.Select(l => char.IsAsciiLetterOrDigit(l) ? l : '_'));
            var address = $"${cell.Address.ColumnLetter}${cell.Address.RowNumber}";
            Assert.Equal($"'{worksheet.Name}'!{address}:{address}", names[$"Tong{(index == 0 ? "" : index + 1)}_{key}"]);
        }
    }

    private static int HeadOf(SheetTable table, IXLWorksheet worksheet) => Enumerable.Range(1, worksheet.LastRowUsed()!.RowNumber())
        .First(r => table.Columns.Index().All(c => worksheet.Cell(r, c.Index + 1) is { HasFormula: false } cell && cell.GetString() == c.Item.Title));

    private static void Cell(SheetColumn column, object? value, IXLCell cell)
    {
        if (value is null) Assert.True(cell.IsEmpty());
        else if (value is DateOnly day) Assert.Equal(day.ToDateTime(TimeOnly.MinValue), cell.GetDateTime());
        else if (value is string text) Assert.Equal(SheetText.Clean(text), cell.GetString());
        else
        {
            Figure(SheetText.Number(value)!.Value, cell);
            Assert.True(column.IsNumeric);
        }
    }

    /// <summary>Stored and calculated.</summary>
    private static void Figure(decimal said, IXLCell cell)
    {
        Assert.Equal(said, Convert.ToDecimal(cell.HasFormula ? cell.CachedValue : cell.Value, CultureInfo.InvariantCulture));
        if (cell.HasFormula) Assert.Equal(said, decimal.Round(Convert.ToDecimal(cell.Value, CultureInfo.InvariantCulture), 6));
    }

    /// <summary>Of every amount in words: a cell beside it that comes to the amount, and no longer does once a figure under the total is changed.</summary>
    private static void Words(Sheet sheet, XLWorkbook book)
    {
        var amounts = sheet.Tables.Select(t => t.AmountInWordsOf).Append(sheet.AmountInWordsOf).OfType<Money>().ToList();
        var lines = book.Worksheets.SelectMany(w => w.CellsUsed(c => !c.HasFormula))
            .Where(c => c.GetString().StartsWith("Số tiền bằng chữ:", StringComparison.Ordinal)).ToList();
        Assert.Equal(Amounts(sheet), lines.Select(l => l.GetString()));
        if (sheet.Tables.All(t => !t.HasTotalRow)) return;
        var guards = lines.ConvertAll(l => l.WorksheetRow().CellsUsed(c => c.HasFormula).Single());
        foreach (var ((amount, line), guard) in amounts.Zip(lines).Zip(guards))
        {
            Assert.True(line.Style.Protection.Locked && guard.Style.Protection.Locked);
            Figure(amount.Dong, guard);
            var rule = guard.Worksheet.ConditionalFormats.Single(f => f.Ranges.Any(r => r.Contains(guard)));
            Assert.Equal((XLCFOperator.NotEqual, amount.Dong.ToString(CultureInfo.InvariantCulture)), (rule.Operator, rule.Values[1].Value.TrimStart('=')));
        }
        foreach (var (amount, guard) in amounts.Zip(guards))
        {
            Spoil(guard, book);
            Assert.NotEqual(amount.Dong, Convert.ToDecimal(guard.Value, CultureInfo.InvariantCulture));
        }
    }

    /// <summary>One đồng more in the first figure that the guard's total sums.</summary>
    private static void Spoil(IXLCell guard, XLWorkbook book)
    {
        var total = book.Range(Address().Match(guard.FormulaA1).Value is var first && first.Contains('!', StringComparison.Ordinal) ? first
            : $"'{guard.Worksheet.Name}'!{first}").FirstCell();
        var summed = total.Worksheet.Range(total.FormulaA1["SUM(".Length..^1]).Cells().First(c => c.DataType == XLDataType.Number);
        summed.SetValue(Convert.ToDecimal(summed.Value, CultureInfo.InvariantCulture) + 1);
    }

    /// <summary>Without the differences in blanks that markup makes.</summary>
    public static string Plain(string text) => Blanks().Replace(text, " ").Trim();

    [GeneratedRegex(@"\s+", RegexOptions.None, 10_000)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"^('[^']+'!)?[A-Z]+[0-9]+", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Address();
}
