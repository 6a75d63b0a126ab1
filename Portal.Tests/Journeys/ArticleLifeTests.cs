using Microsoft.Playwright;
using Portal.Core.Kernel;
using Portal.Core.Royalties.Periods;
using ReportSpan = Portal.Core.Kernel.DaySpan;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Journeys;

/// <summary>The main path of the whole product, once, in a real browser, with both front ends as <c>./run</c> starts them.</summary>
[Collection(RunningPortal.Collection)]
[Trait("needs", "chromium")]
public sealed class ArticleLifeTests(RunningPortal portal)
{
    [Fact]
    public async Task An_article_goes_from_draft_to_the_public_and_its_royalty_to_paid_sheets_that_agree()
    {
        await using var journey = new ArticleJourney(portal);
        await journey.WatchAsync(() => LiveAsync(journey, ArticleJourney.Month));
    }

    private async Task LiveAsync(ArticleJourney journey, YearMonth month)
    {
        var (inMonth, inQuarter) = (await ReportReading.ItemsAsync(journey, ReportSpan.Of(month)),
            await ReportReading.ItemsAsync(journey, ReportSpan.Of(YearQuarter.Of(month.FirstDay))));

        await journey.AddContributorsAsync(await journey.AsAsync("ketoan.thanhdong", "/thanh-dong/cong-tac-vien"));
        await journey.ConfirmContributorsAsync(await journey.AsAsync("truongban.thanhdong", "/thanh-dong/cong-tac-vien"));
        await journey.WriteAndSubmitAsync(await journey.AsAsync("tacgia.thanhdong", "/thanh-dong/bai/moi"));
        await EditAsync(journey);
        await ReviewAsync(journey);
        var publicPath = await PublishAsync(journey);

        await AssertPublicOnItsOwnHostOnlyAsync(publicPath, journey.EditedTitle);
        await AssessAndApproveAsync(journey, month);
        await PayAsync(journey, month);
        await PaidPapers.AssertAsync(journey, await journey.AsAsync("ketoan.thanhdong", $"/thanh-dong/nhuan-but/{month}?xem=nguoi-nhan"));

        Assert.Equal(inMonth + 1, await ReportReading.ItemsAsync(journey, ReportSpan.Of(month)));
        Assert.Equal(inQuarter + 1, await ReportReading.ItemsAsync(journey, ReportSpan.Of(YearQuarter.Of(month.FirstDay))));
    }

    private static async Task EditAsync(ArticleJourney journey)
    {
        var page = await journey.AsAsync("thuky.thanhdong", "/thanh-dong/viec-cua-toi");
        await ArticleJourney.OpenFromQueueAsync(page, journey.Title);
        await page.FillAsync("#tieu-de", journey.EditedTitle);
        await page.ClickAsync("text=Chuyển duyệt lĩnh vực");
        await ArticleJourney.DoneAsync(page, "Chuyển duyệt lĩnh vực");
    }

    private static async Task ReviewAsync(ArticleJourney journey)
    {
        var stranger = await journey.AsAsync("duyet.vphdndubnd.thanhdong", "/thanh-dong/viec-cua-toi");
        Assert.Equal(0, await stranger.GetByRole(AriaRole.Link, new() { Name = journey.EditedTitle }).CountAsync());

        var page = await journey.AsAsync("duyet.vhxh.thanhdong", "/thanh-dong/viec-cua-toi");
        await ArticleJourney.OpenFromQueueAsync(page, journey.EditedTitle);
        await page.ClickAsync("text=Trình lãnh đạo Ban duyệt");
        await ArticleJourney.DoneAsync(page, "Trình lãnh đạo Ban duyệt");
    }

    private static async Task<string> PublishAsync(ArticleJourney journey)
    {
        var page = await journey.AsAsync("truongban.thanhdong", "/thanh-dong/viec-cua-toi");
        await ArticleJourney.OpenFromQueueAsync(page, journey.EditedTitle);
        var boxes = page.Locator(".checklist input");
        await Assertions.Expect(boxes).ToHaveCountAsync(6);
        foreach (var box in await boxes.AllAsync()) await box.CheckAsync();
        await PublishByTwoTapsAsync(page);
        var link = page.GetByRole(AriaRole.Link, new() { Name = "Xem trên cổng" });
        return new Uri((await link.GetAttributeAsync("href"))!).AbsolutePath;
    }

