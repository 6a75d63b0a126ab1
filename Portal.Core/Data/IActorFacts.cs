namespace Portal.Core.Data;

/// <summary>
/// What one room knows of the person acting: accounts their roles, payees the records that are themselves. All are asked in turn for
/// every operation, each adding to what those before it said.
/// </summary>
public interface IActorFacts
{
    Task<Actor> AddAsync(Actor actor, string userId, PortalDbContext db, DateOnly today);
}
