using Portal.Core.Roles;
using Portal.Core.Royalties.Rates;

namespace Portal.Core.Royalties.Schedules;

/// <summary>
/// The schedule in force as its card shows it. <paramref name="UnitValue"/> is what one point is worth for an item published
/// today, <paramref name="Salary"/> the base salary it comes from; both null while the law's table has no row for today.
/// </summary>
public sealed record RoyaltyScheduleDetail(ScheduleForm Form, DateOnly? EffectiveTo, Money? UnitValue, BaseSalary? Salary);

/// <summary>The royalty schedule that today's publications are assessed by; null where none is in force.</summary>
public sealed class GetRoyaltySchedule(PortalStore store)
{
    public Task<Outcome<RoyaltyScheduleDetail?>> ExecuteAsync() => store.ReadAsync<Outcome<RoyaltyScheduleDetail?>>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.SeeRoyalties)) return AccessRefusals.NotAllowed;
        var today = operation.Today;
        if (await SchedulesInForce.OnAsync(operation.Db, today) is not { } schedule) return default(RoyaltyScheduleDetail);
        var salary = BaseSalary.InForce(await operation.Db.BaseSalaries.AsNoTracking().ToListAsync(), today);
        return new RoyaltyScheduleDetail(ScheduleForm.Of(schedule), schedule.EffectiveTo, salary?.Amount.Times(schedule.UnitShare), salary);
    });
}
