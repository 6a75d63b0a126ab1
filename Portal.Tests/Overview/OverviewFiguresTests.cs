using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Editions;
using Portal.Core.Kernel;
using Portal.Core.Overview;
using Portal.Core.People;
using Portal.Core.Queue;
using Portal.Tests.Editions;
using Portal.Tests.People;
using Portal.Tests.Schedules;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Overview;

/// <summary>The figures of the first screen in Thành Đông at 09:00 on Thursday 19/11/2026, with a bit of everything.</summary>
[Trait("Fault", "ED8")]
[Trait("Fault", "ED23")]
public sealed class OverviewFiguresTests : IAsyncLifetime
{
    private static readonly DateTime Yesterday = new(2026, 11, 18, 17, 0, 0);
    private static readonly DateTime Tomorrow = new(2026, 11, 20, 10, 0, 0);

    private PortalDatabase database = null!;

    public async Task InitializeAsync()
    {
        database = await PortalDatabase.CreateAsync(HanoiClock.At(2026, 11, 19));
        await A.Schedule(database);
        await LateStory.AtAsync(database, "draft", "Nháp quá hạn", Yesterday);
        await LateStory.AtAsync(database, "editing", "Biên tập quá hạn", Yesterday, Someone.OtherAuthor);
        await LateStory.AtAsync(database, "editing", "Biên tập sắp quá hạn", Tomorrow);
        await LateStory.AtAsync(database, "field-review", "Lĩnh vực sắp quá hạn", Tomorrow);
        await LateStory.AtAsync(database, "approval", "Phê duyệt quá hạn", Yesterday);
        await LateStory.AtAsync(database, "approval", "Còn lâu", new(2026, 12, 30, 17, 0, 0));
        var returned = await LateStory.AtAsync(database, "editing", "Trả lại quá hạn", Yesterday);
        Story.Must(await database.As(Someone.Secretary).GetRequiredService<ReturnEdition>()
            .ExecuteAsync(returned, await Story.Version(database, returned), "Sai"));
        // Public and withdrawn, though they were late: neither waits for anybody
        var late = await LateStory.AtAsync(database, "approval", "Đăng quá hạn", Yesterday);
        await Story.PublishEdition(database, late);
        await Story.Publish(database, await LateStory.FormAsync(database, "Đăng hôm nay"));
        await Story.Publish(database, await LateStory.FormAsync(database, "Ngoài đơn vị"), author: Someone.OtherAuthor);
        var withdrawn = await Story.Publish(database, await LateStory.FormAsync(database, "Đã gỡ"));
        await Story.Withdraw(database, withdrawn.EditionId);
        foreach (var (title, at) in new[]
        {
            ("Tháng trước", new DateTime(2026, 10, 31, 16, 59, 0)), ("Năm trước", new DateTime(2025, 11, 30, 16, 59, 0)),
        })
        {
            var item = await Story.Publish(database, await LateStory.FormAsync(database, title));
            await using var db = database.Context();
            var utc = DateTime.SpecifyKind(at, DateTimeKind.Utc);
            await db.Items.Where(i => i.Id == item.ItemId).ExecuteUpdateAsync(set => set.SetProperty(i => i.FirstPublishedAt, utc));
        }
        await Desk.Invite(database);
    }

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    private async Task<T> Of<TQuestion, T>(Func<TQuestion, Task<Outcome<T>>> ask, string who = Someone.Secretary) where TQuestion : notnull =>
        Story.Must(await ask(database.As(who).GetRequiredService<TQuestion>()));

    private static string Words(IEnumerable<LateRow> rows) => string.Join("; ", rows.Select(r => $"{r.Name} {r.Late.Count}+{r.Soon.Count}"));

    [Theory]
    [InlineData(Someone.Author)]
    [InlineData(Someone.OtherAuthor)]
    [InlineData(Someone.Secretary)]
    [InlineData(Someone.CultureReviewer)]
    [InlineData(Someone.Deputy)]
    [InlineData(Someone.Head)]
    [InlineData(Someone.Finance)]
    [InlineData(Someone.Administrator)]
    [InlineData(Someone.AccountAdministrator)]
    public async Task Each_figure_counts_exactly_the_rows_behind_its_link(string who)
    {
        var figures = await RowsBehind.AllAsync(database.As(who));

        Assert.NotEmpty(figures);
        Assert.Contains(figures, f => f.Count > 0);
        foreach (var figure in figures)
            Assert.True(figure.Count == await RowsBehind.CountAsync(database.As(who), figure.Path), $"{figure.Words} {figure.Count}: {figure.Path}");
    }

