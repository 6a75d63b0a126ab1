using Microsoft.Extensions.Options;

namespace Portal.Core.Accounts;

/// <summary>The name, the roles in office and the permissions of whoever acts; nobody where the account may not be used.</summary>
internal sealed class RolesOfActor(IOptions<DoorRules> rules, WardClock clock) : IActorFacts
{
    public async Task<Actor> AddAsync(Actor actor, string userId, PortalDbContext db, DateOnly today)
    {
        var account = await db.Users.Where(u => u.Id == userId).Select(u => new { u.DisplayName, u.Disabled }).FirstOrDefaultAsync();
        if (account is null || account.Disabled) return Actor.Nobody;
        // Without a sign-in (commands, tests) nobody is there to be asked
        DateTime? provedAt = null;
        if (actor.SessionId is { } session)
        {
            // Ended elsewhere it ends here at once, whatever is still open on the screen
            var own = await db.Sessions.Where(s => s.Id == session && s.UserId == userId && s.EndedAt == null)
                .Select(s => new { s.ProvedAt }).FirstOrDefaultAsync();
            if (own is null) return Actor.Nobody;
            provedAt = own.ProvedAt;
        }
        var found = await db.Memberships
            .Where(m => m.UserId == userId && m.FromOn <= today && (m.ToOn == null || m.ToOn >= today))
            .OrderBy(m => m.Id)
            .Select(m => new { m.PortalId, Role = new ActorRole(m.Role, m.UnitId, m.Unit!.Code) })
            .ToListAsync();
        // A database may compare without regard to capitals: “Thanh-Dong” is not the portal “thanh-dong”, or rows would be
        // written under a name no other page asks for
        var roles = found.Where(f => f.PortalId == db.CurrentPortalId).Select(f => f.Role).ToList();
        var held = roles.Select(r => r.Role).Distinct().ToList();
        var grants = await db.RoleGrants.Where(g => held.Contains(g.Role)).Select(g => g.Permission).ToListAsync();
        return actor with
        {
            UserId = userId, Selves = [userId], Name = account.DisplayName, OwnName = account.DisplayName, Roles = roles, Granted = grants.ToHashSet(),
            Proved = Proved(provedAt),
        };
    }

    private bool Proved(DateTime? at) =>
        rules.Value.ProofMinutes <= 0 || at is { } proved && clock.UtcNow - proved is var age
            // One from the time to come was given by a clock that ran ahead; nodes differ by seconds
            && age >= -TimeSpan.FromMinutes(1) && age <= TimeSpan.FromMinutes(rules.Value.ProofMinutes);
}
