using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Portal.Core.Kernel;
using Portal.Tests.Journeys;
using Portal.Tests.Royalties.Periods;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Royalties.Payments.Plans;

/// <summary>An office with a treasury: drawn up, printed, asked for, then paid by the papers that were signed; on an old month of Dương Kinh.</summary>
[Collection(RunningPortal.Collection)]
[Trait("needs", "chromium")]
[Trait("Row", "G6")]
[Trait("Row", "G9")]
public sealed class DrawnBrowserTests(RunningPortal portal)
{
    private static readonly YearMonth Month = new(2024, 9);

    [Fact]
    public async Task It_is_drawn_up_its_pdf_opens_the_request_is_issued_and_it_is_paid_once_by_a_double_tap()
    {
        await OldMonth.HandOverAsync(portal, Month, "Bài lập đợt chi");
        await using var window = await portal.NewWindowAsync();
        var page = await portal.SignInAsync(window, "ketoan.duongkinh", $"/duong-kinh/nhuan-but/{Month}");
        await page.GetByRole(AriaRole.Link, new() { Name = "Lập đợt chi để in, ký trước khi chi…" }).ClickAsync();
        await page.GetByTestId("paid-here").WaitForAsync();
        await Assertions.Expect(page.GetByLabel("Lập đợt chi (in, ký trước)")).ToBeCheckedAsync();
        // Not later, or a payment of today would be one of another year than the number's, in the last days of a year
        var planned = new WardClock(TimeProvider.System).Today;
        await page.FillAsync("#ngay-chi", Vietnamese.Date(planned));
        await page.Keyboard.PressAsync("Tab");
        await page.Locator("form.disbursement-form").EvaluateAsync("form => { form.requestSubmit(); form.requestSubmit(); }");
        await page.GetByTestId("plan-drawn").WaitForAsync();
        var code = page.Url[(page.Url.LastIndexOf('/') + 1)..];

        Assert.Contains($"Ngày dự kiến chi {Vietnamese.Date(planned)}",
            await PaperReading.OfAsync(portal, page, $"/duong-kinh/nhuan-but/chi-tra/{code}/bang-ke.pdf"), StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Button, new() { Name = "Lập giấy đề nghị thanh toán" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Phát hành" }).ClickAsync();
        await Assertions.Expect(page.Locator(".money-papers a").First).ToContainTextAsync("/ĐNTT-BBT (PDF)");

        await page.Locator("form.pay").EvaluateAsync("form => { form.requestSubmit(); form.requestSubmit(); }");
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Lần chi");
        await Assertions.Expect(page.GetByTestId("refusals")).ToHaveCountAsync(0);
        await using var after = OldMonth.Context(portal);
        var made = await after.Disbursements.SingleAsync(d => d.Periods.Any(p => after.RoyaltyPeriods.Any(r => r.Id == p.PeriodId && r.Month == Month)));
        Assert.Equal((code, 2), (made.Code, await after.IssuedPapers.CountAsync(p => p.About == made.About)));
    }
}
