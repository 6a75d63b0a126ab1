using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Editions;
using Portal.Core.Queue;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Editions;

/// <summary>Returning to whatever earlier step, and who is told.</summary>
[Trait("Row", "C2")]
public class ReturnToStepTests
{
    [Theory]
    [InlineData("field-review", Someone.CultureReviewer)]
    [InlineData("editing", Someone.Secretary)]
    public async Task It_goes_back_to_that_step_with_the_reason_and_on_from_there_by_the_same_people(string to, string whose)
    {
        using var database = await PortalDatabase.CreateAsync();
        var id = await Story.AtStep(database, "approval");

        await Story.Return(database, id, Someone.Head, to);

        var edition = await Story.Edition(database, id);
        Assert.Equal((EditionStatus.InWorkflow, to, "Thiếu ảnh", null), (edition.Status, edition.Step, edition.ReturnReason, edition.ReviewedById));
        Assert.Contains(Story.Must(await database.As(whose).GetRequiredService<FindMyWork>().ExecuteAsync()), r => r.Kind == "Bài viết" || r.MayBeHeld);
        await Story.SendOnFrom(database, id, to, "approval");
        Assert.Null((await Story.Edition(database, id)).ReturnReason);
        await Story.PublishEdition(database, id);
    }

    [Fact]
    public async Task Everybody_who_had_a_hand_in_it_is_told_with_the_reason()
    {
        using var database = await PortalDatabase.CreateAsync();
        var id = await Story.AtStep(database, "approval");
        await Story.Return(database, id, Someone.Head);
        const string Sentence = "Hoàng Ngọc Ánh: Trả lại “Ra quân dọn vệ sinh môi trường” từ bước “Phê duyệt”. Lý do: Thiếu ảnh";

        foreach (var who in new[] { Someone.Secretary, Someone.CultureReviewer })
        {
            var told = Assert.Single(Story.Must(await database.As(who).GetRequiredService<FindMyWork>().ExecuteAsync()));
            Assert.Equal((NoticeKind, Sentence), (told.Kind, told.Title));
            Assert.Equal([Sentence], Story.Must(await database.As(who).GetRequiredService<GetEdition>().ExecuteAsync(id)).Notices.Select(n => n.Sentence));
        }
        // The author has it back itself, and whoever did nothing or returned it is told nothing
        Assert.Equal("Đã trả lại", Assert.Single(Story.Must(await database.As(Someone.Author).GetRequiredService<FindMyWork>().ExecuteAsync())).State);
        foreach (var who in new[] { Someone.Head, Someone.Deputy, Someone.OtherAuthor })
            Assert.Empty(Story.Must(await database.As(who).GetRequiredService<FindMyWork>().ExecuteAsync()));
    }

    [Fact]
    public async Task Returned_to_a_step_between_the_author_is_told_too_and_whose_turn_it_is_is_told_as_well()
    {
        using var database = await PortalDatabase.CreateAsync();
        var id = await Story.AtStep(database, "approval");
        await Story.Return(database, id, Someone.Head, "editing");

        await using var db = database.Context();
        Assert.Equal(new[] { Someone.Author, Someone.Secretary, Someone.CultureReviewer }.Order(),
            (await db.EditionNotices.Select(n => n.UserId).ToListAsync()).Order());
        Assert.StartsWith("Trả lại “Ra quân dọn vệ sinh môi trường” từ bước “Phê duyệt” về bước “Biên tập”. Lý do: Thiếu ảnh",
            (await db.History.OrderByDescending(h => h.Sequence).FirstAsync()).Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("field-review")]
    [InlineData("approval")]
    [InlineData("khong-co")]
    public async Task A_step_that_does_not_stand_before_it_is_refused(string to)
    {
        using var database = await PortalDatabase.CreateAsync();
        var id = await Story.AtStep(database, "field-review");

        var refused = await database.As(Someone.CultureReviewer).GetRequiredService<ReturnEdition>()
            .ExecuteAsync(id, await Story.Version(database, id), "x", to);

        Assert.Equal(("workflow.no-such-earlier-step", "Step"), (Assert.Single(refused.Refusals).Code, refused.Refusals[0].Field));
    }

    [Fact]
    public async Task The_steps_it_may_go_back_to_are_offered_the_draft_first()
    {
        using var database = await PortalDatabase.CreateAsync();
        var id = await Story.AtStep(database, "approval");
        var services = database.As(Someone.Head);

        Assert.Equal(["draft", "editing", "field-review"],
            Story.Must(await services.GetRequiredService<GetEdition>().ExecuteAsync(id)).EarlierSteps.Select(s => s.Code));
        Assert.Empty(Story.Must(await database.As(Someone.Secretary).GetRequiredService<GetEdition>().ExecuteAsync(id)).EarlierSteps);
    }

    [Fact]
    public async Task Of_an_edition_that_may_not_be_opened_nothing_is_told_any_more()
    {
        using var database = await PortalDatabase.CreateAsync();
        var id = await Story.AtStep(database, "editing");
        await using var db = database.Context();
        foreach (var who in new[] { Someone.Author, Someone.OtherAuthor, Someone.Secretary })
            db.EditionNotices.Add(new()
            {
                PortalId = A.ThanhDong, EditionId = id, UserId = who, Sentence = "Đã có bản mới", At = new(2026, 11, 20, 2, 0, 0, DateTimeKind.Utc),
            });
        await db.SaveChangesAsync();

        Assert.Empty(Story.Must(await database.As(Someone.OtherAuthor).GetRequiredService<FindMyWork>().ExecuteAsync()));
        foreach (var who in new[] { Someone.Author, Someone.Secretary })
            Assert.Contains(Story.Must(await database.As(who).GetRequiredService<FindMyWork>().ExecuteAsync()), r => r.Kind == NoticeKind);
    }

    private const string NoticeKind = "Báo tin";
}
