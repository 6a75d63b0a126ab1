using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Comments;
using Portal.Core.Editions;
using Portal.Core.Kernel;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Comments;

/// <summary>Comments at passages of an edition: who may, what is shown where, and that they never touch the text.</summary>
public class PassageCommentTests
{
    /// <summary>In the text of <see cref="A.CompleteForm"/>.</summary>
    private static readonly PassageAnchor Groups = new("các tổ dân phố", "Sáng nay,", "cùng ra quân.", 10);

    private static async Task<int> Comment(
        PortalDatabase database, int edition, string by = Someone.Head, string text = "Ghi rõ tổ nào", PassageAnchor? at = null) =>
        Story.Must(await database.As(by).GetRequiredService<CommentOnPassage>().ExecuteAsync(edition, at ?? Groups, text));

    private static async Task<EditionComments> Read(PortalDatabase database, int edition, string by = Someone.Head) =>
        Story.Must(await database.As(by).GetRequiredService<FindComments>().ExecuteAsync(edition));

    private static Task<Outcome<int>> Answer(PortalDatabase database, int edition, int comment, string by, string? text = "Tổ 5 và tổ 7") =>
        database.As(by).GetRequiredService<AnswerComment>().ExecuteAsync(edition, comment, text);

    private static Task<Outcome<int>> Close(PortalDatabase database, int edition, CommentRow comment, string by) =>
        database.As(by).GetRequiredService<CloseComment>().ExecuteAsync(edition, comment.Id, comment.Version);

    private static string Told(CommentRow comment) => string.Join("; ", comment.Entries.Select(e => $"{e.Kind} {e.Name}: {e.Text}"));

    [Fact]
    public async Task A_comment_of_the_head_is_answered_by_the_author_closed_and_opened_again_and_who_did_what_stays()
    {
        using var database = await PortalDatabase.CreateAsync();
        var edition = await Story.AtStep(database, "approval");

        var id = await Comment(database, edition);
        Story.Must(await Answer(database, edition, id, Someone.Author));
        var seen = (await Read(database, edition)).Open.Single();
        Story.Must(await Close(database, edition, seen, Someone.Head));
        var closed = (await Read(database, edition, Someone.Author)).Closed.Single();
        Story.Must(await database.As(Someone.Author).GetRequiredService<ReopenComment>().ExecuteAsync(edition, id));

        Assert.Equal(PassageState.There, seen.State);
        Assert.Equal([CommentEntryKind.Comment, CommentEntryKind.Answer, CommentEntryKind.Closed], closed.Entries.Select(e => e.Kind));
        Assert.Matches("^Comment [^:]+: Ghi rõ tổ nào; Answer Đào Thị Hạnh: Tổ 5 và tổ 7; Closed [^:]+: ; Reopened Đào Thị Hạnh: $",
            Told((await Read(database, edition)).Open.Single()));
        Assert.Equal([false, true, false, true], (await Read(database, edition, Someone.Author)).Open.Single().Entries.Select(e => e.IsOwn));
    }

    [Fact]
    public async Task The_text_its_version_its_history_and_what_is_published_know_nothing_of_comments()
    {
        using var database = await PortalDatabase.CreateAsync();
        var edition = await Story.AtStep(database, "approval");
        var before = await Story.Edition(database, edition);
        await using var db = database.Context();
        var lines = await db.History.CountAsync();

        await Comment(database, edition, text: "Mật khẩu bí mật 12345");
        Story.Must(await Answer(database, edition, (await Read(database, edition)).Open.Single().Id, Someone.Author, "Trả lời bí mật 12345"));
        var after = await Story.Edition(database, edition);
        Assert.Equal((before.BodyHtml, before.SearchText, before.Version), (after.BodyHtml, after.SearchText, after.Version));
        Assert.Equal(lines, await db.History.CountAsync());
        await Story.PublishEdition(database, edition);

        var publication = await db.Publications.AsNoTracking().SingleAsync();
        var published = System.Text.Json.JsonSerializer.Serialize(publication);
        Assert.DoesNotContain("12345", published, StringComparison.Ordinal);
        var next = Story.Must(await database.As(Someone.Author).GetRequiredService<StartNextEdition>().ExecuteAsync(edition));
        Assert.Equal(before.BodyHtml, (await Story.Edition(database, next)).BodyHtml);
    }

    [Fact]
    public async Task Whoever_comments_has_not_edited_and_may_still_judge()
    {
        using var database = await PortalDatabase.CreateAsync();
        var edition = await Story.AtStep(database, "approval");
        await Comment(database, edition);

        await Story.PublishEdition(database, edition);

        Assert.Equal(EditionStatus.Published, (await Story.Edition(database, edition)).Status);
        await Comment(database, edition, Someone.Secretary);
    }

