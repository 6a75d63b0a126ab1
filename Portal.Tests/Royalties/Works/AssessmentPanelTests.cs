using Bunit;
using Portal.Admin.Royalties.Periods;
using Portal.Admin.Royalties.Works;
using Portal.Core.Kernel;
using Portal.Core.Royalties.Periods;
using Portal.Core.Royalties.Schedules;
using Portal.Tests.Royalties.Periods;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Royalties.Works;

/// <summary>
/// What a genre brings along: grades, sums, parts of another work, additions and reductions, a figure outside the frame; and the panel that shows them.
/// </summary>
[Trait("Row", "G3")]
public sealed class AssessmentPanelTests : NovemberPageContext
{
    protected override async Task ArrangeAsync()
    {
        await base.ArrangeAsync();
        await using var db = Database.Context();
        var schedule = db.RoyaltySchedules.Single();
        RoyaltyGenre Genre(string code, string name, int position) => new()
        {
            PortalId = A.ThanhDong, ScheduleId = schedule.Id, Code = code, Name = name, CapCode = "tin", Position = position,
        };
        var (photo, sum, share, graded) = (Genre("anh", "Ảnh", 2), Genre("video", "Video", 3), Genre("dich", "Tin dịch", 4), Genre("sau", "Bài sâu", 5));
        (photo.MinCoefficient, photo.MaxCoefficient) = (0.7m, 0.7m);
        (sum.Basis, sum.FixedAmount) = (GenreBasis.FixedAmount, new Money(150_000));
        (share.Basis, share.MinCoefficient, share.MaxCoefficient) = (GenreBasis.PercentOfBase, 1, 10);
        (share.MinPercent, share.MaxPercent) = (40, 65);
        (graded.MinCoefficient, graded.MaxCoefficient) = (1, 10);
        graded.Grades =
        [
            new() { PortalId = A.ThanhDong, Name = "A", Coefficient = 5 }, new() { PortalId = A.ThanhDong, Name = "B", Coefficient = 3, Position = 1 },
        ];
        db.AddRange(photo, sum, share, graded);
        db.Add(new ScheduleAddition
        {
            PortalId = A.ThanhDong, ScheduleId = schedule.Id, Code = "khai-thac-lai", Name = "Bài khai thác lại", Kind = AdditionKind.Reduction,
            MinPercent = 10, MaxPercent = 50, Position = 9,
        });
        await db.SaveChangesAsync();
    }

    private static Task ChooseAsync(IRenderedComponent<RoyaltyPeriodPage> page, int work)
    {
        var grid = page.FindComponent<AssessmentGrid>();
        return grid.InvokeAsync(() => grid.Instance.Choose(work));
    }

    private async Task<(IRenderedComponent<RoyaltyPeriodPage> Page, int Work)> OpenAsync(string by = Someone.Secretary)
    {
        As(by);
        return (await PageAsync(), await WorkIdAsync(First));
    }

    private Task<RoyaltyWork> StoredAsync() => Story.Work(Database, First.ItemId);

    [Fact]
    [Trait("Fault", "FIN15")]
    public async Task FIN15_the_one_coefficient_of_a_genre_is_filled_in_and_stored_with_it()
    {
        var (page, work) = await OpenAsync();
        await TypeAsync(page, work, (SheetColumn.Genre, "ảnh"));
        Assert.Equal(0.7m, (await StoredAsync()).Coefficient);
        Assert.Equal(("Ảnh", "0,7"), (Shown(page, work, SheetColumn.Genre), Shown(page, work, SheetColumn.Points)));
    }

    [Fact]
    public async Task A_genre_with_a_sum_takes_no_coefficient_and_empties_one()
    {
        await Story.Assess(Database, First.ItemId, 2);
        var (page, work) = await OpenAsync();
        await TypeAsync(page, work, (SheetColumn.Genre, "Video"));
        var stored = await StoredAsync();
        Assert.Equal((null, new Money(150_000)), (stored.Coefficient, stored.Amount!.Value));
        Assert.Equal("cố định", Shown(page, work, SheetColumn.Points));
        Assert.Equal("", Cell(page, work, SheetColumn.Points).GetAttribute("data-raw"));
    }

    [Fact]
    public async Task A_grade_gives_its_coefficient()
    {
        var (page, work) = await OpenAsync();
        await TypeAsync(page, work, (SheetColumn.Genre, "Bài sâu"), (SheetColumn.Grade, "b"));
        var stored = await StoredAsync();
        Assert.Equal(("B", 3m), (stored.GradeName, stored.Coefficient!.Value));
        Assert.Equal(("B", "3"), (Shown(page, work, SheetColumn.Grade), Shown(page, work, SheetColumn.Points)));
        await TypeAsync(page, work, (SheetColumn.Points, "4"));
        Assert.Contains("Bậc B có hệ số 3, không phải 4", Row(page, work).TextContent, StringComparison.Ordinal);
        Assert.Equal(3m, (await StoredAsync()).Coefficient);
    }

