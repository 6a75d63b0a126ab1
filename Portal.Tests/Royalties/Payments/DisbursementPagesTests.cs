using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Portal.Admin.Royalties.Payees;
using Portal.Admin.Royalties.Payments;
using Portal.Core.Kernel;
using Portal.Core.Royalties.Payments;
using Portal.Core.Royalties.Periods;
using Portal.Core.Royalties.Rates;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Royalties.Payments;

/// <summary>The screens of payment: what will be paid is seen before it is recorded, what is refused stays as typed.</summary>
public sealed class DisbursementPagesTests : AdminTestContext
{
    private static readonly YearMonth November = new(2026, 11);

    /// <summary>November handed over: 2,530,000 for a resident, 506,000 for one of the staff.</summary>
    protected override async Task ArrangeAsync()
    {
        Services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        await A.Schedule(Database);
        foreach (var (name, kind, points) in new[] { ("Mai Anh", PayeeKind.Resident, 10m), ("Dương Chi", PayeeKind.Staff, 2m) })
        {
            var payee = await A.Contributor(Database, name, kind);
            await Story.Assess(Database, (await Story.Publish(Database, await A.CompleteForm(Database, by: (payee, 100)))).ItemId, points);
        }
        Story.Must(await Story.TryApprove(Database, November));
        Story.Must(await Story.TryHandOver(Database, November));
    }

    private Task<IRenderedComponent<NewDisbursementPage>> NewPageAsync()
    {
        As(Someone.Finance);
        return OpenAsync<NewDisbursementPage>("nhuan-but/chi-tra/moi");
    }

