using System.Text.Json;
using Portal.Core.Editions;
using Portal.Core.Html;
using Portal.Core.Media;
using Portal.Core.Media.Files;

namespace Portal.Core.Publications;

/// <summary>
/// What visitors see of an edition: written when it is published, and made for its writers beforehand. Both go through here, so that a preview
/// cannot show anything else than what will be published.
/// </summary>
internal static class PublicationCopy
{
    /// <summary>Of an item that was never published; nothing of it is filled yet.</summary>
    public static Publication Blank(Operation operation, int itemId) => new()
    {
        PortalId = operation.PortalId, ItemId = itemId, FirstPublishedAt = operation.Now,
        SectionSlug = "", SectionName = "", Slug = "", Title = "", Abstract = "", BodyHtml = "",
    };

    /// <summary>
    /// Copies the edition as of <paramref name="now"/> (UTC); what a search looks through and which files may be sent is left to who publishes.
    /// </summary>
    public static CleanHtml Fill(Publication publication, LoadedEdition loaded, DateTime now)
    {
        var (edition, item, section) = (loaded.Edition, loaded.Item, loaded.Section);
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
        publication.PublishedAt = now;
        publication.SetDetails(edition.Details);
        publication.PicturesJson = JsonSerializer.Serialize(edition.Pictures.OrderBy(p => p.Position).Select(p =>
            new PublishedPicture(p.Alt, p.Caption, p.Credit, p.File!.Sizes.OrderBy(s => s.Width).Select(Published).ToList())
        {
            Id = p.MediaFileId, FocusX = p.FocusX, FocusY = p.FocusY,
        }));
        publication.AttachmentsJson = JsonSerializer.Serialize(edition.Attachments.OrderBy(a => a.Position).Select(a =>
            new PublishedAttachment(a.Name, a.File!.Kind, a.File.Bytes, AddressOf(a), LibraryFile.Of(a.File).SignatureWords)));
        return clean;
    }

    /// <summary>
    /// Those of all editions that were public, this one among them as of <paramref name="now"/> (UTC): a note stays with every later edition.
    /// </summary>
    public static async Task<string?> CorrectionsAsync(Operation operation, Edition edition, DateTime now)
    {
        var earlier = await operation.Db.Editions
            .Where(e => e.ItemId == edition.ItemId && e.Number < edition.Number && e.CorrectionNote != null && e.PublishedAt != null)
            .OrderBy(e => e.Number).Select(e => new { e.PublishedAt, e.CorrectionNote }).ToListAsync();
        var notes = earlier.ConvertAll(e => new PublishedCorrection(e.PublishedAt!.Value, e.CorrectionNote!));
        if (edition.CorrectionNote is { } note) notes.Add(new(now, note));
        return notes.Count == 0 ? null : JsonSerializer.Serialize(notes.AsEnumerable().Reverse());
    }

    /// <summary>Where visitors will find an attachment.</summary>
    public static string AddressOf(EditionAttachment attachment) => FileAddress.Of(attachment.File!.Sha256!, attachment.File.Kind);

    private static PublishedSize Published(MediaSize size) => new(size.Width, size.Height, PictureAddress.Of(size.Sha256))
    {
        Webp = size.WebpSha256 is { } webp ? FileAddress.Of(webp, FileKind.Webp) : null,
    };
}
