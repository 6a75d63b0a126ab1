using Microsoft.Extensions.Options;
using Portal.Core.Accounts.Sessions;
using Portal.Core.Portals;

namespace Portal.Core.Accounts.Factors;

/// <summary>What stands between a person who is signed in and their work.</summary>
public enum AccountDuty
{
    /// <summary>Set up a second factor.</summary>
    SecondFactor,
    /// <summary>Change a password that is older than an administrator's may be.</summary>
    NewPassword,
}

/// <summary>
/// What an account must still do before it may work: asked at every request and every minute of an open circuit, so that a role
/// given today counts today.
/// </summary>
public sealed class FindDuties(PortalDbFactory factory, IOptions<DoorRules> rules, WardClock clock)
{
    /// <summary>The most pressing one of an account signed in by those means; null where there is none.</summary>
    public async Task<AccountDuty?> ExecuteAsync(PortalUser user, SignInMeans means)
    {
        // Who has no password here has none that grows old; who showed two factors at the provider needs no second one here
        var ageMatters = rules.Value.AdministratorPasswordMonths > 0 && user.PasswordHash is not null && IsOld(user.PasswordSetAt);
        var hasFactor = user.TwoFactorEnabled || means == SignInMeans.EntraFactor;
        if (!ageMatters && (hasFactor || !rules.Value.DemandSecondFactor)) return null;
        await using var db = factory.Create(portalId: null);
        if (!hasFactor && await IsDemandedAsync(db, user.Id)) return AccountDuty.SecondFactor;
        return ageMatters && (await HeldAsync(db, user.Id)).Any(h => DoorDefaults.PasswordChange.Contains(h.Role)) ? AccountDuty.NewPassword : null;
    }

    /// <summary>Whether a role the person holds today, in whatever portal, demands a second factor there.</summary>
    internal async Task<bool> IsDemandedAsync(PortalDbContext db, string userId)
    {
        if (!rules.Value.DemandSecondFactor) return false;
        foreach (var portal in (await HeldAsync(db, userId)).GroupBy(h => h.PortalId, StringComparer.Ordinal))
            if (DoorDefaults.SecondFactorOf(await ProfileOfOperation.FindAsync(db, portal.Key)).Intersect(portal.Select(h => h.Role)).Any()) return true;
        return false;
    }

    /// <summary>Whether the person administers a portal today.</summary>
    public async Task<bool> IsAdministratorAsync(PortalUser user)
    {
        await using var db = factory.Create(portalId: null);
        return (await HeldAsync(db, user.Id)).Any(h => DoorDefaults.PasswordChange.Contains(h.Role));
    }

    private bool IsOld(DateTime? setAt) => setAt is not { } at || at.AddMonths(rules.Value.AdministratorPasswordMonths) <= clock.UtcNow;

    // Across portals: it asks only for the memberships of one account
    private async Task<List<(string PortalId, PortalRole Role)>> HeldAsync(PortalDbContext db, string userId)
    {
        var today = clock.Today;
        return (await db.Memberships.IgnoreQueryFilters().Where(m => m.UserId == userId && m.FromOn <= today && (m.ToOn == null || m.ToOn >= today))
            .Select(m => new { m.PortalId, m.Role }).ToListAsync()).Select(m => (m.PortalId, m.Role)).ToList();
    }
}
