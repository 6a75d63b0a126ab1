using Bunit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Admin.Overview;
using Portal.Admin.Queue;
using Portal.Core.Safekeeping;
using Portal.Tests.Editions;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Overview;

/// <summary>"Trang của tôi" by role, in Thành Đông at 09:00 on Friday 20/11/2026.</summary>
[Trait("Fault", "ED23")]
public sealed class OverviewPageTests : AdminTestContext
{
    private const string Late = "Chậm và sắp chậm của cả cổng";
    private const string Sections = "Mục bắt buộc còn trống hoặc lâu chưa có bài";
    private static readonly DateTime Yesterday = new(2026, 11, 19, 17, 0, 0);
    private readonly HanoiClock clock = HanoiClock.At(2026, 11, 20);

    protected override TimeProvider Clock => clock;

    private async Task<IRenderedComponent<OverviewPage>> OpenAsync(string who)
    {
        As(who);
        var page = await OpenAsync<OverviewPage>("trang-cua-toi");
        page.WaitForState(() => page.FindAll(".skeleton").Count == 0);
        return page;
    }

    [Theory]
    [InlineData(Someone.OtherAuthor, "Việc chờ tôi|Bài của tôi")]
    [InlineData(Someone.Secretary, "Việc chờ tôi|" + Late + "|Nhuận bút|Tuần này|Đã đăng trong tháng|" + Sections)]
    [InlineData(Someone.CultureReviewer, "Việc chờ tôi|" + Late + "|Tuần này|Đã đăng trong tháng|" + Sections)]
    [InlineData(Someone.Head, "Việc chờ tôi|" + Late + "|Nhuận bút|Tuần này|Đã đăng trong tháng|" + Sections)]
    [InlineData(Someone.Finance, "Việc chờ tôi|Nhuận bút")]
    [InlineData(Someone.Administrator, "Việc chờ tôi|Vận hành|" + Late + "|Tuần này|" + Sections)]
    [InlineData(Someone.AccountAdministrator, "Việc chờ tôi|Tài khoản")]
    public async Task Each_sees_the_cards_their_rights_give_what_waits_for_them_first(string who, string cards)
    {
        var page = await OpenAsync(who);

        Assert.Equal(cards, string.Join('|', page.FindAll("section > h2").Select(h => h.TextContent)));
        Assert.Empty(page.FindAll(".refusals"));
        Assert.Equal("Trang của tôi", page.Find("h1").TextContent.Trim());
    }

    [Fact]
    public async Task What_waits_for_approval_stands_before_everything_else_and_leads_to_the_review()
    {
        var edition = await LateStory.AtAsync(Database, "approval", "Chờ Trưởng ban", Yesterday);
        var page = await OpenAsync(Someone.Head);

        var first = page.FindAll("section")[0];
        Assert.Equal($"/thanh-dong/bai/{edition}", first.QuerySelector("a.row-link")!.GetAttribute("href"));
        Assert.Contains("Duyệt và đăng", first.TextContent, StringComparison.Ordinal);
        Assert.Equal(["1 Quá hạn", "1 Cần xong hôm nay", "1 Tất cả"], first.QuerySelectorAll(".figure").Select(f => f.TextContent.Trim()));
        Assert.Equal("/thanh-dong/viec-cua-toi?xem=qua-han", first.QuerySelector(".figure")!.GetAttribute("href"));
    }

