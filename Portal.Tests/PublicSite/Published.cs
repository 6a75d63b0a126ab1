using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Portal.Core.Kernel;
using Portal.Core.Kinds.Documents;
using Portal.Core.Media;
using Portal.Core.Portals;
using Portal.Core.Publications;
using Portal.Tests.Support;

namespace Portal.Tests.PublicSite;

/// <summary>Puts publications straight into the database, as the publish verb would leave them.</summary>
internal static class Published
{
    private static int lastItem = 100_000;

    public static async Task<Publication> ArticleAsync(
        this PortalDatabase database, string title, string portalId = "thanh-dong", string section = "tin-tuc", Action<Publication>? change = null)
    {
        await using var db = database.Context(portalId);
        var place = await db.Sections.SingleAsync(s => s.Slug == section);
        var item = Interlocked.Increment(ref lastItem);
        var at = new DateTime(2026, 11, 19, 2, 30, 0, DateTimeKind.Utc);
        var publication = new Publication
        {
            PortalId = portalId, ItemId = item, EditionId = item, Kind = place.Kind, SectionId = place.Id, SectionSlug = place.Slug, SectionName = place.Name,
            Slug = VietnameseText.Slug(title), Title = title, Abstract = "Tóm tắt của " + title, BodyHtml = "<p>Nội dung.</p>", Byline = "Bài: Hà My",
            FirstPublishedAt = at, PublishedAt = at,
        };
        change?.Invoke(publication);
        publication.SearchText = VietnameseText.Fold($"{publication.Title}\n{publication.Abstract}\n{publication.BodyHtml}\n{publication.Number}");
        db.Publications.Add(publication);
        await db.SaveChangesAsync();
        await MoveStampAsync(database, portalId);
        return publication;
    }

    /// <summary>
    /// So many publications of one section, a day between any two of them, the newest with the last number; documents by turns of three
    /// types, issued the day before.
    /// </summary>
    public static async Task ManyAsync(this PortalDatabase database, int count, string title, string section, string portalId = "thanh-dong")
    {
        var first = await database.ArticleAsync(title + " 0", portalId, section, p => Date(p, -count));
        await using var db = database.Context(portalId);
        for (var n = 1; n < count; n++)
        {
            var next = (Publication)db.Entry(first).CurrentValues.ToObject();
            (next.Id, next.ItemId, next.Title) = (0, Interlocked.Increment(ref lastItem), $"{title} {n}");
            Date(next, n - count);
            db.Publications.Add(next);
        }
        await db.SaveChangesAsync();
        await MoveStampAsync(database, portalId);

        static void Date(Publication publication, int day)
        {
            publication.FirstPublishedAt = publication.PublishedAt = new DateTime(2026, 11, 19, 2, 30, 0, DateTimeKind.Utc).AddDays(day);
            if (publication.Kind is not ContentKind.Document) return;
            publication.SetDetails(new DocumentDetails
            {
                IssuedOn = DateOnly.FromDateTime(publication.FirstPublishedAt).AddDays(-1),
                DocumentType = new[] { "Quyết định", "Thông báo", "Kế hoạch" }[-day % 3],
            });
        }
    }

    /// <summary>Gives a publication a picture; the bytes lie in the file store.</summary>
    public static async Task<string> PictureAsync(this PortalDatabase database, Publication publication)
    {
        var bytes = Guid.NewGuid().ToByteArray();
        var sha256 = await new FileStore(Path.Combine(database.Folder, "files")).PutAsync(new MemoryStream(bytes));
        await using var db = database.Context(publication.PortalId);
        db.PublishedFiles.Add(new PublishedFile { PortalId = publication.PortalId, ItemId = publication.ItemId, Sha256 = sha256 });
        var pictures = JsonSerializer.Serialize(new[]
        {
            new PublishedPicture("Ảnh chụp sân trường", "Buổi lễ", "Quang Vĩnh", [new(400, 300, PictureAddress.Of(sha256))]),
        });
        await db.Publications.Where(p => p.ItemId == publication.ItemId).ExecuteUpdateAsync(set => set.SetProperty(p => p.PicturesJson, pictures));
        await db.SaveChangesAsync();
        await MoveStampAsync(database, publication.PortalId);
        return PictureAddress.Of(sha256);
    }

    public static async Task WithdrawAsync(this PortalDatabase database, Publication publication)
    {
        await using var db = database.Context(publication.PortalId);
        await db.Publications.Where(p => p.ItemId == publication.ItemId).ExecuteUpdateAsync(set => set.SetProperty(p => p.Visible, false));
        await db.PublishedFiles.Where(f => f.ItemId == publication.ItemId).ExecuteUpdateAsync(set => set.SetProperty(f => f.Visible, false));
        await MoveStampAsync(database, publication.PortalId);
    }

    public static async Task MoveStampAsync(this PortalDatabase database, string portalId)
    {
        await using var db = database.Context(portalId);
        await db.Portals.Where(p => p.Id == portalId).ExecuteUpdateAsync(set => set.SetProperty(p => p.PublicStamp, p => p.PublicStamp + 1));
    }

    public static string Address(this Publication publication) => $"/{publication.SectionSlug}/{publication.Slug}-{publication.ItemId}";
}
