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

/// <summary>The grid, the payees and the filter of a period's page.</summary>
public sealed class RoyaltyPeriodPageTests : NovemberPageContext
{
    [Fact]
    public async Task A_row_saves_itself_when_it_is_left_and_the_total_follows()
    {
        As(Someone.Secretary);
        var page = await PageAsync();
        var work = await WorkIdAsync(First);
        Row(page, work).QuerySelector("[data-coefficient]")!.Change("1,5");
        await LeaveAsync(page, work);
        Assert.Contains("Đã lưu", Row(page, work).TextContent, StringComparison.Ordinal);
        Assert.Contains("379.500", Row(page, work).TextContent, StringComparison.Ordinal);
        Assert.Contains("379.500\u00A0đồng", page.Find(".grid-total").TextContent, StringComparison.Ordinal);
        Assert.Contains("1/2", page.Find(".period-sum").TextContent, StringComparison.Ordinal);
        Assert.Equal(1.5m, (await Story.Work(Database, First.ItemId)).Coefficient);
    }

    [Theory]
    [InlineData("99", "vượt mức tối đa 10")]
    [InlineData("một rưỡi", "không phải là số")]
    public async Task A_refused_row_says_why_beside_the_field_and_keeps_what_was_typed(string typed, string words)
    {
        As(Someone.Secretary);
        var page = await PageAsync();
        var work = await WorkIdAsync(First);
        Row(page, work).QuerySelector("[data-coefficient]")!.Change(typed);
        await LeaveAsync(page, work);
        var input = Row(page, work).QuerySelector("[data-coefficient]")!;
        Assert.Equal(typed, input.GetAttribute("value"));
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        var sentence = Row(page, work).QuerySelector("#" + input.GetAttribute("aria-describedby"))!;
        Assert.Contains(words, sentence.TextContent, StringComparison.Ordinal);
        Assert.Null((await Story.Work(Database, First.ItemId)).Coefficient);
        Row(page, work).QuerySelector("[data-testid=row-refusal] button")!.Click();
        Assert.Equal("", Row(page, work).QuerySelector("[data-coefficient]")!.GetAttribute("value"));
        Assert.Null(Row(page, work).GetAttribute("data-unsaved"));
    }

    public static TheoryData<string, string> JunkInEachField()
    {
        string[] junk = ["7O", "3O", "abc", "１００", "١٠٠", "1.234,5", "1.234", "12 000", "1/2/2026", "1e3", "5\u00A00", "99999999999999999999"];
        var data = new TheoryData<string, string>();
        foreach (var selector in new[] { "[data-coefficient]", "[data-addition]" })
            foreach (var typed in junk) data.Add(selector, typed);
        return data;
    }

    [Theory]
    [Trait("Fault", "BUG5")]
    [MemberData(nameof(JunkInEachField))]
    public async Task What_is_no_number_stays_as_typed_marked_and_unstored_in_each_field_of_the_grid(string selector, string typed)
    {
        await Story.Assess(Database, First.ItemId, 2);
        As(Someone.Secretary);
        var page = await PageAsync();
        var work = await WorkIdAsync(First);
        Row(page, work).QuerySelector(selector)!.Change(typed);
        await LeaveAsync(page, work);
        var input = Row(page, work).QuerySelector(selector)!;
        Assert.Equal((typed, "true"), (input.GetAttribute("value"), input.GetAttribute("aria-invalid")));
        Assert.Contains($"“{typed}”", Row(page, work).QuerySelector("#" + input.GetAttribute("aria-describedby"))!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Chưa lưu", Row(page, work).TextContent, StringComparison.Ordinal);
        var stored = await Story.Work(Database, First.ItemId);
        Assert.Equal((2m, 0m), (stored.Coefficient!.Value, stored.AdditionPercent));
    }

    [Fact]
    [Trait("Fault", "BUG5")]
    public async Task A_row_half_filled_marks_what_is_no_number_all_the_same()
    {
        As(Someone.Secretary);
        var page = await PageAsync();
        var work = await WorkIdAsync(First);
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
        await Story.Assess(Database, First.ItemId, 2);
        As(Someone.Secretary);
        var page = await PageAsync();
        var work = await WorkIdAsync(First);
        Row(page, work).QuerySelector(selector)!.Change(typed);
        await LeaveAsync(page, work);
        Assert.Equal((typed, "true"),
            (Row(page, work).QuerySelector(selector)!.GetAttribute("value"), Row(page, work).QuerySelector(selector)!.GetAttribute("aria-invalid")));
        Assert.Equal(2m, (await Story.Work(Database, First.ItemId)).Coefficient);
    }

    [Fact]
    public async Task A_row_half_filled_waits_and_says_what_is_missing()
    {
        As(Someone.Secretary);
        var page = await PageAsync();
        var work = await WorkIdAsync(First);
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
            asked++ == 0 ? throw new TaskCanceledException() : Task.FromResult<Outcome<Money>>(AssessmentRefusals.OwnWork)));
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
        var ids = new[] { await WorkIdAsync(First), await WorkIdAsync(Second) };
        foreach (var (id, text) in ids.Zip(["1", "2.5"])) Row(page, id).QuerySelector("[data-coefficient]")!.Change(text);
        var grid = page.FindComponent<AssessmentGrid>();
        await grid.InvokeAsync(() => grid.Instance.Pasted(ids, 0));
        Assert.Equal((1m, 2.5m),
            ((await Story.Work(Database, First.ItemId)).Coefficient!.Value, (await Story.Work(Database, Second.ItemId)).Coefficient!.Value));
        Assert.Contains("2/2", page.Find(".period-sum").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_elses_change_is_told_and_what_was_typed_stays()
    {
        As(Someone.Secretary);
        var page = await PageAsync();
        var work = await WorkIdAsync(First);
        Story.Must(await Story.TryAssess(Database, First.ItemId, 3, by: Someone.Deputy));
        Row(page, work).QuerySelector("[data-coefficient]")!.Change("1");
        await LeaveAsync(page, work);
        Assert.Contains("Có người vừa thay đổi", Row(page, work).TextContent, StringComparison.Ordinal);
        Assert.Contains("Đang lưu: Tin, hệ số 3, hưởng thêm 0%, do Vũ Hoài Nam chấm.", Row(page, work).TextContent, StringComparison.Ordinal);
        Assert.Equal("1", Row(page, work).QuerySelector("[data-coefficient]")!.GetAttribute("value"));
        Assert.Equal(3, (await Story.Work(Database, First.ItemId)).Coefficient);
    }

    [Fact]
    public async Task Ones_own_work_is_shown_with_the_reason_and_without_fields()
    {
        await using (var db = Database.Context())
        {
            db.Contributors.Single(c => c.Id == ContributorOf(First)).UserId = Someone.Secretary;
            await db.SaveChangesAsync();
        }
        As(Someone.Secretary);
        var page = await PageAsync();
        var row = Row(page, await WorkIdAsync(First));
        Assert.Null(row.QuerySelector("[data-coefficient]"));
        Assert.Contains("không được tự chấm", row.TextContent, StringComparison.Ordinal);
        Assert.NotNull(Row(page, await WorkIdAsync(Second)).QuerySelector("[data-coefficient]"));
    }

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
        Row(page, work).QuerySelector("[data-coefficient]")!.Change("1");
        await LeaveAsync(page, work);
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