    [Fact]
    public async Task What_is_late_is_told_by_step_by_unit_and_by_whoever_must_act()
    {
        var late = await Of<GetLateFigures, LateFigures>(q => q.ExecuteAsync());

        Assert.Equal((4, 2), (late.Late.Count, late.Soon.Count));
        Assert.Equal("Nháp 1+0; Đã trả lại 1+0; Biên tập 1+1; Duyệt lĩnh vực 0+1; Phê duyệt 1+0", Words(late.Steps));
        Assert.Equal("TT DVSNC 3+2; Không thuộc đơn vị nào 1+0", Words(late.Units).Replace("Trung tâm", "TT", StringComparison.Ordinal));
        Assert.Equal("Đào Thị Hạnh 2+0; Lê Thu Trang 1+1; Hoàng Ngọc Ánh 1+0; Phạm Đức Long 0+1; Vũ Hoài Nam 1+0", Words(late.People));
    }

    /// <summary>Of the author: one with a time to come, one whose time was taken back, one that is over, a live one with a scheduled next edition.</summary>
    private async Task PlanAsync()
    {
        var (scheduled, approved) = (await LateStory.AtAsync(database, "approval", "Hẹn giờ quá hạn", Yesterday),
            await LateStory.AtAsync(database, "approval", "Đã duyệt quá hạn", Yesterday));
        foreach (var id in new[] { scheduled, approved }) Story.Must(await Planned.TryAsync(database, id, Planned.Monday));
        var live = await Story.Publish(database, await LateStory.FormAsync(database, "Đang có bản sau"));
        var next = Story.Must(await database.As(Someone.Author).GetRequiredService<StartNextEdition>().ExecuteAsync(live.EditionId));
        await Story.SendOn(database, next, "approval");
        Story.Must(await Planned.TryAsync(database, next, Planned.Monday));
        var ended = await Story.Publish(database, await LateStory.FormAsync(database, "Hết hạn"));
        await using (var db = database.Context())
        {
            await db.Editions.Where(e => e.Id == approved).ExecuteUpdateAsync(set => set.SetProperty(e => e.Status, EditionStatus.Approved));
            await db.Editions.Where(e => e.Id == ended.EditionId).ExecuteUpdateAsync(set => set.SetProperty(e => e.Status, EditionStatus.Ended));
        }
        Story.Must(await database.As(Someone.Author).GetRequiredService<StartNextEdition>().ExecuteAsync(ended.EditionId));
    }

    [Fact]
    [Trait("Fault", "ED3")]
    public async Task What_is_approved_scheduled_or_over_stands_in_its_figures_and_in_the_rows_behind_them()
    {
        await PlanAsync();

        var late = await Of<GetLateFigures, LateFigures>(q => q.ExecuteAsync());
        Assert.Equal("Nháp 1+0; Đã trả lại 1+0; Biên tập 1+1; Duyệt lĩnh vực 0+1; Phê duyệt 1+0; Đã duyệt 1+0; Hẹn giờ 1+0", Words(late.Steps));
        Assert.Equal(late.Late.Count, late.Steps.Sum(s => s.Late.Count));
        Assert.Contains("Hoàng Ngọc Ánh 2+0", Words(late.People), StringComparison.Ordinal);
        var own = await Of<GetOwnItems, IReadOnlyList<OverviewFigure>>(q => q.ExecuteAsync(), Someone.Author);
        Assert.Equal("Đã trả lại 1, Nháp 2, Đang xử lý 4, Đã duyệt 1, Hẹn giờ 2, Đã đăng 5, Hết hạn hiển thị 1, Đã gỡ 1",
            string.Join(", ", own.Select(f => $"{f.Words} {f.Count}")));
        // Two stand in two states: the live one with its next, the ended one with its draft
        var all = Story.Must(await database.As(Someone.Author).GetRequiredService<FindEditions>().ExecuteAsync(new() { Mine = true }));
        Assert.Equal(all.Total + 2, own.Sum(f => f.Count));
        foreach (var who in new[] { Someone.Author, Someone.Secretary, Someone.Head })
            foreach (var figure in await RowsBehind.AllAsync(database.As(who)))
                Assert.True(figure.Count == await RowsBehind.CountAsync(database.As(who), figure.Path), $"{figure.Words} {figure.Count}: {figure.Path}");
        var waiting = Story.Must(await database.As(Someone.Head).GetRequiredService<FindMyWork>().ExecuteAsync()).Single(r => r.Title == "Đã duyệt quá hạn");
        Assert.True(waiting is { Late: true, DueToday: true, DueAt: not null, TimeLeft: not null });
    }