    [Fact]
    public async Task An_open_comment_goes_along_with_the_next_edition_and_a_closed_one_is_folded_there()
    {
        using var database = await PortalDatabase.CreateAsync();
        var first = await Story.AtStep(database, "approval");
        await Comment(database, first, text: "Còn mở");
        await Comment(database, first, text: "Đã xong", at: PassageAnchor.Whole);
        var done = (await Read(database, first)).Open.Single(c => c.State == PassageState.Whole);
        Story.Must(await Close(database, first, done, Someone.Head));
        await Story.PublishEdition(database, first);
        var second = Story.Must(await database.As(Someone.Author).GetRequiredService<StartNextEdition>().ExecuteAsync(first));
        await Comment(database, second, Someone.Author, "Của bản hai");

        var there = await Read(database, second);
        Assert.Equal(["Còn mở", "Của bản hai"], there.Open.Select(c => c.Entries[0].Text).Order(StringComparer.Ordinal));
        Assert.Equal((1, 2), (there.Open.Single(c => c.Entries[0].Text == "Còn mở").EditionNumber, there.EditionNumber));
        Assert.Equal(["Đã xong"], there.Closed.Select(c => c.Entries[0].Text));
        var before = await Read(database, first);
        Assert.Equal(["Còn mở"], before.Open.Select(c => c.Entries[0].Text));
        Assert.Equal(["Đã xong"], before.Closed.Select(c => c.Entries[0].Text));
        // What is said of the second is no matter of the first
        Assert.Equal([AccessRefusals.NotFound.Code], (await Answer(database, first, there.Open.Single(c => c.EditionNumber == 2).Id, Someone.Head)).Codes());
        Story.Must(await Answer(database, second, there.Open.Single(c => c.EditionNumber == 1).Id, Someone.Author));
    }

    [Fact]
    public async Task A_comment_of_an_earlier_edition_that_is_closed_stays_in_sight_is_heard_of_and_can_be_opened_again()
    {
        using var database = await PortalDatabase.CreateAsync();
        var first = await Story.AtStep(database, "approval");
        var id = await Comment(database, first);
        await Story.PublishEdition(database, first);
        var second = Story.Must(await database.As(Someone.Author).GetRequiredService<StartNextEdition>().ExecuteAsync(first));
        var seen = await Read(database, second, Someone.Author);

        Story.Must(await Close(database, second, seen.Open.Single(), Someone.Head));

        var closed = await Read(database, second, Someone.Author);
        Assert.Equal((id, 1), (closed.Closed.Single().Id, closed.Closed.Single().EditionNumber));
        Assert.True(Story.Must(await database.As(Someone.Author).GetRequiredService<FindComments>().NewestAsync(second)) > seen.Newest);
        Assert.Equal(["comments.closed-meanwhile"], (await Answer(database, second, id, Someone.Author)).Codes());
        Story.Must(await database.As(Someone.Author).GetRequiredService<ReopenComment>().ExecuteAsync(second, id));
        Story.Must(await Answer(database, second, id, Someone.Author));
    }

    [Fact]
    public async Task The_passage_is_found_after_edits_around_it_told_as_changed_after_edits_in_it_and_as_gone_when_it_is_gone()
    {
        using var database = await PortalDatabase.CreateAsync();
        var edition = await Story.AtStep(database, "editing");
        await Comment(database, edition);
        var bodies = new (string Body, PassageState State)[]
        {
            ("<p>Mở đầu mới.</p><p>Sáng nay, <strong>các tổ</strong> dân phố cùng ra quân.</p>", PassageState.There),
            ("<p>Sáng nay, tổ 5 và tổ 7 cùng ra quân.</p>", PassageState.Changed),
            ("<p>Viết lại hẳn.</p>", PassageState.Gone),
        };

        foreach (var (body, state) in bodies)
        {
            var form = Story.Must(await database.As(Someone.Secretary).GetRequiredService<GetEdition>().ExecuteAsync(edition)).Form;
            form.BodyHtml = body;
            Story.Must(await database.As(Someone.Secretary).GetRequiredService<SaveDraft>().ExecuteAsync(form));
            var comment = (await Read(database, edition)).Open.Single();
            Assert.Equal((state, "các tổ dân phố"), (comment.State, comment.Passage.Quote));
        }
    }

    [Fact]
    public async Task Nobody_closes_what_was_answered_or_closed_meanwhile_nor_answers_what_was_closed()
    {
        using var database = await PortalDatabase.CreateAsync();
        var edition = await Story.AtStep(database, "approval");
        var id = await Comment(database, edition);
        var seen = (await Read(database, edition)).Open.Single();
        Story.Must(await Answer(database, edition, id, Someone.Author));

        Assert.Equal(["comments.answered-meanwhile"], (await Close(database, edition, seen, Someone.Head)).Codes());
        Story.Must(await Close(database, edition, (await Read(database, edition)).Open.Single(), Someone.Head));
        Assert.Equal(["comments.closed-meanwhile"], (await Close(database, edition, seen, Someone.Secretary)).Codes());
        Assert.Equal(["comments.closed-meanwhile"], (await Answer(database, edition, id, Someone.Author)).Codes());
        Story.Must(await database.As(Someone.Head).GetRequiredService<ReopenComment>().ExecuteAsync(edition, id));
        Assert.Equal(["comments.open-already"], (await database.As(Someone.Head).GetRequiredService<ReopenComment>().ExecuteAsync(edition, id)).Codes());
    }

