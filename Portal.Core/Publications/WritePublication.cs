using Portal.Core.Editions;
using Portal.Core.Media.Files;

namespace Portal.Core.Publications;

/// <summary>Copies a just published edition into what visitors see, and hides what is withdrawn; each time public nodes are told.</summary>
internal sealed class WritePublication : IPublishing
{
    public async Task PublishedAsync(Operation operation, LoadedEdition loaded)
    {
        var (edition, item) = (loaded.Edition, loaded.Item);
        var publication = await operation.Db.Publications.SingleOrDefaultAsync(p => p.ItemId == item.Id);
        if (publication is null)
        {
            publication = PublicationCopy.Blank(operation, item.Id);
            operation.Db.Publications.Add(publication);
        }
        var clean = PublicationCopy.Fill(publication, loaded, operation.Now);
        var attached = await AttachedText.OfAsync(operation, edition.Attachments.OrderBy(a => a.Position).Select(a => (a.MediaFileId, a.Name)).ToList());
        publication.SearchText = EditionWords.SearchText(edition, clean, attached);
        (publication.Visible, publication.GoneBy, publication.GoneAt, publication.GoneReason) = (true, null, null, null);
        publication.CorrectionsJson = await PublicationCopy.CorrectionsAsync(operation, edition, operation.Now);
        await ShowFilesAsync(operation, publication, edition);
        await PublicStamp.RaiseAsync(operation);
    }

    /// <summary>Nothing is deleted: the row stays, and its page answers that it was withdrawn.</summary>
    public Task WithdrawnAsync(Operation operation, LoadedEdition loaded) => HideAsync(operation, loaded.Item.Id, PublicationEnd.Withdrawn);

    public Task EndedAsync(Operation operation, LoadedEdition loaded) => HideAsync(operation, loaded.Item.Id, PublicationEnd.Ended);

    private static async Task HideAsync(Operation operation, int itemId, PublicationEnd by)
    {
        var publication = await operation.Db.Publications.SingleAsync(p => p.ItemId == itemId);
        (publication.Visible, publication.GoneBy, publication.GoneAt) = (false, by, operation.Now);
        // The line of the log is written by the same operation
        publication.GoneReason = operation.Db.Withdrawals.Local.LastOrDefault(w => w.ItemId == itemId)?.PublicReason;
        foreach (var file in await operation.Db.PublishedFiles.Where(f => f.ItemId == itemId).ToListAsync()) file.Visible = false;
        await PublicStamp.RaiseAsync(operation);
    }

    /// <summary>What of the stored files the site may send from now on for this item, each once.</summary>
    private static async Task ShowFilesAsync(Operation operation, Publication publication, Edition edition)
    {
        var shown = edition.Attachments.OrderBy(a => a.Position)
            .Select(a => (Sha256: a.File!.Sha256!, a.File.Kind, SavedAs: (string?)FileWords.SavedAs(a.Name, a.File.Kind)))
            .Concat(edition.Pictures.SelectMany(p => p.File!.Sizes).Select(s => (s.Sha256, Kind: FileKind.Picture, SavedAs: (string?)null)))
            .Concat(edition.Pictures.SelectMany(p => p.File!.Sizes).Where(s => s.WebpSha256 is not null)
                .Select(s => (Sha256: s.WebpSha256!, Kind: FileKind.Webp, SavedAs: (string?)null)))
            .DistinctBy(f => f.Sha256).ToDictionary(f => f.Sha256);
        var known = await operation.Db.PublishedFiles.Where(f => f.ItemId == publication.ItemId).ToListAsync();
        foreach (var file in known)
        {
            file.Visible = shown.Remove(file.Sha256, out var now);
            if (file.Visible) (file.Kind, file.SavedAs) = (now.Kind, now.SavedAs);
        }
        foreach (var (sha256, kind, savedAs) in shown.Values) operation.Db.PublishedFiles.Add(new PublishedFile
        {
            PortalId = operation.PortalId, ItemId = publication.ItemId, Sha256 = sha256, Kind = kind, SavedAs = savedAs,
        });
    }
}