    [Fact]
    public async Task A_translation_waits_for_its_part_of_the_other_work()
    {
        var (page, work) = await OpenAsync();
        await TypeAsync(page, work, (SheetColumn.Genre, "Tin dịch"), (SheetColumn.Points, "4"));
        Assert.Contains("hãy nhập tỷ lệ so với tác phẩm tương ứng", Row(page, work).TextContent, StringComparison.Ordinal);
        await ChooseAsync(page, work);
        Assert.NotNull(page.Find($"[data-cell={SheetColumn.Share}]"));
        await TypeAsync(page, work, (SheetColumn.Share, "50"));
        Assert.Equal((4m, 50m), ((await StoredAsync()).Coefficient!.Value, (await StoredAsync()).BasePercent!.Value));
        Assert.Equal("4 × 50%", Shown(page, work, SheetColumn.Points));
    }

    [Fact]
    public async Task Additions_and_reductions_are_given_by_name_in_the_panel_and_read_as_one_sum_in_the_sheet()
    {
        var (page, work) = await OpenAsync();
        await TypeAsync(page, work, (SheetColumn.Points, "2"), ("addition:thieu-nhi-dan-toc", "20"), ("addition:khai-thac-lai", "50"));
        var stored = await StoredAsync();
        Assert.Equal((-30m, 2), (stored.AdditionPercent, stored.Additions.Count));
        Assert.Equal("-30", Shown(page, work, SheetColumn.Addition));
        await ChooseAsync(page, work);
        Assert.Equal("20", page.Find("[data-cell='addition:thieu-nhi-dan-toc']").GetAttribute("value"));
        await TypeAsync(page, work, ("addition:khai-thac-lai", "5"));
        Assert.Contains("“Bài khai thác lại” giảm từ 10% đến 50%", Row(page, work).TextContent, StringComparison.Ordinal);
        Assert.Equal("true", Cell(page, work, SheetColumn.Addition).GetAttribute("aria-invalid"));
        Assert.Equal("5", page.Find("[data-cell='addition:khai-thac-lai']").GetAttribute("value"));
    }

    [Theory]
    [Trait("Fault", "BUG5")]
    [InlineData("2O"), InlineData("-5"), InlineData("1.234")]
    public async Task What_is_no_per_cent_stays_in_the_panel_marked_and_unstored(string typed)
    {
        var (page, work) = await OpenAsync();
        await ChooseAsync(page, work);
        await TypeAsync(page, work, (SheetColumn.Points, "2"), ("addition:kho-khan", typed));
        Assert.Equal(typed, page.Find("[data-cell='addition:kho-khan']").GetAttribute("value"));
        Assert.Contains("Chưa lưu", page.Find(".panel-state").TextContent, StringComparison.Ordinal);
        Assert.Null((await StoredAsync()).Coefficient);
    }

    [Fact]
    public async Task Outside_the_frame_it_takes_a_reason_and_waits_for_the_head_who_consents_in_the_panel()
    {
        var (page, work) = await OpenAsync();
        await TypeAsync(page, work, (SheetColumn.Genre, "Bài"), (SheetColumn.Points, "7"));
        Assert.Contains("ghi lý do ngoài khung", Row(page, work).TextContent, StringComparison.Ordinal);
        await TypeAsync(page, work, (SheetColumn.Outside, "Loạt bài điều tra"));
        Assert.True((await StoredAsync()).AwaitsConsent);
        await ChooseAsync(page, work);
        Assert.Contains("Chờ Trưởng ban đồng ý", page.Find("[data-testid=outside]").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".assess-panel button"));

        var (head, _) = await OpenAsync(Someone.Head);
        await ChooseAsync(head, work);
        await head.Find(".assess-panel button").ClickAsync(new());
        Assert.False((await StoredAsync()).AwaitsConsent);
        Assert.Contains("đã đồng ý", head.Find("[data-testid=outside]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_panel_shows_who_gets_what_of_the_chosen_row()
    {
        await Story.Assess(Database, First.ItemId, 2);
        var (page, work) = await OpenAsync(Someone.Finance);
        await ChooseAsync(page, work);
        Assert.Contains("506.000", page.Find(".panel-lines").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".assess-panel [data-cell]"));
        Assert.Contains("Chấm “Ra quân dọn vệ sinh môi trường”: Tin, hệ số 2", Assert.Single(page.FindAll(".panel-history li")).TextContent,
            StringComparison.Ordinal);
    }
}
