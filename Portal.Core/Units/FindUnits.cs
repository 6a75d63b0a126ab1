namespace Portal.Core.Units;

/// <summary>A unit to choose from.</summary>
public sealed record UnitChoice(int Id, string Name, bool Active);

/// <summary>The portal's units in the order of its profile, those no longer in use last; none for whoever has no role there.</summary>
public sealed class FindUnits(PortalStore store)
{
    public Task<IReadOnlyList<UnitChoice>> ExecuteAsync() => store.ReadAsync<IReadOnlyList<UnitChoice>>(async operation =>
        operation.Actor.Belongs
            ? await operation.Db.Units.OrderByDescending(u => u.Active).ThenBy(u => u.Position).ThenBy(u => u.Id)
                .Select(u => new UnitChoice(u.Id, u.Name, u.Active)).ToListAsync()
            : []);
}
