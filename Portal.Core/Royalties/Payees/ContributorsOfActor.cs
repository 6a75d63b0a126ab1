namespace Portal.Core.Royalties.Payees;

/// <summary>The contributor records that are the person acting: by them the portal knows their own works and their own money.</summary>
internal sealed class ContributorsOfActor : IActorFacts
{
    public async Task<Actor> AddAsync(Actor actor, string userId, PortalDbContext db, DateOnly today)
    {
        if (actor.UserId is null) return actor;
        var selves = actor.Selves;
        var found = await db.Contributors.Where(c => selves.Contains(c.UserId!)).Select(c => new { c.Id, c.UserId }).ToListAsync();
        return actor with
        {
            ContributorIds = found.Where(c => c.UserId == userId).Select(c => c.Id).ToHashSet(), SelvesContributorIds = found.Select(c => c.Id).ToHashSet(),
        };
    }
}
