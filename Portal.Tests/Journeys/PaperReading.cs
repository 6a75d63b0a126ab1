using ClosedXML.Excel;
using Microsoft.Playwright;
using Portal.Tests.Papers.Sheets;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Journeys;

/// <summary>What a paper says as whoever is signed in gets it: the text of each page of a PDF, each cell of a workbook, a list as it is.</summary>
internal static class PaperReading
{
    public static async Task<string> OfAsync(RunningPortal portal, IPage page, string address)
    {
        var answer = await page.Context.APIRequest.GetAsync(portal.AdminUrl + address, new() { Timeout = 90_000 });
        Assert.True(answer.Ok, $"{address}: {answer.Status}");
        var file = await answer.BodyAsync();
        return Path.GetExtension(address.Split('?')[0]) switch
        {
            ".pdf" => string.Join('\n', PdfReading.Of(file).Pages),
            ".xlsx" => CellsOf(file),
            _ => System.Text.Encoding.UTF8.GetString(file),
        };
    }

    private static string CellsOf(byte[] file)
    {
        using var book = new XLWorkbook(new MemoryStream(file));
        return string.Join('\n', book.Worksheets.SelectMany(s => s.CellsUsed()).Select(c => $"{c.Address}={c.GetFormattedString()}{c.FormulaA1}"));
    }
}
