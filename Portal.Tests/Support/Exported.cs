using ClosedXML.Excel;
using Portal.Core.Kernel;

namespace Portal.Tests.Support;

/// <summary>What a reader of an exported list finds in its cells.</summary>
public static class Exported
{
    /// <summary>The sheet of an export that was done.</summary>
    public static IXLWorksheet Sheet(Outcome<byte[]> export) => Sheet(Story.Must(export));

    public static IXLWorksheet Sheet(byte[] file) => new XLWorkbook(new MemoryStream(file)).Worksheets.Single();

    /// <summary>All rows, the head first, cells as words with strokes between.</summary>
    public static IReadOnlyList<string> Lines(this IXLWorksheet sheet) => sheet.RowsUsed().Select(row => string.Join('|',
        Enumerable.Range(1, sheet.LastColumnUsed()!.ColumnNumber()).Select(c => Words(row.Cell(c))))).ToList();

    private static string Words(IXLCell cell) => cell.HasFormula ? "=" + cell.FormulaA1 : cell.DataType == XLDataType.DateTime
        ? cell.GetDateTime().ToString("dd/MM/yyyy HH:mm", System.Globalization.CultureInfo.InvariantCulture) : cell.GetString();
}
