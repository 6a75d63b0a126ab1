using Bunit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Portal.Admin.Royalties.Periods;
using Portal.Admin.Royalties.Works;
using Portal.Core.Accounts;
using Portal.Core.Kernel;
using Portal.Core.Royalties.Works;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Royalties.Periods;

/// <summary>The payees, the links and the filter of a period's page; its sheet has tests of its own.</summary>
public sealed class RoyaltyPeriodPageTests : NovemberPageContext
{
    [Fact]
    public async Task The_payees_add_up_with_the_sum_in_words()
    {
        await Story.Assess(Database, First.ItemId);
        await Story.Assess(Database, Second.ItemId, 2);
        As(Someone.Finance);
        var page = await PageAsync("?xem=nguoi-nhan");
        Assert.Contains("759.000", page.Find("tfoot").TextContent, StringComparison.Ordinal);
        Assert.Contains("Bảy trăm năm mươi chín nghìn đồng", page.Find(".amount-words").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_filter_in_the_address_shows_the_unassessed_and_keeps_a_row_while_it_is_worked_on()
    {
        await Story.Assess(Database, First.ItemId);
        As(Someone.Secretary);
        var page = await PageAsync("?loc=chua-cham");
        var work = await WorkIdAsync(Second);
        Assert.Equal($"bai-{work}", Assert.Single(page.FindAll("tbody[data-work]")).Id);
        await TypeAsync(page, work, (SheetColumn.Points, "1"));
        Assert.Equal($"bai-{work}", Assert.Single(page.FindAll("tbody[data-work]")).Id);
    }

    [Fact]
    public async Task A_month_without_a_period_and_a_reader_without_the_right_get_a_calm_sentence()
    {
        As(Someone.Secretary);
        var page = await OpenAsync<RoyaltyPeriodPage>("nhuan-but/2025-01", ("Month", "2025-01"));
        Assert.Contains("chưa có kỳ nhuận bút tháng 1 năm 2025", page.Markup, StringComparison.Ordinal);
        As(Someone.Author);
        var other = await PageAsync();
        Assert.Contains("chưa được giao quyền", other.Markup, StringComparison.Ordinal);
        Assert.Empty(other.FindAll("table"));
    }

    [Fact]
    public async Task Whoever_may_not_open_the_edition_reads_what_is_paid_for_on_the_public_site()
    {
        string? Link(IRenderedComponent<RoyaltyPeriodPage> page, int work) => Row(page, work).QuerySelector("td.wide a")?.GetAttribute("href");
        var work = await WorkIdAsync(First);
        As(Someone.Head);
        Assert.Equal($"/thanh-dong/bai/{First.EditionId}", Link(await PageAsync(), work));
        As(Someone.Finance);
        Assert.Equal($"http://thanh-dong.example/tin-tuc/ra-quan-don-ve-sinh-moi-truong-{First.ItemId}", Link(await PageAsync(), work));
        await Story.Withdraw(Database, First.EditionId);
        Assert.Null(Link(await PageAsync(), work));
    }
}
