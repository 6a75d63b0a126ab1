using Portal.Core.Editions;
using Portal.Core.Roles;

namespace Portal.Core.Schedules;

/// <summary>What is planned for an item, or failed of it last, for the screen of one of its editions. Nothing for whoever may not read the edition.</summary>
public sealed class GetSchedules(PortalStore store, LoadEdition load)
{
    public Task<IReadOnlyList<ScheduleDetail>> ExecuteAsync(int editionId) => store.ReadAsync<IReadOnlyList<ScheduleDetail>>(async operation =>
    {
        if (await load.ExecuteAsync(operation, editionId) is not { } loaded || !loaded.MayRead(operation.Actor)) return [];
        var itemId = loaded.Item.Id;
        var all = await operation.Db.EditionSchedules.Where(s => s.ItemId == itemId).OrderByDescending(s => s.Id).ToListAsync();
        var mayAppear = loaded.Workflow.WhyNot(MoveKind.Reschedule, loaded.Facts, operation.Actor) is null;
        // Of each kind the one that counts: what waits, else the last, where it failed
        return [.. all.GroupBy(s => s.Kind).OrderBy(g => g.Key).Select(g => g.FirstOrDefault(s => s.State == ScheduleState.Waiting) ?? g.First())
            .Where(s => s.State == ScheduleState.Waiting || s.State == ScheduleState.Failed && loaded.Edition.Status == EditionStatus.Approved)
            .Where(s => s.Kind == ScheduleKind.End || s.EditionId == editionId)
            .Select(s => new ScheduleDetail(s.Id, s.Version, s.Kind, s.State, s.At, s.SetByName, s.Reason, s.Failure, s.Tries > 0 ? s.NextTryAt : null,
                s.State == ScheduleState.Waiting && (s.Kind == ScheduleKind.Appear ? mayAppear : operation.Actor.Can(Permissions.Withdraw))))];
    });
}

/// <summary>One schedule as a screen shows it; <see cref="TriedAgainAt"/> where something that passes was in the way.</summary>
public sealed record ScheduleDetail(
    int Id, int Version, ScheduleKind Kind, ScheduleState State, DateTime At, string SetByName, string? Reason, string? Failure, DateTime? TriedAgainAt,
    bool MayChange);
