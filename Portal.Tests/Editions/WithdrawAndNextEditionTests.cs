using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Editions;
using Portal.Core.Kernel;
using Portal.Core.Royalties.Periods;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Editions;

public class WithdrawAndNextEditionTests
{
    private static async Task<int> Next(PortalDatabase database, int editionId, string by = Someone.Author) =>
        Story.Must(await database.As(by).GetRequiredService<StartNextEdition>().ExecuteAsync(editionId));

    [Fact]
    public async Task A_withdrawal_hides_publication_and_files_and_excludes_the_work()
    {
        using var database = await PortalDatabase.CreateAsync();
        var form = await A.CompleteForm(database);
        form.Pictures = [new() { MediaFileId = await A.Picture(database), Alt = "Ảnh", Credit = "Mai Anh" }];
        var item = await Story.Publish(database, form);

        await Story.Withdraw(database, item.EditionId);

        await using var db = database.Context();
        Assert.False((await db.Publications.SingleAsync()).Visible);
        Assert.False((await db.PublishedFiles.SingleAsync()).Visible);
        Assert.Equal(RoyaltyWorkStatus.Excluded, (await Story.Work(database, item.ItemId)).Status);
        Assert.Contains("Sai số liệu", (await db.History.OrderByDescending(h => h.Sequence).FirstAsync()).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_withdrawal_moves_the_stamp_that_public_nodes_watch()
    {
        using var database = await PortalDatabase.CreateAsync();
        var item = await Story.Publish(database);
        await using var db = database.Context();
        var stamp = db.Portals.Where(p => p.Id == A.ThanhDong).Select(p => p.PublicStamp);
        var before = await stamp.SingleAsync();

        await Story.Withdraw(database, item.EditionId);

        Assert.Equal(before + 1, await stamp.SingleAsync());
    }

    [Fact]
    public async Task A_withdrawal_without_a_reason_or_without_the_right_is_refused()
    {
        using var database = await PortalDatabase.CreateAsync();
        var item = await Story.Publish(database);
        var version = await Story.Version(database, item.EditionId);

        Assert.Equal(["workflow.reason-missing"],
            (await database.As(Someone.Head).GetRequiredService<WithdrawItem>().ExecuteAsync(item.EditionId, version, " ")).Codes());
        Assert.Equal(["workflow.reason-too-long"],
            (await database.As(Someone.Head).GetRequiredService<WithdrawItem>().ExecuteAsync(item.EditionId, version, new string('a', 2001))).Codes());
        foreach (var who in Someone.All.Select(s => s.Id).Except([Someone.Head, Someone.Deputy, Someone.Stranger]))
            Assert.Equal(["access.not-allowed"], (await database.As(who).GetRequiredService<WithdrawItem>().ExecuteAsync(item.EditionId, version, "Lý do"))
                .Codes());
    }

    [Fact]
    public async Task A_work_already_approved_is_still_paid_after_a_withdrawal()
    {
        using var database = await PortalDatabase.CreateAsync();
        var item = await Story.PeriodAt(database, RoyaltyPeriodStatus.Approved);

        await Story.Withdraw(database, item.EditionId);

        Assert.Equal(RoyaltyWorkStatus.Assessed, (await Story.Work(database, item.ItemId)).Status);
    }

    [Fact]
    public async Task Published_again_after_a_withdrawal_it_is_the_same_work_with_its_assessment()
    {
        using var database = await PortalDatabase.CreateAsync();
        await A.Schedule(database);
        var item = await Story.Publish(database);
        await Story.Assess(database, item.ItemId, 1.5m);
        await Story.Withdraw(database, item.EditionId);

        var next = await Next(database, item.EditionId);
        await Story.SendOn(database, next, "approval");
        await Story.PublishEdition(database, next);

        await using var db = database.Context();
        Assert.Equal(1, await db.RoyaltyWorks.CountAsync());
        Assert.Equal((RoyaltyWorkStatus.Assessed, new Money(379_500)),
            ((await Story.Work(database, item.ItemId)).Status, (await Story.Work(database, item.ItemId)).Amount));
        Assert.True((await db.Publications.SingleAsync()).Visible);
    }

    [Fact]
    public async Task The_next_edition_leaves_the_live_one_in_place_until_it_is_published()
    {
        using var database = await PortalDatabase.CreateAsync();
        var item = await Story.Publish(database);

        var next = await Next(database, item.EditionId);

        await using var db = database.Context();
        var draft = await Story.Edition(database, next);
        Assert.Equal((2, EditionStatus.Draft, "draft", item.EditionId), (draft.Number, draft.Status, draft.Step, draft.Item!.LiveEditionId));
        Assert.Equal(EditionStatus.Published, (await Story.Edition(database, item.EditionId)).Status);
        Assert.Equal(item.EditionId, (await db.Publications.SingleAsync()).EditionId);
        Assert.Single(draft.Contributors);
    }

    [Fact]
    [Trait("Row", "G2")]
    public async Task The_published_next_edition_replaces_the_live_one_and_keeps_its_one_work()
    {
        using var database = await PortalDatabase.CreateAsync();
        var item = await Story.Publish(database);
        var first = await Story.Work(database, item.ItemId);
        var next = await Next(database, item.EditionId);
        var form = await A.CompleteForm(database);
        (form.EditionId, form.Version, form.Title) = (next, await Story.Version(database, next), "Tiêu đề mới");
        await Story.Draft(database, form);
        await Story.SendOn(database, next, "approval");

        await Story.PublishEdition(database, next);

        await using var db = database.Context();
        Assert.Equal((next, "Tiêu đề mới"), await db.Publications.Select(p => ValueTuple.Create(p.EditionId, p.Title)).SingleAsync());
        Assert.Equal(EditionStatus.Replaced, (await Story.Edition(database, item.EditionId)).Status);
        Assert.Equal((first.Id, item.EditionId, first.Title), (await Story.Work(database, item.ItemId)) is var w ? (w.Id, w.EditionId, w.Title) : default);
    }

    [Fact]
    public async Task The_first_day_of_publication_stays_when_a_later_edition_is_published()
    {
        var clock = HanoiClock.At(2026, 11, 20);
        using var database = await PortalDatabase.CreateAsync(clock);
        var item = await Story.Publish(database);
        clock.Set(2026, 12, 1);
        var next = await Next(database, item.EditionId);
        await Story.SendOn(database, next, "approval");
        await Story.PublishEdition(database, next);

        await using var db = database.Context();
        var publication = await db.Publications.SingleAsync();
        Assert.Equal(new DateOnly(2026, 11, 20), WardClock.DayOf(publication.FirstPublishedAt));
        Assert.Equal(new DateOnly(2026, 12, 1), WardClock.DayOf(publication.PublishedAt));
        Assert.Equal(new DateOnly(2026, 11, 20), (await Story.Work(database, item.ItemId)).PublishedOn);
    }

    [Fact]
    public async Task A_picture_the_next_edition_drops_is_no_longer_served()
    {
        using var database = await PortalDatabase.CreateAsync();
        var form = await A.CompleteForm(database);
        form.Pictures = [new() { MediaFileId = await A.Picture(database), Alt = "Ảnh", Credit = "Mai Anh" }];
        var item = await Story.Publish(database, form);
        var next = await Next(database, item.EditionId);
        (form.EditionId, form.Version) = (next, await Story.Version(database, next));
        form.Pictures = [new() { MediaFileId = await A.Picture(database, digit: 'b'), Alt = "Ảnh mới", Credit = "Mai Anh" }];
        await Story.Draft(database, form);
        await Story.SendOn(database, next, "approval");
        await Story.PublishEdition(database, next);

        await using var db = database.Context();
        Assert.Equal([(new string('a', 64), false), (new string('b', 64), true)],
            (await db.PublishedFiles.OrderBy(f => f.Sha256).ToListAsync()).Select(f => (f.Sha256, f.Visible)));
    }

    [Fact]
    public async Task Only_one_next_edition_is_started_even_by_two_people_at_once()
    {
        using var database = await PortalDatabase.CreateAsync();
        var item = await Story.Publish(database);
        var verbs = new[] { Someone.Author, Someone.Secretary }.Select(who => database.As(who).GetRequiredService<StartNextEdition>()).ToList();

        var outcomes = await Task.WhenAll(verbs.Select(v => Task.Run(() => v.ExecuteAsync(item.EditionId))));

        Assert.Single(outcomes, o => o.Done);
        Assert.Equal(["workflow.next-already-started"], outcomes.Single(o => !o.Done).Codes());
    }

    [Fact]
    public async Task A_replaced_edition_starts_nothing()
    {
        using var database = await PortalDatabase.CreateAsync();
        var item = await Story.Publish(database);
        var next = await Next(database, item.EditionId);
        await Story.SendOn(database, next, "approval");
        await Story.PublishEdition(database, next);

        Assert.Equal(["workflow.not-from-here"], (await database.As(Someone.Author).GetRequiredService<StartNextEdition>().ExecuteAsync(item.EditionId))
            .Codes());
        Assert.Equal(["access.not-allowed"], (await database.As(Someone.OtherAuthor).GetRequiredService<StartNextEdition>().ExecuteAsync(next)).Codes());
    }
}
