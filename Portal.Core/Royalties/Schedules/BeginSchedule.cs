using Portal.Core.Law;
using Portal.Core.Roles;

namespace Portal.Core.Royalties.Schedules;

/// <summary>A schedule to begin a new one from: a portal's own, or a province's that ships with the software, with what is to be known of it.</summary>
public sealed record ScheduleExample(string Id, string Name, ScheduleForm Form, string? Source = null);

/// <summary>
/// What a new schedule can be made with: the bounds of the law that hold today, and the schedules of the system as examples, the portal's own first,
/// the provinces' last.
/// </summary>
public sealed record ScheduleBeginning(ScheduleLaw Law, IReadOnlyList<ScheduleExample> Examples);

/// <summary>Reads <see cref="ScheduleBeginning"/> for whoever manages the portal.</summary>
public sealed class BeginSchedule(PortalStore store, LawTables laws)
{
    public Task<Outcome<ScheduleBeginning>> ExecuteAsync() => store.ReadAsync<Outcome<ScheduleBeginning>>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.ManagePortal)) return AccessRefusals.NotAllowed;
        var db = operation.Db;
        var portals = await db.Portals.ToDictionaryAsync(p => p.Id, p => p.Name);
        // Across portals: a schedule is a published decision, and a new ward begins with its neighbour's
        var all = await db.RoyaltySchedules.IgnoreQueryFilters().AsNoTracking().Where(s => s.WithdrawnAt == null).Whole().ToListAsync();
        return new ScheduleBeginning(await ScheduleLaw.OnAsync(operation, operation.Today, laws),
            [.. OfPortals(all, portals, operation.PortalId), .. RoyaltyExamples.All.Select(OfProvince)]);
    });

    private static IEnumerable<ScheduleExample> OfPortals(IEnumerable<RoyaltySchedule> all, Dictionary<string, string> portals, string own) =>
        all.GroupBy(s => s.PortalId).Select(g => g.MaxBy(s => s.EffectiveFrom)!)
            .OrderByDescending(s => s.PortalId == own).ThenBy(s => s.PortalId, StringComparer.Ordinal)
            .Select(s => new ScheduleExample(s.PortalId, portals[s.PortalId], ScheduleForm.Of(s)));

    private static ScheduleExample OfProvince(RoyaltyExample example) =>
        new(example.Id, example.Name, example.Schedule, example.Note is { } note ? $"{example.Source}. {note}" : example.Source);
}
