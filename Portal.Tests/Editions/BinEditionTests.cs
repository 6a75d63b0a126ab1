using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Editions;
using Portal.Core.Kernel;
using Portal.Core.Queue;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Editions;

/// <summary>The bin: drafts are thrown away, kept, and fetched back.</summary>
[Trait("Fault", "ED11")]
public class BinEditionTests
{
    private static async Task<Outcome<int>> Restore(PortalDatabase database, int id, string by = Someone.Author) =>
        await database.As(by).GetRequiredService<RestoreEdition>().ExecuteAsync(id, await Story.Version(database, id));

    private static async Task<Outcome<int>> Bin(PortalDatabase database, int id, string by = Someone.Author, int? version = null, string? reason = null) =>
        await database.As(by).GetRequiredService<BinEdition>().ExecuteAsync(id, version ?? await Story.Version(database, id), reason);

    private static async Task<List<int>> Listed(PortalDatabase database, EditionStatus? status = null, string by = Someone.Head) =>
        Story.Must(await database.As(by).GetRequiredService<FindEditions>().ExecuteAsync(new() { Status = status })).Items.Select(r => r.EditionId).ToList();

    private static async Task<IReadOnlyList<WorkRow>> Work(PortalDatabase database, string who) =>
        Story.Must(await database.As(who).GetRequiredService<FindMyWork>().ExecuteAsync());

    private static async Task<int> Next(PortalDatabase database, int editionId) =>
        Story.Must(await database.As(Someone.Author).GetRequiredService<StartNextEdition>().ExecuteAsync(editionId));

    [Fact]
    public async Task A_draft_leaves_queue_and_lists_stands_in_the_bin_and_comes_back_as_it_was()
    {
        using var database = await PortalDatabase.CreateAsync();
        var id = await Story.Draft(database);

        Story.Must(await Bin(database, id, reason: "  Viết nhầm  "));

        Assert.Empty(await Work(database, Someone.Author));
        Assert.Empty(await Listed(database));
        Assert.Empty(await Listed(database, EditionStatus.Draft));
        Assert.Equal([id], await Listed(database, EditionStatus.Binned));
        Assert.Empty(await Listed(database, EditionStatus.Binned, Someone.OtherAuthor));
        var edition = await Story.Edition(database, id);
        Assert.Equal(("Đào Thị Hạnh", "Viết nhầm"), (edition.BinnedByName, edition.BinReason));

        Story.Must(await Restore(database, id));

        Assert.Equal((EditionStatus.Draft, null), ((await Story.Edition(database, id)).Status, (await Story.Edition(database, id)).BinReason));
        Assert.Equal([id], await Listed(database, EditionStatus.Draft));
        await using var db = database.Context();
        var due = WardClock.Say(await db.Deadlines.Select(d => d.DueAt).SingleAsync());
        Assert.Equal(
            [
                $"Bỏ “Ra quân dọn vệ sinh môi trường” (bản 1) vào thùng rác. Lý do: Viết nhầm. Hạn đăng {due} ngừng tính.",
                "Lấy “Ra quân dọn vệ sinh môi trường” (bản 1) khỏi thùng rác.",
            ],
            await db.History.Where(h => h.Action == "content.binned" || h.Action == "content.restored").OrderBy(h => h.Sequence)
                .Select(h => h.Sentence).ToListAsync());
    }

    [Fact]
    public async Task The_deadline_stops_in_the_bin_and_is_counted_from_the_same_moment_afterwards()
    {
        var clock = HanoiClock.At(2026, 11, 20);
        using var database = await PortalDatabase.CreateAsync(clock);
        var id = await Story.Draft(database);
        await using var db = database.Context();
        var due = await db.Deadlines.Select(d => d.DueAt).SingleAsync();
        await Story.Bin(database, id);
        Assert.False(await db.Deadlines.AnyAsync());
        clock.Set(2026, 11, 24);

        Story.Must(await Restore(database, id));

        Assert.Equal(due, await db.Deadlines.Select(d => d.DueAt).SingleAsync());
    }

