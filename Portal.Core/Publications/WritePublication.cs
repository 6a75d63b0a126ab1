using System.Text.Json;
using Portal.Core.Editions;
using Portal.Core.Html;
using Portal.Core.Media;

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
        publication.SearchText = EditionWords.SearchText(edition, clean);
        publication.Visible = true;
        publication.SetDetails(edition.Details);
        await CopyPicturesAsync(operation, publication, edition);
        await PublicStamp.RaiseAsync(operation);
    }

    /// <summary>Nothing is deleted: the row stays, and its page answers that it was withdrawn.</summary>
    public async Task WithdrawnAsync(Operation operation, LoadedEdition loaded)
    {
        var itemId = loaded.Item.Id;
        var publication = await operation.Db.Publications.SingleAsync(p => p.ItemId == itemId);
        publication.Visible = false;
        foreach (var file in await operation.Db.PublishedFiles.Where(f => f.ItemId == itemId).ToListAsync()) file.Visible = false;
        await PublicStamp.RaiseAsync(operation);
    }

    private static async Task CopyPicturesAsync(Operation operation, Publication publication, Edition edition)
    {
        var pictures = edition.Pictures.OrderBy(p => p.Position).ToList();
        publication.PicturesJson = JsonSerializer.Serialize(pictures.Select(p => new PublishedPicture(p.Alt, p.Caption, p.Credit,
            p.File!.Sizes.OrderBy(s => s.Width).Select(s => new PublishedSize(s.Width, s.Height, PictureAddress.Of(s.Sha256))).ToList())
        { Id = p.MediaFileId }));
        var shown = pictures.SelectMany(p => p.File!.Sizes).Select(s => s.Sha256).ToHashSet();
        var known = await operation.Db.PublishedFiles.Where(f => f.ItemId == publication.ItemId).ToListAsync();
        foreach (var file in known) file.Visible = shown.Contains(file.Sha256);
        foreach (var sha in shown.Except(known.Select(f => f.Sha256)))
            operation.Db.PublishedFiles.Add(new PublishedFile { PortalId = operation.PortalId, ItemId = publication.ItemId, Sha256 = sha });
    }
}
