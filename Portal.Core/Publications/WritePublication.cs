using System.Text.Json;
using Portal.Core.Editions;
using Portal.Core.Html;
using Portal.Core.Media;
using Portal.Core.Media.Files;

namespace Portal.Core.Publications;

/// <summary>Copies a just published edition into what visitors see, and hides what is withdrawn; each time public nodes are told.</summary>
internal sealed class WritePublication : IPublishing
{
    public async Task PublishedAsync(Operation operation, LoadedEdition loaded)
    {
        var (edition, item, section) = (loaded.Edition, loaded.Item, loaded.Section);
        var publication = await operation.Db.Publications.SingleOrDefaultAsync(p => p.ItemId == item.Id);
        if (publication is null)
        {
            publication = new Publication
            {
                PortalId = operation.PortalId, ItemId = item.Id, FirstPublishedAt = operation.Now,
                SectionSlug = "", SectionName = "", Slug = "", Title = "", Abstract = "", BodyHtml = "",
            };
            operation.Db.Publications.Add(publication);
        }
        publication.EditionId = edition.Id;
        publication.Kind = item.Kind;
        publication.Language = item.Language;
        publication.SectionId = section.Id;
        publication.SectionSlug = section.Slug;
        publication.SectionName = section.Name;
        publication.Title = VietnameseText.Tidy(edition.Title);
        publication.Slug = VietnameseText.Slug(publication.Title);
        publication.Abstract = VietnameseText.Tidy(edition.Abstract);
        // Cleaned again: what an older build let through must not reach visitors
        var clean = HtmlCleaner.Clean(edition.BodyHtml);
        publication.BodyHtml = clean.Html;
        publication.Source = edition.Source;
        publication.Byline = EditionWords.Byline(edition.Contributors.OrderBy(c => c.Position).Select(c => (c.Role, c.Contributor!.Byline)));
        publication.EventAt = edition.EventAt;
        publication.PublishedAt = operation.Now;
        var attached = await AttachedText.OfAsync(operation, edition.Attachments.OrderBy(a => a.Position).Select(a => (a.MediaFileId, a.Name)).ToList());
        publication.SearchText = EditionWords.SearchText(edition, clean, attached);
        (publication.Visible, publication.GoneBy, publication.GoneAt, publication.GoneReason) = (true, null, null, null);
        publication.SetDetails(edition.Details);
        CopyPictures(publication, edition);
        CopyAttachments(publication, edition);
        publication.CorrectionsJson = await CorrectionsAsync(operation, edition);
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

    /// <summary>Those of all editions that were public, this one among them: a note stays with every later edition.</summary>
    private static async Task<string?> CorrectionsAsync(Operation operation, Edition edition)
    {
        var earlier = await operation.Db.Editions
            .Where(e => e.ItemId == edition.ItemId && e.Number < edition.Number && e.CorrectionNote != null && e.PublishedAt != null)
            .OrderBy(e => e.Number).Select(e => new { e.PublishedAt, e.CorrectionNote }).ToListAsync();
        var notes = earlier.ConvertAll(e => new PublishedCorrection(e.PublishedAt!.Value, e.CorrectionNote!));
        if (edition.CorrectionNote is { } note) notes.Add(new(operation.Now, note));
        return notes.Count == 0 ? null : JsonSerializer.Serialize(notes.AsEnumerable().Reverse());
    }

    private static void CopyPictures(Publication publication, Edition edition)
    {
        var pictures = edition.Pictures.OrderBy(p => p.Position).ToList();
        publication.PicturesJson = JsonSerializer.Serialize(pictures.Select(p => new PublishedPicture(p.Alt, p.Caption, p.Credit,
            p.File!.Sizes.OrderBy(s => s.Width).Select(Published).ToList())
        { Id = p.MediaFileId }));
    }

    private static PublishedSize Published(MediaSize size) => new(size.Width, size.Height, PictureAddress.Of(size.Sha256))
    {
        Webp = size.WebpSha256 is { } webp ? FileAddress.Of(webp, FileKind.Webp) : null,
    };

    private static void CopyAttachments(Publication publication, Edition edition) =>
        publication.AttachmentsJson = JsonSerializer.Serialize(edition.Attachments.OrderBy(a => a.Position).Select(a => new PublishedAttachment(
            a.Name, a.File!.Kind, a.File.Bytes, FileAddress.Of(a.File.Sha256!, a.File.Kind), LibraryFile.Of(a.File).SignatureWords)));

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
