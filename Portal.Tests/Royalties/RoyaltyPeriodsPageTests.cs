using Bunit;
using Portal.Admin.Royalties;
using Portal.Core.Royalties;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Royalties;

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
        var row = Assert.Single(page.FindAll("tbody tr"));
        Assert.Equal("/thanh-dong/nhuan-but/2026-11", row.QuerySelector("a")!.GetAttribute("href"));
        foreach (var words in new[] { "Tháng 11/2026", "Đã chi", "1/1 đã chấm", "253.000 đ", "20/11/2026" })
            Assert.Contains(words, row.TextContent, StringComparison.Ordinal);
    }
}
