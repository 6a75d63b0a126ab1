using Portal.Core.Roles;

namespace Portal.Core.Royalties.Schedules;

/// <summary>A schedule of the portal as entered, with the last day it really holds and whether it was withdrawn.</summary>
public sealed record ScheduleRow(int Id, ScheduleForm Form, DateOnly? EffectiveTo, ScheduleState State)
{
    public string? WithdrawnByName { get; init; }
    public DateTime? WithdrawnAt { get; init; }
}

/// <summary>Where a schedule stands on a day.</summary>
public enum ScheduleState
{
    /// <summary>Đang áp dụng.</summary>
    InForce,
    /// <summary>Chưa có hiệu lực.</summary>
    Coming,
    /// <summary>Đã hết hiệu lực.</summary>
    Ended,
    /// <summary>Đã thu hồi.</summary>
    Withdrawn,
}

/// <summary>All schedules of the portal, the latest first; for whoever sees royalties or manages the portal.</summary>
public sealed class FindSchedules(PortalStore store)
{
    public Task<Outcome<IReadOnlyList<ScheduleRow>>> ExecuteAsync() => store.ReadAsync<Outcome<IReadOnlyList<ScheduleRow>>>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.ManagePortal) && !operation.Actor.Can(Permissions.SeeRoyalties)) return AccessRefusals.NotAllowed;
        var schedules = await operation.Db.RoyaltySchedules.AsNoTracking().Whole()
            .OrderByDescending(s => s.EffectiveFrom).ThenByDescending(s => s.Id).ToListAsync();
        return Rows(schedules, operation.Today);
    });

    private static List<ScheduleRow> Rows(IEnumerable<RoyaltySchedule> schedules, DateOnly today) =>
        schedules.Select(s => new ScheduleRow(s.Id, ScheduleForm.Of(s), s.EffectiveTo, StateOf(s, today))
        {
            WithdrawnByName = s.WithdrawnByName, WithdrawnAt = s.WithdrawnAt,
        }).ToList();

    private static ScheduleState StateOf(RoyaltySchedule schedule, DateOnly today) =>
        schedule.WithdrawnAt is not null ? ScheduleState.Withdrawn
        : schedule.EffectiveFrom > today ? ScheduleState.Coming
        : schedule.InForceOn(today) ? ScheduleState.InForce
        : ScheduleState.Ended;
}
