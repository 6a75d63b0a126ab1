namespace Portal.Core.Royalties.Payees;

/// <summary>The contributor records that are the person acting: by them the portal knows their own works and their own money.</summary>
internal sealed class ContributorsOfActor : IActorFacts
{
    public async Task<Actor> AddAsync(Actor actor, string userId, PortalDbContext db, DateOnly today) => actor.UserId is null ? actor
        : actor with { ContributorIds = (await db.Contributors.Where(c => c.UserId == userId).Select(c => c.Id).ToListAsync()).ToHashSet() };
}
