using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Comments;
using Portal.Core.Editions;
using Portal.Core.Kernel;
using Portal.Core.Queue;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Editions;

/// <summary>"Rút lại".</summary>
[Trait("Fault", "ED12")]
public class RecallEditionTests
{
    private static async Task<Outcome<int>> Recall(PortalDatabase database, int id, string by = Someone.Author, int? version = null) =>
        await database.As(by).GetRequiredService<RecallEdition>().ExecuteAsync(id, version ?? await Story.Version(database, id));

    [Fact]
    public async Task What_was_sent_comes_back_as_a_draft_that_is_edited_and_sent_again()
    {
        using var database = await PortalDatabase.CreateAsync();
        var form = await A.CompleteForm(database);
        var id = await Story.AtStep(database, "editing", form);

        Story.Must(await Recall(database, id));

        var edition = await Story.Edition(database, id);
        Assert.Equal((EditionStatus.Draft, "draft", null, null), (edition.Status, edition.Step, edition.SubmittedById, edition.SubmittedAt));
        Assert.Empty(Story.Must(await database.As(Someone.Secretary).GetRequiredService<FindMyWork>().ExecuteAsync()));
        (form.EditionId, form.Version, form.Title) = (id, edition.Version, "Sửa lại");
        await Story.Draft(database, form);
        await Story.SendOn(database, id, "approval");
        await using var db = database.Context();
        Assert.Contains("Rút lại “Ra quân dọn vệ sinh môi trường” từ bước “Biên tập” về “Soạn thảo”.",
            await db.History.Select(h => h.Sentence).ToListAsync());
    }

    [Theory]
    [InlineData("field-review", Someone.Secretary, "editing")]
    [InlineData("approval", Someone.CultureReviewer, "field-review")]
    public async Task From_a_later_step_it_comes_back_to_the_step_before_and_may_be_sent_again_by_the_same(string step, string by, string to)
    {
        using var database = await PortalDatabase.CreateAsync();
        var id = await Story.AtStep(database, step);

        Story.Must(await Recall(database, id, by));

        var edition = await Story.Edition(database, id);
        Assert.Equal((EditionStatus.InWorkflow, to, null), (edition.Status, edition.Step, edition.ReviewedById));
        await Story.Send(database, id, by);
        // What was sent anew may be called back anew; what was called back is nobody's to call back further
        Story.Must(await Recall(database, id, by));
        Assert.NotEmpty((await Recall(database, id)).Codes());
    }

    [Fact]
    public async Task It_is_refused_with_the_name_once_somebody_opened_it_for_writing()
    {
        using var database = await PortalDatabase.CreateAsync();
        var id = await Story.AtStep(database, "editing");
        var seen = await Story.Version(database, id);
        Story.Must(await database.As(Someone.Secretary).GetRequiredService<MarkOpenEditor>().ExecuteAsync(id, Guid.NewGuid()));

        var refusal = Assert.Single((await Recall(database, id)).Refusals);

        Assert.StartsWith("Không rút lại được nữa: Lê Thu Trang đã bắt đầu xử lý lúc 09:00 ngày 20/11/2026.", refusal.Sentence, StringComparison.Ordinal);
        Assert.Equal(seen, await Story.Version(database, id));
        var detail = Story.Must(await database.As(Someone.Author).GetRequiredService<GetEdition>().ExecuteAsync(id));
        Assert.Empty(detail.Moves);
        Assert.Equal(refusal.Sentence, detail.WhyNoMove);
    }

    [Fact]
    public async Task It_is_refused_with_the_name_once_somebody_changed_it_also_to_whoever_saw_it_before()
    {
        using var database = await PortalDatabase.CreateAsync();
        var form = await A.CompleteForm(database);
        var id = await Story.AtStep(database, "editing", form);
        var seen = await Story.Version(database, id);
        (form.EditionId, form.Version, form.Title) = (id, seen, "Biên tập rồi");
        await Story.Draft(database, form, Someone.Secretary);

        Assert.Equal(["workflow.begun-before"], (await Recall(database, id, version: seen)).Codes());
    }

    [Theory]
    [InlineData(Someone.Secretary, false)]
    [InlineData(Someone.Head, true)]
    public async Task A_comment_of_whoever_may_act_there_is_a_beginning_and_one_of_anybody_else_is_none(string by, bool done)
    {
        using var database = await PortalDatabase.CreateAsync();
        var id = await Story.AtStep(database, "editing");
        Story.Must(await database.As(by).GetRequiredService<CommentOnPassage>().ExecuteAsync(id, PassageAnchor.Whole, "Ghi rõ tổ nào"));

        Assert.Equal(done ? [] : ["workflow.begun-before"], (await Recall(database, id)).Codes());
    }

    [Fact]
    public async Task That_somebody_only_read_it_or_that_the_sender_looks_again_is_no_beginning()
    {
        using var database = await PortalDatabase.CreateAsync();
        var id = await Story.AtStep(database, "editing", by: Someone.Secretary);
        Story.Must(await database.As(Someone.Head).GetRequiredService<GetEdition>().ExecuteAsync(id));
        Story.Must(await database.As(Someone.Head).GetRequiredService<MarkOpenEditor>().ExecuteAsync(id, Guid.NewGuid()));
        Story.Must(await database.As(Someone.Secretary).GetRequiredService<MarkOpenEditor>().ExecuteAsync(id, Guid.NewGuid()));

        Story.Must(await Recall(database, id, Someone.Secretary));
    }

    [Theory]
    [InlineData(Someone.OtherAuthor, "workflow.not-sent-by-you")]
    [InlineData(Someone.Head, "workflow.not-sent-by-you")]
    [InlineData(Someone.Finance, "access.not-allowed")]
    public async Task Nobody_calls_back_what_others_sent(string who, string code)
    {
        using var database = await PortalDatabase.CreateAsync();
        Assert.Equal([code], (await Recall(database, await Story.AtStep(database, "editing"), who)).Codes());
    }

    [Fact]
    public async Task A_returned_draft_a_published_one_and_one_sent_on_meanwhile_are_not_called_back()
    {
        using var database = await PortalDatabase.CreateAsync();
        var returned = await Story.AtStep(database, "editing");
        await Story.Return(database, returned, Someone.Secretary);
        var sent = await Story.AtStep(database, "editing");
        var seen = await Story.Version(database, sent);
        await Story.Send(database, sent, Someone.Secretary);

        Assert.Equal(["workflow.not-from-here"], (await Recall(database, returned)).Codes());
        Assert.Equal(["workflow.not-from-here"], (await Recall(database, (await Story.Publish(database)).EditionId)).Codes());
        Assert.Equal(["data.stale"], (await Recall(database, sent, version: seen)).Codes());
    }

    [Fact]
    public async Task Of_the_sender_who_calls_back_and_the_reviewer_who_sends_on_at_the_same_moment_one_wins()
    {
        using var database = await PortalDatabase.CreateAsync();
        for (var i = 0; i < 5; i++)
        {
            var id = await Story.AtStep(database, "editing");
            var version = await Story.Version(database, id);
            var outcomes = await Task.WhenAll(
                Task.Run(() => Recall(database, id, version: version)),
                Task.Run(() => database.As(Someone.Secretary).GetRequiredService<SendEdition>().ExecuteAsync(id, version)));

            Assert.Single(outcomes, o => o.Done);
            Assert.Equal(outcomes[0].Done ? "draft" : "field-review", (await Story.Edition(database, id)).Step);
        }
    }
}
