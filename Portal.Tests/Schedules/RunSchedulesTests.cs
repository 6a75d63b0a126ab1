using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Data;
using Portal.Core.Editions;
using Portal.Core.Kernel;
using Portal.Core.Publications;
using Portal.Core.Schedules;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Schedules;

/// <summary>What happens by itself: on its second, once, whatever else goes wrong.</summary>
[Trait("Row", "C4")]
public sealed class RunSchedulesTests : IAsyncLifetime
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
    public async Task On_its_second_and_not_before_it_goes_public_by_the_hand_of_whoever_approved_it()
    {
        var id = await Planned.EditionAsync(database);
        clock.Set(2026, 11, 23, 7, 59);
        clock.Advance(TimeSpan.FromMilliseconds(59_999));
        await Planned.LookAsync(database);
        Assert.Equal(EditionStatus.Scheduled, (await Story.Edition(database, id)).Status);

        clock.Advance(TimeSpan.FromMilliseconds(1));
        await Planned.LookAsync(database);

        var edition = await Story.Edition(database, id);
        Assert.Equal((EditionStatus.Published, Someone.Head, WardClock.ToUtc(Planned.Monday)), (edition.Status, edition.PublishedById, edition.PublishedAt));
        await using var db = database.Context();
        Assert.True((await db.Publications.SingleAsync()).Visible);
        Assert.Equal(WardClock.ToUtc(Planned.Monday), (await db.Deadlines.SingleAsync()).MetAt);
        Assert.NotNull(await db.RoyaltyWorks.SingleOrDefaultAsync());
        Assert.Equal("Hệ thống (hẹn giờ): Đăng “Ra quân dọn vệ sinh môi trường” (bản 1) theo giờ hẹn 08:00 ngày 23/11/2026, do Hoàng Ngọc Ánh duyệt lúc "
            + "09:00 ngày 20/11/2026.", Assert.Single(await Planned.LinesAsync(database, "content.published")));
    }

    [Fact]
    public async Task What_was_due_while_nothing_ran_is_done_by_the_first_look()
    {
        var id = await Planned.EditionAsync(database);
        clock.Set(2026, 11, 25, 10, 30);

        await Planned.LookAsync(database);

        Assert.Equal(new DateTime(2026, 11, 25, 3, 30, 0), (await Story.Edition(database, id)).PublishedAt);
    }

    [Fact]
    public async Task Two_nodes_that_look_at_once_publish_once()
    {
        for (var i = 0; i < 3; i++) await Planned.EditionAsync(database);
        clock.Set(2026, 11, 23, 8, 0);
        var nodes = Enumerable.Range(0, 4).Select(_ => database.Started()).ToList();

        await Task.WhenAll(nodes.Select(n => Task.Run(() => Planned.LookAsync(database, n))));

        await Planned.LookAsync(database);
        Assert.Equal(3, (await Planned.LinesAsync(database, "content.published")).Count);
        await using var db = database.Context();
        Assert.Equal(3, await db.RoyaltyWorks.CountAsync());
    }

    [Fact]
    public async Task A_commit_that_dies_in_the_second_of_the_schedule_leaves_it_to_the_next_look_and_it_is_published_once()
    {
        var id = await Planned.EditionAsync(database);
        clock.Set(2026, 11, 23, 8, 0);
        var faults = new StorageFaults();
        var dying = database.AsSystem(configure: services => services.AddSingleton(faults).AddSingleton<PortalDbFactory, FaultyDbFactory>());
        faults.BeforeCommit = new IOException("killed");
        var heard = await Planned.LookAsync(database, dying);
        Assert.Contains(heard, h => h.Contains("killed", StringComparison.Ordinal));
        Assert.Equal(EditionStatus.Scheduled, (await Story.Edition(database, id)).Status);

        await Planned.LookAsync(database);
        await Planned.LookAsync(database);

        Assert.Equal(EditionStatus.Published, (await Story.Edition(database, id)).Status);
        Assert.Single(await Planned.LinesAsync(database, "content.published"));
    }

    [Fact]
    public async Task What_stands_against_it_at_its_time_is_kept_for_approver_and_author_and_stops_no_other()
    {
        var bad = await Planned.EditionAsync(database);
        var good = await Planned.EditionAsync(database);
        await using (var db = database.Context())
            await db.Editions.Where(e => e.Id == bad).ExecuteUpdateAsync(set => set.SetProperty(e => e.Abstract, ""));
        clock.Set(2026, 11, 23, 8, 0);

        await Planned.LookAsync(database);

        Assert.Equal((EditionStatus.Approved, EditionStatus.Published),
            ((await Story.Edition(database, bad)).Status, (await Story.Edition(database, good)).Status));
        var schedule = await Planned.OfAsync(database, bad);
        Assert.Equal(ScheduleState.Failed, schedule.State);
        Assert.Contains("sapo", schedule.Failure, StringComparison.OrdinalIgnoreCase);
        foreach (var who in new[] { Someone.Head, Someone.Author })
        {
            var rows = Story.Must(await database.As(who).GetRequiredService<Core.Queue.FindMyWork>().ExecuteAsync());
            Assert.Contains(rows, r => r.Link == $"bai/{bad}" && r.State == "Hẹn giờ không đăng được");
            var shown = Assert.Single(await database.As(who).GetRequiredService<GetSchedules>().ExecuteAsync(bad));
            Assert.Equal(ScheduleState.Failed, shown.State);
        }
        Assert.Single(await Planned.LinesAsync(database, "content.schedule-failed"));
    }

    [Fact]
    public async Task What_passes_is_tried_again_with_growing_waits_and_said_meanwhile()
    {
        var jumping = new JumpingClock(new DateTime(2026, 11, 20, 9, 0, 0));
        using var own = await PortalDatabase.CreateAsync(jumping);
        var id = await Planned.EditionAsync(own);
        // The last line lies an hour ahead: a clock set back is not believed, and nothing is published by it
        jumping.Pass(TimeSpan.FromDays(4));
        await Story.Draft(own);
        jumping.Jump(-TimeSpan.FromHours(1));

        await Planned.LookAsync(own);

        var waiting = await Planned.OfAsync(own, id);
        Assert.Equal((ScheduleState.Waiting, 1), (waiting.State, waiting.Tries));
        Assert.Contains("Đồng hồ máy chủ", waiting.Failure, StringComparison.Ordinal);
        var told = Assert.Single(await own.As(Someone.Head).GetRequiredService<GetSchedules>().ExecuteAsync(id));
        Assert.NotNull(told.TriedAgainAt);
        jumping.Pass(TimeSpan.FromHours(2));
        await Planned.LookAsync(own);
        Assert.Equal(EditionStatus.Published, (await Story.Edition(own, id)).Status);
    }

    [Fact]
    public async Task A_clock_set_back_after_it_was_done_does_nothing_twice()
    {
        var jumping = new JumpingClock(new DateTime(2026, 11, 20, 9, 0, 0));
        using var own = await PortalDatabase.CreateAsync(jumping);
        await Planned.EditionAsync(own);
        jumping.Pass(TimeSpan.FromDays(3));
        await Planned.LookAsync(own);

        jumping.Jump(-TimeSpan.FromHours(3));
        await Planned.LookAsync(own);
        jumping.Pass(TimeSpan.FromDays(1));
        await Planned.LookAsync(own);

        Assert.Single(await Planned.LinesAsync(own, "content.published"));
    }

    [Fact]
    public async Task Published_by_hand_before_its_time_nothing_happens_at_the_time()
    {
        var id = await Planned.EditionAsync(database);
        await Story.PublishEdition(database, id, Someone.Deputy);
        var own = await Planned.OfAsync(database, id);
        Assert.Equal((ScheduleState.Cancelled, "Đã đăng ngay."), (own.State, own.Reason));
        clock.Set(2026, 11, 23, 8, 0);

        await Planned.LookAsync(database);

        Assert.Single(await Planned.LinesAsync(database, "content.published"));
    }

    [Fact]
    public async Task Withdrawn_an_item_does_not_come_back_by_a_next_edition_that_was_scheduled()
    {
        var item = await Story.Publish(database);
        var second = Story.Must(await database.As(Someone.Author).GetRequiredService<StartNextEdition>().ExecuteAsync(item.EditionId));
        await Story.SendOn(database, second, "approval");
        Story.Must(await Planned.TryAsync(database, second, Planned.Monday));
        await Story.Withdraw(database, item.EditionId);
        clock.Set(2026, 11, 23, 8, 0);

        await Planned.LookAsync(database);

        Assert.Equal(EditionStatus.Approved, (await Story.Edition(database, second)).Status);
        await using var db = database.Context();
        Assert.False((await db.Publications.SingleAsync()).Visible);
    }

    [Fact]
    public async Task At_the_end_set_for_it_an_item_leaves_the_site_its_royalty_stays_and_a_week_before_it_is_told()
    {
        var item = await Story.Publish(database);
        await Planned.EndAsync(database, item.EditionId, new(2026, 12, 4, 17, 0, 0));
        Assert.Equal([ScheduleRefusals.EndAlreadySet.Code], (await database.As(Someone.Head).GetRequiredService<SetEndOfItem>()
            .ExecuteAsync(item.EditionId, await Story.Version(database, item.EditionId), new(2026, 12, 5, 8, 0, 0), true)).Codes());
        Assert.DoesNotContain(await WorkAsync(), r => r.State == "Sắp hết hạn hiển thị");
        clock.Set(2026, 11, 27, 17, 1);
        Assert.Contains(await WorkAsync(), r => r.State == "Sắp hết hạn hiển thị" && r.Link == $"bai/{item.EditionId}");
        clock.Set(2026, 12, 4, 17, 0);

        await Planned.LookAsync(database);

        Assert.Equal(EditionStatus.Ended, (await Story.Edition(database, item.EditionId)).Status);
        await using var db = database.Context();
        var publication = await db.Publications.SingleAsync();
        Assert.Equal((false, PublicationEnd.Ended), (publication.Visible, publication.GoneBy));
        Assert.NotEqual(Core.Royalties.Periods.RoyaltyWorkStatus.Excluded, (await Story.Work(database, item.ItemId)).Status);
        Assert.Single(await Planned.LinesAsync(database, "content.ended"));
    }

    [Fact]
    public async Task An_end_whose_item_was_withdrawn_before_is_off_and_one_taken_back_too()
    {
        var (one, two) = (await Story.Publish(database), await Story.Publish(database));
        await Planned.EndAsync(database, one.EditionId, new(2026, 12, 4, 17, 0, 0));
        await Planned.EndAsync(database, two.EditionId, new(2026, 12, 4, 17, 0, 0));
        await Story.Withdraw(database, one.EditionId);
        var seen = await Planned.OfAsync(database, two.EditionId);
        var cancel = database.As(Someone.Secretary).GetRequiredService<CancelSchedule>();
        Assert.Equal([AccessRefusals.NotAllowed], (await cancel.ExecuteAsync(seen.Id, seen.Version, "x")).Refusals);
        Story.Must(await database.As(Someone.Head).GetRequiredService<CancelSchedule>().ExecuteAsync(seen.Id, seen.Version, "Còn hiệu lực"));
        clock.Set(2026, 12, 4, 17, 0);

        await Planned.LookAsync(database);

        Assert.Equal((EditionStatus.Withdrawn, EditionStatus.Published),
            ((await Story.Edition(database, one.EditionId)).Status, (await Story.Edition(database, two.EditionId)).Status));
    }

    private async Task<IReadOnlyList<Core.Queue.WorkRow>> WorkAsync() =>
        Story.Must(await database.As(Someone.Head).GetRequiredService<Core.Queue.FindMyWork>().ExecuteAsync());
}
