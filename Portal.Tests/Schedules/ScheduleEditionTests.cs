using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Editions;
using Portal.Core.Kernel;
using Portal.Core.Schedules;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Schedules;

/// <summary>Approving for a time: what is asked for, and which times are taken. It is 09:00 on Friday 20/11/2026.</summary>
[Trait("Row", "C4")]
public sealed class ScheduleEditionTests : IAsyncLifetime
{
    private readonly HanoiClock clock = HanoiClock.At(2026, 11, 20);
    private PortalDatabase database = null!;

    public async Task InitializeAsync() => database = await PortalDatabase.CreateAsync(clock);

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Approved_for_a_time_it_stands_scheduled_is_not_public_and_the_history_says_who_and_when()
    {
        var id = await Planned.EditionAsync(database);

        var edition = await Story.Edition(database, id);
        Assert.Equal((EditionStatus.Scheduled, Someone.Head, (DateTime?)null), (edition.Status, edition.ApprovedById, edition.PublishedAt));
        await using var db = database.Context();
        Assert.False(await db.Publications.AnyAsync());
        Assert.Null((await db.Deadlines.SingleAsync()).MetAt);
        Assert.Equal("Hoàng Ngọc Ánh: Duyệt và hẹn giờ đăng “Ra quân dọn vệ sinh môi trường” (bản 1) vào 08:00 ngày 23/11/2026."
            + " Người duyệt xác nhận đã kiểm tra nội dung theo Quy chế: ", Assert.Single(await Planned.LinesAsync(database, "content.scheduled"))
            .Split("điểm a khoản 1 Điều 8")[0]);
    }

    [Theory]
    [InlineData(null, "schedule.time-missing")]
    [InlineData("2026-11-20T08:59", "schedule.past")]
    [InlineData("2026-11-20T09:00", "schedule.past")]
    [InlineData("2025-12-01T08:00", "schedule.past")]
    [InlineData("0026-11-23T08:00", "date.year")]
    [InlineData("2026-11-23T05:59", "schedule.unusual")]
    [InlineData("2026-11-23T22:00", "schedule.unusual")]
    [InlineData("2026-11-22T08:00", "schedule.unusual")]
    [InlineData("2027-01-01T08:00", "schedule.unusual")]
    [InlineData("2028-01-04T08:00", "schedule.unusual")]
    public async Task A_time_that_is_over_is_refused_and_a_strange_one_asked_about(string? typed, string code)
    {
        var id = await Story.AtStep(database, "approval");
        var at = typed is null ? (DateTime?)null : DateTime.Parse(typed, System.Globalization.CultureInfo.InvariantCulture);

        var refused = await Planned.TryAsync(database, id, at, anyway: false);

        Assert.Equal([code], refused.Codes());
        Assert.All(refused.Refusals, r => Assert.Equal(ScheduleRefusals.TimeField, r.Field));
        Assert.Equal(EditionStatus.InWorkflow, (await Story.Edition(database, id)).Status);
    }

    [Fact]
    public async Task What_is_strange_about_a_time_is_said_all_at_once_and_said_again_it_is_taken()
    {
        var id = await Story.AtStep(database, "approval");
        var newYear = new DateTime(2027, 1, 1, 23, 0, 0);

        var asked = Assert.Single((await Planned.TryAsync(database, id, newYear, anyway: false)).Refusals);

        Assert.Contains("23:00 ngày 01/01/2027 là ban đêm; là ngày không làm việc (nghỉ ", asked.Sentence, StringComparison.Ordinal);
        Assert.Contains("là sau hạn đăng ", asked.Sentence, StringComparison.Ordinal);
        Assert.True((await Planned.TryAsync(database, id, newYear)).Done);
    }

    [Theory]
    [InlineData(Someone.Author, "access.not-allowed")]
    [InlineData(Someone.Secretary, "access.not-allowed")]
    public async Task Only_those_who_approve_schedule(string who, string code) =>
        Assert.Equal([code], (await Planned.TryAsync(database, await Story.AtStep(database, "approval"), Planned.Monday, who)).Codes());

    [Fact]
    public async Task Four_eyes_and_the_checklist_are_asked_when_it_is_approved()
    {
        var own = await Story.AtStep(database, "approval", by: Someone.Deputy);
        Assert.Equal([WorkflowRefusals.OwnItem.Code], (await Planned.TryAsync(database, own, Planned.Monday, Someone.Deputy)).Codes());
        Assert.Equal([WorkflowRefusals.ChecklistOpen.Code], (await Planned.TryAsync(database, own, Planned.Monday, ticked: [])).Codes());
    }

