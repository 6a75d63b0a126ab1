using System.Globalization;
using System.Text;

namespace Portal.Core.Papers.Sheets;

/// <summary>
/// The first table of a paper as csv for the programs of banks: UTF-8 with a byte order mark, commas, quotes, one line a row, figures as plain digits,
/// no totals. A cell that a spreadsheet would take for a formula gets an apostrophe before it.
/// </summary>
public static class SheetCsv
{
    public const string MediaType = "text/csv; charset=utf-8";

    public static byte[] Write(Sheet sheet)
    {
        var table = sheet.Tables[0];
        table.ThrowIfUneven();
        var text = new StringBuilder();
        Line(text, table.Columns.Select(c => c.Title));
        foreach (var row in table.Rows) Line(text, row.Cells.Select((cell, i) => Cell(table.Columns[i], cell)));
        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static void Line(StringBuilder text, IEnumerable<string> cells) => text.AppendJoin(',', cells.Select(Quoted)).Append("\r\n");

    private static string Cell(SheetColumn column, object? value) =>
        value is not string && SheetText.Number(value) is { } number ? number.ToString("0.######", CultureInfo.InvariantCulture)
        : Safe(SheetText.Cell(column, value));

    private static string Safe(string text)
    {
        var line = text.Replace('\r', ' ').Replace('\n', ' ');
        return line.TrimStart() is ['=' or '+' or '-' or '@' or '\t' or '＝' or '＋' or '－' or '＠', ..] ? "'" + line : line;
    }

    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny(',', '"', ';') < 0 ? cell : '"' + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
}
