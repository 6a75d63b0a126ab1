using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Portal.Core.Kernel;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Royalties.Periods;

/// <summary>Two clicks on paying, the second sent before the answer to the first has come, on an old month of Dương Kinh.</summary>
[Collection(RunningPortal.Collection)]
[Trait("needs", "chromium")]
[Trait("Fault", "FIN12")]
public sealed class PayTwiceBrowserTests(RunningPortal portal)
{
    private static readonly YearMonth Month = new(2024, 5);

    [Fact]
    public async Task Two_clicks_pay_once_and_show_one_answer_and_no_refusal()
    {
        await OldMonth.HandOverAsync(portal, Month, "Bài chi hai lần");
        await using var window = await portal.NewWindowAsync();
        var page = await portal.SignInAsync(window, "ketoan.duongkinh", $"/duong-kinh/nhuan-but/{Month}");

        await page.Locator("form.pay").EvaluateAsync("form => { form.requestSubmit(); form.requestSubmit(); }");

        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Đã chi");
        await Assertions.Expect(page.Locator(".mud-snackbar")).ToContainTextAsync("Đã ghi nhận chi kỳ tháng 5 năm 2024");
        await Assertions.Expect(page.GetByTestId("refusals")).ToHaveCountAsync(0);
        await using var after = OldMonth.Context(portal);
        Assert.Equal(1, await after.History.CountAsync(h => h.Action == "royalties.period.paid" && h.Sentence.Contains("tháng 5 năm 2024")));
    }
}
