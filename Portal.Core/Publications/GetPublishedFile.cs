namespace Portal.Core.Publications;

/// <summary>Whether a stored file may be shown on a portal: a live publication in an active section of this portal shows it.</summary>
public sealed class GetPublishedFile(PortalDbFactory factory)
{
    public async Task<bool> ExecuteAsync(string portalId, string sha256)
    {
        await using var db = factory.CreatePublic(portalId);
        var live = db.Live();
        return await db.PublishedFiles.AnyAsync(f => f.Sha256 == sha256 && live.Any(l => l.Publication.ItemId == f.ItemId));
    }
}
