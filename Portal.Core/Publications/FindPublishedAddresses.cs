namespace Portal.Core.Publications;

/// <summary>Where one publication is found and when its words last changed (UTC).</summary>
public sealed record PublishedAddress(string Address, DateTime ChangedAt);

/// <summary>Every address of a portal, for its site map file; the newest 49,000, since such a file may hold 50,000.</summary>
public sealed class FindPublishedAddresses(PortalDbFactory factory)
{
    private const int Most = 49_000;

    public async Task<IReadOnlyList<PublishedAddress>> ExecuteAsync(string portalId)
    {
        await using var db = factory.CreatePublic(portalId);
        var rows = await db.Live().NewestFirst().Take(Most)
            .Select(l => new { l.Section.Slug, Item = l.Publication.Slug, l.Publication.ItemId, l.Publication.PublishedAt })
            .ToListAsync();
        return rows.ConvertAll(r => new PublishedAddress(PublicAddress.Of(r.Slug, r.Item, r.ItemId), r.PublishedAt));
    }
}
