using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Portal.Core.Data;
using Portal.Core.Editions;
using Portal.Core.Kernel;
using Portal.Tests.Bench;
using Portal.Tests.Support;
using Portal.Tests.Support.Browsing;
using Xunit;

namespace Portal.Tests.Journeys;

/// <summary>The ways people go most often, from the first screen on, each click and tap counted.</summary>
[Collection(RunningPortal.Collection)]
[Trait("needs", "chromium")]
[Trait("Fault", "ED8")]
public sealed class FewClicksTests(RunningPortal portal)
{
    private const string FirstScreen = "/thanh-dong/trang-cua-toi";

    private readonly ClickCount clicks = new();

    private static string Picture => Path.Combine(Repository.Root, "assets", "pictures", "hoi-nghi.jpg");

    [Fact]
    public async Task An_article_with_a_picture_is_written_and_sent_in_ten_clicks()
    {
        await using var journey = new ArticleJourney(portal);
        await journey.WatchAsync(async () =>
        {
            var page = await journey.AsAsync("tacgia.thanhdong", FirstScreen);
            await clicks.ClickAsync(page.GetByRole(AriaRole.Link, new() { Name = "Soạn bài mới" }));
            await OwnBackOffice.WatchedAsync(page);
            await clicks.ClickAsync(page.Locator("#tieu-de"));
            await page.Keyboard.InsertTextAsync(journey.Title);
            await page.Keyboard.PressAsync("Tab");
            await page.Keyboard.InsertTextAsync("Sáng nay, hội thi thu hút đông đảo người dân các tổ dân phố tham gia.");
            await clicks.ClickAsync(page.Locator("#noi-dung-bai"));
            await page.Keyboard.InsertTextAsync("Mỗi tổ dân phố dự thi một tuyến đường tự quản.");
            await clicks.ChooseFileAsync(page, page.GetByText("Thêm ảnh", new() { Exact = true }), Picture);
            await clicks.ClickAsync(page.Locator("#anh-0-mo-ta"));
            await page.Keyboard.InsertTextAsync("Quang cảnh hội trường trong lễ khai mạc");
            await page.Keyboard.PressAsync("Tab");
            await page.Keyboard.InsertTextAsync("Lễ khai mạc hội thi");
            await page.Keyboard.PressAsync("Tab");
            await page.Keyboard.InsertTextAsync("Trung tâm Dịch vụ sự nghiệp công");
            await clicks.ChooseAsync(page.Locator("#chuyen-muc"), new SelectOptionValue { Label = "Tin tức – Sự kiện" });
            await clicks.ChooseAsync(page.Locator("#linh-vuc"), new SelectOptionValue { Value = "culture" });
            await clicks.ClickAsync(page.Locator("#su-kien"));
            await page.Keyboard.InsertTextAsync(DateText.Of(new WardClock(TimeProvider.System).LocalNow.AddMinutes(-20)));
            await clicks.ClickAsync(page.Locator("[data-send]"));
            await ArticleJourney.DoneAsync(page, "Gửi Tổ Thư ký biên tập");

            clicks.AssertAre(9, most: 10);
        });
    }

    [Fact]
    public async Task The_head_approves_on_a_phone_in_four_taps()
    {
        await using var phone = await portal.NewPhoneAsync();
        var page = await portal.SignInAsync(phone, "truongban.thanhdong", FirstScreen);
        var item = $"/thanh-dong/bai/{portal.Edition("InWorkflow", "approval")}";
        await clicks.TapAsync(page.GetByTestId("viec-cho").Locator($"a.row-link[href='{item}']"));
        await page.GetByTestId("moves").WaitForAsync();
        await ClickCount.TickAllAsync(page, phone: true);
        await clicks.TapAsync(page.GetByRole(AriaRole.Button, new() { Name = "Duyệt và đăng", Exact = true }));
        await Assertions.Expect(page.Locator(".chip").First).ToContainTextAsync("Đã đăng");

        clicks.AssertAre(2, most: 4);
    }

