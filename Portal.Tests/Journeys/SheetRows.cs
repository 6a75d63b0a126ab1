using ClosedXML.Excel;
using Portal.Core.Kernel;

namespace Portal.Tests.Journeys;

/// <summary>The rows under a table head of a downloaded workbook, each cell by the title of its column.</summary>
internal sealed record SheetRows(IReadOnlyDictionary<string, IXLCell> Cells)
{
    public string Text(string column) => Cells[column].GetString();

    public decimal Number(string column) =>
        Cells[column].IsEmpty() ? 0 : Convert.ToDecimal(Cells[column].CachedValue ?? Cells[column].Value, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Every figure right of the row's own number, in the order of the columns and as papers write them.</summary>
    public string Line => string.Join(' ', Cells.Skip(1).Where(c => c.Value.DataType == XLDataType.Number).Select(c => new Money((long)Number(c.Key)).Digits));

    /// <summary>The rows of the one table that has a column of that title; the total row is not among them.</summary>
    public static IReadOnlyList<SheetRows> Of(XLWorkbook workbook, string column) => Read(workbook, column).Rows;

    /// <summary>The total row of that table.</summary>
    public static SheetRows TotalOf(XLWorkbook workbook, string column) => Read(workbook, column).Total;

    /// <summary>The sum of a column of a table further on, such as that of the payroll; nought where the paper has none.</summary>
    public static decimal SumOf(XLWorkbook workbook, string column) => workbook.Worksheets.SelectMany(w => w.CellsUsed()).Any(c => c.GetString() == column)
        ? Of(workbook, column).Sum(r => r.Number(column)) : 0;

    private static (IReadOnlyList<SheetRows> Rows, SheetRows Total) Read(XLWorkbook workbook, string column)
    {
        var head = workbook.Worksheets.SelectMany(w => w.CellsUsed()).First(c => c.GetString() == column).WorksheetRow();
        var titles = head.CellsUsed().ToDictionary(c => c.Address.ColumnNumber, c => c.GetString());
        var rows = new List<SheetRows>();
        var row = head.RowBelow();
        for (; row.Cell(titles.Keys.Min()).DataType == XLDataType.Number; row = row.RowBelow()) rows.Add(Titled(row));
        return (rows, Titled(row));

        SheetRows Titled(IXLRow at) => new(titles.ToDictionary(t => t.Value, t => at.Cell(t.Key)));
    }
}
