using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Portal.Admin.Royalties.Ageing;
using Portal.Admin.Royalties.Totals;
using Portal.Core.Royalties.Periods;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Royalties.Totals;

/// <summary>The pages of what waits to be paid and of the overview: figures lead to their rows, acts answer on the row.</summary>
[Trait("Fault", "FIN18")]
public sealed class OverviewPagesTests : AdminTestContext
{
    private PublishedItem item = null!;

    protected override async Task ArrangeAsync() => item = await Story.PeriodAt(Database, RoyaltyPeriodStatus.HandedOver);

    [Fact]
    public async Task Each_figure_of_the_overview_opens_the_entries_it_is_the_sum_of()
    {
        As(Someone.Finance);
        var page = await OpenAsync<TotalsPage>("nhuan-but/tong-hop?theo=the-loai");
        var owed = page.FindAll("tbody a").Last();
        Assert.Equal("253.000", owed.TextContent);
        Assert.Equal("/thanh-dong/nhuan-but/tong-hop/khoan?theo=the-loai&nam=2026&muc=tin&tien=con-no", owed.GetAttribute("href"));

        var rows = await OpenAsync<EntriesPage>(owed.GetAttribute("href")!["/thanh-dong/".Length..]);

        Assert.Contains("Cộng 1 khoản: 253.000", rows.Find(".totals-line").TextContent, StringComparison.Ordinal);
        Assert.Equal($"/thanh-dong/nhuan-but/2026-11#bai-{(await Story.Work(Database, item.ItemId)).Id}", rows.Find("a.row-link").GetAttribute("href"));
        Assert.Contains("Tin", rows.Find(".list-held").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_notice_is_given_on_the_row_by_finance_and_by_nobody_else()
    {
        As(Someone.Head);
        Assert.DoesNotContain("Thông báo lần 1", (await OpenAsync<UnpaidPage>("nhuan-but/cho-chi")).Markup, StringComparison.Ordinal);
        As(Someone.Finance);
        var page = await OpenAsync<UnpaidPage>("nhuan-but/cho-chi");
        Assert.Contains("1 khoản, 253.000", page.Find("[data-testid=age-bands]").TextContent, StringComparison.Ordinal);

        await page.FindAll("tbody button").Single(b => b.TextContent.Contains("Thông báo lần 1", StringComparison.Ordinal)).ClickAsync(new());

        Assert.Contains("lần 1: 20/11/2026", page.Find("tbody").TextContent, StringComparison.Ordinal);
        await page.FindAll("tbody button").Single(b => b.TextContent.Contains("Thông báo lần 2", StringComparison.Ordinal)).ClickAsync(new());
        Assert.Contains("Hôm nay đã thông báo", page.Find("[data-testid=refusals]").TextContent, StringComparison.Ordinal);
    }
}