    [Fact]
    public async Task A_returned_one_comes_back_returned_with_the_reason_in_sight()
    {
        using var database = await PortalDatabase.CreateAsync();
        var id = await Story.AtStep(database, "editing");
        await Story.Return(database, id, Someone.Secretary);
        await Story.Bin(database, id);

        Story.Must(await Restore(database, id));

        var edition = await Story.Edition(database, id);
        Assert.Equal((EditionStatus.Returned, "Thiếu ảnh"), (edition.Status, edition.ReturnReason));
    }

    [Fact]
    public async Task A_next_edition_in_the_bin_leaves_its_item_live_and_free_for_another()
    {
        using var database = await PortalDatabase.CreateAsync();
        var item = await Story.Publish(database);
        var second = await Next(database, item.EditionId);
        await Story.Bin(database, second);
        Assert.Equal([item.EditionId], await Listed(database));
        var live = Story.Must(await database.As(Someone.Author).GetRequiredService<GetEdition>().ExecuteAsync(item.EditionId));
        Assert.Contains(live.Moves, m => m.Kind == MoveKind.StartNext);

        var third = await Next(database, item.EditionId);

        Assert.Equal(3, (await Story.Edition(database, third)).Number);
        Assert.Equal([third], await Listed(database));
        Assert.Equal(["workflow.replaced-meanwhile"], (await Restore(database, second)).Codes());
        var detail = Story.Must(await database.As(Someone.Author).GetRequiredService<GetEdition>().ExecuteAsync(second));
        Assert.Empty(detail.Moves);
        Assert.Equal(WorkflowRefusals.ReplacedMeanwhile.Sentence, detail.WhyNoMove);
        await Story.Bin(database, third);
        Story.Must(await Restore(database, second));
        // The later one waits in the bin while the earlier one is in work, wherever that stands
        Assert.Equal(["workflow.other-in-work"], (await Restore(database, third)).Codes());
        var binned = Story.Must(await database.As(Someone.Author).GetRequiredService<GetEdition>().ExecuteAsync(third));
        Assert.Empty(binned.Moves);
        Assert.Equal(WorkflowRefusals.OtherInWork(2).Sentence, binned.WhyNoMove);
        await Story.SendOn(database, second, "approval");
        Assert.Equal(["workflow.other-in-work"], (await Restore(database, third)).Codes());
        await Story.PublishEdition(database, second);
        Assert.Equal(EditionStatus.Replaced, (await Story.Edition(database, item.EditionId)).Status);
    }

    [Fact]
    public async Task Words_of_an_edition_in_the_bin_come_back_as_a_new_draft()
    {
        using var database = await PortalDatabase.CreateAsync();
        var item = await Story.Publish(database);
        var second = await Next(database, item.EditionId);
        await Story.Bin(database, second);
        var detail = Story.Must(await database.As(Someone.Author).GetRequiredService<GetEdition>().ExecuteAsync(second));

        Assert.Equal(item.EditionId, detail.BackInto);
        Story.Must(await database.As(Someone.Author).GetRequiredService<StartNextEdition>().ExecuteAsync(item.EditionId, second));
    }

    [Theory]
    [InlineData("editing")]
    [InlineData("approval")]
    public async Task What_is_in_the_workflow_is_not_thrown_away(string step)
    {
        using var database = await PortalDatabase.CreateAsync();
        Assert.Equal(["workflow.not-from-here"], (await Bin(database, await Story.AtStep(database, step))).Codes());
    }

    [Fact]
    public async Task What_was_ever_public_is_not_thrown_away()
    {
        using var database = await PortalDatabase.CreateAsync();
        var item = await Story.Publish(database);
        Assert.Equal(["workflow.not-from-here"], (await Bin(database, item.EditionId, Someone.Head)).Codes());
        await Story.Withdraw(database, item.EditionId);
        Assert.Equal(["workflow.not-from-here"], (await Bin(database, item.EditionId, Someone.Head)).Codes());
    }

