using Bunit;
using Portal.Admin.Royalties.Periods;
using Portal.Admin.Royalties.Works;
using Portal.Core.Royalties.Periods;
using Portal.Tests.Royalties.Periods;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Royalties.Works;

/// <summary>What was done in the sheet is put back and done again through the verbs that did it; typed again after a reload it is no clash.</summary>
public sealed class AssessmentUndoTests : NovemberPageContext
{
    private static Task UndoAsync(IRenderedComponent<RoyaltyPeriodPage> page) => StepAsync(page, grid => grid.Undo());

    private static Task RedoAsync(IRenderedComponent<RoyaltyPeriodPage> page) => StepAsync(page, grid => grid.Redo());

    private static Task StepAsync(IRenderedComponent<RoyaltyPeriodPage> page, Func<AssessmentGrid, Task> step)
    {
        var grid = page.FindComponent<AssessmentGrid>();
        return grid.InvokeAsync(() => step(grid.Instance));
    }

    private static string Said(IRenderedComponent<RoyaltyPeriodPage> page) => page.Find(".assess > [role=status]").TextContent;

    [Fact]
    public async Task A_first_assessment_is_undone_to_waiting_and_done_again()
    {
        As(Someone.Secretary);
        var page = await PageAsync();
        var work = await WorkIdAsync(First);
        await TypeAsync(page, work, (SheetColumn.Points, "1"));
        await UndoAsync(page);
        var stored = await Story.Work(Database, First.ItemId);
        Assert.Equal((RoyaltyWorkStatus.Awaiting, null, null), (stored.Status, stored.Coefficient, stored.Amount));
        Assert.All(stored.Lines, l => Assert.Null(l.Amount));
        Assert.Equal(("Tin", ""), (Shown(page, work, SheetColumn.Genre), Shown(page, work, SheetColumn.Points)));
        await RedoAsync(page);
        Assert.Equal(1m, (await Story.Work(Database, First.ItemId)).Coefficient);
    }

    [Fact]
    public async Task A_block_is_undone_as_one_and_acts_one_after_the_other()
    {
        As(Someone.Secretary);
        var page = await PageAsync();
        var (first, second) = (await WorkIdAsync(First), await WorkIdAsync(Second));
        await ActAsync(page, new TypedCell(first, SheetColumn.Points, "1", 1), new(second, SheetColumn.Points, "2", 1));
        await TypeAsync(page, first, (SheetColumn.Points, "3"));
        await UndoAsync(page);
        Assert.Equal((1m, 2m), ((await Story.Work(Database, First.ItemId)).Coefficient!.Value, (await Story.Work(Database, Second.ItemId)).Coefficient!.Value));
        await UndoAsync(page);
        Assert.Equal((null, null), ((await Story.Work(Database, First.ItemId)).Coefficient, (await Story.Work(Database, Second.ItemId)).Coefficient));
        await UndoAsync(page);
        Assert.Contains("Không còn gì để hoàn tác", Said(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_cell_is_put_back_by_undo()
    {
        As(Someone.Secretary);
        var page = await PageAsync();
        var work = await WorkIdAsync(First);
        await TypeAsync(page, work, (SheetColumn.Points, "99"));
        await UndoAsync(page);
        Assert.Equal("", Shown(page, work, SheetColumn.Points));
        Assert.Null(Row(page, work).GetAttribute("data-unsaved"));
    }

    [Fact]
    public async Task What_somebody_else_stored_since_is_never_undone()
    {
        As(Someone.Secretary);
        var page = await PageAsync();
        var work = await WorkIdAsync(First);
        await TypeAsync(page, work, (SheetColumn.Points, "1"));
        Story.Must(await Story.TryAssess(Database, First.ItemId, 3, by: Someone.Deputy));
        // As the pulse does it
        await page.InvokeAsync(() => page.FindComponent<AssessmentGrid>().Instance.Refresh());
        Assert.Equal("3", Shown(page, work, SheetColumn.Points));
        await UndoAsync(page);
        Assert.Equal(3m, (await Story.Work(Database, First.ItemId)).Coefficient);
        Assert.Contains("1 dòng giữ nguyên", Said(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_emptied_coefficient_takes_the_assessment_back()
    {
        await Story.Assess(Database, First.ItemId, 2);
        As(Someone.Secretary);
        var page = await PageAsync();
        await TypeAsync(page, await WorkIdAsync(First), (SheetColumn.Points, ""));
        Assert.Equal(RoyaltyWorkStatus.Awaiting, (await Story.Work(Database, First.ItemId)).Status);
        Assert.Contains("0/2", page.Find(".period-sum").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_page_opened_again_types_anew_and_is_stored_already_is_no_clash()
    {
        As(Someone.Secretary);
        var page = await PageAsync();
        var work = await WorkIdAsync(First);
        await TypeAsync(page, work, (SheetColumn.Points, "1"));
        var opened = await PageAsync();
        var answer = await ActAsync(opened, new TypedCell(work, SheetColumn.Points, "1", 1));
        Assert.True(answer!.Rows.Single().Stored);
        Assert.Empty(opened.FindAll("[data-testid=row-refusal]"));
    }
}