    [Fact]
    public async Task What_is_empty_too_long_or_too_much_is_refused_with_what_to_do()
    {
        using var database = await PortalDatabase.CreateAsync();
        var edition = await Story.AtStep(database, "approval");
        var verb = database.As(Someone.Head).GetRequiredService<CommentOnPassage>();

        Assert.Equal(["comments.text-missing"], (await verb.ExecuteAsync(edition, Groups, " \n ")).Codes());
        Assert.Equal(["comments.text-too-long", "comments.passage-too-long"],
            (await verb.ExecuteAsync(edition, Groups with { Quote = new('x', PassageAnchor.QuoteLength + 1) }, new('a', CommentEntry.TextLength + 1))).Codes());
        Story.Must(await verb.ExecuteAsync(
            edition, new(new('x', PassageAnchor.QuoteLength), new('p', 500), new('s', 500), -4), new('a', CommentEntry.TextLength)));
        var id = await Comment(database, edition, text: "\n Dòng  một \r\n\r\nDòng ba\n");
        Assert.Equal("Dòng một\n\nDòng ba", (await Read(database, edition)).Open.Single(c => c.Id == id).Entries[0].Text);
    }

    [Fact]
    public async Task At_two_hundred_open_ones_some_are_dealt_with_first()
    {
        using var database = await PortalDatabase.CreateAsync();
        var edition = await Story.AtStep(database, "approval");
        await using var db = database.Context();
        var item = await db.Editions.Where(e => e.Id == edition).Select(e => e.ItemId).SingleAsync();
        db.PassageComments.AddRange(Enumerable.Range(0, PassageComment.MostOpen)
            .Select(_ => new PassageComment { PortalId = A.ThanhDong, ItemId = item, EditionId = edition }));
        await db.SaveChangesAsync();

        Assert.Equal(["comments.too-many-open"],
            (await database.As(Someone.Head).GetRequiredService<CommentOnPassage>().ExecuteAsync(edition, Groups, "x")).Codes());
    }

    [Fact]
    public async Task Only_who_writes_or_judges_the_text_has_a_say_the_administrator_reads()
    {
        using var database = await PortalDatabase.CreateAsync();
        var edition = await Story.AtStep(database, "approval");
        var id = await Comment(database, edition, Someone.CultureReviewer);

        Assert.False((await Read(database, edition, Someone.Administrator)).MayComment);
        // A reviewer of another unit reads and does not judge it
        Assert.False((await Read(database, edition, Someone.EconomyReviewer)).MayComment);
        Assert.Equal([AccessRefusals.NotAllowed.Code], (await Answer(database, edition, id, Someone.EconomyReviewer)).Codes());
        Assert.Equal([AccessRefusals.NotFound.Code], (await Answer(database, edition, id, Someone.OtherAuthor)).Codes());
        Assert.Equal([AccessRefusals.NotFound.Code], (await Answer(database, edition, 987654, Someone.Head)).Codes());
        foreach (var who in new[] { Someone.Author, Someone.Secretary, Someone.Deputy, Someone.Head })
            Assert.True((await Read(database, edition, who)).MayComment, who);
    }

    [Fact]
    public async Task A_withdrawn_edition_is_neither_commented_on_nor_answered_at_any_more_but_what_is_open_is_closed()
    {
        using var database = await PortalDatabase.CreateAsync();
        var item = await Story.Publish(database);
        var before = await Comment(database, item.EditionId);
        await Story.Withdraw(database, item.EditionId);

        Assert.Equal(["comments.edition-over"], (await Answer(database, item.EditionId, before, Someone.Author)).Codes());
        Story.Must(await Close(database, item.EditionId, (await Read(database, item.EditionId)).Open.Single(), Someone.Head));
        Assert.Equal(["comments.edition-over"],
            (await database.As(Someone.Head).GetRequiredService<CommentOnPassage>().ExecuteAsync(item.EditionId, Groups, "x")).Codes());
        Assert.True((await Read(database, item.EditionId)).IsOver);
    }

    [Fact]
    public async Task The_newest_entry_is_told_to_whoever_may_read_and_to_nobody_else()
    {
        using var database = await PortalDatabase.CreateAsync();
        var edition = await Story.AtStep(database, "approval");
        Task<Outcome<int>> Newest(string who) => database.As(who).GetRequiredService<FindComments>().NewestAsync(edition);

        Assert.Equal(0, Story.Must(await Newest(Someone.Author)));
        await Comment(database, edition);

        Assert.Equal((await Read(database, edition)).Newest, Story.Must(await Newest(Someone.Author)));
        Assert.Equal(Story.Must(await Newest(Someone.Author)), Story.Must(await Newest(Someone.Secretary)));
        Assert.Equal([AccessRefusals.NotFound.Code], (await Newest(Someone.OtherAuthor)).Codes());
    }
}
