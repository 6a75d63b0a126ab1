using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Data;
using Portal.Core.Kernel;
using Portal.Core.Kinds.Documents;
using Portal.Core.Media;
using Portal.Core.Portals;
using Portal.Core.Publications;

namespace Portal.Tests.Bench;

/// <summary>
/// A portal with a thousand publications, or with many times these, each copy 36 days older than the one before: whoever asks for the
/// newest gets the same items from both, so that only the rest differs.
/// </summary>
internal static class ScaleGround
{
    public const int Copies = 200;
    public const string Host = "thanhdong.haiphong.gov.vn";
    private const string Portal = "thanh-dong";
    private const int Thousand = 1000;
    private const int PageSize = 12;

    /// <summary>Of a thousand: what stood in one portal when growth was first measured.</summary>
    private static readonly (string Section, int Count)[] Shares =
        [("tin-tuc", 440), ("van-ban", 112), ("chi-dao-dieu-hanh", 208), ("tuyen-truyen-pl", 160), ("ke-hoach-quy-hoach", 80)];

    private static readonly string[] Words =
        ("phường khu phố người dân tổ chức hội nghị công tác năm kế hoạch thực hiện ủy ban nhân dân đảng bộ phát triển kinh tế xã hội "
            + "an ninh trật tự môi trường y tế giáo dục văn hóa trẻ em đường hoa quy chế thủ tục").Split(' ');

    public static string FileOf(string folder) => Path.Combine(folder, "portal.db");

    /// <summary>The last page of the largest section.</summary>
    public static string LastPage(int copies) => $"/chuyen-muc/tin-tuc?trang={(Shares[0].Count * copies + PageSize - 1) / PageSize}";

    public static async Task FillAsync(string folder, int copies)
    {
        await using (var services = BenchGround.Core(folder, Portal))
        {
            await services.GetRequiredService<MigrateDatabase>().ExecuteAsync();
            foreach (var id in new[] { "hai-phong", Portal })
            {
                using var scope = services.CreateScope();
                var profile = await File.ReadAllTextAsync(AssetFiles.Of("profiles", id + ".json"));
                var imported = await scope.ServiceProvider.GetRequiredService<ImportProfile>().ExecuteAsync(profile);
                if (!imported.Done) throw new InvalidOperationException(imported.ToString());
            }
            await using var db = services.GetRequiredService<PortalDbFactory>().Create(Portal);
            db.Publications.AddRange(await ThousandAsync(db));
            await db.SaveChangesAsync();
            if (copies > 1) await CopyAsync(db, copies);
        }
        SqliteConnection.ClearAllPools();
    }

    public static async Task MoveStampAsync(string folder)
    {
        await using var services = BenchGround.Core(folder, Portal);
        await using var db = services.GetRequiredService<PortalDbFactory>().Create(Portal);
        await db.Portals.Where(p => p.Id == Portal).ExecuteUpdateAsync(set => set.SetProperty(p => p.PublicStamp, p => p.PublicStamp + 1));
    }

    /// <summary>Oldest first, as they would have come; inside the database, since a million values would only be carried to and fro.</summary>
    private static async Task CopyAsync(PortalDbContext db, int copies)
    {
        var table = db.Model.FindEntityType(typeof(Publication))!;
        var names = table.GetProperties().Select(p => p.Name).Where(n => n != nameof(Publication.Id)).ToList();
        string Older(string name) => name switch
        {
            nameof(Publication.ItemId) or nameof(Publication.EditionId) => $"{name} + {Thousand} * (@copies - @copy)",
            nameof(Publication.FirstPublishedAt) or nameof(Publication.PublishedAt) => $"datetime({name}, '-' || (36 * @copy) || ' days')",
            nameof(Publication.DatedOn) => $"date({name}, '-' || (36 * @copy) || ' days')",
            _ => name,
        };
        await db.Database.OpenConnectionAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var insert = $"INSERT INTO Publications ({string.Join(", ", names)}) SELECT {string.Join(", ", names.Select(Older))} FROM Thousand ORDER BY Id DESC";
        await ExecuteAsync("CREATE TEMP TABLE Thousand AS SELECT * FROM Publications", 0);
        await ExecuteAsync("DELETE FROM Publications", 0);
        for (var copy = copies - 1; copy >= 0; copy--) await ExecuteAsync(insert, copy);
        await transaction.CommitAsync();

        async Task ExecuteAsync(string sql, int copy)
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // names of the mapping
            command.CommandText = sql;
#pragma warning restore CA2100
            command.CommandTimeout = 600;
            command.Parameters.Add(new SqliteParameter("@copy", copy));
            command.Parameters.Add(new SqliteParameter("@copies", copies));
            await command.ExecuteNonQueryAsync();
        }
    }

    private static async Task<List<Publication>> ThousandAsync(PortalDbContext db)
    {
        var sections = await db.Sections.ToDictionaryAsync(s => s.Slug);
        // Always the same texts, the sections mixed as a fair hand would
        var dice = new Random(200_000);
        var places = Shares.SelectMany(s => Enumerable.Repeat(sections[s.Section], s.Count)).ToArray();
        dice.Shuffle(places);
        var newest = new DateTime(2026, 11, 20, 1, 0, 0, DateTimeKind.Utc);
        return places.Select((place, n) => One(place, n + 1, newest.AddMinutes(-51 * n), dice)).ToList();
    }

    private static Publication One(Section place, int item, DateTime at, Random dice)
    {
        var title = Text(dice, 14);
        var summary = Text(dice, 40);
        var body = string.Join("", Enumerable.Range(0, 5).Select(_ => $"<p>{Text(dice, 90)}</p>"));
        var isDocument = place.Kind is ContentKind.Document;
        var number = isDocument ? $"{item}/QĐ-UBND" : null;
        var publication = new Publication
        {
            PortalId = Portal, ItemId = item, EditionId = item, Kind = place.Kind,
            SectionId = place.Id, SectionSlug = place.Slug, SectionName = place.Name, Slug = VietnameseText.Slug(title),
            Title = title, Abstract = summary, BodyHtml = body, Byline = "Bài: Hà My", FirstPublishedAt = at, PublishedAt = at,
            SearchText = VietnameseText.Fold($"{title}\n{summary}\n{body}\n{number}"), PicturesJson = isDocument ? "[]" : Pictures(dice),
        };
        publication.SetDetails(isDocument ? new DocumentDetails
        {
            Number = number, DocumentType = dice.GetItems(["Quyết định", "Thông báo", "Kế hoạch", "Công văn"], 1)[0],
            IssuedOn = DateOnly.FromDateTime(at).AddDays(-dice.Next(1, 30)),
        } : null);
        return publication;
    }

    private static string Text(Random dice, int words) => string.Join(' ', dice.GetItems(Words, words));

    private static string Pictures(Random dice) => JsonSerializer.Serialize(new[]
    {
        new PublishedPicture(Text(dice, 8), Text(dice, 12), "Hà My",
            [.. new[] { 480, 960, 1600 }.Select(width => new PublishedSize(width, width * 2 / 3, PictureAddress.Of(dice.GetHexString(64, lowercase: true))))]),
    });
}