    [Fact]
    public async Task Whoever_acts_for_somebody_absent_is_named_and_so_is_what_nobody_may_do()
    {
        Story.Must(await database.As(Someone.Head).GetRequiredService<AppointDeputy>()
            .ExecuteAsync(new() { DeputyId = Someone.CultureReviewer, FromOn = new(2026, 11, 19), ToOn = new(2026, 11, 20) }));
        await using (var db = database.Context())
            await db.Memberships.Where(m => m.UserId == Someone.Secretary).ExecuteUpdateAsync(set => set.SetProperty(m => m.ToOn, new DateOnly(2026, 11, 18)));

        var late = await Of<GetLateFigures, LateFigures>(q => q.ExecuteAsync(), Someone.Deputy);

        Assert.Contains("Chưa có ai xử lý được 1+1", Words(late.People), StringComparison.Ordinal);
        // The field reviewer judged it at the step before: neither he nor the head, in whose place he acts, may approve it
        Assert.Contains("Vũ Hoài Nam 1+0", Words(late.People), StringComparison.Ordinal);
        foreach (var row in late.People)
            Assert.Equal((row.Late.Count, row.Soon.Count), (await RowsBehind.CountAsync(database.As(Someone.Deputy), row.Late.Path),
                await RowsBehind.CountAsync(database.As(Someone.Deputy), row.Soon.Path)));
    }

    [Fact]
    public async Task The_week_goes_from_Monday_to_Sunday_and_today_is_marked()
    {
        var week = await Of<GetWeekFigures, IReadOnlyList<WeekDay>>(q => q.ExecuteAsync());

        Assert.Equal((new DateOnly(2026, 11, 16), new DateOnly(2026, 11, 22), 7), (week[0].On, week[^1].On, week.Count));
        Assert.Equal("Thứ Năm", Assert.Single(week, d => d.IsToday).Words);
        Assert.Equal([0, 0, 4, 0, 2, 0, 0], week.Select(d => d.Due.Count));
        Assert.Equal([0, 0, 0, 4, 0, 0, 0], week.Select(d => d.Published.Count));
    }

    [Fact]
    public async Task The_months_output_stands_beside_last_month_and_last_year_at_the_edges_of_the_day_in_Viet_Nam()
    {
        var output = await Of<GetOutputFigures, OutputFigures>(q => q.ExecuteAsync());

        Assert.Equal(("Tháng 11/2026", 4), (output.ThisMonth.Words, output.ThisMonth.Count));
        Assert.Equal(("Tháng 10/2026", 1), (output.LastMonth.Words, output.LastMonth.Count));
        Assert.Equal(("Tháng 11/2025", 1), (output.LastYear.Words, output.LastYear.Count));
        Assert.Equal([3, 1], output.Units.Select(u => u.Count));
        Assert.Equal("Không thuộc đơn vị nào", output.Units[^1].Words);
    }

    [Fact]
    public async Task Own_items_stand_by_state_the_returned_first_and_nobody_elses_among_them()
    {
        var own = await Of<GetOwnItems, IReadOnlyList<OverviewFigure>>(q => q.ExecuteAsync(), Someone.Author);
        Assert.Equal("Đã trả lại 1, Nháp 1, Đang xử lý 4, Đã đăng 4, Đã gỡ 1", string.Join(", ", own.Select(f => $"{f.Words} {f.Count}")));

        Assert.Equal("Đang xử lý 1, Đã đăng 1", string.Join(", ",
            (await Of<GetOwnItems, IReadOnlyList<OverviewFigure>>(q => q.ExecuteAsync(), Someone.OtherAuthor)).Select(f => $"{f.Words} {f.Count}")));
        Assert.Empty(await Of<GetOwnItems, IReadOnlyList<OverviewFigure>>(q => q.ExecuteAsync(), Someone.Head));
    }

    [Fact]
    public async Task Nothing_of_this_portal_is_counted_in_another()
    {
        var there = await RowsBehind.AllAsync(database.As(Someone.Stranger, "phu-lien"));

        Assert.All(there, f => Assert.Equal(0, f.Count));
        Assert.Empty(await RowsBehind.AllAsync(database.As(Someone.Stranger)));
    }

    [Fact]
    public async Task A_portal_without_anything_has_figures_of_nought_and_no_rows()
    {
        using var empty = await PortalDatabase.CreateAsync();
        var late = Story.Must(await empty.As(Someone.Secretary).GetRequiredService<GetLateFigures>().ExecuteAsync());

        Assert.Equal((0, 0, 0, 0, 0), (late.Late.Count, late.Soon.Count, late.Steps.Count, late.Units.Count, late.People.Count));
        Assert.All(await RowsBehind.AllAsync(empty.As(Someone.Head)), f => Assert.Equal(0, f.Count));
    }
}
