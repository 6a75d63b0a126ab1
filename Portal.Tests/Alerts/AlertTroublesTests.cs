using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Data;
using Portal.Core.Editions;
using Portal.Core.Kernel;
using Portal.Core.Portals;
using Portal.Core.Portals.Forms;
using Portal.Tests.Schedules;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Alerts;

/// <summary>Clocks set back, steps dropped, people gone, storage that fails: each has one outcome.</summary>
public sealed class AlertTroublesTests : IAsyncLifetime
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
    public async Task By_a_clock_set_back_nothing_is_told_twice_and_by_one_not_believed_nothing_at_all()
    {
        var jumping = new JumpingClock(new DateTime(2026, 11, 20, 9, 0, 0));
        using var own = await PortalDatabase.CreateAsync(jumping);
        await Story.AtStep(own, "editing");
        jumping.Pass(TimeSpan.FromHours(6));
        Assert.Equal([Someone.Secretary], await Told.AfterLookAsync(own));

        jumping.Jump(-TimeSpan.FromHours(4));
        await Planned.LookAsync(own);
        jumping.Pass(TimeSpan.FromHours(4));
        Assert.Single(await Told.AfterLookAsync(own));

        // A line of history an hour ahead of the clock: that the deadline has passed is not believed
        jumping.Pass(TimeSpan.FromHours(4));
        await Story.Draft(own);
        jumping.Jump(-TimeSpan.FromHours(1));
        Assert.Single(await Told.AfterLookAsync(own));
        jumping.Pass(TimeSpan.FromHours(2));
        Assert.Equal(4, (await Told.AfterLookAsync(own)).Count);
    }

    [Fact]
    public async Task A_step_on_which_items_stand_is_not_dropped_and_on_one_dropped_all_the_same_the_author_is_told()
    {
        var id = await Story.AtStep(database, "editing");
        await using (var db = database.Context())
        {
            var remove = new RemoveItem<ProfileStep>(ProfileLists.Steps, "editing");
            var refused = await database.As(Someone.Administrator).GetRequiredService<ChangeProfile>().ExecuteAsync(1, remove);
            Assert.Contains("Biên tập", Assert.Single(refused.Refusals).Sentence, StringComparison.Ordinal);
        }
        await Told.ProfileAsync(database, p => p with
        {
            Workflow = p.Workflow with { Steps = p.Workflow.Steps.Where(s => s.Code != "editing").ToList(), Correction = null },
        });
        clock.Set(2026, 11, 20, 15);

        Assert.Equal([Someone.Author], await Told.AfterLookAsync(database));
        Assert.Equal(EditionStatus.InWorkflow, (await Story.Edition(database, id)).Status);
    }

    [Fact]
    public async Task A_reviewer_who_left_is_not_told_and_where_nobody_else_can_act_the_leaders_are_with_the_reason()
    {
        await Story.AtStep(database, "field-review");
        await Told.LeaveAsync(database, Someone.CultureReviewer);
        clock.Set(2026, 11, 20, 15);

        Assert.Equal([Someone.Deputy, Someone.Head], await Told.AfterLookAsync(database));
        Assert.Contains("Lúc báo chưa ai làm được bước này.", (await Told.AllAsync(database))[0].Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_reviewer_who_left_had_taken_is_told_to_the_others_of_the_step()
    {
        var id = await Story.AtStep(database, "approval");
        Story.Must(await database.As(Someone.Deputy).GetRequiredService<HoldEdition>().ExecuteAsync(id, new()));
        await Told.LeaveAsync(database, Someone.Deputy);
        clock.Set(2026, 11, 20, 15);

        Assert.Equal([Someone.Head], await Told.AfterLookAsync(database));
    }

    [Fact]
    public async Task A_deputy_is_told_beside_the_absent_one_and_a_deputy_s_deputy_is_not()
    {
        await Story.AtStep(database, "field-review");
        await Told.DeputyAsync(database, absent: Someone.CultureReviewer, deputy: Someone.Secretary);
        await Told.DeputyAsync(database, absent: Someone.Secretary, deputy: Someone.OtherAuthor);
        clock.Set(2026, 11, 20, 15);

        // Roles held for somebody are not handed on
        Assert.Equal([Someone.CultureReviewer, Someone.Secretary], await Told.AfterLookAsync(database));
    }

    [Fact]
    public async Task A_deputy_of_a_leader_hears_the_escalation()
    {
        await Story.AtStep(database, "editing");
        await Told.DeputyAsync(database, absent: Someone.Head, deputy: Someone.Finance);
        await Told.DeputyAsync(database, absent: Someone.Finance, deputy: Someone.OtherAuthor);
        clock.Set(2026, 11, 20, 17, 1);

        Assert.Equal([Someone.Finance, Someone.Deputy, Someone.Secretary, Someone.Head], await Told.AfterLookAsync(database));
    }

    [Fact]
    public async Task Where_nobody_is_left_at_all_it_is_noted_once_and_not_tried_for_ever()
    {
        var id = await Story.AtStep(database, "editing");
        foreach (var (who, _, _) in Someone.All) await Told.LeaveAsync(database, who);
        clock.Set(2026, 11, 20, 17, 1);

        Assert.Empty(await Told.AfterLookAsync(database));

        var noted = await Told.OfAsync(database, id);
        Assert.Equal((true, null), (noted.IsEscalated, noted.EscalatedAt));
        Assert.Empty(await Told.AfterLookAsync(database));
        Assert.EndsWith("không có ai để báo.", Assert.Single(await Planned.LinesAsync(database, "content.deadline-escalated")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deadline_in_a_year_without_calendar_is_none_and_nobody_is_told()
    {
        clock.Set(2028, 3, 1);
        using var later = await PortalDatabase.CreateAsync(HanoiClock.At(2028, 3, 1));
        await Story.Draft(later, await A.DocumentForm(later, new(2028, 2, 1)));

        Assert.Empty(await Told.AfterLookAsync(later));
        await using var db = later.Context();
        Assert.False(await db.Deadlines.AnyAsync());
    }

    [Fact]
    public async Task A_commit_that_fails_tells_nothing_and_the_next_try_tells_once()
    {
        await Story.AtStep(database, "editing");
        clock.Set(2026, 11, 20, 15);
        var faults = new StorageFaults();
        var dying = database.AsSystem(configure: services => services.AddSingleton(faults).AddSingleton<PortalDbFactory, FaultyDbFactory>());
        faults.BeforeCommit = new IOException("killed");
        Assert.Contains(await Planned.LookAsync(database, dying), h => h.Contains("killed", StringComparison.Ordinal));
        Assert.Empty(await Told.AllAsync(database));

        Assert.Single(await Told.AfterLookAsync(database));
        Assert.Single(await Told.AfterLookAsync(database));
    }

    [Fact]
    public async Task One_item_that_cannot_be_told_of_stops_no_other()
    {
        var bad = await Story.AtStep(database, "editing");
        await Story.AtStep(database, "editing");
        clock.Set(2026, 11, 20, 15);
        await using (var db = database.Context())
            // A judgement nobody can read: loading the edition throws
            await db.Database.ExecuteSqlAsync($"UPDATE Editions SET Judged = '[\"x\"]' WHERE Id = {bad}");

        var heard = await Planned.LookAsync(database);

        Assert.Single(heard);
        Assert.Equal([Someone.Secretary], (await Told.AllAsync(database)).Select(t => t.User));
    }
}
