using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Portal.Admin.Royalties.Payments;
using Portal.Admin.Royalties.Periods;
using Portal.Core.Kernel;
using Portal.Core.Royalties.Payments.Plans;
using Portal.Core.Royalties.Periods;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Royalties.Payments.Plans;

/// <summary>The screens of what is drawn up: chosen beside paying, seen wherever it holds something, paid or dropped on its own page.</summary>
public sealed class DrawnPagesTests : AdminTestContext
{
    private static readonly YearMonth November = new(2026, 11);

    /// <summary>November handed over: 2,530,000 for a resident.</summary>
    protected override async Task ArrangeAsync()
    {
        Services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        await A.Schedule(Database);
        var payee = await A.Contributor(Database, "Mai Anh");
        await Story.Assess(Database, (await Story.Publish(Database, await A.CompleteForm(Database, by: (payee, 100)))).ItemId, 10);
        Story.Must(await Story.TryApprove(Database, November));
        Story.Must(await Story.TryHandOver(Database, November));
        As(Someone.Finance);
    }

    private string Address => Services.GetRequiredService<NavigationManager>().Uri;

    private Task<IRenderedComponent<DisbursementPage>> PageAsync() => OpenAsync<DisbursementPage>("nhuan-but/chi-tra/2026-01", ("Code", "2026-01"));

    private async Task DrawAsync() => Story.Must(await Story.TryDraw(Database, new() { PaidOn = new(2026, 11, 25) }, November));

    [Fact]
    [Trait("Fault", "FIN12")]
    public async Task It_is_chosen_beside_paying_refused_beside_its_field_and_drawn_up_once_by_a_double_tap()
    {
        var page = await OpenAsync<NewDisbursementPage>("nhuan-but/chi-tra/moi?lap=co");
        Assert.Contains("Ngày dự kiến chi", page.Find("label[for=ngay-chi]").TextContent, StringComparison.Ordinal);
        page.Find("#ngay-chi").Change("19/11/2026");
        await page.Find("form.disbursement-form").SubmitAsync();
        Assert.Contains("không được trước hôm nay (20/11/2026)", page.Find("#loi-PaidOn").TextContent, StringComparison.Ordinal);
        Assert.Equal("19/11/2026", page.Find("#ngay-chi").GetAttribute("value"));
        page.Find("#ngay-chi").Change("25/11/2026");
        Assert.Contains("dự kiến chi ngày 25/11/2026", page.Find("[data-testid=paid-here] caption").TextContent, StringComparison.Ordinal);

        var form = page.Find("form.disbursement-form");
        await Task.WhenAll(form.SubmitAsync(), form.SubmitAsync());

        Assert.EndsWith("/thanh-dong/nhuan-but/chi-tra/2026-01", Address, StringComparison.Ordinal);
        await using var db = Database.Context();
        Assert.Equal((1, 0), (await db.DisbursementPlans.CountAsync(), await db.Disbursements.CountAsync()));
    }

    [Fact]
    public async Task What_it_holds_is_told_where_it_would_be_paid_and_in_the_list()
    {
        await DrawAsync();

        var paying = await OpenAsync<NewDisbursementPage>("nhuan-but/chi-tra/moi");
        Assert.Equal("/thanh-dong/nhuan-but/chi-tra/2026-01", paying.Find("[data-testid=drawn] a").GetAttribute("href"));
        var period = await OpenAsync<RoyaltyPeriodPage>("nhuan-but/2026-11", ("Month", "2026-11"));
        Assert.Equal("/thanh-dong/nhuan-but/chi-tra/2026-01", period.Find("[data-testid=period-drawn] a").GetAttribute("href"));
        Assert.Empty(period.FindAll("form.pay"));
        Assert.Contains("Đã lập đợt chi 01/2026, chờ kế toán chi", period.Find(".waits").TextContent, StringComparison.Ordinal);
        var list = await OpenAsync<DisbursementsPage>("nhuan-but/chi-tra");
        Assert.Contains("Đợt chi 01/2026", list.Find("tbody tr").TextContent, StringComparison.Ordinal);
        Assert.Contains("Chờ chi", list.Find("tbody tr").TextContent, StringComparison.Ordinal);
    }

