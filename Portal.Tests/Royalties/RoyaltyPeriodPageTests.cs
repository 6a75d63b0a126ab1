using AngleSharp.Dom;
using Bunit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Portal.Admin.Royalties;
using Portal.Core.Kernel;
using Portal.Core.Portals;
using Portal.Core.Royalties;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Royalties;

/// <summary>November 2026 in Thành Đông with two published articles, neither assessed, seen on the 20th.</summary>
public sealed class RoyaltyPeriodPageTests : AdminTestContext
{
    private PublishedItem first = null!;
    private PublishedItem second = null!;

    protected override async Task ArrangeAsync()
    {
        Services.AddSingleton<IConfiguration>(new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Links:PublicAddress"] = "http://{id}.example" }).Build());
        await A.Schedule(Database);
        first = await Story.Publish(Database);
        second = await Story.Publish(Database);
    }

    private Task<IRenderedComponent<RoyaltyPeriodPage>> PageAsync(string query = "") =>
        OpenAsync<RoyaltyPeriodPage>("nhuan-but/2026-11" + query, ("Month", "2026-11"));

    private async Task<int> WorkIdAsync(PublishedItem item) => (await Story.Work(Database, item.ItemId)).Id;

    private static IElement Row(IRenderedComponent<RoyaltyPeriodPage> page, int workId) => page.Find($"#bai-{workId}");

    private static Task LeaveAsync(IRenderedComponent<RoyaltyPeriodPage> page, int workId)
    {
        var grid = page.FindComponent<AssessmentGrid>();
        return grid.InvokeAsync(() => grid.Instance.LeaveRow(workId));
    }

    [Fact]
    public async Task A_row_saves_itself_when_it_is_left_and_the_total_follows()
    {
        As(Someone.Secretary);
        var page = await PageAsync();
        var work = await WorkIdAsync(first);
        Row(page, work).QuerySelector("[data-coefficient]")!.Change("1,5");
        await LeaveAsync(page, work);
        Assert.Contains("Đã lưu", Row(page, work).TextContent, StringComparison.Ordinal);
        Assert.Contains("379.500", Row(page, work).TextContent, StringComparison.Ordinal);
        Assert.Contains("379.500\u00A0đồng", page.Find(".grid-total").TextContent, StringComparison.Ordinal);
        Assert.Contains("1/2", page.Find(".period-sum").TextContent, StringComparison.Ordinal);
        Assert.Equal(1.5m, (await Story.Work(Database, first.ItemId)).Coefficient);
    }

    [Theory]
    [InlineData("99", "vượt mức tối đa 10")]
    [InlineData("một rưỡi", "không phải là số")]
    public async Task A_refused_row_says_why_beside_the_field_and_keeps_what_was_typed(string typed, string words)
    {
        As(Someone.Secretary);
        var page = await PageAsync();
        var work = await WorkIdAsync(first);
        Row(page, work).QuerySelector("[data-coefficient]")!.Change(typed);
        await LeaveAsync(page, work);
        var input = Row(page, work).QuerySelector("[data-coefficient]")!;
        Assert.Equal(typed, input.GetAttribute("value"));
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        var sentence = Row(page, work).QuerySelector("#" + input.GetAttribute("aria-describedby"))!;
        Assert.Contains(words, sentence.TextContent, StringComparison.Ordinal);
        Assert.Null((await Story.Work(Database, first.ItemId)).Coefficient);
        Row(page, work).QuerySelector("[data-testid=row-refusal] button")!.Click();
        Assert.Equal("", Row(page, work).QuerySelector("[data-coefficient]")!.GetAttribute("value"));
        Assert.Null(Row(page, work).GetAttribute("data-unsaved"));
    }

    public static TheoryData<string, string> JunkInEachField()
    {
        var data = new TheoryData<string, string>();
        foreach (var selector in new[] { "[data-coefficient]", "[data-addition]" })
            foreach (var typed in new[] { "7O", "3O", "abc", "１００", "١٠٠", "1.234,5", "1.234", "1e3", "5\u00A00", "99999999999999999999" })
                data.Add(selector, typed);
        return data;
    }

    [Theory]
    [Trait("Fault", "BUG5")]
    [MemberData(nameof(JunkInEachField))]
    public async Task What_is_no_number_stays_as_typed_marked_and_unstored_in_each_field_of_the_grid(string selector, string typed)
    {
        await Story.Assess(Database, first.ItemId, 2);
        As(Someone.Secretary);
        var page = await PageAsync();
        var work = await WorkIdAsync(first);
        Row(page, work).QuerySelector(selector)!.Change(typed);
        await LeaveAsync(page, work);
        var input = Row(page, work).QuerySelector(selector)!;
        Assert.Equal((typed, "true"), (input.GetAttribute("value"), input.GetAttribute("aria-invalid")));
        Assert.Contains($"“{typed}”", Row(page, work).QuerySelector("#" + input.GetAttribute("aria-describedby"))!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Chưa lưu", Row(page, work).TextContent, StringComparison.Ordinal);
        var stored = await Story.Work(Database, first.ItemId);
        Assert.Equal((2m, 0m), (stored.Coefficient!.Value, stored.AdditionPercent));
    }

    [Fact]
    [Trait("Fault", "BUG5")]
    public async Task A_row_half_filled_marks_what_is_no_number_all_the_same()
    {
        As(Someone.Secretary);
        var page = await PageAsync();
        var work = await WorkIdAsync(first);
        Row(page, work).QuerySelector("[data-addition]")!.Change("2O");
        await LeaveAsync(page, work);
        Assert.Equal("true", Row(page, work).QuerySelector("[data-addition]")!.GetAttribute("aria-invalid"));
    }

    [Theory]
    [Trait("Fault", "BUG5")]
    [InlineData("-5", "[data-coefficient]")]
    [InlineData("-5", "[data-addition]")]
    public async Task A_negative_number_is_refused_and_stays_on_screen(string typed, string selector)
    {
        await Story.Assess(Database, first.ItemId, 2);
        As(Someone.Secretary);
        var page = await PageAsync();
        var work = await WorkIdAsync(first);
        Row(page, work).QuerySelector(selector)!.Change(typed);
        await LeaveAsync(page, work);
        Assert.Equal((typed, "true"), (Row(page, work).QuerySelector(selector)!.GetAttribute("value"), Row(page, work).QuerySelector(selector)!.GetAttribute("aria-invalid")));
        Assert.Equal(2m, (await Story.Work(Database, first.ItemId)).Coefficient);
    }

    [Fact]
    public async Task A_row_half_filled_waits_and_says_what_is_missing()
    {
        As(Someone.Secretary);
        var page = await PageAsync();
        var work = await WorkIdAsync(first);
        Row(page, work).QuerySelector("select")!.Change("");
        Row(page, work).QuerySelector("[data-coefficient]")!.Change("2");
        await LeaveAsync(page, work);
        Assert.Contains("hãy chọn thể loại", Row(page, work).TextContent, StringComparison.Ordinal);
        Assert.NotNull(Row(page, work).GetAttribute("data-unsaved"));
    }

    [Fact, Trait("Fault", "SEC3")]
    public async Task A_row_whose_save_gets_no_answer_does_not_stay_at_saving_and_can_be_left_again()
    {
        As(Someone.Secretary);
        var view = (await Services.GetRequiredService<GetPortal>().ExecuteAsync()).Value;
        var work = (await PageAsync()).FindComponent<AssessmentGrid>().Instance.Works[0];
        var asked = 0;
        var row = Render<AssessmentRow>(p => p.AddCascadingValue("Portal", view).Add(r => r.Work, work).Add(r => r.Editable, true).Add(r => r.Save, _ =>
            asked++ == 0 ? throw new TaskCanceledException() : Task.FromResult<Outcome<Money>>(RoyaltyRefusals.OwnWork)));
        row.Find("[data-coefficient]").Change("1,5");
        await Assert.ThrowsAsync<TaskCanceledException>(() => row.InvokeAsync(row.Instance.LeaveAsync));
        Assert.Contains("Chưa lưu", row.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("Đang lưu…", row.Markup, StringComparison.Ordinal);
        await row.InvokeAsync(row.Instance.LeaveAsync);
        Assert.Equal(2, asked);
    }

    [Fact]
    public async Task A_pasted_column_saves_every_row_it_filled()
    {
        As(Someone.Secretary);
        var page = await PageAsync();
        var ids = new[] { await WorkIdAsync(first), await WorkIdAsync(second) };
        foreach (var (id, text) in ids.Zip(["1", "2.5"])) Row(page, id).QuerySelector("[data-coefficient]")!.Change(text);
        var grid = page.FindComponent<AssessmentGrid>();
        await grid.InvokeAsync(() => grid.Instance.Pasted(ids, 0));
        Assert.Equal((1m, 2.5m), ((await Story.Work(Database, first.ItemId)).Coefficient!.Value, (await Story.Work(Database, second.ItemId)).Coefficient!.Value));
        Assert.Contains("2/2", page.Find(".period-sum").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_elses_change_is_told_and_what_was_typed_stays()
    {
        As(Someone.Secretary);
        var page = await PageAsync();
        var work = await WorkIdAsync(first);
        Story.Must(await Story.TryAssess(Database, first.ItemId, 3, by: Someone.Deputy));
        Row(page, work).QuerySelector("[data-coefficient]")!.Change("1");
        await LeaveAsync(page, work);
        Assert.Contains("Có người vừa thay đổi", Row(page, work).TextContent, StringComparison.Ordinal);
        Assert.Contains("Đang lưu: Tin, hệ số 3, hưởng thêm 0%, do Vũ Hoài Nam chấm.", Row(page, work).TextContent, StringComparison.Ordinal);
        Assert.Equal("1", Row(page, work).QuerySelector("[data-coefficient]")!.GetAttribute("value"));
        Assert.Equal(3, (await Story.Work(Database, first.ItemId)).Coefficient);
    }

    [Fact]
    public async Task Ones_own_work_is_shown_with_the_reason_and_without_fields()
    {
        await using (var db = Database.Context())
        {
            db.Contributors.Single(c => c.Id == ContributorOf(first)).UserId = Someone.Secretary;
            await db.SaveChangesAsync();
        }
        As(Someone.Secretary);
        var page = await PageAsync();
        var row = Row(page, await WorkIdAsync(first));
        Assert.Null(row.QuerySelector("[data-coefficient]"));
        Assert.Contains("không được tự chấm", row.TextContent, StringComparison.Ordinal);
        Assert.NotNull(Row(page, await WorkIdAsync(second)).QuerySelector("[data-coefficient]"));
    }

    private int ContributorOf(PublishedItem item)
    {
        using var db = Database.Context();
        return db.RoyaltyLines.First(l => l.Work!.ItemId == item.ItemId).ContributorId;
    }

    [Fact]
    public async Task Approving_with_works_unassessed_lists_each_as_a_link()
    {
        As(Someone.Head);
        var page = await PageAsync();
        await page.FindAll("button").Single(b => b.TextContent.Contains("Duyệt kỳ tháng 11/2026", StringComparison.Ordinal) && b.Closest("dialog") is null).ClickAsync(new());
        var links = page.FindAll("[data-testid=refusals] a").Select(a => a.GetAttribute("href")).ToList();
        Assert.Equal([$"/thanh-dong/nhuan-but/2026-11#bai-{await WorkIdAsync(first)}", $"/thanh-dong/nhuan-but/2026-11#bai-{await WorkIdAsync(second)}"], links);
        Assert.Equal(RoyaltyPeriodStatus.Open, (await Story.Period(Database, new(2026, 11))).Status);
    }

    [Fact]
    public async Task Approving_asks_with_the_totals_and_says_that_the_month_is_not_over()
    {
        await Story.Assess(Database, first.ItemId);
        await Story.Assess(Database, second.ItemId, 2);
        As(Someone.Head);
        var page = await PageAsync();
        await page.Find(".step-action button").ClickAsync(new());
        var dialog = page.Find("dialog:has(.dialog-body)");
        Assert.Contains("759.000\u00A0đồng", dialog.TextContent, StringComparison.Ordinal);
        Assert.Contains("chưa kết thúc", dialog.TextContent, StringComparison.Ordinal);
        await page.Find("dialog:has(.dialog-body) form").SubmitAsync();
        Assert.Equal(RoyaltyPeriodStatus.Approved, (await Story.Period(Database, new(2026, 11))).Status);
        Assert.Contains("Đã duyệt", page.Find("h1").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_of_payment_in_the_future_is_refused_beside_the_field_and_today_is_offered()
    {
        await Story.Assess(Database, first.ItemId);
        await Story.Assess(Database, second.ItemId);
        Story.Must(await Story.TryApprove(Database, new(2026, 11)));
        As(Someone.Finance);
        var page = await PageAsync();
        Assert.Equal("2026-11-20", page.Find("#ngay-chi").GetAttribute("value"));
        page.Find("#ngay-chi").Change("2026-11-21");
        await page.Find("form.pay").SubmitAsync();
        Assert.Contains("không được sau ngày hôm nay", page.Find("#loi-PaidOn").TextContent, StringComparison.Ordinal);
        Assert.Equal("2026-11-21", page.Find("#ngay-chi").GetAttribute("value"));
        page.Find("#ngay-chi").Change("2026-11-20");
        await page.Find("form.pay").SubmitAsync();
        Assert.Equal(RoyaltyPeriodStatus.Paid, (await Story.Period(Database, new(2026, 11))).Status);
        Assert.Contains("20/11/2026", page.Find(".steps").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_payees_add_up_with_the_sum_in_words()
    {
        await Story.Assess(Database, first.ItemId);
        await Story.Assess(Database, second.ItemId, 2);
        As(Someone.Finance);
        var page = await PageAsync("?xem=nguoi-nhan");
        Assert.Contains("759.000", page.Find("tfoot").TextContent, StringComparison.Ordinal);
        Assert.Contains("Bảy trăm năm mươi chín nghìn đồng", page.Find(".amount-words").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_filter_in_the_address_shows_the_unassessed_and_keeps_a_row_while_it_is_worked_on()
    {
        await Story.Assess(Database, first.ItemId);
        As(Someone.Secretary);
        var page = await PageAsync("?loc=chua-cham");
        var work = await WorkIdAsync(second);
        Assert.Equal($"bai-{work}", Assert.Single(page.FindAll("tbody[data-work]")).Id);
        Row(page, work).QuerySelector("[data-coefficient]")!.Change("1");
        await LeaveAsync(page, work);
        Assert.Equal($"bai-{work}", Assert.Single(page.FindAll("tbody[data-work]")).Id);
    }

    [Fact]
    public async Task A_month_without_a_period_and_a_reader_without_the_right_get_a_calm_sentence()
    {
        As(Someone.Secretary);
        var page = await OpenAsync<RoyaltyPeriodPage>("nhuan-but/2025-01", ("Month", "2025-01"));
        Assert.Contains("chưa có kỳ nhuận bút tháng 1/2025", page.Markup, StringComparison.Ordinal);
        As(Someone.Author);
        var other = await PageAsync();
        Assert.Contains("chưa được giao quyền", other.Markup, StringComparison.Ordinal);
        Assert.Empty(other.FindAll("table"));
    }

    [Fact]
    public async Task Whoever_may_not_open_the_edition_reads_what_is_paid_for_on_the_public_site()
    {
        string? Link(IRenderedComponent<RoyaltyPeriodPage> page, int work) => Row(page, work).QuerySelector("td.wide a")?.GetAttribute("href");
        var work = await WorkIdAsync(first);
        As(Someone.Head);
        Assert.Equal($"/thanh-dong/bai/{first.EditionId}", Link(await PageAsync(), work));
        As(Someone.Finance);
        Assert.Equal($"http://thanh-dong.example/tin-tuc/ra-quan-don-ve-sinh-moi-truong-{first.ItemId}", Link(await PageAsync(), work));
        await Story.Withdraw(Database, first.EditionId);
        Assert.Null(Link(await PageAsync(), work));
    }

    private async Task ApprovedAsync()
    {
        await Story.Assess(Database, first.ItemId);
        await Story.Assess(Database, second.ItemId, 2);
        Story.Must(await Story.TryApprove(Database, new(2026, 11)));
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
        await Story.Assess(Database, first.ItemId);
        await Story.Assess(Database, second.ItemId, 2);
        await A.Membership(Database, Someone.Administrator, Core.Accounts.PortalRole.Head);
        As(Someone.Head);
        var page = await PageAsync();
        await page.Find(".step-action button").ClickAsync(new());
        Story.Must(await Story.TryApprove(Database, new(2026, 11), Someone.Administrator));
        await page.Find("dialog:has(.dialog-body) form").SubmitAsync();
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
        await A.Membership(Database, Someone.Administrator, Core.Accounts.PortalRole.Finance);
        Story.Must(await Story.TryClose(Database, new(2026, 11), Someone.Administrator));
        await page.Find("dialog:has(.dialog-body) form").SubmitAsync();
        Assert.Contains("Quản trị hệ thống đã đóng kỳ", page.Find("[data-testid=refusals]").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".step-action button"));
    }

    [Fact]
    [Trait("Fault", "FIN1")]
    public async Task A_payee_changed_after_the_approval_stands_before_whoever_pays_and_must_be_seen()
    {
        await ApprovedAsync();
        var payee = ContributorOf(first);
        await Story.Payee(Database, new() { Id = payee, Version = 1, FullName = "Mai Anh", Kind = Core.Royalties.Rates.PayeeKind.NonResident, PayBy = PayBy.Cash });
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
        await page.Find("dialog:has(.dialog-body) form").SubmitAsync();
        Assert.Contains("Hãy ghi lý do", page.Find("#loi-Reason").TextContent, StringComparison.Ordinal);
        page.Find("#ly-do-tra-ky").Change("Đổi tài khoản của Mai Anh");
        await page.Find("dialog:has(.dialog-body) form").SubmitAsync();
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
        var issued = page.Find(".papers .issued");
        Assert.Contains("Bảng chấm nhuận bút, bản 1: phát hành 20/11/2026 09:00, Hoàng Ngọc Ánh", issued.TextContent, StringComparison.Ordinal);
        Assert.Equal("/thanh-dong/nhuan-but/2026-11/bang-cham.pdf?ban=1", issued.QuerySelector("a")!.GetAttribute("href"));
    }
}
