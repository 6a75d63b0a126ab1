using System.Globalization;
using System.Text.RegularExpressions;
using ClosedXML.Excel;

namespace Portal.Core.Papers.Sheets;

/// <summary>A table in a worksheet: head, rows, formulas, totals.</summary>
internal static partial class WorkbookTable
{
    /// <summary>A frozen head taller than this leaves no room for rows on a small screen, so it is not frozen.</summary>
    private const double MostFrozenPoints = 330;

    /// <summary>Room for a signature, in points.</summary>
    private const double SignedHeight = 30;

    public static void Write(WorkbookPage page, SheetTable table, int index, WorkbookWords words)
    {
        if (table.Caption is not null) page.Wide(table.Caption, XLAlignmentHorizontalValues.Left).Style.Font.Bold = true;
        var worksheet = page.Worksheet;
        var head = page.Row;
        WriteHead(page, table);
        if (page.HeightAbove <= MostFrozenPoints) worksheet.SheetView.FreezeRows(head);
        worksheet.PageSetup.SetRowsToRepeatAtTop(head, head);

        var first = page.Row;
        var byHand = table.Columns.Any(c => c.ByHand);
        foreach (var row in table.Rows)
        {
            for (var c = 0; c < table.Columns.Count; c++) SetValue(worksheet.Cell(page.Row, c + 1), table.Columns[c], row.Cells[c]);
            page.Next(HeightOf(page, table, row, byHand ? SignedHeight : WorkbookPage.LineHeight));
        }
        if (table.Rows.Count == 0) WriteEmpty(page, table);
        WriteFormulas(worksheet, table, first);
        // The row of totals stands under its column alike, whatever else follows the rows does not
        var last = first + table.Rows.Count - (table.HasTotalRow ? 0 : 1);
        for (var c = 0; c < table.Columns.Count && table.Rows.Count > 0; c++)
            SetColumnStyle(worksheet.Range(first, c + 1, last, c + 1), table.Columns[c]);
        if (table.HasTotalRow) WriteTotals(page, table, first, index, words);

        var whole = worksheet.Range(head, 1, page.Row - 1, table.Columns.Count);
        whole.Style.Border.InsideBorder = XLBorderStyleValues.Thin;
        whole.Style.Border.OutsideBorder = XLBorderStyleValues.Thin;
        if (table.AmountInWordsOf is { } amount) words.Write(page, amount, table.AmountColumn, index);
    }

    private static void WriteHead(WorkbookPage page, SheetTable table)
    {
        var height = WorkbookPage.LineHeight;
        for (var c = 0; c < table.Columns.Count; c++)
        {
            WorkbookPage.SetText(page.Worksheet.Cell(page.Row, c + 1), table.Columns[c].Title);
            height = Math.Max(height, page.HeightOf(table.Columns[c].Title, c + 1, c + 1));
        }
        var style = page.Worksheet.Range(page.Row, 1, page.Row, table.Columns.Count).Style;
        style.Font.Bold = true;
        style.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;
        style.Alignment.WrapText = true;
        style.Fill.BackgroundColor = XLColor.FromArgb(0xF2, 0xF2, 0xF2);
        page.Next(height + 6);
    }

    /// <summary>
    /// Excel fits a row without a height of its own to its text on opening; other programs do not and would print one line over the next, so every row has one.
    /// </summary>
    private static double HeightOf(WorkbookPage page, SheetTable table, SheetRow row, double least)
    {
        // Small upright letters are narrower than figures, by nearly a third
        const double Letters = 1.1;
        return Enumerable.Range(0, table.Columns.Count)
            .Select(c => page.HeightOf(SheetText.Cell(table.Columns[c], row.Cells[c]), c + 1, c + 1, Letters)).Append(least).Max();
    }

    private static void WriteEmpty(WorkbookPage page, SheetTable table)
    {
        page.Put(1, table.Columns.Count, SheetText.Empty(table), XLAlignmentHorizontalValues.Center).Style.Font.Italic = true;
        page.Next(24);
    }