    /// <summary>One set of figures for what waits to be signed: not those of a payment that nobody makes today.</summary>
    [Fact]
    public async Task The_page_of_its_period_shows_the_rows_as_they_were_printed()
    {
        Story.Must(await Story.TryDraw(Database, new() { PaidOn = new(2026, 11, 25), Percent = 60, Reason = "Kinh phí chưa đủ" }, November));

        var page = await OpenAsync<RoyaltyPeriodPage>("nhuan-but/2026-11?xem=nguoi-nhan", ("Month", "2026-11"));

        Assert.Contains("1.518.000", page.Find("[data-testid=paid-here]").TextContent, StringComparison.Ordinal);
        Assert.Contains("Số đã in ở đợt chi 01/2026, dự kiến chi ngày 25/11/2026", page.Find(".grid-help").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_still_owed_leads_to_the_payment_drawn_up_for_it()
    {
        Story.Must(await Story.TryDisburse(Database, new() { PaidOn = new(2026, 11, 20), Percent = 60, Reason = "Kinh phí chưa đủ" }, November));
        Story.Must(await Story.TryDraw(Database, new() { PaidOn = new(2026, 11, 25) }, November));

        var page = await OpenAsync<RoyaltyPeriodPage>("nhuan-but/2026-11?xem=nguoi-nhan", ("Month", "2026-11"));

        Assert.Equal("/thanh-dong/nhuan-but/chi-tra/2026-02", page.Find("[data-testid=still-owed] a").GetAttribute("href"));
    }

    [Fact]
    public async Task Its_page_has_its_papers_and_the_request_and_once_paid_it_is_the_page_of_the_payment()
    {
        await DrawAsync();
        var page = await PageAsync();
        Assert.Contains("Đợt chi 01/2026", page.Find("h1").TextContent, StringComparison.Ordinal);
        Assert.Equal(["/thanh-dong/nhuan-but/chi-tra/2026-01/bang-ke.pdf", "/thanh-dong/nhuan-but/chi-tra/2026-01/bang-ke.xlsx"],
            page.FindAll(".paper-files a").Select(a => a.GetAttribute("href")));
        page.Find(".money-papers button").Click();
        Assert.Equal("20/11/2026", page.Find("#ngay-van-ban").GetAttribute("value"));
        await page.Find(".money-papers form").SubmitAsync();
        Assert.Contains("01/ĐNTT-BBT (PDF)", page.Find(".money-papers a").TextContent, StringComparison.Ordinal);
        page.Find("#ngay-chi").Change("19/11/2026");
        await page.Find("form.pay").SubmitAsync();
        Assert.Contains("lập ngày 20/11/2026: ngày chi không được trước đó", page.Find("#loi-PaidOn").TextContent, StringComparison.Ordinal);
        page.Find("#ngay-chi").Change("20/11/2026");

        await page.Find("form.pay").SubmitAsync();

        Assert.Contains("Lần chi 01/2026", page.Find("h1").TextContent, StringComparison.Ordinal);
        Assert.Contains("lập đợt chi lúc 09:00 ngày 20/11/2026, dự kiến chi ngày 25/11/2026", page.Markup, StringComparison.Ordinal);
        Assert.Equal(RoyaltyPeriodStatus.Paid, (await Story.Period(Database, November)).Status);
    }

    [Fact]
    public async Task The_head_drops_it_with_a_reason_and_its_page_says_that_nothing_was_paid()
    {
        await DrawAsync();
        As(Someone.Head);
        var page = await PageAsync();
        Assert.Empty(page.FindAll("form.pay"));
        await page.Find("button.drop-plan").ClickAsync(new());
        await Dialogs.Find("form").SubmitAsync();
        Assert.Contains("Hãy ghi lý do bỏ đợt chi", Dialogs.Find("#loi-Reason").TextContent, StringComparison.Ordinal);
        Dialogs.Find("#ly-do-bo").Change("Kho bạc trả lại hồ sơ");

        await Dialogs.Find("form").SubmitAsync();

        Assert.Contains("bỏ đợt chi này lúc 09:00 ngày 20/11/2026: Kho bạc trả lại hồ sơ", page.Find("[data-testid=plan-dropped]").TextContent,
            StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".money-papers button"));
        Assert.Equal(PlanState.Dropped, (await Story.Plan(Database, "2026-01")).State);
    }

    [Fact]
    public async Task What_would_differ_if_it_were_paid_today_is_told_and_the_refusal_stays_on_the_page()
    {
        await DrawAsync();
        await using (var db = Database.Context()) await db.PlannedPayments.ExecuteUpdateAsync(set => set.SetProperty(p => p.Tax, new Money(1)));
        var page = await PageAsync();
        Assert.Contains("Mai Anh (thuế TNCN đã in", page.Find("[data-testid=plan-differs]").TextContent, StringComparison.Ordinal);

        await page.Find("form.pay").SubmitAsync();

        Assert.Contains("Không chi được theo đợt chi 01/2026", page.Find("[data-testid=refusals]").TextContent, StringComparison.Ordinal);
        Assert.Equal(RoyaltyPeriodStatus.HandedOver, (await Story.Period(Database, November)).Status);
    }

    [Fact]
    public async Task Paid_by_somebody_else_meanwhile_the_page_tells_so()
    {
        await DrawAsync();
        var page = await PageAsync();
        Story.Must(await Story.TryDrop(Database, "2026-01"));

        await page.Find("form.pay").SubmitAsync();

        Assert.Contains("Đã bỏ", page.Markup, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("form.pay"));
    }
}
