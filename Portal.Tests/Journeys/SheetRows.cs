using ClosedXML.Excel;

namespace Portal.Tests.Journeys;

/// <summary>The rows under a table head of a downloaded workbook, each cell by the title of its column.</summary>
internal sealed record SheetRows(IReadOnlyDictionary<string, IXLCell> Cells)
{
    public string Text(string column) => Cells[column].GetString();

    public decimal Number(string column) => Cells[column].IsEmpty() ? 0 : Convert.ToDecimal(Cells[column].CachedValue ?? Cells[column].Value, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The first whole number right of the row's words, its own number aside.</summary>
    public decimal FirstNumber => Cells.Skip(1).Where(c => c.Value.DataType == XLDataType.Number).Select(c => Number(c.Key)).First();

    /// <summary>The rows of the one table that has a column of that title; the total row is not among them.</summary>
    public static IReadOnlyList<SheetRows> Of(XLWorkbook workbook, string column)
    {
        var head = workbook.Worksheets.SelectMany(w => w.CellsUsed()).Single(c => c.GetString() == column).WorksheetRow();
        var titles = head.CellsUsed().ToDictionary(c => c.Address.ColumnNumber, c => c.GetString());
        var rows = new List<SheetRows>();
        for (var row = head.RowBelow(); row.Cell(titles.Keys.Min()).DataType == XLDataType.Number; row = row.RowBelow())
            rows.Add(new(titles.ToDictionary(t => t.Value, t => row.Cell(t.Key))));
        return rows;
    }
}
