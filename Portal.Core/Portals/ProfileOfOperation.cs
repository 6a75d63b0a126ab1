using System.Collections.Concurrent;

namespace Portal.Core.Portals;

/// <summary>The profile of the portal worked in: read once an operation, and parsed once a version of the portal's row.</summary>
public static class ProfileOfOperation
{
    public static async Task<PortalProfile> ProfileAsync(this Operation operation)
    {
        var own = operation.Parts.Of<Own>();
        return own.Profile ??= await FindAsync(operation.Db, operation.PortalId);
    }

    /// <summary>The same of any portal, for whoever works across them.</summary>
    internal static async Task<PortalProfile> FindAsync(PortalDbContext db, string portalId)
    {
        var known = db.Remembered.Of<Known>().ByPortal;
        var now = await db.Portals.Where(p => p.Id == portalId).Select(p => new { p.Version, p.UpdatedAt }).SingleAsync();
        if (known.TryGetValue(portalId, out var kept) && kept.Row == (now.Version, now.UpdatedAt)) return kept.Profile;
        var stored = await db.Portals.Where(p => p.Id == portalId).Select(p => new { p.Version, p.UpdatedAt, p.ProfileJson }).SingleAsync();
        var profile = ProfileFile.Stored(stored.ProfileJson);
        known[portalId] = ((stored.Version, stored.UpdatedAt), profile);
        return profile;
    }

    private sealed class Own
    {
        public PortalProfile? Profile { get; set; }
    }

    private sealed class Known
    {
        /// <summary>With the moment of the row: a version rolled back may be given once more, to another profile.</summary>
        public ConcurrentDictionary<string, ((int Version, DateTime UpdatedAt) Row, PortalProfile Profile)> ByPortal { get; } = new(StringComparer.Ordinal);
    }
}
