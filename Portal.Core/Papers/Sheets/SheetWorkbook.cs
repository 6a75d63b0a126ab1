using ClosedXML.Excel;
using Portal.Core.Papers.Charts;

namespace Portal.Core.Papers.Sheets;

/// <summary>
/// The paper as an xlsx workbook: figures are numbers and dates, totals and column formulas are formulas with their values beside them for readers that
/// do not calculate, words are words even when they begin like a formula. Totals have names; formulas and words are locked without a password. One
/// worksheet for each table, since widths, frozen and repeated heads belong to a worksheet: the head of the paper stands on the first, amount in words and
/// signatures on the last. For papers; exports above some thousands of rows want a streaming writer.
/// </summary>
public static class SheetWorkbook
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static byte[] Write(Sheet sheet)
    {
        foreach (var table in sheet.Tables) table.ThrowIfUneven();
        sheet = SheetLayout.Turned(sheet);
        using var workbook = new XLWorkbook();
        workbook.Style.Font.FontName = "Times New Roman";
        workbook.Style.Font.FontSize = 12;
        workbook.Style.Alignment.Vertical = XLAlignmentVerticalValues.Center;
        workbook.Properties.Title = SheetText.Clean(sheet.Title);
        workbook.Properties.Author = SheetText.Clean(sheet.Head.Authority);

        var words = new WorkbookWords();
        // A table may not take the name of the charts' own worksheet
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { WorkbookCharts.Worksheet };
        for (var i = 0; i < Math.Max(1, sheet.Tables.Count); i++)
        {
            var table = sheet.Tables.ElementAtOrDefault(i);
            var page = new WorkbookPage(workbook.AddWorksheet(Name(table, i, names)), sheet, table);
            SetPaper(page.Worksheet, sheet.Landscape);
            if (i == 0) WorkbookHead.Write(page, sheet);
            if (table is not null) WorkbookTable.Write(page, table, i, words);
            if (i >= sheet.Tables.Count - 1) WorkbookTail.Write(page, sheet, words);
            // Without a password: against a slip of the hand. What is typed in stays open, what is calculated or said does not
            page.Worksheet.Protect().AllowElement(XLSheetProtectionElements.FormatColumns).AllowElement(XLSheetProtectionElements.FormatRows);
        }
        foreach (var chart in sheet.Charts) chart.ThrowIfUneven();
        var charts = WorkbookCharts.WriteFigures(workbook, sheet);
        using var file = new MemoryStream();
        workbook.SaveAs(file, new SaveOptions { EvaluateFormulasBeforeSaving = true });
        WorkbookCharts.Draw(file, charts);
        return file.ToArray();
    }

    private static void SetPaper(IXLWorksheet worksheet, bool landscape)
    {
        const double millimetresPerInch = 25.4;
        var setup = worksheet.PageSetup;
        setup.PaperSize = XLPaperSize.A4Paper;
        setup.PageOrientation = landscape ? XLPageOrientation.Landscape : XLPageOrientation.Portrait;
        setup.FitToPages(1, 0);
        setup.CenterHorizontally = true;
        setup.Margins.Top = 20 / millimetresPerInch;
        setup.Margins.Right = 15 / millimetresPerInch;
        setup.Margins.Bottom = 20 / millimetresPerInch;
        setup.Margins.Left = 30 / millimetresPerInch;
        setup.Margins.Header = 10 / millimetresPerInch;
        setup.Margins.Footer = 10 / millimetresPerInch;
        // Numbers from the second page on: the first page has a header of its own, which stays empty.
        setup.DifferentFirstPageOnHF = true;
        setup.Header.Center.AddText(XLHFPredefinedText.PageNumber, XLHFOccurrence.OddPages);
        worksheet.ShowGridLines = false;
    }

    /// <summary>A name Excel accepts: at most 31 characters, none of []:*?/\ and no quote at an end, each once.</summary>
    private static string Name(SheetTable? table, int index, HashSet<string> taken)
    {
        var plain = $"Bảng {index + 1}";
        var text = new string((table?.Caption ?? plain).Select(c => char.IsControl(c) || "[]:*?/\\".Contains(c, StringComparison.Ordinal) ? ' ' : c).ToArray());
        text = SheetText.Clean(text).Trim(' ', '\'');
        if (text.Length > 31) text = text[..31].TrimEnd(' ', '\'');
        if (text.Length > 0 && taken.Add(text)) return text;
        taken.Add(plain);
        return plain;
    }
}
