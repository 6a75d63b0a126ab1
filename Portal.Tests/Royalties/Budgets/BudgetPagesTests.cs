using AngleSharp.Dom;
using Bunit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Portal.Admin.Royalties.Budgets;
using Portal.Tests.Support;
using Xunit;
using static Portal.Tests.Royalties.Budgets.Budgeted;

namespace Portal.Tests.Royalties.Budgets;

/// <summary>The screens of budget, estimate and allowances.</summary>
[Trait("Row", "G7")]
[Trait("Row", "G8")]
public sealed class BudgetPagesTests : AdminTestContext
{
    protected override Task ArrangeAsync()
    {
        Services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        return A.Schedule(Database);
    }

    private static IElement Button<T>(IRenderedComponent<T> page, string words) where T : Microsoft.AspNetCore.Components.IComponent =>
        page.FindAll("button").Single(b => b.TextContent.Trim().StartsWith(words, StringComparison.Ordinal));

    [Fact]
    public async Task Finance_types_the_budget_beside_its_sentences_and_the_head_confirms_it()
    {
        As(Someone.Finance);
        var page = await OpenAsync<BudgetPage>("nhuan-but/ngan-sach");
        Assert.Contains("Chưa nhập dự toán được giao năm 2026", page.Find("[data-testid=budget-note]").TextContent, StringComparison.Ordinal);
        page.Find("#so-kinh-phi-nhap").Change("120.000.000");
        await Button(page, "Ghi, chờ xác nhận").Closest("form")!.SubmitAsync();
        Assert.Equal(2, page.FindAll("section[aria-labelledby=nhap-kinh-phi] .field-error").Count);
        Assert.Equal("120.000.000", page.Find("#so-kinh-phi-nhap").GetAttribute("value"));

        page.Find("#so-van-ban-kinh-phi").Change("15/QĐ-UBND");
        page.Find("#ngay-van-ban-kinh-phi").Change("5/1/2026");
        await Button(page, "Ghi, chờ xác nhận").Closest("form")!.SubmitAsync();
        Assert.Contains("Chờ xác nhận", page.Find("section[aria-labelledby=so-kinh-phi]").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(page.FindAll("button"), b => b.TextContent.Trim().StartsWith("Xác nhận", StringComparison.Ordinal));

        As(Someone.Head);
        page = await OpenAsync<BudgetPage>("nhuan-but/ngan-sach");
        await Button(page, "Xác nhận").ClickAsync(new());
        Assert.Contains("120.000.000", page.Find("[data-testid=budget-sum]").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("[data-testid=budget-note]"));
    }

    [Fact]
    public async Task The_head_gives_leave_with_a_reason_and_nobody_else_sees_the_form()
    {
        await Give(Database, 0);
        As(Someone.Secretary);
        Assert.Empty((await OpenAsync<BudgetPage>("nhuan-but/ngan-sach")).FindAll("#so-vuot"));
        As(Someone.Head);
        var page = await OpenAsync<BudgetPage>("nhuan-but/ngan-sach");
        page.Find("#so-vuot").Change("500000");
        await Button(page, "Cho phép vượt").Closest("form")!.SubmitAsync();
        Assert.Equal(4, page.FindAll("section[aria-labelledby=cho-phep-vuot] .field-error").Count);
        Assert.Equal("500000", page.Find("#so-vuot").GetAttribute("value")?.Replace(".", "", StringComparison.Ordinal));
        page.Find("#so-van-ban-vuot").Change("27/UBND-KT");
        page.Find("#ngay-van-ban-vuot").Change("6/1/2026");
        page.Find("#nguoi-ky-vuot").Change("Chủ tịch Nguyễn Văn Hòa");
        page.Find("#ly-do-vuot").Change("Bão số 9");
        await Button(page, "Cho phép vượt").Closest("form")!.SubmitAsync();
        Assert.Contains("Cho phép vượt dự toán: Bão số 9", page.Find("section[aria-labelledby=so-kinh-phi]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_of_allowances_goes_its_way_on_the_page()
    {
        As(Someone.Finance);
        var page = await OpenAsync<AllowancesPage>("nhuan-but/phu-cap?thang=2026-11");
        Assert.Contains("Chưa có ai được hưởng phụ cấp", page.Markup, StringComparison.Ordinal);
        await Button(page, "Thêm mức phụ cấp").Closest("form")!.SubmitAsync();
        Assert.Equal(5, page.FindAll("section[aria-labelledby=muc-phu-cap] .field-error").Count);

        Story.Must(await TryRate(Database, Rate()));
        page = await OpenAsync<AllowancesPage>("nhuan-but/phu-cap?thang=2026-11");
        await Button(page, "Lập bảng").ClickAsync(new());
        Assert.Contains("Đã lập, chờ duyệt", page.Find("h1").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(page.FindAll("button"), b => b.TextContent.Contains("Duyệt bảng", StringComparison.Ordinal));

        As(Someone.Head);
        page = await OpenAsync<AllowancesPage>("nhuan-but/phu-cap?thang=2026-11");
        await Button(page, "Duyệt bảng").ClickAsync(new());
        As(Someone.Finance);
        page = await OpenAsync<AllowancesPage>("nhuan-but/phu-cap?thang=2026-11");
        page.Find("#ngay-chi-phu-cap").Change("21/11/2026");
        await Button(page, "Ghi nhận đã chi").Closest("form")!.SubmitAsync();
        Assert.Contains("tương lai", page.Find("section[aria-labelledby=buoc-phu-cap] .field-error").TextContent, StringComparison.Ordinal);
        page.Find("#ngay-chi-phu-cap").Change("20/11/2026");
        await Button(page, "Ghi nhận đã chi").Closest("form")!.SubmitAsync();
        Assert.Contains("Đã chi", page.Find("h1").TextContent, StringComparison.Ordinal);
        Assert.Equal(2, page.FindAll("section[aria-labelledby=buoc-phu-cap] a[href*='phu-cap/2026-11.']").Count);
    }

    [Fact]
    public async Task The_estimate_follows_what_is_typed_and_keeps_what_cannot_be_read()
    {
        Story.Must(await TryRate(Database, Rate()));
        As(Someone.Finance);
        var page = await OpenAsync<EstimatePage>("nhuan-but/du-toan");
        Assert.Contains("6.000.000", page.Find("[data-testid=estimate-sum]").TextContent, StringComparison.Ordinal);
        page.Find("#muc-chi").Change("150");
        await Button(page, "Tính lại").Closest("form")!.SubmitAsync();
        Assert.Contains("bằng 150%", page.Markup, StringComparison.Ordinal);
        Assert.Contains("6.000.000", page.Find("[data-testid=estimate-sum]").TextContent, StringComparison.Ordinal);
        page.Find("#muc-chi").Change("nhiều");
        await Button(page, "Tính lại").Closest("form")!.SubmitAsync();
        Assert.Equal("nhiều", page.Find("#muc-chi").GetAttribute("value"));
        Assert.Contains("bằng 150%", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_period_not_paid_yet_says_what_the_budget_says()
    {
        await Work(Database, 2);
        As(Someone.Head);
        var page = await OpenAsync<Portal.Admin.Royalties.Periods.RoyaltyPeriodPage>("nhuan-but/2026-11", ("Month", "2026-11"));
        Assert.Contains("Chưa nhập dự toán", page.Find("[data-testid=budget-note]").TextContent, StringComparison.Ordinal);
    }
}
