using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Deadlines;
using Portal.Core.Editions;
using Portal.Core.Editions.Urgent;
using Portal.Core.Kernel;
using Portal.Core.People;
using Portal.Tests.Mail;
using Portal.Tests.People;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Editions.Urgent;

/// <summary>To the public at once, past the steps between: all that publishing asks for holds here too.</summary>
public sealed class PublishUrgentlyTests : IAsyncLifetime
{
    private PortalDatabase database = null!;

    public async Task InitializeAsync() => database = await PortalDatabase.CreateAsync();

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    private Task<Outcome<int>> TryAsync(int id, string by = Someone.Head, string? reason = UrgentStory.Reason) =>
        UrgentStory.TryAsync(database, id, by, reason);

    private async Task<EditionDetail> ReadAsync(int id, string who) => Story.Must(await database.As(who).GetRequiredService<GetEdition>().ExecuteAsync(id));

    [Fact]
    public async Task A_draft_is_public_at_once_with_all_a_publication_writes_and_a_review_to_be_done()
    {
        var id = await UrgentStory.PublishAsync(database);

        await using var db = database.Context();
        Assert.Equal((1, 1, 1), (await db.Publications.CountAsync(p => p.Visible), await db.RoyaltyWorks.CountAsync(),
            await db.Deadlines.CountAsync(d => d.MetAt != null)));
        var edition = await Story.Edition(database, id);
        Assert.Equal((EditionStatus.Published, Someone.Head, "approval"), (edition.Status, edition.PublishedById, edition.Step));
        var review = await UrgentStory.RowAsync(database, id);
        Assert.Equal((Someone.Head, UrgentStory.Reason, "Biên tập, Duyệt lĩnh vực", (UrgentResult?)null),
            (review.PublishedById, review.Reason, review.SkippedNames, review.Result));
        // Friday morning: until the office closes on Monday
        Assert.Equal(new DateTime(2026, 11, 23), WardClock.ToLocal(review.DueAt!.Value).Date);
        Assert.StartsWith("Đăng khẩn “Ra quân dọn vệ sinh môi trường” (bản 1): Bão số 9 đổ bộ đêm nay. Bỏ qua bước Biên tập, Duyệt lĩnh vực; hậu kiểm trước ",
            (await db.History.SingleAsync(h => h.Action == "content.published-urgently")).Sentence, StringComparison.Ordinal);
        Assert.Contains("theo Quy chế", (await db.History.SingleAsync(h => h.Action == "content.published-urgently")).Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("draft", "editing,field-review")]
    [InlineData("editing", "editing,field-review")]
    [InlineData("field-review", "field-review")]
    public async Task What_was_still_to_be_passed_is_passed_over_and_no_more(string step, string skipped)
    {
        var id = await UrgentStory.PublishAsync(database, step);

        Assert.Equal(skipped.Split(','), (await UrgentStory.RowAsync(database, id)).Skipped);
        var steps = (await ReadAsync(id, Someone.Head)).Steps;
        Assert.Equal(4 - skipped.Split(',').Length, steps.Count(s => s.Passed));
    }

    [Fact]
    public async Task Everybody_passed_over_is_told_at_once_the_author_too_and_whoever_reviews_by_mail()
    {
        await MailGround.SetAsync(database);
        foreach (var person in new[] { Someone.Secretary, Someone.CultureReviewer, Someone.Author, Someone.Head })
            await MailGround.AddressAsync(database, person);

        var id = await UrgentStory.PublishAsync(database);

        Assert.Equal([Someone.CultureReviewer, Someone.Secretary], await UrgentStory.ToldAsync(database, id, urgent: true));
        Assert.Equal([Someone.Author], await UrgentStory.ToldAsync(database, id, urgent: false));
        Assert.Equal(["duyet-vhxh@vi-du.vn", "thu-ky@vi-du.vn"], (await MailGround.AllAsync(database)).Select(m => m.ToAddress).Order());
        Assert.Contains("Hoàng Ngọc Ánh đăng khẩn “Ra quân dọn vệ sinh môi trường”, bỏ qua bước Biên tập, Duyệt lĩnh vực. Lý do: Bão số 9 đổ bộ đêm nay.",
            Assert.Single((await ReadAsync(id, Someone.Secretary)).Notices).Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("         gấp lắm          ")]
    [InlineData("123456789")]
    public async Task A_reason_of_less_than_ten_characters_is_refused_beside_its_field_and_nothing_is_written(string? reason)
    {
        var id = await Story.Draft(database);

        var refusal = Assert.Single((await TryAsync(id, reason: reason)).Refusals);

        Assert.Equal(("urgent.reason-missing", UrgentRefusals.ReasonField), (refusal.Code, refusal.Field));
        Assert.Equal(EditionStatus.Draft, (await Story.Edition(database, id)).Status);
    }

    [Fact]
    public async Task All_reasons_against_are_told_together()
    {
        var id = await Story.AtStep(database, "editing");
        await using (var db = database.Context()) await db.Database.ExecuteSqlRawAsync("UPDATE Editions SET Abstract = ''");

        var outcome = await UrgentStory.TryAsync(database, id, reason: new('x', 1001), ticked: []);

        Assert.Equal(["urgent.reason-too-long", "content.abstract-missing", "workflow.checklist-open"], outcome.Codes());
        await using var after = database.Context();
        Assert.Equal((0, 0), (await after.UrgentReviews.CountAsync(), await after.Publications.CountAsync()));
    }

    [Theory]
    [InlineData("approval", "workflow.not-from-here")]
    [InlineData("published", "workflow.not-from-here")]
    [InlineData("binned", "workflow.not-from-here")]
    public async Task At_the_last_step_and_after_it_there_is_nothing_to_pass_over(string where, string code)
    {
        var id = where switch
        {
            "published" => (await Story.Publish(database)).EditionId,
            "binned" => await Story.Bin(database, await Story.Draft(database)),
            _ => await Story.AtStep(database, where),
        };
        Assert.Equal([code], (await TryAsync(id)).Codes());
    }

    [Fact]
    public async Task Nobody_publishes_their_own_nor_what_they_edited_nor_as_a_deputy_of_whoever_wrote_it()
    {
        var own = await Story.Draft(database, by: Someone.Head);
        Assert.Equal([WorkflowRefusals.OwnItem.Code], (await TryAsync(own)).Codes());
        Assert.Null((await ReadAsync(own, Someone.Head)).UrgentOffer);

        Story.Must(await Desk.Verb<AppointDeputy>(database).ExecuteAsync(
            new() { AbsentId = Someone.Head, DeputyId = Someone.Deputy, FromOn = new(2026, 11, 20), ToOn = new(2026, 11, 20) }));
        Assert.Equal([WorkflowRefusals.OwnItem.Code], (await TryAsync(own, Someone.Deputy)).Codes());
        Assert.Null((await ReadAsync(own, Someone.Deputy)).UrgentOffer);
    }

    [Fact]
    public async Task Only_those_whom_the_profile_names_publish_so_and_nobody_where_it_names_none()
    {
        var id = await Story.Draft(database);
        await UrgentStory.RuleAsync(database, new() { Offered = true, Roles = [PortalRole.Head], Amount = "4", Unit = DeadlineUnit.OfficeHours });
        Assert.Equal([AccessRefusals.NotAllowed.Code], (await TryAsync(id, Someone.Deputy)).Codes());
        Assert.Null((await ReadAsync(id, Someone.Deputy)).UrgentOffer);
        Assert.Equal("4 giờ hành chính", (await ReadAsync(id, Someone.Head)).UrgentOffer!.ReviewTerm);

        await UrgentStory.RuleAsync(database, new() { Offered = false });
        Assert.Equal([UrgentRefusals.NotOffered.Code], (await TryAsync(id)).Codes());
        Assert.DoesNotContain((await ReadAsync(id, Someone.Head)).Moves, m => m.Kind == MoveKind.PublishUrgently);
    }

    [Fact]
    public async Task Of_two_who_press_at_once_one_publishes_and_the_other_is_told()
    {
        await MailGround.SetAsync(database);
        await MailGround.AddressAsync(database, Someone.Secretary);
        var id = await Story.AtStep(database, "editing");
        var version = await Story.Version(database, id);

        var told = await Task.WhenAll(new[] { Someone.Head, Someone.Deputy, Someone.Head }
            .Select(who => Task.Run(() => UrgentStory.TryAsync(database, id, who, version: version))));

        Assert.Single(told, t => t.Done);
        Assert.All(told.Where(t => !t.Done), t => Assert.Equal([AccessRefusals.Stale.Code], t.Codes()));
        await using var db = database.Context();
        Assert.Equal((1, 1, 1), (await db.UrgentReviews.CountAsync(), await db.Publications.CountAsync(), await db.OutboxMessages.CountAsync()));
    }

    [Fact]
    public async Task Whoever_has_taken_it_upon_themselves_is_passed_over_with_their_step_and_told()
    {
        var id = await Story.AtStep(database, "editing");
        Story.Must(await database.As(Someone.Secretary).GetRequiredService<HoldEdition>().ExecuteAsync(id, new()));
        Story.Must(await TryAsync(id));
        Assert.Contains(Someone.Secretary, await UrgentStory.ToldAsync(database, id));
        Assert.Null((await Story.Edition(database, id)).HolderId);
    }

    [Fact]
    public async Task What_was_returned_is_answered_by_it()
    {
        var id = await Story.AtStep(database, "editing");
        await Story.Return(database, id, Someone.Secretary);

        Story.Must(await TryAsync(id));

        Assert.Null((await Story.Edition(database, id)).ReturnReason);
        Assert.Null((await ReadAsync(id, Someone.Author)).ReturnReason);
    }

    [Fact]
    public async Task Where_nobody_of_the_steps_serves_another_who_approves_reviews_and_where_nobody_does_it_is_said()
    {
        await UrgentStory.LeavesAsync(database, Someone.Secretary, Someone.CultureReviewer, Someone.EconomyReviewer);
        var id = await UrgentStory.PublishAsync(database);
        Assert.Equal(["Vũ Hoài Nam"], (await ReadAsync(id, Someone.Head)).Urgent!.Reviewers);
        Assert.True((await ReadAsync(id, Someone.Deputy)).Urgent!.MayReview);

        await UrgentStory.LeavesAsync(database, Someone.Deputy);
        Assert.Empty((await ReadAsync(id, Someone.Head)).Urgent!.Reviewers);
    }
}