    [Fact]
    public async Task One_click_on_what_is_late_in_the_portal_opens_it_and_fewer_than_three_values_get_no_bars()
    {
        await LateStory.AtAsync(Database, "editing", "Một", Yesterday);
        await LateStory.AtAsync(Database, "approval", "Hai", Yesterday);
        var page = await OpenAsync(Someone.Secretary);
        var card = page.Find("[data-testid=cham]");
        Assert.Equal("/thanh-dong/bai?loai=tat-ca&han=qua-han&sap=han", card.QuerySelector(".figure.urgent")!.GetAttribute("href"));
        Assert.Equal(["Biên tập", "Phê duyệt"], card.QuerySelector("table")!.QuerySelectorAll("th").Select(t => t.TextContent));
        Assert.Null(card.QuerySelector("table")!.QuerySelector(".overview-bar"));
        // Three people: the secretary, the head, the deputy
        Assert.Equal(3, card.QuerySelectorAll("table")[^1].QuerySelectorAll(".overview-bar").Length);
        Assert.Contains("chờ nhiều người", card.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Work_that_comes_shows_by_itself()
    {
        var pulse = Services.GetRequiredService<PortalPulse>();
        await pulse.StartAsync(CancellationToken.None);
        var page = await OpenAsync(Someone.Secretary);
        Assert.Contains("Không có việc nào đang chờ bạn", page.Find(".overview-work").TextContent, StringComparison.Ordinal);

        await LateStory.AtAsync(Database, "editing", "Mới đến");

        page.WaitForAssertion(() =>
        {
            clock.Advance(PortalPulse.Interval);
            Assert.Equal("Mới đến", page.Find(".overview-work a.row-link").TextContent);
        });
    }

    [Fact]
    public async Task Figures_say_when_they_were_read_and_are_read_again_when_asked()
    {
        var page = await OpenAsync(Someone.Secretary);
        Assert.Equal("Thứ Sáu 20/11/2026", page.Find(".lead").TextContent);
        Assert.Contains("Số liệu lúc 09:00", page.Find(".overview-read").TextContent, StringComparison.Ordinal);
        await LateStory.AtAsync(Database, "editing", "Muộn", Yesterday);
        clock.Advance(TimeSpan.FromMinutes(5));

        await page.FindAll("button").Single(b => b.TextContent.Contains("Làm mới", StringComparison.Ordinal)).ClickAsync(new());

        page.WaitForAssertion(() => Assert.Equal("1", page.Find("[data-testid=cham] .figure.urgent strong").TextContent));
        Assert.Contains("09:05", page.Find(".overview-read").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_author_sees_their_own_items_and_royalty_and_nothing_of_others()
    {
        var mine = await A.Contributor(Database, "Hạnh", userId: Someone.Author);
        await A.Schedule(Database);
        var item = await Story.Publish(Database, await A.CompleteForm(Database, by: [(mine, 100)]));
        var amount = await Story.Assess(Database, item.ItemId);
        var page = await OpenAsync(Someone.Author);
        Assert.Contains(amount.ToString(), page.Find("[data-testid=cua-toi]").TextContent, StringComparison.Ordinal);
        Assert.Equal(["/thanh-dong/nhuan-but-cua-toi?nam=2026&thang=2026-11", "/thanh-dong/nhuan-but-cua-toi?nam=2026"],
            page.FindAll(".overview-own a").Select(a => a.GetAttribute("href")));

        var other = await OpenAsync(Someone.OtherAuthor);
        Assert.DoesNotContain(amount.ToString(), other.Markup, StringComparison.Ordinal);
        Assert.Contains("Bạn chưa soạn bài nào", other.Markup, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nhuan-but-cua-toi", 1)]
    [InlineData("nhuan-but-cua-toi?nam=2026&thang=2026-11", 1)]
    [InlineData("nhuan-but-cua-toi?nam=2025", 0)]
    [InlineData("nhuan-but-cua-toi?nam=abc&thang=2026-13", 1)]
    public async Task The_own_royalty_of_an_address_is_listed_and_added_up(string path, int rows)
    {
        var mine = await A.Contributor(Database, "Hạnh", userId: Someone.Author);
        await A.Schedule(Database);
        var item = await Story.Publish(Database, await A.CompleteForm(Database, by: [(mine, 100)]));
        var amount = await Story.Assess(Database, item.ItemId);
        As(Someone.Author);
        var page = await OpenAsync<OwnRoyaltyPage>(path);
        page.WaitForState(() => page.FindAll("table, .empty").Count > 0);

        Assert.Equal(rows, page.FindAll("tbody tr").Count);
        if (rows > 0) Assert.Equal(amount.ToString(), page.Find("tfoot .num").TextContent);
        else Assert.Contains("năm 2025", page.Find(".empty").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_administrator_reads_how_old_the_last_back_up_is_and_whether_mail_goes_out()
    {
        var page = await OpenAsync(Someone.Administrator);
        Assert.Contains("Chưa có bản sao lưu nào được ghi nhận", page.Find("[data-testid=van-hanh]").TextContent, StringComparison.Ordinal);
        Assert.Contains("Sẵn sàng", page.Find("[data-testid=van-hanh]").TextContent, StringComparison.Ordinal);
        var at = clock.GetUtcNow().UtcDateTime;
        var last = Services.GetRequiredService<LastBackup>();
        foreach (var (hours, tone, words) in new[]
        {
            (0, "green", "hôm nay"), (24, "green", "hôm qua"), (49, "amber", "2 ngày trước. Hãy chạy ./portal backup"),
        })
        {
            last.Write(new(at.AddHours(-hours), 0));
            page = await OpenAsync(Someone.Administrator);
            var line = page.FindAll("[data-testid=van-hanh] li").Single(l => l.TextContent.Contains("Sao lưu", StringComparison.Ordinal));
            Assert.Contains(words, line.TextContent, StringComparison.Ordinal);
            Assert.NotNull(line.QuerySelector(".chip-" + tone));
        }
    }

    [Theory]
    [InlineData("database: it cannot be written",
        "Cơ sở dữ liệu không ghi được: hãy báo người vận hành máy chủ (database: it cannot be written).")]
    [InlineData("other: x", "Một phần của hệ thống không trả lời: hãy báo người vận hành máy chủ (other: x).")]
    public void A_probe_that_finds_a_fault_is_told_in_Vietnamese(string fault, string words) => Assert.Equal(words, ReadinessWords.Of(fault));
}
