using Microsoft.Playwright;
using Portal.Core.Papers.Sheets;
using Portal.Tests.Support.Browsing;

namespace Portal.Tests.Papers.Sheets;

/// <summary>
/// The page that <see cref="SheetPdf"/> gives its browser, printed by the browser of the run: the same file without the start of a process, for tests that
/// look at many papers.
/// </summary>
internal static class BrowserPrint
{
    public static async Task<byte[]> OfAsync(Sheet sheet)
    {
        await using var window = await (await OneBrowser.OpenedAsync()).NewContextAsync();
        var page = await window.NewPageAsync();
        await page.SetContentAsync(SheetHtml.ForPrint(sheet));
        return await page.PdfAsync(new PagePdfOptions { PreferCSSPageSize = true, PrintBackground = true });
    }
}
