using AngleSharp.Dom;
using Bunit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Portal.Admin.Royalties;
using Portal.Core.Kernel;
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
}
