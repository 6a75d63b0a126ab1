using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Editions;
using Portal.Core.Editions.Urgent;
using Portal.Core.Kernel;
using Portal.Core.People;
using Portal.Tests.Mail;
using Portal.Tests.People;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Editions.Urgent;

/// <summary>Looked at afterwards by those passed over, once, whatever became of the item.</summary>
public sealed class ReviewUrgentTests : IAsyncLifetime
{
    private readonly HanoiClock clock = HanoiClock.At(2026, 11, 20);
    private PortalDatabase database = null!;

    public async Task InitializeAsync() => database = await PortalDatabase.CreateAsync(clock);

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    private async Task<IReadOnlyList<string>> CodesAsync(int id, string by, UrgentResult? result = UrgentResult.Passed, string? note = null) =>
        (await UrgentStory.ReviewAsync(database, id, by, result, note)).Codes();

    [Fact]
    public async Task It_waits_in_the_queue_of_those_passed_over_with_its_due_moment_and_is_late_when_late()
    {
        var id = await UrgentStory.PublishAsync(database);

        foreach (var who in new[] { Someone.Secretary, Someone.CultureReviewer })
        {
            var row = Assert.Single(await UrgentStory.WorkAsync(database, who));
            Assert.Equal(("Đã đăng khẩn", $"bai/{id}", false, (await UrgentStory.RowAsync(database, id)).DueAt),
                (row.State, row.Link, row.Late, row.DueAt));
        }
        foreach (var who in new[] { Someone.Head, Someone.Deputy, Someone.Author, Someone.EconomyReviewer, Someone.Finance })
            Assert.Empty(await UrgentStory.WorkAsync(database, who));

        clock.Set(2026, 11, 24);
        var late = Assert.Single(await UrgentStory.WorkAsync(database, Someone.Secretary));
        Assert.True(late.Late);
        Assert.StartsWith("quá hạn", late.TimeLeft, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_passes_and_whoever_published_and_wrote_it_are_told_and_nothing_waits_any_more()
    {
        var id = await UrgentStory.PublishAsync(database);

        Story.Must(await UrgentStory.ReviewAsync(database, id));

        var review = await UrgentStory.RowAsync(database, id);
        Assert.Equal((UrgentResult.Passed, Someone.Secretary, (string?)null), (review.Result, review.ReviewedById, review.Note));
        Assert.Empty(await UrgentStory.WorkAsync(database, Someone.CultureReviewer));
        Assert.Equal([Someone.Author, Someone.Head], await UrgentStory.ToldAsync(database, id, urgent: false));
        await using var db = database.Context();
        Assert.Equal("Hậu kiểm bài đăng khẩn “Ra quân dọn vệ sinh môi trường” (bản 1): đạt.",
            (await db.History.SingleAsync(h => h.Action == "content.urgent-reviewed")).Sentence);
    }

    [Fact]
    public async Task Of_two_who_press_at_once_one_is_told_that_the_other_was_faster()
    {
        var id = await UrgentStory.PublishAsync(database);

        var told = await Task.WhenAll(new[] { Someone.Secretary, Someone.CultureReviewer }
            .Select(who => Task.Run(() => UrgentStory.ReviewAsync(database, id, who))));

        Assert.Single(told, t => t.Done);
        var refusal = Assert.Single(told.Single(t => !t.Done).Refusals);
        Assert.Equal("urgent.reviewed-before", refusal.Code);
        Assert.Contains("đã hậu kiểm bài này lúc 09:00 ngày 20/11/2026", refusal.Sentence, StringComparison.Ordinal);
        await using var db = database.Context();
        Assert.Equal(1, await db.History.CountAsync(h => h.Action == "content.urgent-reviewed"));
    }

    [Fact]
    public async Task What_did_not_pass_asks_for_a_note_and_no_result_is_none()
    {
        var id = await UrgentStory.PublishAsync(database);
        Assert.Equal(["urgent.result-missing"], await CodesAsync(id, Someone.Secretary, null));
        Assert.Equal(["urgent.note-missing"], await CodesAsync(id, Someone.Secretary, UrgentResult.Correct, " "));
        Assert.Equal(["urgent.note-missing"], await CodesAsync(id, Someone.Secretary, UrgentResult.Withdraw));
        Assert.Equal(["urgent.note-too-long"], await CodesAsync(id, Someone.Secretary, UrgentResult.Correct, new('x', 1001)));
        Assert.Null((await UrgentStory.RowAsync(database, id)).ReviewedAt);
    }

    [Fact]
    public async Task A_proposal_to_withdraw_is_told_at_once_to_those_who_may_and_withdraws_nothing_by_itself()
    {
        await MailGround.SetAsync(database);
        foreach (var who in new[] { Someone.Head, Someone.Deputy, Someone.Author }) await MailGround.AddressAsync(database, who);
        var id = await UrgentStory.PublishAsync(database);

        Story.Must(await UrgentStory.ReviewAsync(database, id, result: UrgentResult.Withdraw, note: "Chưa kiểm chứng nguồn tin"));

        Assert.Equal(["pho-ban@vi-du.vn", "truong-ban@vi-du.vn"], (await MailGround.AllAsync(database)).Select(m => m.ToAddress).Order());
        Assert.Equal(EditionStatus.Published, (await Story.Edition(database, id)).Status);
        await Story.Withdraw(database, id);
        Assert.Equal(EditionStatus.Withdrawn, (await Story.Edition(database, id)).Status);
    }

    [Fact]
    public async Task What_is_to_be_corrected_is_corrected_by_the_way_there_is()
    {
        var id = await UrgentStory.PublishAsync(database);
        Story.Must(await UrgentStory.ReviewAsync(database, id, result: UrgentResult.Correct, note: "Sai số hộ phải sơ tán"));

        var next = Story.Must(await database.As(Someone.Secretary).GetRequiredService<StartNextEdition>().ExecuteAsync(id, correction: true));

        Assert.True((await Story.Edition(database, next)).IsCorrection);
    }

    [Theory]
    [InlineData("withdrawn")]
    [InlineData("replaced")]
    public async Task It_stays_to_be_done_when_the_item_is_withdrawn_or_replaced(string what)
    {
        await MailGround.SetAsync(database);
        await MailGround.AddressAsync(database, Someone.Head);
        var id = await UrgentStory.PublishAsync(database);
        if (what == "withdrawn") await Story.Withdraw(database, id);
        else
        {
            var next = Story.Must(await database.As(Someone.Author).GetRequiredService<StartNextEdition>().ExecuteAsync(id));
            await Story.SendOn(database, next, "approval");
            await Story.PublishEdition(database, next, Someone.Deputy);
        }
        Assert.Single(await UrgentStory.WorkAsync(database, Someone.Secretary));

        Story.Must(await UrgentStory.ReviewAsync(database, id, result: UrgentResult.Withdraw, note: "Đã gỡ là đúng"));

        // Withdrawn, nothing is left to hurry for
        Assert.Equal(what == "replaced" ? 1 : 0, (await MailGround.AllAsync(database)).Count);
    }

    [Fact]
    public async Task Neither_whoever_published_nor_wrote_it_reviews_it_nor_a_deputy_of_theirs_nor_whom_it_does_not_concern()
    {
        var id = await UrgentStory.PublishAsync(database);
        Assert.Equal([UrgentRefusals.OwnPublishing.Code], await CodesAsync(id, Someone.Head));
        Assert.Equal([UrgentRefusals.OthersReview.Code], await CodesAsync(id, Someone.Deputy));
        Assert.Equal([UrgentRefusals.OthersReview.Code], await CodesAsync(id, Someone.EconomyReviewer));
        Assert.Equal([AccessRefusals.NotAllowed.Code], await CodesAsync(id, Someone.Finance));

        Story.Must(await Desk.Verb<AppointDeputy>(database).ExecuteAsync(
            new() { AbsentId = Someone.Head, DeputyId = Someone.Secretary, FromOn = new(2026, 11, 20), ToOn = new(2026, 11, 20) }));
        Assert.Equal([UrgentRefusals.OwnPublishing.Code], await CodesAsync(id, Someone.Secretary));
        Story.Must(await UrgentStory.ReviewAsync(database, id, Someone.CultureReviewer));
    }

    [Fact]
    public async Task An_author_who_holds_a_role_of_a_step_passed_over_does_not_review_their_own()
    {
        var id = await UrgentStory.PublishAsync(database, author: Someone.Secretary);
        Assert.Equal([WorkflowRefusals.OwnItem.Code], await CodesAsync(id, Someone.Secretary));
        Assert.Empty(await UrgentStory.WorkAsync(database, Someone.Secretary));
        Assert.Single(await UrgentStory.WorkAsync(database, Someone.CultureReviewer));
    }

    [Fact]
    public async Task What_was_published_the_usual_way_has_no_review()
    {
        var id = (await Story.Publish(database)).EditionId;
        Assert.Equal([UrgentRefusals.NotUrgent.Code], await CodesAsync(id, Someone.Secretary));
        Assert.Null(Story.Must(await database.As(Someone.Head).GetRequiredService<GetEdition>().ExecuteAsync(id)).Urgent);
    }

    [Fact]
    public async Task The_list_is_narrowed_to_it_and_marks_it()
    {
        var (open, done, usual) = (await UrgentStory.PublishAsync(database), await UrgentStory.PublishAsync(database), await Story.Publish(database));
        Story.Must(await UrgentStory.ReviewAsync(database, done));
        async Task<IReadOnlyList<(int, UrgentFilter?)>> Find(UrgentFilter? filter) => Story.Must(await database.As(Someone.Head)
            .GetRequiredService<FindEditions>().ExecuteAsync(new() { Urgent = filter })).Items.Select(r => (r.EditionId, r.Urgent)).Order().ToList();

        Assert.Equal([(open, UrgentFilter.Waiting), (done, UrgentFilter.Done), (usual.EditionId, null)], await Find(null));
        Assert.Equal([open], (await Find(UrgentFilter.Waiting)).Select(r => r.Item1));
        Assert.Equal([done], (await Find(UrgentFilter.Done)).Select(r => r.Item1));
        Assert.Equal([open, done], (await Find(UrgentFilter.Any)).Select(r => r.Item1));
        Assert.Empty(await Find(UrgentFilter.Late));
        clock.Set(2026, 11, 24);
        Assert.Equal([(open, UrgentFilter.Late)], await Find(UrgentFilter.Late));
    }

    [Fact]
    public async Task What_is_given_late_is_told_by_mail_at_once_and_what_is_in_time_is_not()
    {
        await MailGround.SetAsync(database);
        await MailGround.AddressAsync(database, Someone.Deputy);
        var inTime = await LateStory.AtAsync(database, "approval", "Còn hạn", new(2026, 11, 25, 17, 0, 0));
        var late = await LateStory.AtAsync(database, "approval", "Quá hạn rồi", new(2026, 11, 19, 17, 0, 0));
        foreach (var id in new[] { inTime, late })
            Story.Must(await database.As(Someone.Head).GetRequiredService<HoldEdition>().ExecuteAsync(id, new() { UserId = Someone.Deputy }));

        Assert.Single(await MailGround.AllAsync(database));
        Assert.Equal([Someone.Deputy], await UrgentStory.ToldAsync(database, late, urgent: true));
        Assert.Equal([Someone.Deputy], await UrgentStory.ToldAsync(database, inTime, urgent: false));
    }
}
