using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Editions;
using Portal.Core.Kernel;
using Portal.Core.Portals;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Editions;

/// <summary>Many rows at once: each by the verb of one, each with a result of its own.</summary>
[Trait("Fault", "ED20")]
public sealed class ActOnManyTests : IAsyncLifetime
{
    private static readonly Refusal Down = new("test.down", "Máy chủ đang bận.");

    private PortalDatabase database = null!;

    public async Task InitializeAsync() => database = await PortalDatabase.CreateAsync();

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    private Task<IReadOnlyList<ManyResult>> Do(string who, ManyOrder order, params PickedEdition[] picked) =>
        database.As(who).GetRequiredService<ActOnMany>().ExecuteAsync(order, picked, _ => Down);

    private async Task<PickedEdition> Picked(int editionId) =>
        new(editionId, await Story.Version(database, editionId), (await Story.Edition(database, editionId)).Title);

    private static IEnumerable<string> Codes(IEnumerable<ManyResult> results) => results.Select(r => r.Done ? "done" : r.Refusals[0].Code);

    [Fact]
    public async Task Each_row_is_sent_by_its_own_verb_and_one_refused_holds_up_no_other()
    {
        var first = await Story.Draft(database);
        var unfinished = await A.CompleteForm(database);
        unfinished.Abstract = "";
        var second = await Story.Draft(database, unfinished);
        var third = await Story.Draft(database);
        var others = await Story.Draft(database, by: Someone.OtherAuthor);

        var results = await Do(Someone.Author, new(ManyAct.Send), await Picked(first), await Picked(second), await Picked(others), await Picked(third));

        Assert.Equal(["done", "content.abstract-missing", "workflow.not-your-draft", "done"], Codes(results));
        foreach (var (id, step) in new[] { (first, "editing"), (second, "draft"), (others, "draft"), (third, "editing") })
            Assert.Equal(step, (await Story.Edition(database, id)).Step);
        await using var db = database.Context();
        Assert.Equal(2, await db.History.CountAsync(h => h.Action == "content.sent"));
    }

    [Fact]
    public async Task The_same_again_and_a_row_picked_twice_do_nothing_twice()
    {
        var one = await Picked(await Story.Draft(database));

        Assert.Equal(["done"], Codes(await Do(Someone.Author, new(ManyAct.Send), one, one)));
        Assert.Equal(["data.stale"], Codes(await Do(Someone.Author, new(ManyAct.Send), one)));
        await using var db = database.Context();
        Assert.Equal(1, await db.History.CountAsync(h => h.Action == "content.sent"));
    }

    [Fact]
    public async Task Trouble_with_one_row_is_its_result_and_the_rest_goes_on()
    {
        var broken = await A.CompleteForm(database);
        broken.Title = "Hỏng";
        var (first, second) = (await Picked(await Story.Draft(database)), await Picked(await Story.Draft(database, broken)));
        var third = await Picked(await Story.Draft(database));
        await using (var db = database.Context())
            await db.Database.ExecuteSqlRawAsync(
                "CREATE TRIGGER broken BEFORE UPDATE ON Editions WHEN NEW.Title = 'Hỏng' BEGIN SELECT RAISE(ABORT, 'disk'); END");

        var results = await Do(Someone.Author, new(ManyAct.Send), first, second, third);

        Assert.Equal(["done", "test.down", "done"], Codes(results));
    }

    [Fact]
    public async Task Withdrawing_asks_for_the_reason_before_any_row_and_writes_it_to_each()
    {
        var (first, second) = (await Story.Publish(database), await Story.Publish(database));
        PickedEdition[] both = [await Picked(first.EditionId), await Picked(second.EditionId)];

        Assert.Equal(["workflow.reason-missing"], ActOnMany.Reasons(new(ManyAct.Withdraw, Reason: " \u200B"), 2).Select(r => r.Code));
        Assert.Equal(["workflow.reason-missing", "workflow.reason-missing"], Codes(await Do(Someone.Head, new(ManyAct.Withdraw), both)));
        Assert.Equal(["access.not-allowed", "access.not-allowed"], Codes(await Do(Someone.Author, new(ManyAct.Withdraw, Reason: "Sai"), both)));
        Assert.Equal(["done", "done"], Codes(await Do(Someone.Head, new(ManyAct.Withdraw, Reason: "Sai số liệu"), both)));
        await using var db = database.Context();
        Assert.Equal(2, await db.History.CountAsync(h => h.Action == "content.withdrawn" && h.Sentence.EndsWith("Lý do: Sai số liệu")));
    }

