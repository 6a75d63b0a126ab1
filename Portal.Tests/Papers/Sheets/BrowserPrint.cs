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
    /// <summary>Words of tables that stand on two lines: any of a head, and of the rows those no longer than a syllable.</summary>
    private const string Torn = """
        () => [...document.querySelectorAll('th, tr:not(.after) > td')].flatMap(cell => {
          const walk = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT), torn = [];
          for (let text = walk.nextNode(); text; text = walk.nextNode())
            for (const word of text.data.matchAll(/\S+/g)) {
              if (cell.tagName === 'TD' && word[0].length > 8) continue;
              const range = document.createRange();
              range.setStart(text, word.index);
              range.setEnd(text, word.index + word[0].length);
              if (new Set([...range.getClientRects()].map(r => Math.round(r.top))).size > 1) torn.push(word[0]);
            }
          return torn;
        })
        """;

    /// <summary>With the tags of a real print, which take time, where they are looked at.</summary>
    public static async Task<byte[]> OfAsync(Sheet sheet, bool tagged = false) => (await WithTornAsync(sheet, tagged)).Pdf;

    /// <summary>The file, and each word of its tables that is torn in its middle.</summary>
    public static async Task<(byte[] Pdf, IReadOnlyList<string> Torn)> WithTornAsync(Sheet sheet, bool tagged = false)
    {
        await using var window = await (await OneBrowser.OpenedAsync()).NewContextAsync();
        var page = await window.NewPageAsync();
        await page.SetContentAsync(SheetHtml.ForPrint(sheet));
        var torn = await page.EvaluateAsync<string[]>(Torn);
        return (await page.PdfAsync(new PagePdfOptions { PreferCSSPageSize = true, PrintBackground = true, Tagged = tagged }), torn);
    }
}
