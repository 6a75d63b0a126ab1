using System.Globalization;
using Microsoft.Playwright;
using Portal.Tests.Support;
using Portal.Tests.Support.Browsing;
using Xunit;

namespace Portal.Tests.Royalties.Works;

/// <summary>Blocks of cells as spreadsheets hand them over, read and written by the script in a real browser, without anything running behind it.</summary>
[Trait("needs", "chromium")]
[Trait("Fault", "FIN17")]
public sealed class BlocksTests(BareBrowser browser) : IClassFixture<BareBrowser>, IAsyncLifetime
{
    private IBrowserContext window = null!;
    private IPage page = null!;

    public async Task InitializeAsync()
    {
        window = await browser.NewWindowAsync();
        page = await window.NewPageAsync();
        await page.RouteAsync("http://localhost:39999/**", route => route.FulfillAsync(route.Request.Url.EndsWith(".js", StringComparison.Ordinal)
            ? new() { ContentType = "text/javascript", Body = File.ReadAllText(Path.Combine(Repository.Root, "Portal.Admin/wwwroot/js/blocks.js")) }
            : new() { ContentType = "text/html", Body = "<!DOCTYPE html>" }));
        await page.GotoAsync("http://localhost:39999/trang");
    }

    public async Task DisposeAsync() => await window.DisposeAsync();

    private Task<string[][]> ParseAsync(string text) =>
        page.EvaluateAsync<string[][]>("async text => (await import('/blocks.js')).parse(text)", text);

    [Theory]
    [InlineData("1,5", "1,5")]
    [InlineData("Tin\t1,5\r\nBài\t3\r\n", "Tin|1,5/Bài|3")]
    [InlineData("1\n2\n3", "1/2/3")]
    [InlineData("1\r2", "1/2")]
    [InlineData("\t1\n\t\n", "|1/|")]
    [InlineData("Tin\t\"Bài \"\"đinh\"\" của tháng\"", "Tin|Bài \"đinh\" của tháng")]
    [InlineData("\"Hai\r\ndòng\"\t2\r\n", "Hai dòng|2")]
    [InlineData("\"có\ttab\"\t2", "có\ttab|2")]
    [InlineData("màn hình 24\"\t2", "màn hình 24\"|2")]
    [InlineData("\"mở mà không đóng\t2", "\"mở mà không đóng|2")]
    [InlineData("\"Tin\" nóng\t2", "\"Tin\" nóng|2")]
    [InlineData("", "")]
    [InlineData("\u00A01,5 \n", "1,5")]
    public async Task A_block_is_read_row_by_row_and_cell_by_cell(string text, string cells) =>
        Assert.Equal(cells, string.Join("/", (await ParseAsync(text)).Select(row => string.Join("|", row))));

    [Fact]
    public async Task What_is_written_is_read_again_as_it_was()
    {
        string[][] block = [["Tin", "1,5", ""], ["có\ttab", "có \"dấu\"", "\"đầu"], ["", "", "cuối"]];
        var text = await page.EvaluateAsync<string>("async rows => (await import('/blocks.js')).write(rows)", block);
        Assert.Equal(block, await ParseAsync(text));
    }

    [Fact]
    public async Task A_thousand_rows_are_read_whole()
    {
        var lines = Enumerable.Range(1, 1000).Select(i => string.Create(CultureInfo.InvariantCulture, $"Tin\t{i},5\tghi chú"));
        var rows = await ParseAsync(string.Join("\r\n", lines));
        Assert.Equal((1000, "1000,5"), (rows.Length, rows[^1][1]));
    }
}
