using System.Globalization;
using System.Net;
using ClosedXML.Excel;
using Portal.Core.Papers.Sheets;

namespace Portal.Tests.Papers.Sheets;

/// <summary>One paper as the page that is printed and as a workbook, held against its model cell by cell.</summary>
internal static class SameEverywhere
{
    public static void Assert(Sheet sheet)
    {
        var html = WebUtility.HtmlDecode(SheetHtml.ForPrint(sheet));
        using var book = new XLWorkbook(new MemoryStream(SheetWorkbook.Write(sheet)));
        foreach (var text in sheet.Body.Select(p => p.Text).Concat(sheet.Intro).Concat(sheet.Notes))
        {
            Xunit.Assert.Contains(text, html, StringComparison.Ordinal);
            Xunit.Assert.Contains(book.Worksheets.SelectMany(w => w.CellsUsed()), c => !c.HasFormula && c.GetString().Contains(text, StringComparison.Ordinal));
        }
        for (var t = 0; t < sheet.Tables.Count; t++) Table(sheet.Tables[t], book.Worksheet(t + 1), html);
    }

    private static void Table(SheetTable table, IXLWorksheet worksheet, string html)
    {
        if (table.Rows.Count == 0) return;
        var head = worksheet.CellsUsed(c => !c.HasFormula && c.GetString() == table.Columns[0].Title).First().Address.RowNumber;
        for (var c = 0; c < table.Columns.Count; c++)
        {
            Xunit.Assert.Equal(table.Columns[c].Title, worksheet.Cell(head, c + 1).GetString());
            for (var r = 0; r < table.Rows.Count; r++) Cell(table.Columns[c], table.Rows[r].Cells[c], worksheet.Cell(head + 1 + r, c + 1), html);
            if (table.HasTotalRow && SheetText.Number(table.TotalOf(c)) is { } total)
            {
                Xunit.Assert.Equal(total, Figure(worksheet.Cell(head + 1 + table.Rows.Count, c + 1)));
                Xunit.Assert.Contains(">" + SheetText.Total(table, c) + "<", html, StringComparison.Ordinal);
            }
        }
    }

    private static void Cell(SheetColumn column, object? value, IXLCell cell, string html)
    {
        Xunit.Assert.Contains(">" + SheetText.Cell(column, value) + "<", html, StringComparison.Ordinal);
        if (value is null) Xunit.Assert.True(cell.IsEmpty());
        else if (value is DateOnly day) Xunit.Assert.Equal(day.ToDateTime(TimeOnly.MinValue), cell.GetDateTime());
        else if (value is string text) Xunit.Assert.Equal(text, cell.GetString());
        else Xunit.Assert.Equal(SheetText.Number(value), Figure(cell));
    }

    private static decimal Figure(IXLCell cell) => Convert.ToDecimal(cell.HasFormula ? cell.CachedValue : cell.Value, CultureInfo.InvariantCulture);
}
