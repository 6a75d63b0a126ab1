namespace Portal.Core.Data;

/// <summary>
/// What one room knows of the person acting: accounts their roles, payees the records that are themselves. All are asked in turn for
/// every operation, each adding to what those before it said.
/// </summary>
public interface IActorFacts
{
    Task<Actor> AddAsync(Actor actor, string userId, PortalDbContext db, DateOnly today);

    /// <summary>Accounts that act today in the place of one of these; none where the room knows of no such thing.</summary>
    Task<IReadOnlyList<string>> StandInsAsync(PortalDbContext db, IReadOnlyList<string> userIds, DateOnly today) =>
        Task.FromResult<IReadOnlyList<string>>([]);
}
