using System.Globalization;
using ClosedXML.Excel;

namespace Portal.Core.Papers.Sheets;

/// <summary>
/// The totals of a workbook as they were written, by name, and the guard of amounts in words: a cell that calculates the total anew and turns red when it
/// is no longer the figure the words were made from, since words cannot be calculated.
/// </summary>
internal sealed class WorkbookWords
{
    private readonly List<(string Key, int Table, IXLCell Cell, decimal Value)> totals = [];

    /// <summary>Names a total (<c>Tong_net</c>, <c>Tong2_net</c> in the second table) and remembers where it is.</summary>
    public void Add(IXLCell cell, int table, string key, decimal value)
    {
        var plain = new string(key.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_').ToArray());
        cell.AddToNamed(string.Create(CultureInfo.InvariantCulture, $"Tong{(table == 0 ? null : (int?)table + 1)}_{plain}"), XLScope.Workbook);
        totals.Add((key, table, cell, value));
    }

    /// <summary>
    /// How Excel calculates the amount from totals: those of the column the words belong to, of one table or of all; where none is named one of the same
    /// value, or those of one column over all tables. Null where nothing gives it.
    /// </summary>
    private string? FormulaOf(Money amount, IXLWorksheet here, string? column, int? table)
    {
        if (column is not null)
        {
            var named = totals.FindAll(t => t.Key == column && (table is null || t.Table == table));
            return named.Count > 0 && named.Sum(t => t.Value) == amount.Dong ? string.Join('+', named.Select(t => Address(t.Cell, here))) : null;
        }
        if (totals.FindLastIndex(t => t.Value == amount.Dong) is >= 0 and var one) return Address(totals[one].Cell, here);
        var all = totals.GroupBy(t => t.Key, StringComparer.Ordinal).FirstOrDefault(g => g.Sum(t => t.Value) == amount.Dong);
        return all is null ? null : string.Join('+', all.Select(t => Address(t.Cell, here)));
    }

    private static string Address(IXLCell cell, IXLWorksheet here) =>
        cell.Worksheet == here ? cell.Address.ToString()! : $"'{cell.Worksheet.Name.Replace("'", "''", StringComparison.Ordinal)}'!{cell.Address}";

    /// <summary>Writes the words, and beside them the total as it is calculated, red where it has left them.</summary>
    public void Write(WorkbookPage page, Money amount, string? column, int? table = null)
    {
        var guard = FormulaOf(amount, page.Worksheet, column, table);
        var last = guard is null ? page.Columns : page.Columns - 1;
        var text = SheetText.AmountLine(amount);
        var words = page.Put(1, last, text, XLAlignmentHorizontalValues.Left).Style.Font;
        words.Bold = true;
        words.Italic = true;
        if (guard is not null)
        {
            var cell = page.Worksheet.Cell(page.Row, page.Columns);
            cell.FormulaA1 = guard;
            cell.Style.NumberFormat.Format = "#,##0";
            cell.Style.Font.FontSize = 9;
            cell.Style.Alignment.ShrinkToFit = true;
            cell.AddConditionalFormat().WhenNotEquals("=" + amount.Dong.ToString(CultureInfo.InvariantCulture))
                .Fill.SetBackgroundColor(XLColor.FromArgb(0xFF, 0x80, 0x80)).Font.SetFontColor(XLColor.FromArgb(0x80, 0x00, 0x00)).Font.SetBold();
        }
        page.Next(page.HeightOf(text, 1, last));
    }
}
