using AngleSharp.Dom;
using Bunit;
using Portal.Admin.Royalties.Periods;
using Portal.Core.Royalties.Payees;
using Portal.Core.Royalties.Periods;
using Portal.Core.Royalties.Rates;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Royalties.Periods;

/// <summary>The steps of a period on its page: who is asked, refused, thanked and told of others.</summary>
public sealed class PeriodStepsTests : NovemberPageContext
{
    [Fact]
    public async Task Finishing_with_works_unassessed_lists_each_as_a_link()
    {
        As(Someone.Secretary);
        var page = await PageAsync();
        await page.FindAll("button").Single(b => b.TextContent.Contains("Chốt chấm tháng 11 năm 2026", StringComparison.Ordinal))
            .ClickAsync(new());
        var links = page.FindAll("[data-testid=refusals] a").Select(a => a.GetAttribute("href")).ToList();
        Assert.Equal([$"/thanh-dong/nhuan-but/2026-11#bai-{await WorkIdAsync(First)}", $"/thanh-dong/nhuan-but/2026-11#bai-{await WorkIdAsync(Second)}"],
            links);
        Assert.Equal(RoyaltyPeriodStatus.Open, (await Story.Period(Database, new(2026, 11))).Status);
    }

    [Fact]
    [Trait("Fault", "ED16")]
    public async Task ED16_a_work_that_stood_against_the_finish_is_no_longer_named_once_it_is_assessed_on_this_page()
    {
        As(Someone.Secretary);
        var page = await PageAsync();
        await page.FindAll("button").Single(b => b.TextContent.Contains("Chốt chấm tháng 11 năm 2026", StringComparison.Ordinal)).ClickAsync(new());
        Assert.Equal(2, page.FindAll("[data-testid=refusals] li").Count);
        await Story.Assess(Database, First.ItemId);
        var steps = page.FindComponent<PeriodSteps>();
        await page.InvokeAsync(() => steps.Instance.OnMoved.InvokeAsync());
        Assert.Single(page.FindAll("[data-testid=refusals] li"));
        await Story.Assess(Database, Second.ItemId, 2);
        await page.InvokeAsync(() => steps.Instance.OnMoved.InvokeAsync());
        Assert.Empty(page.FindAll("[data-testid=refusals]"));
    }

    [Fact]
    [Trait("Fault", "ED18")]
    public async Task ED18_a_day_of_payment_that_is_none_pays_nothing_and_is_not_called_missing()
    {
        await ApprovedAsync();
        As(Someone.Finance);
        var page = await PageAsync();
        page.Find("#ngay-chi").Change("31/11/2026");
        await page.Find("form.pay").SubmitAsync();
        Assert.Equal("Ngày chi “31/11/2026” không có trong lịch: tháng 11/2026 có 30 ngày.", page.Find("#loi-PaidOn").TextContent);
        Assert.Equal("31/11/2026", page.Find("#ngay-chi").GetAttribute("value"));
        Assert.Equal(RoyaltyPeriodStatus.HandedOver, (await Story.Period(Database, new(2026, 11))).Status);
        page.Find("#ngay-chi").Change("20/11/2026");
        Assert.Empty(page.FindAll("#loi-PaidOn"));
        await page.Find("form.pay").SubmitAsync();
        Assert.Equal(RoyaltyPeriodStatus.Paid, (await Story.Period(Database, new(2026, 11))).Status);
    }

