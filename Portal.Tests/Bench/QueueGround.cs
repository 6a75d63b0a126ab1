using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Accounts;
using Portal.Core.Data;
using Portal.Core.Deadlines;
using Portal.Core.Editions;
using Portal.Core.Kernel;
using Portal.Core.Portals;
using Portal.Core.Publications;

namespace Portal.Tests.Bench;

/// <summary>
/// A back-office with a thousand items, a hundred of them in work and the rest public, or with these and many copies of the public ones, each thirty days
/// older: what is in work stays the same, as in an office that goes on for years.
/// </summary>
internal static class QueueGround
{
    public const string Portal = "thanh-dong";
    public const string Secretary = "thu-ky";
    public const string Author = "tac-gia";
    public const int Thousand = 1000;
    private const int InWork = 100;

    /// <summary>With the first thousand a hundred thousand.</summary>
    public const int Copies = 110;

    private static readonly (string Id, PortalRole Role, string? Unit)[] People =
    [
        (Author, PortalRole.Contributor, "tt-dvsnc"), ("tac-gia-2", PortalRole.Contributor, null), (Secretary, PortalRole.Secretary, "vhxh"),
        ("thu-ky-2", PortalRole.Secretary, "vhxh"), ("duyet-vhxh", PortalRole.FieldReviewer, "vhxh"), ("duyet-vp", PortalRole.FieldReviewer, "vp-hdnd-ubnd"),
        ("pho-ban", PortalRole.DeputyHead, null), ("truong-ban", PortalRole.Head, null), ("ke-toan", PortalRole.Finance, null),
        ("quan-tri", PortalRole.Administrator, null),
    ];

    public static async Task FillAsync(string folder, int copies)
    {
        await using (var services = BenchGround.Core(folder, Portal))
        {
            await services.GetRequiredService<MigrateDatabase>().ExecuteAsync();
            foreach (var id in new[] { "hai-phong", Portal })
            {
                using var scope = services.CreateScope();
                var imported = await scope.ServiceProvider.GetRequiredService<ImportProfile>().ExecuteAsync(await ProfileAsync(id));
                if (!imported.Done) throw new InvalidOperationException(imported.ToString());
            }
            await using var db = services.GetRequiredService<PortalDbFactory>().Create(Portal);
            await PeopleAsync(db);
            await ThousandAsync(db);
            if (copies > 0) await CopyAsync(db, copies);
        }
        SqliteConnection.ClearAllPools();
    }

    private static Task<string> ProfileAsync(string id) => File.ReadAllTextAsync(AssetFiles.Of("profiles", id + ".json"));

    private static async Task PeopleAsync(PortalDbContext db)
    {
        foreach (var (id, role, unit) in People)
        {
            db.Users.Add(new PortalUser { Id = id, UserName = id, NormalizedUserName = id.ToUpperInvariant(), DisplayName = id, SecurityStamp = id });
            db.Memberships.Add(new Membership
            {
                PortalId = Portal, UserId = id, Role = role, FromOn = new(2025, 1, 1),
                UnitId = unit is null ? null : await db.Units.Where(u => u.Code == unit).Select(u => u.Id).SingleAsync(),
            });
        }
        await db.SaveChangesAsync();
    }

