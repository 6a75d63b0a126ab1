using System.Globalization;
using Microsoft.Playwright;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Journeys;

/// <summary>The first screen in a browser: where the sign-in leads, and what one click on a figure opens.</summary>
[Collection(RunningPortal.Collection)]
[Trait("needs", "chromium")]
[Trait("Fault", "ED8")]
[Trait("Fault", "ED23")]
public sealed class OverviewJourneyTests(RunningPortal portal)
{
    [Fact]
    public async Task The_sign_in_leads_to_the_first_screen_and_one_click_on_what_is_late_opens_as_many_rows()
    {
        await using var window = await portal.NewWindowAsync();
        var page = await portal.SignInAsync(window, "thuky.thanhdong", "/");
        await page.WaitForURLAsync("**/thanh-dong/trang-cua-toi");
        var figure = page.GetByTestId("cham").Locator(".figure").First;
        var count = int.Parse(await figure.Locator("strong").InnerTextAsync(), CultureInfo.InvariantCulture);

        await figure.ClickAsync();

        await page.WaitForURLAsync("**/thanh-dong/bai?loai=tat-ca&han=qua-han&sap=han");
        // Whether anything of the sample is late depends on the hour
        await Assertions.Expect(page.Locator(".list-count")).ToContainTextAsync(count == 0 ? "Không có" : count.ToString(CultureInfo.InvariantCulture));
        await Assertions.Expect(page.Locator(".list-rows tbody tr")).ToHaveCountAsync(Math.Min(count, 25));
    }

    [Fact]
    public async Task On_a_phone_nothing_stands_before_what_waits_for_the_head()
    {
        await using var window = await portal.NewWindowAsync();
        var page = await portal.SignInAsync(window, "truongban.thanhdong", "/thanh-dong/trang-cua-toi");
        await page.SetViewportSizeAsync(390, 844);
        var work = page.GetByTestId("viec-cho");
        await work.Locator("a.row-link").First.WaitForAsync();

        var (top, first) = (await work.BoundingBoxAsync(), await work.Locator("a.row-link").First.BoundingBoxAsync());

        Assert.InRange(first!.Y, 0, 844);
        foreach (var card in await page.Locator(".overview-card").AllAsync()) Assert.True((await card.BoundingBoxAsync())!.Y >= top!.Y + top.Height);
    }
}