    /// <summary>
    /// A double tap (ED2): its second tap falls on what has taken the button's place by then, and must do nothing. The clock of the page
    /// stands still meanwhile, so that it is a double tap on the slowest machine.
    /// </summary>
    private static async Task PublishByTwoTapsAsync(IPage page)
    {
        await page.Clock.InstallAsync();
        await page.Clock.PauseAtAsync(TimeProvider.System.GetUtcNow().UtcDateTime.AddSeconds(5));
        var button = (await page.GetByRole(AriaRole.Button, new() { Name = "Duyệt và đăng" }).BoundingBoxAsync())!;
        await page.Mouse.ClickAsync(button.X + button.Width / 2, button.Y + button.Height / 2);
        await page.GetByTestId("moves").GetByText("Soạn bản mới…").WaitForAsync();
        // Whatever stands there now: the place of a button to be sure, as the finger would find it
        var (x, y) = await page.EvaluateAsync<double[]>("""
            at => {
              const there = document.elementFromPoint(...at)?.closest("button");
              const next = there ?? [...document.querySelectorAll("[data-testid=moves] button")].find(b => b.textContent.includes("Soạn bản mới"));
              const box = next.getBoundingClientRect();
              const near = Math.min(Math.max(at[0], box.left + 2), box.right - 2);
              return [near, Math.min(Math.max(at[1], box.top + 2), box.bottom - 2)];
            }
            """, new double[] { button.X + button.Width / 2, button.Y + button.Height / 2 }) is [var left, var top] ? (left, top) : default;
        await page.Mouse.ClickAsync((float)x, (float)y);
        await page.Clock.RunForAsync(200);
        Assert.Equal(0, await page.Locator(".mud-dialog").CountAsync());
        await page.Clock.RunForAsync(1100);
        await page.Mouse.ClickAsync((float)x, (float)y);
        await page.Locator(".mud-dialog").WaitForAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.Clock.ResumeAsync();
    }

    private async Task AssertPublicOnItsOwnHostOnlyAsync(string path, string title)
    {
        using var own = RunningPortal.Client(portal.HostFor("thanh-dong"));
        var text = await own.GetStringAsync(path);
        Assert.Contains(title, System.Net.WebUtility.HtmlDecode(text), StringComparison.Ordinal);
        foreach (var other in new[] { "phu-lien", "duong-kinh", "hai-phong" })
        {
            using var client = RunningPortal.Client(portal.HostFor(other));
            Assert.Equal(System.Net.HttpStatusCode.NotFound, (await client.GetAsync(path)).StatusCode);
        }
    }

    private static async Task AssessAndApproveAsync(ArticleJourney journey, YearMonth month)
    {
        var secretary = await journey.AsAsync("thuky.thanhdong", $"/thanh-dong/nhuan-but/{month}");
        await secretary.GetByRole(AriaRole.Link, new() { Name = journey.EditedTitle }).WaitForAsync();
        await MonthByKeys.AssessAsync(secretary);
        await ArticleJourney.StepAsync(secretary, $"Chốt chấm {Words(month)}", $"Chốt chấm {Words(month)}", "Đã chấm xong");

        var head = await journey.AsAsync("truongban.thanhdong", $"/thanh-dong/nhuan-but/{month}");
        await ArticleJourney.StepAsync(head, $"Duyệt kỳ {Words(month)}", $"Duyệt kỳ {Words(month)}", "Đã duyệt");
        await ArticleJourney.StepAsync(head, "Bàn giao kế toán", "Bàn giao kế toán", "Đã bàn giao kế toán");
    }

    private static string Words(PeriodSpan span) => span.Words;

    private static async Task PayAsync(ArticleJourney journey, YearMonth month)
    {
        var page = await journey.AsAsync("ketoan.thanhdong", $"/thanh-dong/nhuan-but/{month}");
        var pay = page.GetByRole(AriaRole.Button, new() { Name = "Ghi nhận đã chi" });
        await pay.WaitForAsync();
        // The sample has an organisation in it, which is paid against its invoice
        foreach (var number in await page.Locator("input[id^=so-hoa-don-]").AllAsync()) await number.FillAsync("00000123");
        foreach (var day in await page.Locator("input[id^=ngay-hoa-don-]").AllAsync())
            await day.FillAsync(Vietnamese.Date(new WardClock(TimeProvider.System).Today));
        await pay.ClickAsync();
        await page.GetByText("Đã chi", new() { Exact = true }).First.WaitForAsync();
    }
}
