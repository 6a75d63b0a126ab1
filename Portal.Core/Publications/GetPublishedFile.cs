namespace Portal.Core.Publications;

/// <summary>A stored file that may be sent by a portal: a live publication in an active section of this portal shows it. Null for any other.</summary>
public sealed class GetPublishedFile(PortalDbFactory factory)
{
    public async Task<PublishedFile?> ExecuteAsync(string portalId, string sha256)
    {
        await using var db = factory.CreatePublic(portalId);
        var live = db.Live();
        // Shown by more than one item it has the name the newest one gives it
        return await db.PublishedFiles.Where(f => f.Sha256 == sha256 && live.Any(l => l.Publication.ItemId == f.ItemId))
            .OrderByDescending(f => f.ItemId).FirstOrDefaultAsync();
    }
}
