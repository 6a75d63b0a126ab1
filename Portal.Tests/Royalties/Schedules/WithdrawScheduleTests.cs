using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Kernel;
using Portal.Core.Royalties.Schedules;
using Portal.Core.Royalties.Works;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Royalties.Schedules;

[Trait("Row", "G1")]
public class WithdrawScheduleTests
{
    private static readonly ScheduleForm Decided = new("Biểu", "Nghị định số 18/2014/NĐ-CP", new(2026, 1, 1), 0.10m, [new("tin", "Tin", 0.5m, 2m, "tin")]);

    private static async Task<int> Save(PortalDatabase database, DateOnly from, DateOnly? to = null) =>
        Story.Must(await database.As(Someone.Administrator).GetRequiredService<SaveRoyaltySchedule>().ExecuteAsync(
            Decided with { Name = $"Biểu {from.Year}", EffectiveFrom = from, EffectiveTo = to }));

    private static Task<Outcome<string>> Withdraw(PortalDatabase database, int id, string by = Someone.Administrator) =>
        database.As(by).GetRequiredService<WithdrawSchedule>().ExecuteAsync(id);

    [Fact]
    public async Task G1_a_schedule_that_has_not_begun_is_taken_back_and_the_one_before_it_goes_on()
    {
        using var database = await PortalDatabase.CreateAsync();
        var first = await Save(database, new(2026, 1, 1));
        var coming = await Save(database, new(2027, 1, 1));

        Assert.Equal("Biểu 2027", Story.Must(await Withdraw(database, coming)));
        Assert.True((await Withdraw(database, coming)).Done);

        await using var db = database.Context();
        Assert.Null((await db.RoyaltySchedules.SingleAsync(s => s.Id == first)).EffectiveTo);
        var withdrawn = await db.RoyaltySchedules.SingleAsync(s => s.Id == coming);
        Assert.Equal((Someone.Administrator, database.Clock.GetUtcNow().UtcDateTime), (withdrawn.WithdrawnById, withdrawn.WithdrawnAt));
        Assert.False(withdrawn.InForceOn(new(2027, 2, 1)));
        Assert.True(await db.History.AnyAsync(h => h.Action == "royalties.schedule.withdrawn"));
        // Its day is free again
        await Save(database, new(2027, 1, 1));
        Assert.Equal([ScheduleState.Coming, ScheduleState.Withdrawn, ScheduleState.InForce],
            Story.Must(await database.As(Someone.Head).GetRequiredService<FindSchedules>().ExecuteAsync()).Select(s => s.State));
    }

    [Fact]
    public async Task G1_a_last_day_that_was_decided_comes_back_as_decided()
    {
        using var database = await PortalDatabase.CreateAsync();
        var first = await Save(database, new(2026, 1, 1), new(2026, 12, 31));

        Story.Must(await Withdraw(database, await Save(database, new(2027, 1, 1))));

        await using var db = database.Context();
        Assert.Equal(new DateOnly(2026, 12, 31), (await db.RoyaltySchedules.SingleAsync(s => s.Id == first)).EffectiveTo);
    }

    [Fact]
    public async Task G1_nothing_is_assessed_by_a_schedule_that_was_withdrawn()
    {
        var clock = HanoiClock.At(2026, 11, 20);
        using var database = await PortalDatabase.CreateAsync(clock);
        var coming = await Save(database, new(2026, 11, 25));
        Story.Must(await Withdraw(database, coming));
        clock.Set(2026, 11, 26);
        var item = await Story.Publish(database);

        Assert.Equal(["royalties.no-schedule"], (await Story.TryAssess(database, item.ItemId)).Codes());
        Assert.Empty(Story.Must(await database.As(Someone.Secretary).GetRequiredService<Core.Royalties.Periods.GetRoyaltyPeriod>().ExecuteAsync(new(2026, 11)))
            .Works[0].Genres);
    }

    [Fact]
    public async Task G1_one_in_force_or_followed_by_another_or_gone_is_not_taken_back()
    {
        using var database = await PortalDatabase.CreateAsync();
        var first = await Save(database, new(2026, 1, 1));
        var second = await Save(database, new(2027, 1, 1));
        await Save(database, new(2028, 1, 1));

        Assert.Equal(["royalties.schedule.begun"], (await Withdraw(database, first)).Codes());
        Assert.Equal(["royalties.schedule.not-last"], (await Withdraw(database, second)).Codes());
        Assert.Equal(["access.not-found"], (await Withdraw(database, 4711)).Codes());
        Assert.Equal(["access.not-allowed"], (await Withdraw(database, second, Someone.Head)).Codes());
    }

    [Fact]
    public async Task G1_one_that_somebody_was_assessed_by_is_not_taken_back()
    {
        var clock = HanoiClock.At(2027, 1, 5);
        using var database = await PortalDatabase.CreateAsync(clock);
        var schedule = await A.Schedule(database, new(2027, 1, 1));
        await Story.Assess(database, (await Story.Publish(database)).ItemId);
        await using var db = database.Context();
        await db.RoyaltySchedules.Where(s => s.Id == schedule.Id).ExecuteUpdateAsync(set => set.SetProperty(s => s.EffectiveFrom, new DateOnly(2027, 2, 1)));

        Assert.Equal(["royalties.schedule.used"], (await Withdraw(database, schedule.Id)).Codes());
    }
}
