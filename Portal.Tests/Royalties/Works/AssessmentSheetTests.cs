using Bunit;
using Portal.Admin.Royalties.Works;
using Portal.Core.Kernel;
using Portal.Tests.Royalties.Periods;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Royalties.Works;

/// <summary>The assessment sheet without its script: what is typed is what is stored, or is marked with the reason.</summary>
[Trait("Row", "G3")]
public sealed class AssessmentSheetTests : NovemberPageContext
{
    [Fact]
    public async Task A_row_is_saved_by_its_coefficient_and_the_total_follows()
    {
        As(Someone.Secretary);
        var page = await PageAsync();
        var work = await WorkIdAsync(First);
        var answer = await TypeAsync(page, work, (SheetColumn.Points, "1,5"));
        Assert.Equal([new RowAnswer(work, true)], answer!.Rows);
        Assert.Contains("Đã lưu", Row(page, work).TextContent, StringComparison.Ordinal);
        Assert.Equal("379.500", Shown(page, work, "money"));
        Assert.Contains("379.500\u00A0đồng", page.Find(".grid-total").TextContent, StringComparison.Ordinal);
        Assert.Contains("1/2", page.Find(".period-sum").TextContent, StringComparison.Ordinal);
        Assert.Equal(1.5m, (await Story.Work(Database, First.ItemId)).Coefficient);
    }

    [Theory]
    [InlineData("99", "vượt mức tối đa 10")]
    [InlineData("một rưỡi", "không phải là số")]
    public async Task A_refused_row_says_why_below_the_cell_and_keeps_what_was_typed(string typed, string words)
    {
        As(Someone.Secretary);
        var page = await PageAsync();
        var work = await WorkIdAsync(First);
        var answer = await TypeAsync(page, work, (SheetColumn.Points, typed));
        Assert.Equal([new RowAnswer(work, false)], answer!.Rows);
        var cell = Cell(page, work, SheetColumn.Points);
        Assert.Equal((typed, "true"), (Shown(page, work, SheetColumn.Points), cell.GetAttribute("aria-invalid")));
        Assert.Contains(words, page.Find("#" + cell.GetAttribute("aria-describedby")).TextContent, StringComparison.Ordinal);
        Assert.Contains("Chưa lưu 1 dòng", page.Find(".grid-total").TextContent, StringComparison.Ordinal);
        Assert.Null((await Story.Work(Database, First.ItemId)).Coefficient);
        await Row(page, work).QuerySelector("[data-testid=row-refusal] button")!.ClickAsync(new());
        Assert.Equal("", Shown(page, work, SheetColumn.Points));
        Assert.Null(Row(page, work).GetAttribute("data-unsaved"));
    }

    [Theory]
    [Trait("Fault", "BUG5")]
    [InlineData("7O"), InlineData("3O"), InlineData("abc"), InlineData("１００"), InlineData("١٠٠"), InlineData("1.234,5"), InlineData("1.234")]
    [InlineData("12 000"), InlineData("1/2/2026"), InlineData("1e3"), InlineData("5\u00A00"), InlineData("99999999999999999999"), InlineData("-5")]
    public async Task What_is_no_number_stays_as_typed_marked_and_unstored(string typed)
    {
        await Story.Assess(Database, First.ItemId, 2);
        As(Someone.Secretary);
        var page = await PageAsync();
        var work = await WorkIdAsync(First);
        await TypeAsync(page, work, (SheetColumn.Points, typed));
        Assert.Equal((typed, "true"), (Shown(page, work, SheetColumn.Points), Cell(page, work, SheetColumn.Points).GetAttribute("aria-invalid")));
        Assert.Contains("Chưa lưu", Row(page, work).TextContent, StringComparison.Ordinal);
        Assert.Equal(2m, (await Story.Work(Database, First.ItemId)).Coefficient!.Value);
    }

    [Theory]
    [InlineData("1.5"), InlineData("1,5"), InlineData(" 1,50 ")]
    public async Task A_coefficient_is_taken_in_every_spelling_and_shown_as_it_is_stored(string typed)
    {
        As(Someone.Secretary);
        var page = await PageAsync();
        var work = await WorkIdAsync(First);
        await TypeAsync(page, work, (SheetColumn.Points, typed));
        Assert.Equal("1,5", Shown(page, work, SheetColumn.Points));
        Assert.Equal(1.5m, (await Story.Work(Database, First.ItemId)).Coefficient);
    }

