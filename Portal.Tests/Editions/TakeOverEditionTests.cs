using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Editions;
using Portal.Core.Kernel;
using Portal.Core.Queue;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Editions;

public class TakeOverEditionTests
{
    private static async Task<Outcome<int>> TakeOver(PortalDatabase database, int editionId, string by, int? version = null) =>
        await database.As(by).GetRequiredService<TakeOverEdition>().ExecuteAsync(editionId, version ?? await Story.Version(database, editionId));

    private static async Task<int> AbandonedNext(PortalDatabase database)
    {
        var item = await Story.Publish(database);
        return Story.Must(await database.As(Someone.Author).GetRequiredService<StartNextEdition>().ExecuteAsync(item.EditionId));
    }

    [Fact]
    public async Task A_next_edition_left_unfinished_is_edited_sent_and_published_by_whoever_takes_it_over()
    {
        using var database = await PortalDatabase.CreateAsync();
        var next = await AbandonedNext(database);

        Story.Must(await TakeOver(database, next, Someone.Secretary));

        var form = await A.CompleteForm(database);
        (form.EditionId, form.Version, form.Title) = (next, await Story.Version(database, next), "Đính chính");
        await Story.Draft(database, form, Someone.Secretary);
        await Story.SendOn(database, next, "approval", author: Someone.Secretary);
        await Story.PublishEdition(database, next);
        await using var db = database.Context();
        Assert.Equal((next, "Đính chính"), await db.Publications.Select(p => ValueTuple.Create(p.EditionId, p.Title)).SingleAsync());
    }

    [Fact]
    public async Task A_returned_edition_of_somebody_absent_goes_on_with_the_reason_in_sight()
    {
        using var database = await PortalDatabase.CreateAsync();
        var id = await Story.AtStep(database, "editing");
        Story.Must(await database.As(Someone.Secretary).GetRequiredService<ReturnEdition>()
            .ExecuteAsync(id, await Story.Version(database, id), "Thiếu số liệu"));

        Story.Must(await TakeOver(database, id, Someone.Deputy));

        var edition = await Story.Edition(database, id);
        Assert.Equal((EditionStatus.Returned, "Thiếu số liệu", Someone.Deputy), (edition.Status, edition.ReturnReason, edition.AuthoredById));
        await Story.Send(database, id, Someone.Deputy);
    }

    [Fact]
    public async Task The_history_names_both_and_the_former_author_can_no_longer_edit()
    {
        using var database = await PortalDatabase.CreateAsync();
        var form = await A.CompleteForm(database);
        var id = await Story.Draft(database, form);

        Story.Must(await TakeOver(database, id, Someone.Secretary));

        await using var db = database.Context();
        Assert.Equal("Lê Thu Trang nhận soạn tiếp “Ra quân dọn vệ sinh môi trường” (bản 1) thay Đào Thị Hạnh.",
            (await db.History.OrderByDescending(h => h.Sequence).FirstAsync()).Sentence);
        (form.EditionId, form.Version) = (id, await Story.Version(database, id));
        Assert.Equal(["workflow.not-your-draft"], (await database.As(Someone.Author).GetRequiredService<SaveDraft>().ExecuteAsync(form)).Codes());
    }

    [Fact]
    public async Task Whoever_took_it_over_does_not_judge_it()
    {
        using var database = await PortalDatabase.CreateAsync();
        var id = await Story.Draft(database);
        Story.Must(await TakeOver(database, id, Someone.Deputy));
        await Story.SendOn(database, id, "approval", author: Someone.Deputy);

        var outcome = await database.As(Someone.Deputy).GetRequiredService<PublishEdition>().ExecuteAsync(id, await Story.Version(database, id), Story.Ticked);

        Assert.Equal(["workflow.own-item"], outcome.Codes());
    }

    [Fact]
    public async Task Whoever_wrote_it_before_does_not_judge_it()
    {
        using var database = await PortalDatabase.CreateAsync();
        var id = await Story.Draft(database, by: Someone.Deputy);
        Story.Must(await TakeOver(database, id, Someone.CultureReviewer));
        Story.Must(await TakeOver(database, id, Someone.Secretary));
        await Story.Send(database, id, Someone.Secretary);
        await Story.Send(database, id, Someone.Secretary);

        var version = await Story.Version(database, id);
        Assert.Equal(["workflow.own-item"], (await database.As(Someone.CultureReviewer).GetRequiredService<SendEdition>().ExecuteAsync(id, version)).Codes());
        await using (var db = database.Context()) await db.Editions.Where(e => e.Id == id).ExecuteUpdateAsync(set => set.SetProperty(e => e.Step, "approval"));
        Assert.Equal(["workflow.own-item"], (await database.As(Someone.Deputy).GetRequiredService<PublishEdition>().ExecuteAsync(id, version, Story.Ticked))
            .Codes());
    }

    [Fact]
    public async Task A_former_author_does_not_assess_the_work()
    {
        using var database = await PortalDatabase.CreateAsync();
        await A.Schedule(database);
        var id = await Story.Draft(database, by: Someone.Deputy);
        Story.Must(await TakeOver(database, id, Someone.Secretary));
        await Story.SendOn(database, id, "approval", author: Someone.Secretary);

        var itemId = await Story.PublishEdition(database, id);

        Assert.Equal(["royalties.own-work"], (await Story.TryAssess(database, itemId, by: Someone.Deputy)).Codes());
    }

    [Theory]
    [InlineData(Someone.OtherAuthor, "access.not-allowed")]
    [InlineData(Someone.Finance, "access.not-allowed")]
    [InlineData(Someone.Administrator, "access.not-allowed")]
    [InlineData(Someone.Stranger, "access.not-allowed")]
    [InlineData(Someone.Author, "workflow.already-yours")]
    public async Task It_needs_a_role_of_the_first_step_that_sees_all_and_somebody_elses_draft(string who, string code)
    {
        using var database = await PortalDatabase.CreateAsync();
        var id = await Story.Draft(database);

        Assert.Equal([code], (await TakeOver(database, id, who)).Codes());
    }

    [Fact]
    public async Task What_is_under_way_or_changed_meanwhile_is_not_taken_over()
    {
        using var database = await PortalDatabase.CreateAsync();
        var sent = await Story.AtStep(database, "editing");
        var draft = await Story.Draft(database);

        Assert.Equal(["workflow.not-from-here"], (await TakeOver(database, sent, Someone.Head)).Codes());
        Assert.Equal(["data.stale"], (await TakeOver(database, draft, Someone.Head, version: 0)).Codes());
    }

    [Fact]
    public async Task It_is_offered_beside_the_draft_with_its_author_but_does_not_wait_in_the_queue()
    {
        using var database = await PortalDatabase.CreateAsync();
        var id = await Story.Draft(database);

        var detail = Story.Must(await database.As(Someone.Head).GetRequiredService<GetEdition>().ExecuteAsync(id));

        Assert.Equal([MoveKind.PublishUrgently, MoveKind.TakeOver, MoveKind.Bin], detail.Moves.Select(m => m.Kind));
        Assert.Equal(("Đào Thị Hạnh", false), (detail.TakesOverFrom, detail.MayEdit));
        Assert.Equal(WorkflowRefusals.NotYourDraft.Sentence, detail.WhyNoMove);
        Assert.Empty(Story.Must(await database.As(Someone.Head).GetRequiredService<FindMyWork>().ExecuteAsync()));
    }
}
