using Portal.Core.Editions;
using Portal.Core.Portals;
using Portal.Core.Roles;

namespace Portal.Core.Schedules;

/// <summary>
/// A month of what appears, what ends and what is due, day by day; whoever does not see all sees their own. Refused to whoever has no role here.
/// </summary>
public sealed class FindScheduleMonth(PortalStore store)
{
    /// <summary>Any day looked at would show no more than this of one kind.</summary>
    private const int Most = 500;

    public Task<Outcome<IReadOnlyList<MonthEntry>>> ExecuteAsync(YearMonth month) => store.ReadAsync<Outcome<IReadOnlyList<MonthEntry>>>(async operation =>
    {
        if (!operation.Actor.Belongs) return AccessRefusals.NotAllowed;
        var (from, until) = (WardClock.StartOf(month.FirstDay), WardClock.StartOf(month.LastDay.AddDays(1)));
        var (all, me) = (operation.Actor.Can(Permissions.SeeAll), operation.Actor.UserId);
        var workflow = EditorialWorkflow.From((await operation.ProfileAsync()).Workflow);
        var planned = await operation.Db.EditionSchedules.Where(s => s.At >= from && s.At < until && s.State != ScheduleState.Cancelled)
            .Join(operation.Db.Editions, s => s.EditionId, e => e.Id, (s, e) => new { Schedule = s, e.Title, e.AuthoredById, e.Status })
            .Where(r => all || r.AuthoredById == me).OrderBy(r => r.Schedule.At).Take(Most).ToListAsync();
        var due = await operation.Db.Deadlines.Where(d => d.MetAt == null && d.DueAt >= from && d.DueAt < until)
            .Join(operation.Db.Editions.Where(e => e.Status != EditionStatus.Withdrawn), d => d.ItemId, e => e.ItemId,
                (d, e) => new { d.DueAt, e.Id, e.Title, e.AuthoredById })
            .Where(r => all || r.AuthoredById == me).OrderBy(r => r.DueAt).Take(Most).ToListAsync();
        var mayAppear = workflow.Last.Actors.Any(operation.Actor.Has);
        var entries = planned.Select(r => new MonthEntry(r.Schedule.At, r.Schedule.Kind == ScheduleKind.Appear ? MonthKind.Appears : MonthKind.Ends,
                r.Title, r.Schedule.EditionId, r.Schedule.State)
            {
                ScheduleId = r.Schedule.Id, Version = r.Schedule.Version,
                // Four eyes are asked when it is moved
                MayMove = r.Schedule.State == ScheduleState.Waiting
                    && (r.Schedule.Kind == ScheduleKind.Appear ? mayAppear : operation.Actor.Can(Permissions.Withdraw)),
            })
            .Concat(due.Select(r => new MonthEntry(r.DueAt, MonthKind.Due, r.Title, r.Id, null)));
        return entries.OrderBy(e => e.At).ThenBy(e => e.Kind).ToList();
    });
}

/// <summary>What an entry of the month is.</summary>
public enum MonthKind
{
    Appears,
    Ends,
    Due,
}

/// <summary>One entry of the month; a deadline belongs to no schedule and is not moved here.</summary>
public sealed record MonthEntry(DateTime At, MonthKind Kind, string Title, int EditionId, ScheduleState? State)
{
    public int? ScheduleId { get; init; }
    public int Version { get; init; }
    public bool MayMove { get; init; }
    public DateOnly Day => WardClock.DayOf(At);
}
