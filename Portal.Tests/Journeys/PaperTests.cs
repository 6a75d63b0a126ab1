using Microsoft.Playwright;
using Portal.Tests.Papers.Sheets;
using Portal.Tests.PublicSite;
using Portal.Tests.Support;
using Portal.Tests.Support.Browsing;
using Xunit;

namespace Portal.Tests.Journeys;

/// <summary>Public pages printed by the browser on upright A4 and read back.</summary>
[Collection(RunningPortal.SecondCollection)]
[Trait("needs", "chromium")]
public sealed class PaperTests(RunningPortal portal)
{
    /// <summary>A4 less 30 and 15 mm, in CSS pixels.</summary>
    private const int PaperWidth = 623;

    [Theory]
    [InlineData("thanh-dong", "/", 4)]
    [InlineData("hai-phong", "/", 4)]
    [InlineData("thanh-dong", "/chuyen-muc/tin-tuc", 2)]
    [InlineData("thanh-dong", "/tim-kiem?q=phuong", 3)]
    [InlineData("hai-phong", "/chuyen-muc/van-ban", 2)]
    [Trait("Fault", "PUB3")]
    public async Task A_list_prints_as_a_list_that_reads_line_by_line(string host, string path, int mostPages)
    {
        await using var window = await portal.NewWindowAsync();
        var page = await window.NewPageAsync();
        await page.GotoAsync(portal.HostFor(host) + path);
        var heads = await page.Locator("main article h2, main article h3").AllInnerTextsAsync();
        var documents = await page.Locator("main tbody th").AllInnerTextsAsync();

        var read = await PrintAsync(page);
        var text = Even(string.Join(' ', read.Pages));

        Assert.True(heads.Count + documents.Count >= 4);
        Assert.All(heads.Concat(documents), head => Assert.Contains(Even(head), text, StringComparison.Ordinal));
        Assert.InRange(read.Pages.Count, 1, mostPages);
        Assert.Empty(await StickingOutAsync(page));
    }

    [Fact]
    [Trait("Fault", "BUG16")]
    public async Task A_table_of_fourteen_columns_is_on_the_paper_whole()
    {
        using var database = await PortalDatabase.CreateAsync();
        var article = await database.ArticleAsync("Bảng số liệu", change: p => p.BodyHtml = "<p>Số liệu các khu dân cư.</p>" + HardPages.WideTable);
        await using var site = new PublicSiteHost(database);
        await using var window = await portal.NewWindowAsync();
        var page = await site.InBrowserAsync(window);
        await page.GotoAsync(PublicSiteHost.ThanhDong + article.Address());

        var read = await PrintAsync(page);
        var words = string.Join(' ', read.Pages).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

        // No figure is broken in two, and none lies beyond the edge
        for (var figure = 1_000_000; figure < 1_000_014; figure++) Assert.Contains(figure.ToString(System.Globalization.CultureInfo.InvariantCulture), words);
        Assert.Empty(await StickingOutAsync(page));
    }

    [Fact]
    [Trait("Fault", "BUG16")]
    public async Task Long_words_addresses_and_commands_end_inside_the_margins()
    {
        using var database = await PortalDatabase.CreateAsync();
        var pages = await HardPages.FillAsync(database);
        await using var site = new PublicSiteHost(database);
        await using var window = await portal.NewWindowAsync();
        var page = await site.InBrowserAsync(window);
        var faults = new List<string>();
        foreach (var path in pages)
        {
            await page.GotoAsync(PublicSiteHost.ThanhDong + path);
            faults.AddRange((await StickingOutAsync(page)).Select(f => $"{path[..Math.Min(path.Length, 40)]}: {f}"));
        }
        AccessibilityTests.AssertNone(faults);
    }

    private static async Task<PdfReading> PrintAsync(IPage page) => PdfReading.Of(await page.PdfAsync(new() { PreferCSSPageSize = true }));

    /// <summary>What would lie beyond the paper's edge or be cut by a frame, at the width of the paper.</summary>
    private static async Task<string[]> StickingOutAsync(IPage page)
    {
        await page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });
        await page.SetViewportSizeAsync(PaperWidth, 900);
        var faults = await page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('main, main *, .paper-head, .foot')].filter(e => e.getBoundingClientRect().width > 1 && !e.closest('.unseen'))
              .filter(e => {
                const style = getComputedStyle(e);
                return e.getBoundingClientRect().right > innerWidth + 1 || e.scrollWidth > e.clientWidth + 1 && style.overflowX !== 'visible' && style.display !== 'inline';
              })
              .map(e => `${e.localName}.${e.className} ${e.textContent.trim().slice(0, 30)}`).slice(0, 5)
            """);
        await page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Screen });
        await page.SetViewportSizeAsync(1366, 768);
        return faults;
    }

    private static string Even(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