    [Fact]
    public async Task Finishing_asks_with_the_totals_and_says_that_the_month_is_not_over_and_approving_asks_again()
    {
        await Story.Assess(Database, First.ItemId);
        await Story.Assess(Database, Second.ItemId, 2);
        As(Someone.Secretary);
        var page = await PageAsync();
        await page.Find(".step-action button").ClickAsync(new());
        var dialog = Dialogs.Find("form.dialog-body");
        Assert.Contains("759.000\u00A0đồng", dialog.TextContent, StringComparison.Ordinal);
        Assert.Contains("chưa kết thúc", dialog.TextContent, StringComparison.Ordinal);
        await Dialogs.Find("form.dialog-body").SubmitAsync();
        Assert.Equal(RoyaltyPeriodStatus.Assessed, (await Story.Period(Database, new(2026, 11))).Status);
        Assert.Contains("Đã chấm xong", page.Find("h1").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_of_payment_in_the_future_is_refused_beside_the_field_and_today_is_offered()
    {
        await ApprovedAsync();
        As(Someone.Finance);
        var page = await PageAsync();
        Assert.Equal("20/11/2026", page.Find("#ngay-chi").GetAttribute("value"));
        page.Find("#ngay-chi").Change("21112026");
        await page.Find("form.pay").SubmitAsync();
        Assert.Contains("không được sau ngày hôm nay", page.Find("#loi-PaidOn").TextContent, StringComparison.Ordinal);
        Assert.Equal("21/11/2026", page.Find("#ngay-chi").GetAttribute("value"));
        page.Find("#ngay-chi").Change("20/11/26");
        await page.Find("form.pay").SubmitAsync();
        Assert.Equal(RoyaltyPeriodStatus.Paid, (await Story.Period(Database, new(2026, 11))).Status);
        Assert.Contains("20/11/2026", page.Find(".steps").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Fault", "FIN1")]
    public async Task A_change_that_comes_after_the_tick_must_be_seen_too()
    {
        await ApprovedAsync();
        Task ChangeAsync(PublishedItem item, string name) =>
            Story.Payee(Database, new() { Id = ContributorOf(item), Version = 1, FullName = name, Kind = PayeeKind.NonResident, PayBy = PayBy.Cash });
        await ChangeAsync(First, "Mai Anh");
        As(Someone.Finance);
        var page = await PageAsync();
        page.Find("#da-xem").Change(true);
        await ChangeAsync(Second, "Lê Bình");

        await page.Find("form.pay").SubmitAsync();

        Assert.Contains("đã xem 2 thay đổi", page.Find("label:has(#da-xem)").TextContent, StringComparison.Ordinal);
        Assert.False(page.Find("#da-xem").HasAttribute("checked"));
        await page.Find("form.pay").SubmitAsync();
        Assert.Contains("vẫn chi theo thông tin lúc duyệt", page.Find("#loi-ChangesSeen").TextContent, StringComparison.Ordinal);
        Assert.Equal(RoyaltyPeriodStatus.HandedOver, (await Story.Period(Database, new(2026, 11))).Status);
    }

    [Fact]
    [Trait("Fault", "FIN12")]
    public async Task A_double_click_on_paying_pays_once_and_shows_no_refusal_beside_the_success()
    {
        await ApprovedAsync();
        As(Someone.Finance);
        var page = await PageAsync();
        var (steps, seen) = (page.FindComponent<PeriodSteps>(), await Story.Period(Database, new(2026, 11)));
        // The second submit carries the version of the form it was sent from, which the page has left by then
        for (var i = 0; i < 2; i++) await steps.InvokeAsync(() => steps.Instance.PayAsync(seen.Version));
        steps.Render();
        Assert.Empty(page.FindAll("[data-testid=refusals]"));
        Assert.Equal(RoyaltyPeriodStatus.Paid, (await Story.Period(Database, new(2026, 11))).Status);
        Assert.Contains("Đã chi", page.Find("h1").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Fault", "FIN13")]
    public async Task An_old_screen_of_a_second_head_follows_and_says_who_approved_when()
    {
        await FinishedAsync();
        await A.Membership(Database, Someone.Administrator, Core.Kernel.PortalRole.Head);
        As(Someone.Head);
        var page = await PageAsync();
        await page.Find(".step-action button").ClickAsync(new());
        Story.Must(await Story.TryApprove(Database, new(2026, 11), Someone.Administrator));
        await Dialogs.Find("form.dialog-body").SubmitAsync();
        var words = page.Find("[data-testid=refusals]").TextContent;
        Assert.Contains("Quản trị hệ thống đã duyệt kỳ lúc 09:00 ngày 20/11/2026", words, StringComparison.Ordinal);
        Assert.Contains("Màn hình đã chuyển sang nội dung mới nhất", words, StringComparison.Ordinal);
        Assert.DoesNotContain("bạn đã nhập", words, StringComparison.Ordinal);
        Assert.Contains("Đã duyệt", page.Find("h1").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(page.FindAll(".step-action button"), b => b.TextContent.Contains("Duyệt kỳ", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Fault", "FIN13")]
    public async Task An_old_screen_of_the_accountant_follows_when_another_has_closed_the_period()
    {
        await ApprovedAsync();
        Story.Must(await Story.TryPay(Database, new(2026, 11), new(2026, 11, 20)));
        As(Someone.Finance);
        var page = await PageAsync();
        await page.FindAll(".step-action button").Single(b => b.TextContent.Contains("Đóng kỳ", StringComparison.Ordinal)).ClickAsync(new());
        await A.Membership(Database, Someone.Administrator, Core.Kernel.PortalRole.Finance);
        Story.Must(await Story.TryClose(Database, new(2026, 11), Someone.Administrator));
        await Dialogs.Find("form.dialog-body").SubmitAsync();
        Assert.Contains("Quản trị hệ thống đã đóng kỳ", page.Find("[data-testid=refusals]").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".step-action button"));
    }

    [Fact]
    [Trait("Fault", "FIN1")]
    public async Task A_payee_changed_after_the_approval_stands_before_whoever_pays_and_must_be_seen()
    {
        await ApprovedAsync();
        var payee = ContributorOf(First);
        await Story.Payee(Database, new() { Id = payee, Version = 1, FullName = "Mai Anh", Kind = PayeeKind.NonResident, PayBy = PayBy.Cash });
        As(Someone.Finance);
        var page = await PageAsync();
        Assert.Contains("Cá nhân cư trú → Cá nhân không cư trú", page.Find("[data-testid=payee-notes]").TextContent, StringComparison.Ordinal);
        Assert.Contains(page.FindAll("[data-testid=payee-notes] a"), a => a.GetAttribute("href") == $"/thanh-dong/cong-tac-vien?sua={payee}");
        await page.Find("form.pay").SubmitAsync();
        Assert.Contains("vẫn chi theo thông tin lúc duyệt", page.Find("#loi-ChangesSeen").TextContent, StringComparison.Ordinal);
        page.Find("#da-xem").Change(true);
        await page.Find("form.pay").SubmitAsync();
        Assert.Equal(RoyaltyPeriodStatus.Paid, (await Story.Period(Database, new(2026, 11))).Status);
        Assert.Empty(page.FindAll("[data-testid=payee-notes]"));
    }

    [Fact]
    [Trait("Fault", "FIN1")]
    public async Task Sending_back_asks_for_a_reason_keeps_it_and_shows_it_to_whoever_approves()
    {
        await ApprovedAsync();
        As(Someone.Finance);
        var page = await PageAsync();
        await page.Find(".step-action .return").ClickAsync(new());
        await Dialogs.Find("form.dialog-body").SubmitAsync();
        Assert.Contains("Hãy ghi lý do", Dialogs.Find("#loi-Reason").TextContent, StringComparison.Ordinal);
        Dialogs.Find("#ly-do-tra-ky").Change("Đổi tài khoản của Mai Anh");
        await Dialogs.Find("form.dialog-body").SubmitAsync();
        Assert.Equal(RoyaltyPeriodStatus.Open, (await Story.Period(Database, new(2026, 11))).Status);
        Assert.Contains("Đổi tài khoản của Mai Anh", page.Find("[data-testid=period-returned]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Fault", "FIN2")]
    public async Task The_issued_papers_are_listed_with_who_and_when()
    {
        await ApprovedAsync();
        As(Someone.Finance);
        var page = await PageAsync();
        await page.Find(".papers button").ClickAsync(new());
        var issued = Popovers.Find("a.issued");
        Assert.Contains("Bảng chấm nhuận bút, bản 1 (PDF)phát hành 20/11/2026 09:00, Hoàng Ngọc Ánh", issued.TextContent, StringComparison.Ordinal);
        Assert.Equal("/thanh-dong/nhuan-but/2026-11/bang-cham.pdf?ban=1", issued.GetAttribute("href"));
    }
}