    [Fact]
    public async Task Of_two_who_press_at_once_the_second_is_told_and_there_is_one_schedule()
    {
        var id = await Story.AtStep(database, "approval");
        var version = await Story.Version(database, id);
        Task<Outcome<int>> Press(string who, int hour) => Task.Run(() => database.As(who).GetRequiredService<ScheduleEdition>()
            .ExecuteAsync(id, version, Planned.Monday.AddHours(hour), Story.Ticked, anyway: true));

        var answers = await Task.WhenAll(Press(Someone.Head, 0), Press(Someone.Deputy, 1));

        Assert.Single(answers, a => a.Done);
        Assert.Contains(answers, a => a.Codes().SequenceEqual([AccessRefusals.Stale.Code]));
        await using var db = database.Context();
        Assert.Single(await db.EditionSchedules.ToListAsync());
    }

    [Fact]
    public async Task Moved_to_another_time_with_a_reason_it_waits_for_that_one()
    {
        var id = await Planned.EditionAsync(database);
        var seen = await Planned.OfAsync(database, id);
        var change = database.As(Someone.Deputy).GetRequiredService<ChangeSchedule>();
        Assert.Equal(["workflow.reason-missing", "schedule.past"], (await change.ExecuteAsync(seen.Id, seen.Version, new(2026, 11, 19, 8, 0, 0), " ")).Codes());

        // The Day of Culture, and after the deadline: asked about, and meant
        Assert.Equal(["schedule.unusual"], (await change.ExecuteAsync(seen.Id, seen.Version, new(2026, 11, 24, 8, 0, 0), "x")).Codes());
        Story.Must(await change.ExecuteAsync(seen.Id, seen.Version, new(2026, 11, 24, 8, 0, 0), "Chờ lãnh đạo về", anyway: true));

        Assert.Equal([AccessRefusals.Stale.Code], (await change.ExecuteAsync(seen.Id, seen.Version, new(2026, 11, 25, 8, 0, 0), "x")).Codes());
        clock.Set(2026, 11, 23, 8, 0);
        await Planned.LookAsync(database);
        Assert.Equal(EditionStatus.Scheduled, (await Story.Edition(database, id)).Status);
        clock.Set(2026, 11, 24, 8, 0);
        await Planned.LookAsync(database);
        Assert.Equal(EditionStatus.Published, (await Story.Edition(database, id)).Status);
        Assert.Contains("từ 08:00 ngày 23/11/2026 sang 08:00 ngày 24/11/2026. Lý do: Chờ lãnh đạo về",
            Assert.Single(await Planned.LinesAsync(database, "content.rescheduled")), StringComparison.Ordinal);
        Assert.Equal([ScheduleRefusals.Over.Code], (await change.ExecuteAsync(seen.Id, seen.Version, new(2026, 11, 25, 8, 0, 0), "x")).Codes());
    }

    [Fact]
    public async Task Taken_back_it_stays_approved_and_is_scheduled_again_without_a_second_checklist()
    {
        var id = await Planned.EditionAsync(database);
        var seen = await Planned.OfAsync(database, id);
        var cancel = database.As(Someone.Head).GetRequiredService<CancelSchedule>();
        Assert.Equal(["workflow.reason-missing"], (await cancel.ExecuteAsync(seen.Id, seen.Version, "")).Codes());
        Story.Must(await cancel.ExecuteAsync(seen.Id, seen.Version, "Hoãn lễ"));
        Assert.Equal(EditionStatus.Approved, (await Story.Edition(database, id)).Status);
        clock.Set(2026, 11, 23, 12, 0);
        await Planned.LookAsync(database);
        Assert.Equal(EditionStatus.Approved, (await Story.Edition(database, id)).Status);

        Story.Must(await Planned.TryAsync(database, id, new(2026, 11, 24, 8, 0, 0), Someone.Deputy, ticked: []));

        var again = await Story.Edition(database, id);
        Assert.Equal((EditionStatus.Scheduled, Someone.Head), (again.Status, again.ApprovedById));
    }

    [Fact]
    public async Task What_is_scheduled_is_neither_edited_nor_sent_nor_returned_until_it_is_taken_back()
    {
        var id = await Planned.EditionAsync(database);
        var version = await Story.Version(database, id);

        Assert.Equal(["workflow.not-from-here"], (await database.As(Someone.Head).GetRequiredService<Core.Editions.ReturnEdition>()
            .ExecuteAsync(id, version, "Sai")).Codes());
        var form = await A.CompleteForm(database);
        (form.EditionId, form.Version) = (id, version);
        Assert.False((await database.As(Someone.Author).GetRequiredService<SaveDraft>().ExecuteAsync(form)).Done);
        Assert.False((await database.As(Someone.Secretary).GetRequiredService<SendEdition>().ExecuteAsync(id, version)).Done);
    }
}