    [Fact]
    [Trait("Fault", "FIN5")]
    public async Task Both_tables_have_their_own_totals_and_words_and_follow_the_percentage()
    {
        var page = await NewPageAsync();
        Assert.Contains("2.530.000", page.Find("[data-testid=paid-here] tfoot").TextContent, StringComparison.Ordinal);
        Assert.Contains("506.000", page.Find("[data-testid=payroll] tfoot").TextContent, StringComparison.Ordinal);
        Assert.Contains("Hai triệu năm trăm ba mươi nghìn đồng", page.Find("[data-testid=paid-here] .amount-words").TextContent, StringComparison.Ordinal);
        Assert.Contains("Năm trăm linh sáu nghìn đồng", page.Find("[data-testid=payroll] .amount-words").TextContent, StringComparison.Ordinal);

        Assert.Contains("5.000.000", Assert.Single(page.FindAll("[data-testid=paid-here] [data-testid=tax-notes] li")).TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("5.000.000", page.Find("[data-testid=paid-here] tbody").TextContent, StringComparison.Ordinal);

        page.Find("#ty-le-chi").Change("50");

        Assert.Contains("1.265.000", page.Find("[data-testid=paid-here] tfoot").TextContent, StringComparison.Ordinal);
        Assert.Contains("còn nợ 1.518.000", page.Find("[data-testid=owed-after]").TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.Find("#ly-do"));
    }

    [Fact]
    public async Task What_is_refused_stands_beside_its_field_and_stays_as_typed()
    {
        var page = await NewPageAsync();
        page.Find("#ty-le-chi").Change("8O");
        page.Find("#ngay-chi").Change("25/12/2026");

        await page.Find("form.disbursement-form").SubmitAsync();

        Assert.Equal("8O", page.Find("#ty-le-chi").GetAttribute("value"));
        Assert.Contains("không phải là số", page.Find("#loi-Percent").TextContent, StringComparison.Ordinal);
        Assert.Contains("không được sau ngày hôm nay", page.Find("#loi-PaidOn").TextContent, StringComparison.Ordinal);
        Assert.Equal(RoyaltyPeriodStatus.HandedOver, (await Story.Period(Database, November)).Status);
    }

    [Fact]
    public async Task Somebody_is_left_for_another_time_and_taken_back()
    {
        var page = await NewPageAsync();
        page.Find("[data-testid=paid-here] tbody button").Click();
        Assert.Empty(page.FindAll("[data-testid=paid-here]"));
        Assert.Contains("Mai Anh: còn nợ 2.530.000", page.Find("[data-testid=unpaid]").TextContent, StringComparison.Ordinal);

        page.Find("[data-testid=unpaid] button").Click();

        Assert.Single(page.FindAll("[data-testid=paid-here] tbody tr"));
    }

    [Fact]
    public async Task A_recorded_payment_leads_to_its_page_with_its_papers_and_the_period_shows_it()
    {
        var page = await NewPageAsync();
        await page.Find("form.disbursement-form").SubmitAsync();
        Assert.EndsWith("/thanh-dong/nhuan-but/chi-tra/2026-01", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
        Assert.Equal(RoyaltyPeriodStatus.Paid, (await Story.Period(Database, November)).Status);

        var shown = await OpenAsync<DisbursementPage>("nhuan-but/chi-tra/2026-01", ("Code", "2026-01"));
        Assert.Contains("Lần chi 01/2026", shown.Find("h1").TextContent, StringComparison.Ordinal);
        Assert.Equal(["/thanh-dong/nhuan-but/chi-tra/2026-01/bang-ke.pdf", "/thanh-dong/nhuan-but/chi-tra/2026-01/bang-ke.xlsx"],
            shown.FindAll(".paper-files a").Select(a => a.GetAttribute("href")));
        var list = await OpenAsync<DisbursementsPage>("nhuan-but/chi-tra");
        Assert.Equal("/thanh-dong/nhuan-but/chi-tra/2026-01", list.Find("a.row-link").GetAttribute("href"));
        Assert.Contains("Tháng 11 năm 2026", list.Find("tbody tr").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_paid_already_on_that_day_is_named_on_the_form_with_a_link()
    {
        Story.Must(await Story.TryDisburse(Database, new() { PaidOn = new(2026, 11, 20), Percent = 50, Reason = "Kinh phí chưa đủ" }, November));
        As(Someone.Finance);

        var page = await OpenAsync<NewDisbursementPage>("nhuan-but/chi-tra/moi?ky=2026-11");

        var note = page.FindAll("[data-testid=payee-notes] li").Single(n => n.TextContent.Contains("cùng ngày", StringComparison.Ordinal));
        Assert.StartsWith("Mai Anh: cùng ngày đã nhận 1.265.000", note.TextContent, StringComparison.Ordinal);
        Assert.Equal(("/thanh-dong/nhuan-but/chi-tra/2026-01", "Mở lần chi"),
            (note.QuerySelector("a")!.GetAttribute("href"), note.QuerySelector("a")!.TextContent));
    }

    [Theory]
    [InlineData(false, "lần chi 01/2026: thực lĩnh 2.530.000\u00A0đồng, chuyển bảng lương 506.000\u00A0đồng.")]
    [InlineData(true, "lần chi 01/2026: chuyển bảng lương 506.000\u00A0đồng, còn nợ 2.530.000\u00A0đồng.")]
    public async Task What_was_recorded_says_what_went_where(bool staffAlone, string words)
    {
        var told = Render<MudBlazor.MudSnackbarProvider>();
        var page = await NewPageAsync();
        if (staffAlone) page.Find("[data-testid=paid-here] tbody button").Click();

        await page.Find("form.disbursement-form").SubmitAsync();

        told.WaitForAssertion(() => Assert.Contains("Đã ghi nhận " + words, told.Find(".mud-snackbar").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_row_of_the_list_adds_up_whether_the_column_of_the_payroll_is_shown_or_not()
    {
        Story.Must(await Story.TryDisburse(Database, new() { PaidOn = new(2026, 11, 20) }, November));
        As(Someone.Finance);

        var usual = await OpenAsync<DisbursementsPage>("nhuan-but/chi-tra");
        Assert.Equal("2.530.000và bảng lương 506.000", usual.Find("td[data-label^='Thực lĩnh']").TextContent);
        var chosen = await OpenAsync<DisbursementsPage>("nhuan-but/chi-tra?cot=thuc-linh.bang-luong");
        Assert.Equal("2.530.000", chosen.Find("td[data-label^='Thực lĩnh']").TextContent);

        var export = Database.As(Someone.Finance).GetRequiredService<ExportDisbursements>();
        Assert.EndsWith("3036000|0|2530000|506000", Exported.Sheet(await export.ExecuteAsync(new())).Lines()[1], StringComparison.Ordinal);
        Assert.DoesNotContain("bảng lương", Exported.Sheet(await export.ExecuteAsync(DisbursementList.Shape.Read("?cot=tong"))).Lines()[0],
            StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Fault", "FIN12")]
    public async Task A_double_tap_on_paying_from_this_page_pays_once_and_leads_to_the_one_payment()
    {
        var page = await NewPageAsync();
        var form = page.Find("form.disbursement-form");

        await Task.WhenAll(form.SubmitAsync(), form.SubmitAsync());

        Assert.EndsWith("/thanh-dong/nhuan-but/chi-tra/2026-01", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("[data-testid=refusals]"));
        await using var db = Database.Context();
        Assert.Equal(1, await db.Disbursements.CountAsync());
    }

    [Fact]
    [Trait("Row", "G6")]
    public async Task A_request_is_issued_with_its_number_and_what_is_refused_stays_as_typed()
    {
        Story.Must(await Story.TryPay(Database, November, new(2026, 11, 20)));
        As(Someone.Finance);
        var page = await OpenAsync<DisbursementPage>("nhuan-but/chi-tra/2026-01", ("Code", "2026-01"));
        page.Find(".money-papers button").Click();
        page.Find("#ky-hieu").Change("đề nghị");
        page.Find("#so-van-ban").Change("bảy");

        await page.Find(".money-papers form").SubmitAsync();

        Assert.Contains("không phải là ký hiệu", page.Find("#loi-Symbol").TextContent, StringComparison.Ordinal);
        Assert.Contains("từ 1 đến 99.999", page.Find("#loi-Asked").TextContent, StringComparison.Ordinal);
        Assert.Equal(("đề nghị", "bảy"), (page.Find("#ky-hieu").GetAttribute("value"), page.Find("#so-van-ban").GetAttribute("value")));

        page.Find("#ky-hieu").Change("ĐNTT-BBT");
        page.Find("#so-van-ban").Change("7");
        await page.Find(".money-papers form").SubmitAsync();

        Assert.Empty(page.FindAll(".money-papers form"));
        Assert.Contains("07/ĐNTT-BBT (PDF)", page.Find(".money-papers a").TextContent, StringComparison.Ordinal);
        Assert.StartsWith("/thanh-dong/so-van-ban/", page.Find(".money-papers a").GetAttribute("href"), StringComparison.Ordinal);

        page.Find(".money-papers button").Click();
        Assert.Contains("thay số 07/ĐNTT-BBT", page.Find(".money-papers form").TextContent, StringComparison.Ordinal);
        await page.Find(".money-papers form").SubmitAsync();
        Assert.Contains("hãy ghi lý do", page.Find("#loi-Reason").TextContent, StringComparison.Ordinal);
        page.Find("#ly-do-thay-the").Change("Ghi sai kỳ");
        await page.Find(".money-papers form").SubmitAsync();
        Assert.Contains("08/ĐNTT-BBT (PDF)", page.Find(".money-papers a").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_was_overtaken_is_told_and_sees_what_is_left_to_pay()
    {
        var page = await NewPageAsync();
        Story.Must(await Story.TryPay(Database, November, new(2026, 11, 20)));

        await page.Find("form.disbursement-form").SubmitAsync();

        Assert.Contains("đã ghi nhận chi lúc 09:00 ngày 20/11/2026", page.Markup, StringComparison.Ordinal);
        Assert.Contains("Không có kỳ nào chờ chi", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Row", "G5")]
    public async Task The_page_of_a_payee_takes_a_commitment_and_the_second_person_confirms_it()
    {
        var payee = await PayAsync();
        As(Someone.Secretary);
        var page = await OpenAsync<PayeePage>($"cong-tac-vien/{payee}", ("Id", payee));
        Assert.Contains("2.530.000", page.Find("section[aria-labelledby=h-nam]").TextContent, StringComparison.Ordinal);
        page.Find("#nam-cam-ket").Change("hai nghìn");
        await page.Find("section[aria-labelledby=h-cam-ket] form").SubmitAsync();
        Assert.Contains("không phải là năm", page.Find("#loi-Year").TextContent, StringComparison.Ordinal);
        Assert.Equal("hai nghìn", page.Find("#nam-cam-ket").GetAttribute("value"));
        page.Find("#nam-cam-ket").Change("2026");
        page.Find("#ngay-ky-cam-ket").Change("02/11/2026");
        await page.Find("section[aria-labelledby=h-cam-ket] form").SubmitAsync();
        Assert.Contains("Chờ xác nhận", page.Find("section[aria-labelledby=h-cam-ket] tbody").TextContent, StringComparison.Ordinal);

        As(Someone.Finance);
        page = await OpenAsync<PayeePage>($"cong-tac-vien/{payee}", ("Id", payee));
        page.FindAll("section[aria-labelledby=h-cam-ket] tbody button")
            .Single(b => b.TextContent.Contains("Xác nhận năm 2026", StringComparison.Ordinal)).Click();

        Assert.Contains("Đã xác nhận", page.Find("section[aria-labelledby=h-cam-ket] tbody").TextContent, StringComparison.Ordinal);
    }

    private async Task<int> PayAsync()
    {
        Story.Must(await Story.TryPay(Database, November, new(2026, 11, 20)));
        return (await Story.Payments(Database, November)).Single(p => p.PayeeName == "Mai Anh").ContributorId;
    }
}