    [Fact]
    public async Task What_is_late_in_the_portal_is_one_click_away()
    {
        await using var services = BenchGround.Core(portal.DataFolder, "thanh-dong");
        await using var db = services.GetRequiredService<PortalDbFactory>().Create("thanh-dong");
        var id = await db.Editions.Where(e => e.Status == EditionStatus.InWorkflow && e.Step == "editing"
            && db.Deadlines.Any(d => d.ItemId == e.ItemId && d.MetAt == null)).Select(e => e.Id).FirstAsync();
        // Nothing of the sample is late: one thing of it happened earlier, for as long as this takes
        var was = await HappenedAsync(services, id, new WardClock(TimeProvider.System).LocalNow.AddDays(-10));
        try
        {
            await using var window = await portal.NewWindowAsync();
            var page = await portal.SignInAsync(window, "thuky.thanhdong", FirstScreen);
            var figure = page.GetByTestId("cham").Locator(".figure").First;
            var count = int.Parse(await figure.Locator("strong").InnerTextAsync(), CultureInfo.InvariantCulture);
            Assert.True(count > 0, "Nothing is late: this would prove nothing.");
            await clicks.ClickAsync(figure);
            await page.WaitForURLAsync("**/bai?*han=qua-han*");
            await Assertions.Expect(page.Locator(".list-rows tbody tr")).ToHaveCountAsync(Math.Min(count, 25));

            clicks.AssertAre(1, most: 1);
        }
        finally
        {
            await HappenedAsync(services, id, was);
        }
    }

    /// <summary>Says of an edition in work that what it tells of happened then; answers when it was said to have happened.</summary>
    private static async Task<DateTime?> HappenedAsync(ServiceProvider services, int id, DateTime? at)
    {
        var form = (await services.GetRequiredService<GetEdition>().ExecuteAsync(id)).Value.Form;
        var was = form.EventAtLocal;
        form.EventAtLocal = at;
        Story.Must(await services.GetRequiredService<SaveDraft>().ExecuteAsync(form));
        return was;
    }

    [Theory]
    [InlineData("truongban.thanhdong", false)]
    [InlineData("phoban.thanhdong", true)]
    public async Task A_published_item_is_found_and_withdrawn_in_three_clicks_with_a_reason_and_by_key_with_ground_and_who_asked_too(string who, bool byKey)
    {
        await using var journey = new ArticleJourney(portal);
        await journey.WatchAsync(async () =>
        {
            var page = await journey.AsAsync(who, FirstScreen);
            var (id, title) = portal.ArticlePublishedLast();
            if (byKey) await page.Keyboard.PressAsync("/");
            else await clicks.ClickAsync(page.Locator("#tim-nhanh"));
            await Assertions.Expect(page.Locator("#tim-nhanh")).ToBeFocusedAsync();
            await page.Keyboard.InsertTextAsync(title);
            await page.Keyboard.PressAsync("Enter");
            var row = page.GetByRole(AriaRole.Row).Filter(new() { Has = page.Locator($"a.row-link[href$='/bai/{id}']") });
            await row.HoverAsync();
            await clicks.ClickAsync(row.GetByRole(AriaRole.Button, new() { Name = "Gỡ" }));
            var dialog = page.Locator(".mud-dialog");
            await Assertions.Expect(dialog).ToContainTextAsync("Gỡ bài này khỏi cổng?");
            await Assertions.Expect(dialog).ToContainTextAsync(title);
            // Nobody clicks to begin typing
            await Assertions.Expect(dialog.Locator("#ly-do-go")).ToBeFocusedAsync();
            await page.Keyboard.InsertTextAsync("Sai số liệu");
            if (byKey)
            {
                await TabAsync(page, "#ly-do-cong-khai");
                await TabAsync(page, "#can-cu-go");
                // The list of grounds is chosen from: one click more, and the search had none
                await clicks.ChooseByKeyAsync(dialog.Locator("#can-cu-go"));
                await Assertions.Expect(dialog.Locator("#can-cu-go")).Not.ToHaveValueAsync("Không chọn");
                await TabAsync(page, "#can-cu-khac");
                await TabAsync(page, "#nguoi-yeu-cau");
                await page.Keyboard.InsertTextAsync("Văn phòng HĐND và UBND phường");
            }
            if (!byKey) Assert.Empty(await PageLook.FaultsAsync(page, dark: true, state: "withdrawing from a row"));
            await clicks.ClickAsync(dialog.GetByRole(AriaRole.Button, new() { Name = "Gỡ khỏi cổng" }));
            await page.Locator(".mud-snackbar").Filter(new() { HasText = "Đã gỡ khỏi cổng" }).WaitForAsync();
            await Assertions.Expect(row).ToContainTextAsync("Đã gỡ");
            await Assertions.Expect(row.Locator("a.row-link")).ToBeFocusedAsync();

            clicks.AssertAre(3, most: 3);
            Assert.Equal("Withdrawn", portal.StatusOf(id));
        });
    }

    /// <summary>One key further stands that field.</summary>
    private static async Task TabAsync(IPage page, string field)
    {
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator(field)).ToBeFocusedAsync();
    }
}
