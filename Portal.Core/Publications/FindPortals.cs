using Portal.Core.Portals;

namespace Portal.Core.Publications;

/// <summary>
/// The two numbers that say whether what a node remembers of a portal still holds: <paramref name="Public"/> moves with every
/// publish and withdrawal, <paramref name="Version"/> with every change of the portal's own row.
/// </summary>
public sealed record PortalStamp(string Id, long Public, int Version);

/// <summary>A portal as visitors meet it: who it is, under which hosts, with which active sections in order.</summary>
public sealed record PublicPortal(
    PortalStamp Stamp, string? ParentId, int Level, string Name, string ShortName, PortalProfile Profile,
    IReadOnlyList<string> Hosts, IReadOnlyList<PublicSection> Sections)
{
    public string Id => Stamp.Id;
}

public sealed record PublicSection(int Id, string Code, string Name, string Slug, string? Description, ContentKind Kind, bool InMenu, bool OnHome);

/// <summary>What a portal's pages say of one above or below it.</summary>
public sealed record NeighbourPortal(string Id, string Name, string ShortName, PortalProfile Profile);

/// <summary>The portals of the system as a public node knows them.</summary>
public sealed class FindPortals(PortalDbFactory factory)
{
    /// <summary>One small query, asked twice a second by every public node.</summary>
    public async Task<IReadOnlyList<PortalStamp>> StampsAsync()
    {
        await using var db = factory.CreatePublic(null);
        return await db.Portals.OrderBy(p => p.Id).Select(p => new PortalStamp(p.Id, p.PublicStamp, p.Version)).ToListAsync();
    }

    /// <summary>One portal, or null when it is gone. The stamp is at most as new as the rest, never newer.</summary>
    public async Task<PublicPortal?> GetAsync(string portalId)
    {
        await using var db = factory.CreatePublic(portalId);
        var site = await db.Portals.SingleOrDefaultAsync(p => p.Id == portalId);
        if (site is null) return null;
        var hosts = await db.Hosts.Where(h => h.PortalId == portalId).Select(h => h.Host).ToListAsync();
        var sections = await db.Sections.Where(s => s.Active).OrderBy(s => s.Position).ThenBy(s => s.Id)
            .Select(s => new PublicSection(s.Id, s.Code, s.Name, s.Slug, s.Description, s.Kind, s.InMenu, s.OnHome))
            .ToListAsync();
        return new(new(site.Id, site.PublicStamp, site.Version), site.ParentId, site.Level, site.Name, site.ShortName,
            site.Profile, hosts, sections);
    }

    /// <summary>The portal above one, or null, and those below it by their short names: a page names both.</summary>
    public async Task<(NeighbourPortal? Parent, IReadOnlyList<NeighbourPortal> Children)> NeighboursAsync(PublicPortal portal)
    {
        await using var db = factory.CreatePublic(null);
        var (id, above) = (portal.Id, portal.ParentId);
        var found = await db.Portals.Where(p => p.Id == above || p.ParentId == id).ToListAsync();
        var all = found.ToLookup(p => p.Id == above, p => new NeighbourPortal(p.Id, p.Name, p.ShortName, p.Profile));
        return (all[true].SingleOrDefault(), all[false].OrderBy(p => p.ShortName, VietnameseText.Order).ToList());
    }
}