    [Fact]
    public async Task Too_many_or_no_rows_are_refused_before_anything_is_done()
    {
        Assert.Equal(["lists.nothing-picked"], ActOnMany.Reasons(new(ManyAct.Send), 0).Select(r => r.Code));
        Assert.Equal(["lists.too-many-picked"], ActOnMany.Reasons(new(ManyAct.Send), ActOnMany.Most + 1).Select(r => r.Code));
        Assert.Equal(["content.section-missing"], ActOnMany.Reasons(new(ManyAct.Move), 1).Select(r => r.Code));
        Assert.Equal(["access.not-allowed"],
            (await database.As(Someone.Stranger).GetRequiredService<PickEditions>().ExecuteAsync(new())).Codes());
    }

    [Fact]
    public async Task All_rows_a_filter_finds_are_picked_in_its_order_up_to_the_limit()
    {
        for (var i = 0; i < EditionFilter.PageSize + 2; i++) await Story.Draft(database);
        var pick = database.As(Someone.Head).GetRequiredService<PickEditions>();

        Assert.Equal(EditionFilter.PageSize + 2, Story.Must(await pick.ExecuteAsync(new() { Page = 2 })).Count);
        var first = await Story.Edition(database, Story.Must(await pick.ExecuteAsync(new()))[0].EditionId);
        await ManyEditions.AddAsync(database, first.Id, ActOnMany.Most);
        Assert.Equal(["lists.too-many-picked"], (await pick.ExecuteAsync(new())).Codes());
    }

    [Fact]
    public async Task A_move_changes_section_and_deadline_and_only_for_whoever_may_edit_now()
    {
        var id = await Story.Draft(database);
        var (intro, news, documents) = (await A.Section(database, "gioi-thieu"), await A.Section(database, "tin-tuc"), await A.Section(database, "van-ban"));
        Task<Outcome<int>> Move(string who, int section, int version) =>
            database.As(who).GetRequiredService<MoveToSection>().ExecuteAsync(id, version, section);
        var version = await Story.Version(database, id);

        Assert.Equal(["workflow.same-section"], (await Move(Someone.Author, news, version)).Codes());
        Assert.Equal(["content.section-missing"], (await Move(Someone.Author, documents, version)).Codes());
        Assert.Equal(["content.section-missing"], (await Move(Someone.Author, await A.Section(database, "tin-tuc", "phu-lien"), version)).Codes());
        Assert.Equal(["workflow.not-your-draft"], (await Move(Someone.OtherAuthor, intro, version)).Codes());
        Assert.Equal(["access.not-found"],
            (await database.As(Someone.Stranger, "phu-lien").GetRequiredService<MoveToSection>().ExecuteAsync(id, version, intro)).Codes());
        await using (var db = database.Context()) Assert.Equal(1, await db.Deadlines.CountAsync());
        Story.Must(await Move(Someone.Author, intro, version));
        Assert.Equal(["data.stale"], (await Move(Someone.Author, news, version)).Codes());

        var edition = await Story.Edition(database, id);
        Assert.Equal((intro, intro), (edition.SectionId, edition.Item!.SectionId));
        await using (var db = database.Context())
            Assert.Equal("Chuyển “Ra quân dọn vệ sinh môi trường” (bản 1) từ chuyên mục Tin tức – Sự kiện sang Giới thiệu.",
                (await db.History.OrderByDescending(h => h.Sequence).FirstAsync()).Sentence);
    }

    [Fact]
    public async Task What_is_public_stays_where_it_is_until_the_moved_draft_is_published_and_at_a_judging_step_nothing_is_moved()
    {
        var item = await Story.Publish(database);
        var next = Story.Must(await database.As(Someone.Author).GetRequiredService<StartNextEdition>().ExecuteAsync(item.EditionId));
        var (intro, news) = (await A.Section(database, "gioi-thieu"), await A.Section(database, "tin-tuc"));

        Story.Must(await database.As(Someone.Author).GetRequiredService<MoveToSection>().ExecuteAsync(next, await Story.Version(database, next), intro));

        Assert.Equal((intro, news), ((await Story.Edition(database, next)).SectionId, (await Story.Edition(database, next)).Item!.SectionId));
        var waiting = await Story.AtStep(database, "approval");
        Assert.Equal(["workflow.not-from-here"], (await database.As(Someone.Head).GetRequiredService<MoveToSection>()
            .ExecuteAsync(waiting, await Story.Version(database, waiting), intro)).Codes());
        Assert.Equal(["workflow.not-from-here"], (await database.As(Someone.Head).GetRequiredService<MoveToSection>()
            .ExecuteAsync(item.EditionId, await Story.Version(database, item.EditionId), intro)).Codes());
    }
}