    [Fact]
    public async Task A_row_half_filled_waits_and_says_what_is_missing()
    {
        As(Someone.Secretary);
        var page = await PageAsync();
        var work = await WorkIdAsync(First);
        await TypeAsync(page, work, (SheetColumn.Note, "Bài khó"));
        Assert.Contains("Chưa lưu: hãy nhập hệ số", Row(page, work).TextContent, StringComparison.Ordinal);
        Assert.Equal("true", Row(page, work).GetAttribute("data-unsaved"));
        await TypeAsync(page, work, (SheetColumn.Points, "1"));
        Assert.Equal("Bài khó", (await Story.Work(Database, First.ItemId)).Note);
    }

    [Fact]
    public async Task A_genre_that_the_schedule_does_not_have_is_refused_with_those_it_has()
    {
        As(Someone.Secretary);
        var page = await PageAsync();
        var work = await WorkIdAsync(First);
        await TypeAsync(page, work, (SheetColumn.Genre, "Thơ"), (SheetColumn.Points, "1"));
        Assert.Contains("Không có thể loại “Thơ”", Row(page, work).TextContent, StringComparison.Ordinal);
        Assert.Contains("Tin, Bài", Row(page, work).TextContent, StringComparison.Ordinal);
        await TypeAsync(page, work, (SheetColumn.Genre, "bai"), (SheetColumn.Points, "3"));
        Assert.Equal("Bài", Shown(page, work, SheetColumn.Genre));
        Assert.Equal(3m, (await Story.Work(Database, First.ItemId)).Coefficient);
    }

    [Fact]
    [Trait("Fault", "FIN15")]
    public async Task FIN15_a_changed_genre_drops_a_coefficient_that_no_longer_fits_and_stores_nothing_until_another_is_typed()
    {
        await Story.Assess(Database, First.ItemId, 0.5m);
        As(Someone.Secretary);
        var page = await PageAsync();
        var work = await WorkIdAsync(First);
        await TypeAsync(page, work, (SheetColumn.Genre, "Bài"));
        Assert.Equal("", Shown(page, work, SheetColumn.Points));
        Assert.Contains("hệ số 0,5 không hợp với thể loại Bài (2–5)", Row(page, work).TextContent, StringComparison.Ordinal);
        Assert.Equal(0.5m, (await Story.Work(Database, First.ItemId)).Coefficient);
        await TypeAsync(page, work, (SheetColumn.Points, "2"));
        Assert.Equal(2m, (await Story.Work(Database, First.ItemId)).Coefficient);
    }

    [Fact]
    [Trait("Fault", "FIN15")]
    public async Task FIN15_a_coefficient_that_fits_the_new_genre_too_stays()
    {
        await Story.Assess(Database, First.ItemId, 2);
        As(Someone.Secretary);
        var page = await PageAsync();
        await TypeAsync(page, await WorkIdAsync(First), (SheetColumn.Genre, "Bài"));
        var stored = await Story.Work(Database, First.ItemId);
        Assert.Equal((2m, true), (stored.Coefficient!.Value, stored.Amount is not null));
        Assert.Equal("Bài", Shown(page, stored.Id, SheetColumn.Genre));
    }

