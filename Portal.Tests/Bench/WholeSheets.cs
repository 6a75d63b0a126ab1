using ClosedXML.Excel;
using Portal.Tests.Papers.Sheets;

namespace Portal.Tests.Bench;

/// <summary>Whether the sheet that was timed holds everybody: a short one would be quick for the wrong reason.</summary>
internal static class WholeSheets
{
    /// <summary>More rows than this find no room on a page of a sheet whose type can be read.</summary>
    private const int RowsOfPage = 60;

    public static void MustHoldPdf(byte[] file, int payees)
    {
        var pages = PdfReading.Of(file).Pages.Count;
        if (pages * RowsOfPage < payees) throw new InvalidOperationException($"The PDF has {pages} pages, too few for {payees} payees.");
    }

    public static void MustHoldWorkbook(byte[] file, int payees)
    {
        using var book = new XLWorkbook(new MemoryStream(file));
        var rows = book.Worksheets.First().RowsUsed().Count();
        if (rows < payees) throw new InvalidOperationException($"The workbook has {rows} rows, too few for {payees} payees.");
    }
}
