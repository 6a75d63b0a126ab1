using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Editions;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Editions;

public class EditionLifeTests
{
    [Fact]
    public async Task An_article_of_Thanh_Dong_goes_from_draft_to_archive_through_the_right_hands()
    {
        using var database = await PortalDatabase.CreateAsync();
        var first = await Story.AtStep(database, "field-review");
        Story.Must(await database.As(Someone.CultureReviewer).GetRequiredService<ReturnEdition>()
            .ExecuteAsync(first, await Story.Version(database, first), "Bổ sung số liệu"));
        await Story.SendOn(database, first, "approval");
        var itemId = await Story.PublishEdition(database, first, Someone.Deputy);
        var second = Story.Must(await database.As(Someone.Author).GetRequiredService<StartNextEdition>().ExecuteAsync(first));
        await Story.SendOn(database, second, "approval");
        await Story.PublishEdition(database, second);
        await Story.Withdraw(database, second);

        Assert.Equal(EditionStatus.Replaced, (await Story.Edition(database, first)).Status);
        Assert.Equal(EditionStatus.Withdrawn, (await Story.Edition(database, second)).Status);
        await using var db = database.Context();
        var actions = await db.History.Where(h => h.Subject == $"item:{itemId}").OrderBy(h => h.Sequence).Select(h => h.Action).ToListAsync();
        Assert.Equal(
        [
            "content.created", "content.sent", "content.sent", "content.returned", "content.sent", "content.sent", "content.sent", "content.published",
            "content.next-started", "content.sent", "content.sent", "content.sent", "content.published", "content.withdrawn",
        ], actions);
    }

    public static TheoryData<string, string[]> WhoActsWhere => new()
    {
        { "editing", [Someone.Secretary] },
        { "field-review", [Someone.CultureReviewer] },
        { "approval", [Someone.Deputy, Someone.Head] },
    };

    [Theory]
    [MemberData(nameof(WhoActsWhere))]
    public async Task Everybody_else_is_refused_and_nothing_changes(string step, string[] allowed)
    {
        using var database = await PortalDatabase.CreateAsync();
        var editionId = await Story.AtStep(database, step);
        var before = await Story.Edition(database, editionId);

        foreach (var who in Someone.All.Select(s => s.Id).Except(allowed))
        {
            var services = database.As(who);
            var forward = step == "approval"
                ? await services.GetRequiredService<PublishEdition>().ExecuteAsync(editionId, before.Version, Story.Ticked)
                : await services.GetRequiredService<SendEdition>().ExecuteAsync(editionId, before.Version);
            var back = await services.GetRequiredService<ReturnEdition>().ExecuteAsync(editionId, before.Version, "Lý do");
            Assert.False(forward.Done, who);
            Assert.False(back.Done, who);
        }

        var after = await Story.Edition(database, editionId);
        Assert.Equal((before.Version, before.Status, before.Step), (after.Version, after.Status, after.Step));
    }

    [Fact]
    public async Task A_person_of_another_portal_does_not_find_the_edition()
    {
        using var database = await PortalDatabase.CreateAsync();
        var item = await Story.Publish(database);
        var draft = await Story.Draft(database);
        var stranger = database.As(Someone.Stranger, "phu-lien");

        Assert.Equal(["access.not-found"], (await stranger.GetRequiredService<GetEdition>().ExecuteAsync(item.EditionId)).Codes());
        Assert.Equal(["access.not-found"], (await stranger.GetRequiredService<SendEdition>().ExecuteAsync(draft, 1)).Codes());
        Assert.Equal(["access.not-found"], (await stranger.GetRequiredService<SendEdition>().CheckAsync(draft)).Select(r => r.Code));
        Assert.Equal(["access.not-found"], (await stranger.GetRequiredService<ReturnEdition>().ExecuteAsync(draft, 1, "Lý do")).Codes());
        Assert.Equal(["access.not-found"], (await stranger.GetRequiredService<PublishEdition>().ExecuteAsync(draft, 1, Story.Ticked)).Codes());
        Assert.Equal(["access.not-found"], (await stranger.GetRequiredService<PublishEdition>().CheckAsync(draft)).Select(r => r.Code));
        Assert.Equal(["access.not-found"], (await stranger.GetRequiredService<WithdrawItem>().ExecuteAsync(item.EditionId, 1, "Lý do")).Codes());
        Assert.Equal(["access.not-found"], (await stranger.GetRequiredService<StartNextEdition>().ExecuteAsync(item.EditionId)).Codes());
        // Working in the other portal without a role there helps no more
        Assert.Equal(["access.not-found"], (await database.As(Someone.Stranger).GetRequiredService<GetEdition>().ExecuteAsync(item.EditionId)).Codes());
    }

    [Fact]
    public async Task Every_move_made_on_an_old_screen_is_refused_as_stale()
    {
        using var database = await PortalDatabase.CreateAsync();
        var draft = await Story.Draft(database);
        var editing = await Story.AtStep(database, "editing");
        var ready = await Story.AtStep(database, "approval");
        var item = await Story.Publish(database);

        Assert.Equal(["data.stale"], (await database.As(Someone.Author).GetRequiredService<SendEdition>().ExecuteAsync(draft, 99)).Codes());
        Assert.Equal(["data.stale"], (await database.As(Someone.Secretary).GetRequiredService<ReturnEdition>().ExecuteAsync(editing, 99, "Lý do")).Codes());
        Assert.Equal(["data.stale"], (await database.As(Someone.Head).GetRequiredService<PublishEdition>().ExecuteAsync(ready, 99, Story.Ticked)).Codes());
        Assert.Equal(["data.stale"], (await database.As(Someone.Head).GetRequiredService<WithdrawItem>().ExecuteAsync(item.EditionId, 99, "Lý do")).Codes());
    }

    [Fact]
    public async Task A_field_is_reviewed_by_the_unit_of_the_regulation()
    {
        using var database = await PortalDatabase.CreateAsync();
        var form = await A.CompleteForm(database);
        form.FieldCode = "economy";
        var editionId = await Story.AtStep(database, "field-review", form);
        var version = await Story.Version(database, editionId);

        var wrong = await database.As(Someone.CultureReviewer).GetRequiredService<SendEdition>().ExecuteAsync(editionId, version);
        var right = await database.As(Someone.EconomyReviewer).GetRequiredService<SendEdition>().ExecuteAsync(editionId, version);

        Assert.Equal(["workflow.other-unit-reviews"], wrong.Codes());
        Assert.True(right.Done, right.ToString());
    }

    [Fact]
    public async Task The_section_with_a_reviewer_of_its_own_goes_to_that_unit_whatever_the_field()
    {
        using var database = await PortalDatabase.CreateAsync();
        var form = await A.CompleteForm(database, "hoc-tap-lam-theo");
        var editionId = await Story.AtStep(database, "field-review", form);

        var refused = await database.As(Someone.CultureReviewer).GetRequiredService<SendEdition>().CheckAsync(editionId);

        Assert.Contains("Ban Xây dựng Đảng", Assert.Single(refused).Sentence, StringComparison.Ordinal);
    }
}
