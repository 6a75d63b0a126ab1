using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Portal.Admin.Royalties.Periods;
using Portal.Core.Royalties.Periods;
using Portal.Core.Royalties.Schedules;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Royalties.Periods;

public sealed class RoyaltyPeriodsPageTests : AdminTestContext
{
    [Fact]
    public async Task A_portal_without_periods_says_when_the_first_one_opens()
    {
        As(Someone.Finance);
        var page = await OpenAsync<RoyaltyPeriodsPage>("nhuan-but");
        Assert.Contains("kỳ đầu tiên tự mở", page.Find(".empty").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_period_is_a_row_with_a_link_its_status_and_its_total()
    {
        await Story.PeriodAt(Database, RoyaltyPeriodStatus.Paid);
        As(Someone.Finance);
        var page = await OpenAsync<RoyaltyPeriodsPage>("nhuan-but");
        var row = Assert.Single(page.FindAll("tbody tr:has(a)"));
        Assert.Equal("/thanh-dong/nhuan-but/2026-11", row.QuerySelector("a")!.GetAttribute("href"));
        foreach (var words in new[] { "Tháng 11 năm 2026", "Đã chi", "1/1 đã chấm", "253.000", "20/11/2026" })
            Assert.Contains(words, row.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Fault", "ED20")]
    [InlineData("?sap=tong")]
    [InlineData("?sap=-ngay-chi&trang=99")]
    [InlineData("?sap=trang-thai")]
    public async Task The_list_is_sorted_by_its_address(string query)
    {
        await Story.PeriodAt(Database, RoyaltyPeriodStatus.Paid);
        As(Someone.Finance);
        var page = await OpenAsync<RoyaltyPeriodsPage>("nhuan-but" + query);
        Assert.Equal("Tháng 11 năm 2026", page.Find("a.row-link").TextContent);
        Assert.Single(page.FindAll("th[aria-sort]"));
        Assert.Empty(page.FindAll(".list-left-out"));
    }

    [Fact]
    public async Task Whoever_lost_the_right_since_the_page_was_opened_is_told()
    {
        As(Someone.Finance);
        var page = await OpenAsync<RoyaltyPeriodsPage>("nhuan-but");
        As(Someone.Author);
        page.Render();
        Assert.Contains("access.not-allowed", page.Find("[data-testid=refusals]").InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_schedule_in_force_stands_below_with_its_basis_and_what_a_point_is_worth()
    {
        await A.Schedule(Database);
        As(Someone.Secretary);
        var card = (await OpenAsync<RoyaltyPeriodsPage>("nhuan-but")).Find(".schedule");
        foreach (var words in new[] { "Biểu thử", "Biểu dùng để kiểm thử", "từ ngày 01/01/2026",
            "10% mức lương cơ sở 2.530.000\u00A0đồng = 253.000\u00A0đồng", })
            Assert.Contains(words, card.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Tin hệ số 0,5–12", "Bài hệ số 2–5"], card.QuerySelectorAll("tbody tr").Take(2)
            .Select(r => string.Join(' ', r.QuerySelectorAll("td").Select(c => c.TextContent))));
    }

    [Fact]
    public async Task Without_a_schedule_in_force_the_card_says_whom_to_ask()
    {
        await A.Schedule(Database, from: new(2026, 11, 21));
        As(Someone.Secretary);
        var card = (await OpenAsync<RoyaltyPeriodsPage>("nhuan-but")).Find(".schedule");
        Assert.Contains("đề nghị người quản trị", card.TextContent, StringComparison.Ordinal);
        Assert.Equal(["access.not-allowed"], (await Database.As(Someone.Author).GetRequiredService<GetRoyaltySchedule>().ExecuteAsync()).Codes());
    }
}
