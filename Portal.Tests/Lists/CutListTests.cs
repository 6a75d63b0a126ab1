using Microsoft.Playwright;
using Portal.Tests.Support;
using Portal.Tests.Support.Browsing;
using Xunit;

namespace Portal.Tests.Lists;

/// <summary>A line that drops while a list is narrowed: what the field shows is what the rows follow once it is back.</summary>
[Trait("needs", "chromium")]
[Trait("Fault", "ED20")]
public sealed class CutListTests(BareBrowser bare, OwnBackOffice office) : IClassFixture<BareBrowser>, IClassFixture<OwnBackOffice>
{
    [Fact]
    public async Task What_was_typed_into_a_filter_while_the_line_was_down_narrows_the_list_when_it_is_back()
    {
        await using var window = await bare.NewWindowAsync();
        await using var line = new LineProxy(office.Port);
        var page = await OwnBackOffice.SignInAsync(window, line.Url, "/thanh-dong/bai/moi");
        await page.GotoAsync(line.Url + "/thanh-dong/bai");
        await page.WaitForSelectorAsync(".list-count");

        line.Cut();
        await page.FillAsync("#loc-tu", "khongcotunaythe");
        await page.Keyboard.PressAsync("Tab");
        line.Restore();

        await page.WaitForURLAsync(url => url.EndsWith("?tu=khongcotunaythe", StringComparison.Ordinal), new() { Timeout = 60_000 });
        await page.WaitForSelectorAsync(".empty");
        Assert.Equal("khongcotunaythe", await page.InputValueAsync("#loc-tu"));
    }
}