    private static async Task ThousandAsync(PortalDbContext db)
    {
        var now = new WardClock(TimeProvider.System).UtcNow;
        var first = EditorialWorkflow.From(ProfileFile.Parse(await ProfileAsync(Portal)).Value.Workflow).First;
        // Read whole: none of it is written again
        var sections = await db.Sections.AsNoTracking().Where(s => s.Kind == ContentKind.Article).OrderBy(s => s.Id).ToListAsync();
        var units = await db.Units.OrderBy(u => u.Id).Select(u => u.Id).ToListAsync();
        var dice = new Random(100_000);
        for (var n = 1; n <= Thousand; n++)
        {
            var (place, at) = (sections[n % sections.Count], now.AddMinutes(-40 * (n + 1)));
            // One of fifty authors, and the rest as if of one
            var author = n % 50 == 0 ? Author : "tac-gia-2";
            var edition = Edition.Begin(Portal, first, author);
            (edition.Id, edition.ItemId, edition.SectionId, edition.UnitId, edition.Title) = (n, n, place.Id, units[n % units.Count], Text(dice, 14));
            (edition.Abstract, edition.BodyHtml, edition.FieldCode) = (Text(dice, 40), $"<p>{Text(dice, 450)}</p>", "society");
            edition.SearchText = VietnameseText.Fold($"{edition.Title}\n{edition.Abstract}\n{edition.BodyHtml}");
            var item = new ContentItem { Id = n, PortalId = Portal, SectionId = place.Id, CreatedById = author, UnitId = edition.UnitId, Editions = [edition] };
            var isOpen = n <= InWork;
            db.Items.Add(item);
            db.Deadlines.Add(new Deadline
            {
                PortalId = Portal, ItemId = n, RuleCode = "tin", RuleSource = "Điều 7", CountedFrom = at, HowCounted = "24 giờ",
                MetAt = isOpen ? null : at,
                // Of what is in work a fifth is late and a fifth will be soon
                DueAt = !isOpen ? at.AddHours(3) : n % 5 == 0 ? now.AddHours(-n) : n % 5 == 1 ? now.AddHours(1) : now.AddDays(20),
            });
            if (isOpen) continue;
            (item.FirstPublishedAt, item.LiveEditionId) = (at, n);
            db.Publications.Add(new Publication
            {
                PortalId = Portal, ItemId = n, EditionId = n, SectionId = place.Id, SectionSlug = place.Slug, SectionName = place.Name,
                Slug = VietnameseText.Slug(edition.Title), Title = edition.Title, Abstract = edition.Abstract, BodyHtml = edition.BodyHtml,
                Byline = "Bài: Hà My", FirstPublishedAt = at, PublishedAt = at, SearchText = edition.SearchText, PicturesJson = "[]",
            });
        }
        await db.SaveChangesAsync();
        await db.Editions.Where(e => e.Id > InWork)
            .ExecuteUpdateAsync(set => set.SetProperty(e => e.Status, EditionStatus.Published).SetProperty(e => e.Step, "approval"));
        foreach (var (step, from, to) in new[] { ("editing", 21, 50), ("field-review", 51, 80), ("approval", 81, InWork) })
            await db.Editions.Where(e => e.Id >= from && e.Id <= to).ExecuteUpdateAsync(set => set
                .SetProperty(e => e.Status, EditionStatus.InWorkflow).SetProperty(e => e.Step, step).SetProperty(e => e.SubmittedById, Author));
    }

    /// <summary>Inside the database: the copies of what is public, of every table it stands in.</summary>
    private static async Task CopyAsync(PortalDbContext db, int copies)
    {
        await db.Database.OpenConnectionAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        for (var copy = 1; copy <= copies; copy++)
            foreach (var type in new[] { typeof(ContentItem), typeof(Edition), typeof(Deadline), typeof(Publication) })
                await CopyAsync(db, db.Model.FindEntityType(type)!, copy);
        await transaction.CommitAsync();
    }

    private static async Task CopyAsync(PortalDbContext db, Microsoft.EntityFrameworkCore.Metadata.IEntityType type, int copy)
    {
        var isItem = type.ClrType == typeof(ContentItem);
        var names = type.GetProperties().Select(p => p.Name).Where(n => n != "Id" || isItem || type.ClrType == typeof(Edition)).ToList();
        await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // names of the mapping
        var table = type.GetTableName();
        command.CommandText = $"INSERT INTO {table} ({string.Join(", ", names)}) SELECT {string.Join(", ", names.Select(Older))} FROM {table} "
            + $"WHERE {(names.Contains("ItemId") ? "ItemId" : "Id")} BETWEEN {InWork + 1} AND {Thousand}";
#pragma warning restore CA2100
        command.CommandTimeout = 600;
        command.Parameters.Add(new SqliteParameter("@copy", copy));
        await command.ExecuteNonQueryAsync();

        static string Older(string name) => name switch
        {
            "Id" or "ItemId" or "EditionId" or "LiveEditionId" => $"{name} + {Thousand} * @copy",
            "FirstPublishedAt" or "PublishedAt" or "UpdatedAt" or "CreatedAt" or "DueAt" or "MetAt" or "CountedFrom" =>
                $"strftime('%Y-%m-%d %H:%M:%f', {name}, '-' || (30 * @copy) || ' days')",
            _ => name,
        };
    }

    private static readonly string[] Words =
        "phường khu phố người dân tổ chức hội nghị công tác kế hoạch thực hiện ủy ban phát triển kinh tế xã hội".Split(' ');

    private static string Text(Random dice, int words) => string.Join(' ', dice.GetItems(Words, words));
}
