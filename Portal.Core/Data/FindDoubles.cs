using Microsoft.EntityFrameworkCore;
using Portal.Core.Accounts;
using Portal.Core.Royalties;

namespace Portal.Core.Data;

/// <summary>
/// Rows of an older build that this one's unique indexes would refuse. Said before the schema is touched, since an index that
/// fails half-way tells nobody which rows are meant. English, for the console.
/// </summary>
internal static class FindDoubles
{
    public static async Task<IReadOnlyList<string>> InAsync(PortalDbContext db, CancellationToken cancel) =>
        [.. await AddressesAsync(db.Users, cancel), .. await SchedulesAsync(db.RoyaltySchedules, cancel)];

    private static async Task<IEnumerable<string>> AddressesAsync(IQueryable<PortalUser> users, CancellationToken cancel)
    {
        var shared = users.Where(u => u.NormalizedEmail != null).GroupBy(u => u.NormalizedEmail).Where(g => g.Count() > 1).Select(g => g.Key);
        var held = await users.Where(u => shared.Contains(u.NormalizedEmail)).OrderBy(u => u.UserName)
            .Select(u => new { u.NormalizedEmail, u.UserName }).ToListAsync(cancel);
        return held.GroupBy(u => u.NormalizedEmail, StringComparer.Ordinal).Select(g =>
            $"the accounts {string.Join(" and ", g.Select(u => u.UserName))} share the e-mail address {g.Key!.ToLowerInvariant()} "
            + "(set Email and NormalizedEmail in AspNetUsers to NULL for all but its owner)");
    }

    private static async Task<IEnumerable<string>> SchedulesAsync(IQueryable<RoyaltySchedule> schedules, CancellationToken cancel)
    {
        // Across portals: a migration is of all of them
        var doubles = await schedules.IgnoreQueryFilters().GroupBy(s => new { s.PortalId, s.EffectiveFrom }).Where(g => g.Count() > 1)
            .Select(g => new { g.Key.PortalId, g.Key.EffectiveFrom, Count = g.Count() }).ToListAsync(cancel);
        return doubles.Select(d =>
            $"the portal {d.PortalId} has {d.Count} royalty schedules from {d.EffectiveFrom:yyyy-MM-dd} on "
            + "(let the office say which holds, and give the others a day of their own in EffectiveFrom and EffectiveTo of RoyaltySchedules)");
    }
}