    private static void WriteTotals(WorkbookPage page, SheetTable table, int first, int index, WorkbookWords words)
    {
        var label = table.Columns.TakeWhile(c => !c.Total).Count();
        for (var c = 0; c < table.Columns.Count; c++)
        {
            if (!table.Columns[c].Total) continue;
            var cell = page.Worksheet.Cell(page.Row, c + 1);
            var letter = cell.Address.ColumnLetter;
            cell.FormulaA1 = $"SUM({letter}{first}:{letter}{page.Row - 1})";
            var total = SheetText.Number(table.TotalOf(c)) ?? 0;
            cell.Style.NumberFormat.Format = Format(table.Columns[c].Kind, total);
            words.Add(cell, index, table.Columns[c].Key, total);
        }
        if (label > 0) page.Put(1, label, SheetText.TotalLabel, XLAlignmentHorizontalValues.Center);
        var row = page.Worksheet.Range(page.Row, 1, page.Row, table.Columns.Count).Style;
        row.Font.Bold = true;
        // Open as the figures above it are, a sum would be lost to a slip of the hand
        row.Protection.Locked = true;
        page.Next();
    }

    private static void SetColumnStyle(IXLRange cells, SheetColumn column)
    {
        if (column.Formula is null) cells.Style.Protection.Locked = false;
        cells.Style.Alignment.WrapText = column.Kind == SheetColumnKind.Text;
        if (column.IsOrdinal || column.Kind == SheetColumnKind.Date) cells.Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;
        else if (column.IsNumeric) cells.Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Right;
    }

    private static void SetValue(IXLCell cell, SheetColumn column, object? value)
    {
        if (value is null) return;
        if (value is DateOnly day)
        {
            cell.SetValue(day.ToDateTime(TimeOnly.MinValue));
            cell.Style.NumberFormat.Format = "dd/mm/yyyy";
        }
        else if (value is not string && column.IsNumeric && SheetText.Number(value) is { } number)
        {
            cell.SetValue(number);
            cell.Style.NumberFormat.Format = Format(column.Kind, number);
        }
        else WorkbookPage.SetText(cell, SheetText.Cell(column, value));
    }

    /// <summary>
    /// Formulas over values already written, one at a time. A formula that does not give the row's own value is left out: the
    /// paper's figure stands (the đồng left over when authors share, a correction, words in a cell).
    /// </summary>
    private static void WriteFormulas(IXLWorksheet worksheet, SheetTable table, int first)
    {
        var letters = Enumerable.Range(1, table.Columns.Count)
            .ToDictionary(c => table.Columns[c - 1].Key, c => worksheet.Column(c).ColumnLetter(), StringComparer.Ordinal);
        for (var c = 0; c < table.Columns.Count; c++)
        {
            if (table.Columns[c].Formula is not { } formula) continue;
            for (var r = 0; r < table.Rows.Count; r++)
            {
                if (SheetText.Number(table.Rows[r].Cells[c]) is not { } number) continue;
                var keys = Keys().Matches(formula).Select(m => m.Groups["key"].Value);
                if (keys.Any(k => table.Rows[r].Cells[ColumnOf(table, k)] is string or DateOnly)) continue;
                var row = first + r;
                var text = Keys().Replace(formula, m => letters[m.Groups["key"].Value] + row.ToString(CultureInfo.InvariantCulture));
                var cell = worksheet.Cell(row, c + 1);
                cell.FormulaA1 = text;
                if (cell.Value is double result && Math.Abs((decimal)result - number) < 0.000_001m) continue;
                cell.FormulaA1 = "";
                cell.SetValue(number);
            }
        }
    }

    private static int ColumnOf(SheetTable table, string key)
    {
        var index = table.Columns.TakeWhile(c => c.Key != key).Count();
        return index < table.Columns.Count ? index : throw new InvalidOperationException($"A formula names the column {key}, which is not in the table.");
    }

    /// <summary>Excel's format for a figure; the separators on screen are those of the reader's Windows.</summary>
    private static string Format(SheetColumnKind kind, decimal number)
    {
        var scale = kind == SheetColumnKind.Percent ? number * 100 : number;
        var decimals = kind is SheetColumnKind.Decimal or SheetColumnKind.Percent ? Math.Min(6, (int)Shortest(scale).Scale) : 0;
        var places = decimals == 0 ? "" : "." + new string('0', decimals);
        return kind == SheetColumnKind.Percent ? "0" + places + "%" : "#,##0" + places;
    }

    // Division by one with every place written takes the trailing zeros off a decimal.
    private static decimal Shortest(decimal number) => number / 1.0000000000000000000000000000m;

    [GeneratedRegex(@"\{(?<key>[^{}]+)\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Keys();
}