    [Fact]
    [Trait("Fault", "FIN17")]
    public async Task FIN17_a_block_is_taken_cell_by_cell_and_what_cannot_be_taken_is_marked_and_counted()
    {
        As(Someone.Secretary);
        var page = await PageAsync();
        var (first, second) = (await WorkIdAsync(First), await WorkIdAsync(Second));
        await ActAsync(page, 3,
            new TypedCell(first, SheetColumn.Genre, "Bài", 1), new(first, SheetColumn.Points, "2.5", 1), new(second, SheetColumn.Points, "chưa biết", 1));
        Assert.Equal(2.5m, (await Story.Work(Database, First.ItemId)).Coefficient);
        Assert.Equal(("chưa biết", "true"),
            (Shown(page, second, SheetColumn.Points), Cell(page, second, SheetColumn.Points).GetAttribute("aria-invalid")));
        Assert.Contains("1/2", page.Find(".period-sum").TextContent, StringComparison.Ordinal);
        Assert.Contains("1 dòng đã lưu, 1 dòng chưa lưu", page.Find(".assess > [role=status]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_act_sent_again_because_its_answer_was_lost_is_answered_and_not_done_twice()
    {
        As(Someone.Secretary);
        var page = await PageAsync();
        var work = await WorkIdAsync(First);
        var grid = page.FindComponent<AssessmentGrid>();
        TypedAct[] acts = [new(1, "Sửa một ô", [new(work, SheetColumn.Points, "1", 1)])];
        TypedAnswer? again = null;
        await grid.InvokeAsync(async () =>
        {
            await grid.Instance.Typed(acts);
            again = await grid.Instance.Typed(acts);
        });
        Assert.Equal((1, true), (again!.Act, again.Rows.Single().Stored));
        var stored = await Story.Work(Database, First.ItemId);
        Assert.Equal((1m, 2), (stored.Coefficient!.Value, stored.Version));
    }

    [Fact]
    public async Task Somebody_elses_change_is_told_with_both_values_and_what_was_typed_stays_until_one_is_chosen()
    {
        As(Someone.Secretary);
        var page = await PageAsync();
        var work = await WorkIdAsync(First);
        Story.Must(await Story.TryAssess(Database, First.ItemId, 3, by: Someone.Deputy));
        await TypeAsync(page, work, (SheetColumn.Points, "1"));
        Assert.Contains("Có người vừa thay đổi", Row(page, work).TextContent, StringComparison.Ordinal);
        Assert.Contains("Đang lưu: Tin, hệ số 3, hưởng thêm 0%, do Vũ Hoài Nam chấm. Bạn nhập: hệ số 1.", Row(page, work).TextContent,
            StringComparison.Ordinal);
        Assert.Equal("1", Shown(page, work, SheetColumn.Points));
        Assert.Equal(3, (await Story.Work(Database, First.ItemId)).Coefficient);

        await Row(page, work).QuerySelectorAll("[data-testid=row-refusal] button").Single(b => b.TextContent == "Lưu phần tôi nhập").ClickAsync(new());
        Assert.Equal(1, (await Story.Work(Database, First.ItemId)).Coefficient);
        Assert.Empty(page.FindAll("[data-testid=row-refusal]"));
    }

    [Fact]
    public async Task Of_two_values_the_stored_one_may_be_taken()
    {
        As(Someone.Secretary);
        var page = await PageAsync();
        var work = await WorkIdAsync(First);
        Story.Must(await Story.TryAssess(Database, First.ItemId, 3, by: Someone.Deputy));
        await TypeAsync(page, work, (SheetColumn.Points, "1"));
        await Row(page, work).QuerySelectorAll("[data-testid=row-refusal] button").Single(b => b.TextContent == "Lấy bản đang lưu").ClickAsync(new());
        Assert.Equal("3", Shown(page, work, SheetColumn.Points));
        Assert.Equal(3, (await Story.Work(Database, First.ItemId)).Coefficient);
    }

    [Fact]
    public async Task Whoever_types_on_while_the_row_is_saved_is_in_nobodys_way()
    {
        As(Someone.Secretary);
        var page = await PageAsync();
        var work = await WorkIdAsync(First);
        await ActAsync(page, new TypedCell(work, SheetColumn.Points, "1", 1));
        // Typed before the browser had drawn the new version
        await ActAsync(page, new TypedCell(work, SheetColumn.Note, "Kịp thời", 1));
        Assert.Equal("Kịp thời", (await Story.Work(Database, First.ItemId)).Note);
        Assert.Empty(page.FindAll("[data-testid=row-refusal]"));
    }

    [Fact]
    public async Task Ones_own_work_is_shown_with_the_reason_and_cannot_be_typed_into()
    {
        await using (var db = Database.Context())
        {
            db.Contributors.Single(c => c.Id == ContributorOf(First)).UserId = Someone.Secretary;
            await db.SaveChangesAsync();
        }
        As(Someone.Secretary);
        var page = await PageAsync();
        var work = await WorkIdAsync(First);
        Assert.Empty(Row(page, work).QuerySelectorAll("[data-edit]"));
        Assert.Contains("không được tự chấm", Row(page, work).TextContent, StringComparison.Ordinal);
        await ActAsync(page, new TypedCell(work, SheetColumn.Points, "1", 1));
        Assert.Null((await Story.Work(Database, First.ItemId)).Coefficient);
        Assert.NotEmpty(Row(page, await WorkIdAsync(Second)).QuerySelectorAll("[data-edit]"));
    }

    [Fact]
    public async Task A_reader_without_the_right_to_assess_sees_the_sheet_and_no_cell_to_type_into()
    {
        As(Someone.Finance);
        var page = await PageAsync();
        Assert.Empty(page.FindAll("[data-edit], .assess-tools"));
        Assert.Equal("Tin", Shown(page, await WorkIdAsync(First), SheetColumn.Genre));
    }
}