    [Fact]
    public async Task A_save_after_it_was_thrown_away_is_refused_and_a_stale_page_throws_nothing_away()
    {
        using var database = await PortalDatabase.CreateAsync();
        var form = await A.CompleteForm(database);
        var id = await Story.Draft(database, form);
        var seen = await Story.Version(database, id);
        (form.EditionId, form.Version, form.Title) = (id, seen, "Mới");
        await Story.Draft(database, form);
        Assert.Equal(["data.stale"], (await Bin(database, id, Someone.Head, seen)).Codes());
        await Story.Bin(database, id);
        form.Version = await Story.Version(database, id);

        var refused = await database.As(Someone.Author).GetRequiredService<SaveDraft>().ExecuteAsync(form);

        Assert.Contains("“Trong thùng rác”", Assert.Single(refused.Refusals).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_author_is_told_when_somebody_else_throws_the_draft_away_until_the_page_was_opened()
    {
        using var database = await PortalDatabase.CreateAsync();
        var id = await Story.Draft(database);
        await Story.Bin(database, id, Someone.Secretary, "Trùng bài");

        var told = Assert.Single(await Work(database, Someone.Author));
        Assert.Equal(("Lê Thu Trang: Bỏ “Ra quân dọn vệ sinh môi trường” (bản 1) vào thùng rác. Lý do: Trùng bài.", $"bai/{id}"), (told.Title, told.Link));
        Assert.Empty(await Work(database, Someone.Secretary));

        Story.Must(await database.As(Someone.Author).GetRequiredService<SeeNotices>().ExecuteAsync(id));

        Assert.Empty(await Work(database, Someone.Author));
    }

    [Fact]
    public async Task A_reason_too_long_is_refused_beside_its_field()
    {
        using var database = await PortalDatabase.CreateAsync();
        var refused = Assert.Single((await Bin(database, await Story.Draft(database), reason: new string('a', Edition.ReasonLength + 1))).Refusals);
        Assert.Equal(("workflow.reason-too-long", "Reason"), (refused.Code, refused.Field));
    }

    [Fact]
    public async Task Of_two_who_fetch_it_back_and_start_another_one_wins()
    {
        using var database = await PortalDatabase.CreateAsync();
        for (var i = 0; i < 5; i++)
        {
            var item = await Story.Publish(database);
            var second = await Next(database, item.EditionId);
            await Story.Bin(database, second);
            var outcomes = await Task.WhenAll(Task.Run(() => Restore(database, second)),
                Task.Run(() => database.As(Someone.Head).GetRequiredService<StartNextEdition>().ExecuteAsync(item.EditionId)));

            Assert.Single(outcomes, o => o.Done);
        }
    }

    [Fact]
    public async Task Whatever_is_begun_thrown_away_and_fetched_back_the_newest_outside_the_bin_stands_for_its_item()
    {
        using var database = await PortalDatabase.CreateAsync();
        var item = await Story.Publish(database);
        var dice = new Random(7);
        var done = 0;
        for (var move = 0; move < 80; move++)
        {
            await using var db = database.Context();
            var ids = await db.Editions.Where(e => e.ItemId == item.ItemId).Select(e => e.Id).ToListAsync();
            var one = ids[dice.Next(ids.Count)];
            // What the rules refuse changes nothing
            var outcome = dice.Next(3) switch
            {
                0 => await database.As(Someone.Author).GetRequiredService<StartNextEdition>().ExecuteAsync(item.EditionId),
                1 => await Bin(database, one),
                _ => await Restore(database, one),
            };
            done += outcome.Done ? 1 : 0;
            var rows = await db.Editions.AsNoTracking().Where(e => e.ItemId == item.ItemId).ToListAsync();
            var newest = rows.Where(e => e.Status != EditionStatus.Binned).MaxBy(e => e.Number)!;
            Assert.Equal([newest.Id], rows.Where(e => e.Stands).Select(e => e.Id));
        }
        Assert.True(done > 10, $"only {done} moves were done");
    }
}
