using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Editions;
using Portal.Core.History;
using Portal.Core.Publications;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Editions;

public class PublishEditionTests
{
    /// <summary>All that a publication changes, counted.</summary>
    private sealed record Written(int Publications, int Files, int Works, int Lines, int Periods, int Met, long Stamp, int History, int Live);

    private static async Task<Written> Count(PortalDatabase database)
    {
        await using var db = database.Context();
        return new(await db.Publications.CountAsync(), await db.PublishedFiles.CountAsync(), await db.RoyaltyWorks.CountAsync(),
            await db.RoyaltyLines.CountAsync(),
            await db.RoyaltyPeriods.CountAsync(), await db.Deadlines.CountAsync(d => d.MetAt != null),
            await db.Portals.Where(p => p.Id == A.ThanhDong).Select(p => p.PublicStamp).SingleAsync(), await db.History.CountAsync(),
            await db.Items.CountAsync(i => i.LiveEditionId != null));
    }

    private static async Task<EditionForm> WithPicture(PortalDatabase database)
    {
        var form = await A.CompleteForm(database);
        form.Pictures = [new() { MediaFileId = await A.Picture(database), Alt = "Người dân quét đường", Credit = "Mai Anh" }];
        return form;
    }

    [Fact]
    [Trait("Row", "G2")]
    public async Task One_publication_writes_everything_together()
    {
        using var database = await PortalDatabase.CreateAsync();
        var editionId = await Story.AtStep(database, "approval", await WithPicture(database));
        var before = await Count(database);

        var itemId = await Story.PublishEdition(database, editionId);

        Assert.Equal(before with
        {
            Publications = 1, Files = 1, Works = 1, Lines = 1, Periods = 1, Met = 1, Stamp = before.Stamp + 1, History = before.History + 1, Live = 1,
        }, await Count(database));
        await using var db = database.Context();
        var publication = await db.Publications.SingleAsync();
        Assert.Equal((itemId, editionId, "ra-quan-don-ve-sinh-moi-truong", "tin-tuc", "Bài: Mai Anh", true),
            (publication.ItemId, publication.EditionId, publication.Slug, publication.SectionSlug, publication.Byline, publication.Visible));
        Assert.Equal("Người dân quét đường", System.Text.Json.JsonSerializer.Deserialize<List<PublishedPicture>>(publication.PicturesJson)!.Single().Alt);
        var edition = await Story.Edition(database, editionId);
        Assert.Equal((EditionStatus.Published, Someone.Head), (edition.Status, edition.PublishedById));
        Assert.StartsWith("Duyệt và đăng “Ra quân dọn vệ sinh môi trường” (bản 1).", (await db.History.OrderByDescending(h => h.Sequence).FirstAsync())
            .Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_regulation_forbids_is_vouched_for_point_by_point_and_stands_in_the_history()
    {
        using var database = await PortalDatabase.CreateAsync();
        var editionId = await Story.AtStep(database, "approval");
        var (verb, version) = (database.As(Someone.Head).GetRequiredService<PublishEdition>(), await Story.Version(database, editionId));

        var refusal = Assert.Single((await verb.ExecuteAsync(editionId, version, Story.Ticked.Skip(1).ToList())).Refusals);
        Assert.Equal(("workflow.checklist-open", "Checklist"), (refusal.Code, refusal.Field));
        Story.Must(await verb.ExecuteAsync(editionId, version, Story.Ticked));

        await using var db = database.Context();
        var line = await db.History.SingleAsync(h => h.Action == "content.published");
        Assert.EndsWith(
            "theo Quy chế: điểm a khoản 1 Điều 8; điểm b khoản 1 Điều 8; điểm c khoản 1 Điều 8; điểm d khoản 1 Điều 8; khoản 3 Điều 8; khoản 4 Điều 8; khoản "
                + "3 Điều 6.",
            line.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Into_a_section_set_aside_meanwhile_nothing_is_published()
    {
        using var database = await PortalDatabase.CreateAsync();
        var editionId = await Story.AtStep(database, "approval");
        await using (var db = database.Context()) await db.Sections.Where(s => s.Code == "tin-tuc")
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.Active, false));

        var outcome = await database.As(Someone.Head).GetRequiredService<PublishEdition>()
            .ExecuteAsync(editionId, await Story.Version(database, editionId), Story.Ticked);

        Assert.Equal([("content.section-set-aside", "SectionId")], outcome.Refusals.Select(r => (r.Code, r.Field)));
    }

    [Fact]
    public async Task A_failing_check_writes_nothing()
    {
        using var database = await PortalDatabase.CreateAsync();
        var editionId = await Story.AtStep(database, "approval");
        await using (var db = database.Context()) await db.Database.ExecuteSqlRawAsync("UPDATE Editions SET Abstract = ''");
        var before = await Count(database);

        var outcome = await database.As(Someone.Head).GetRequiredService<PublishEdition>()
            .ExecuteAsync(editionId, await Story.Version(database, editionId), Story.Ticked);

        Assert.Equal(["content.abstract-missing"], outcome.Codes());
        Assert.Equal(before, await Count(database));
    }

    [Fact]
    public async Task A_failure_half_way_takes_everything_back()
    {
        using var database = await PortalDatabase.CreateAsync();
        var editionId = await Story.AtStep(database, "approval");
        await using (var db = database.Context())
            await db.Database.ExecuteSqlRawAsync("CREATE TRIGGER broken BEFORE INSERT ON RoyaltyLines BEGIN SELECT RAISE(ABORT, 'broken'); END");
        var before = await Count(database);
        var version = await Story.Version(database, editionId);

        await Assert.ThrowsAsync<DbUpdateException>(() =>
            database.As(Someone.Head).GetRequiredService<PublishEdition>().ExecuteAsync(editionId, version, Story.Ticked));

        Assert.Equal(before, await Count(database));
        Assert.Equal(EditionStatus.InWorkflow, (await Story.Edition(database, editionId)).Status);
    }

    [Fact]
    [Trait("Row", "G2")]
    public async Task Publishing_twice_is_refused()
    {
        using var database = await PortalDatabase.CreateAsync();
        var item = await Story.Publish(database);
        var before = await Count(database);

        var again = await database.As(Someone.Head).GetRequiredService<PublishEdition>()
            .ExecuteAsync(item.EditionId, await Story.Version(database, item.EditionId), Story.Ticked);

        Assert.Equal(["workflow.not-from-here"], again.Codes());
        Assert.Equal(before, await Count(database));
    }

    [Fact]
    [Trait("Row", "G2")]
    public async Task Of_two_people_who_publish_at_once_one_wins_and_the_chain_stays_whole()
    {
        using var database = await PortalDatabase.CreateAsync();
        var editionId = await Story.AtStep(database, "approval");
        var version = await Story.Version(database, editionId);
        var verbs = new[] { Someone.Head, Someone.Deputy }.Select(who => database.As(who).GetRequiredService<PublishEdition>()).ToList();

        var outcomes = await Task.WhenAll(verbs.Select(v => Task.Run(() => v.ExecuteAsync(editionId, version, Story.Ticked))));

        Assert.Single(outcomes, o => o.Done);
        Assert.Equal(["data.stale"], outcomes.Single(o => !o.Done).Codes());
        await using var db = database.Context();
        Assert.Equal(1, await db.RoyaltyWorks.CountAsync());
        Assert.All(await database.AsSystem().GetRequiredService<VerifyHistory>().ExecuteAsync(), chain => Assert.Null(chain.Broken));
    }

    [Fact]
    [Trait("Row", "G2")]
    public async Task Many_articles_published_at_once_are_all_published_in_one_period_and_one_chain()
    {
        using var database = await PortalDatabase.CreateAsync();
        var ready = new List<(PublishEdition Verb, int Id, int Version)>();
        for (var i = 0; i < 6; i++)
        {
            var id = await Story.AtStep(database, "approval");
            ready.Add((database.As(i % 2 == 0 ? Someone.Head : Someone.Deputy).GetRequiredService<PublishEdition>(), id, await Story.Version(database, id)));
        }

        var outcomes = await Task.WhenAll(ready.Select(r => Task.Run(() => r.Verb.ExecuteAsync(r.Id, r.Version, Story.Ticked))));

        Assert.All(outcomes, o => Assert.True(o.Done, o.ToString()));
        await using var db = database.Context();
        Assert.Equal(6, await db.RoyaltyWorks.CountAsync());
        Assert.Equal(1, await db.RoyaltyPeriods.CountAsync());
        Assert.All(await database.AsSystem().GetRequiredService<VerifyHistory>().ExecuteAsync(), chain => Assert.Null(chain.Broken));
    }

    [Fact]
    public async Task A_document_is_published_without_a_royalty()
    {
        using var database = await PortalDatabase.CreateAsync();

        await Story.Publish(database, await A.DocumentForm(database, new(2026, 11, 19)));

        await using var db = database.Context();
        Assert.Equal(0, await db.RoyaltyWorks.CountAsync());
        Assert.Equal(("12/QĐ-UBND", new DateOnly(2026, 11, 19)),
            await db.Publications.Select(p => ValueTuple.Create(p.Number, p.DatedOn!.Value)).SingleAsync());
    }

    [Fact]
    public async Task What_an_older_build_let_through_is_cleaned_before_visitors_see_it()
    {
        using var database = await PortalDatabase.CreateAsync();
        var editionId = await Story.AtStep(database, "approval");
        await using (var db = database.Context()) await db.Database.ExecuteSqlRawAsync("UPDATE Editions SET BodyHtml = '<p "
            + "onclick=\"x()\">Chào</p><script>x()</script>'");

        var itemId = await Story.PublishEdition(database, editionId);

        var answer = await database.AsSystem().GetRequiredService<Core.Data.PortalDbFactory>().CreatePublic(A.ThanhDong)
            .Publications.SingleAsync(p => p.ItemId == itemId);
        Assert.Equal("<p>Chào</p>", answer.BodyHtml);
    }
}
