using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Editions;
using Portal.Core.Html;
using Portal.Core.Kernel;
using Portal.Core.Library;
using Portal.Tests.Schedules;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Library;

/// <summary>A picture or file put in the place of another: at once where it is written, never where it is public.</summary>
[Trait("Row", "B2")]
public sealed class ReplaceMediaTests : IAsyncLifetime
{
    private PortalDatabase database = null!;
    private int old;
    private int now;

    public async Task InitializeAsync()
    {
        database = await PortalDatabase.CreateAsync();
        (old, now) = (await A.Picture(database), await A.Picture(database, digit: 'b'));
        await using var db = database.Context();
        var row = await db.MediaFiles.SingleAsync(m => m.Id == now);
        (row.FileName, row.FocusX) = ("moi.jpg", 20);
        await db.SaveChangesAsync();
    }

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    private async Task<LibraryRow> Get(int id, string by = Someone.Secretary) =>
        Story.Must(await database.As(by).GetRequiredService<GetLibraryItem>().ExecuteAsync(id));

    private async Task<Outcome<ReplacedMedia>> Replace(int? by = null, string who = Someone.Secretary, int? id = null, int older = 0) =>
        await database.As(who).GetRequiredService<ReplaceMedia>().ExecuteAsync(id ?? old, (await Get(id ?? old)).Version - older, by ?? now);

    private async Task<EditionForm> With(string? body = null)
    {
        var form = await A.CompleteForm(database);
        form.Pictures = [new() { MediaFileId = old, Alt = "Chợ sớm", Caption = "Một buổi chợ", Credit = "Mai Anh" }];
        form.BodyHtml = $"<p>Trước.</p>{FigureMarks.Of(old)}<p>Sau.</p>{body}";
        return form;
    }

    [Fact]
    public async Task Drafts_take_the_new_one_at_once_with_their_words_and_its_place_and_an_open_page_is_told()
    {
        var draft = await Story.Draft(database, await With());
        var editing = await Story.AtStep(database, "editing", await With());
        var form = Story.Must(await database.As(Someone.Author).GetRequiredService<GetEdition>().ExecuteAsync(draft)).Form;
        var plan = Story.Must(await database.As(Someone.Secretary).GetRequiredService<ReplaceMedia>().PlanAsync(old));
        Assert.Equal((2, 0, 0), (plan.Changed, plan.Judged.Count, plan.Live.Count));

        Assert.Equal(2, Story.Must(await Replace()).Changed);

        foreach (var id in new[] { draft, editing })
        {
            var edition = await Story.Edition(database, id);
            var shown = Assert.Single(edition.Pictures);
            Assert.Equal((now, "Chợ sớm", "Một buổi chợ", 20), (shown.MediaFileId, shown.Alt, shown.Caption, shown.FocusX));
            Assert.Equal([now], FigureMarks.In(edition.BodyHtml));
        }
        Assert.Equal(["data.stale"], (await database.As(Someone.Author).GetRequiredService<SaveDraft>().ExecuteAsync(form)).Codes());
        var row = await Get(old);
        Assert.Equal(("Đã thay bằng “moi.jpg”", now, "Chưa dùng"), (row.SetAsideReason, row.ReplacedBy!.Id, row.UseWords));
        await using var db = database.Context();
        Assert.Equal(2, await db.History.CountAsync(h => h.Action == "content.part-replaced" && h.Sentence.StartsWith("Thay “ve-sinh.jpg” bằng “moi.jpg”")));
        Assert.Single(await db.History.Where(h => h.Action == "media.replaced").ToListAsync());
    }

    [Fact]
    public async Task Whoever_replaced_it_in_anothers_text_has_edited_it_and_does_not_judge_it()
    {
        var draft = await Story.Draft(database, await With());
        Story.Must(await Replace(who: Someone.Deputy));
        await Story.SendOn(database, draft, "approval");
        Assert.NotEmpty((await database.As(Someone.Deputy).GetRequiredService<PublishEdition>()
            .ExecuteAsync(draft, await Story.Version(database, draft), Story.Ticked)).Refusals);
        await Story.PublishEdition(database, draft);
    }

    [Fact]
    public async Task What_is_public_stays_and_a_next_edition_begins_with_the_new_one()
    {
        var published = await Story.Publish(database, await With());
        await using var db = database.Context();
        var before = await db.Publications.AsNoTracking().SingleAsync();

        var told = Story.Must(await Replace());

        Assert.Equal((0, published.EditionId), (told.Changed, Assert.Single(told.Live).EditionId));
        var after = await db.Publications.AsNoTracking().SingleAsync();
        Assert.Equal((before.PicturesJson, before.BodyHtml), (after.PicturesJson, after.BodyHtml));
        Assert.True((await Get(old)).IsLive);

        var begun = Assert.Single(Story.Must(await database.As(Someone.Author).GetRequiredService<StartNextEditions>().ExecuteAsync(old)));
        var next = await Story.Edition(database, begun.EditionId!.Value);
        Assert.Equal((2, now), (next.Number, Assert.Single(next.Pictures).MediaFileId));
        Assert.Equal([now], FigureMarks.In(next.BodyHtml));
        // A second press begins no second draft, and says why
        Assert.NotNull(Assert.Single(Story.Must(await database.As(Someone.Author).GetRequiredService<StartNextEditions>().ExecuteAsync(old))).WhyNot);
        await Story.SendOn(database, next.Id, "approval");
        await Story.PublishEdition(database, next.Id);
        Assert.Contains(new string('b', 64), (await db.Publications.AsNoTracking().SingleAsync()).PicturesJson, StringComparison.Ordinal);
        // The edition that was public before still shows what it showed
        Assert.Equal(old, Assert.Single((await Story.Edition(database, published.EditionId)).Pictures).MediaFileId);
    }

    [Fact]
    public async Task Nobody_begins_next_editions_who_may_not_and_nothing_that_was_not_replaced()
    {
        await Story.Publish(database, await With());
        Assert.Equal(["library.not-replaced"], (await database.As(Someone.Author).GetRequiredService<StartNextEditions>().ExecuteAsync(old)).Codes());
        Story.Must(await Replace());
        var told = Story.Must(await database.As(Someone.OtherAuthor).GetRequiredService<StartNextEditions>().ExecuteAsync(old));
        Assert.Null(Assert.Single(told).EditionId);
    }

    [Fact]
    public async Task What_waits_to_be_judged_is_not_changed_under_the_judges_hands_and_is_held_back()
    {
        var waiting = await Story.AtStep(database, "approval", await With());
        var told = Story.Must(await Replace());
        Assert.Equal((0, waiting), (told.Changed, Assert.Single(told.Judged).EditionId));
        Assert.Equal(old, Assert.Single((await Story.Edition(database, waiting)).Pictures).MediaFileId);
        Assert.Contains("content.media-set-aside", (await database.As(Someone.Head).GetRequiredService<PublishEdition>()
            .ExecuteAsync(waiting, await Story.Version(database, waiting), Story.Ticked)).Codes());
    }

    [Fact]
    public async Task What_is_approved_and_waits_for_its_time_keeps_the_old_one_and_it_is_said_that_it_will_not_be_published()
    {
        var scheduled = await Story.AtStep(database, "approval", await With());
        Story.Must(await Planned.TryAsync(database, scheduled, Planned.Monday));
        var plan = Story.Must(await database.As(Someone.Secretary).GetRequiredService<ReplaceMedia>().PlanAsync(old));
        Assert.Equal((0, 1, 0, scheduled), (plan.Changed, plan.Approved, plan.Waiting, Assert.Single(plan.Judged).EditionId));

        Story.Must(await Replace());

        Assert.Equal(old, Assert.Single((await Story.Edition(database, scheduled)).Pictures).MediaFileId);
        Assert.Contains("content.media-set-aside", (await database.As(Someone.Head).GetRequiredService<PublishEdition>()
            .ExecuteAsync(scheduled, await Story.Version(database, scheduled), Story.Ticked)).Codes());
    }

    [Fact]
    public async Task Whoever_had_it_open_may_still_save_the_text_with_the_old_one_and_sends_it_only_without()
    {
        var draft = await Story.Draft(database, await With());
        var form = Story.Must(await database.As(Someone.Author).GetRequiredService<GetEdition>().ExecuteAsync(draft)).Form;
        Story.Must(await Replace());

        // "Giữ bản của tôi": what stands in the open page, on the version stored since
        form.Version = await Story.Version(database, draft);
        Story.Must(await database.As(Someone.Author).GetRequiredService<SaveDraft>().ExecuteAsync(form));

        Assert.Equal(["content.media-set-aside"],
            (await database.As(Someone.Author).GetRequiredService<SendEdition>().CheckAsync(draft)).Select(r => r.Code));
    }

    [Fact]
    public async Task An_item_that_has_both_keeps_one_and_a_chain_of_replacements_is_followed_to_its_end()
    {
        var third = await A.Picture(database, digit: 'c');
        var form = await With(FigureMarks.Of(now));
        form.Pictures.Add(new() { MediaFileId = now, Alt = "Mới", Credit = "Mai Anh" });
        var draft = await Story.Draft(database, form);
        var published = await Story.Publish(database, await With());
        Story.Must(await Replace());
        Assert.Equal("Mới", Assert.Single((await Story.Edition(database, draft)).Pictures).Alt);
        // Once in the text too, where the new one stood
        Assert.Equal(now, Assert.Single(FigureMarks.Parts((await Story.Edition(database, draft)).BodyHtml), p => p.Picture is not null).Picture);

        Story.Must(await Replace(third, id: now));
        Assert.Equal(third, Assert.Single((await Story.Edition(database, draft)).Pictures).MediaFileId);
        var next = Story.Must(await database.As(Someone.Author).GetRequiredService<StartNextEdition>().ExecuteAsync(published.EditionId));
        Assert.Equal(third, Assert.Single((await Story.Edition(database, next)).Pictures).MediaFileId);
        // Brought back it is itself again, and nothing follows from it any more
        Story.Must(await database.As(Someone.Secretary).GetRequiredService<SetMediaAside>().BringBackAsync(old, (await Get(old)).Version));
        Assert.Null((await Get(old)).ReplacedBy);
    }

    [Fact]
    public async Task A_file_is_replaced_as_well_and_a_name_that_was_given_stays()
    {
        var (first, second) = (await A.File(database), await A.File(database, digit: 'e', words: "Nội dung sửa đổi"));
        var form = await A.CompleteForm(database);
        form.Attachments = [new() { MediaFileId = first, Name = "Toàn văn" }];
        var draft = await Story.Draft(database, form);
        Story.Must(await Replace(second, id: first));
        await using var db = database.Context();
        var attached = await db.EditionAttachments.SingleAsync(a => a.EditionId == draft);
        Assert.Equal((second, "Toàn văn"), (attached.MediaFileId, attached.Name));
        Assert.Contains("noi dung sua doi", (await Story.Edition(database, draft)).SearchText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_take_its_place_is_refused_with_its_reason()
    {
        var aside = await A.Picture(database, digit: 'd');
        Story.Must(await database.As(Someone.Secretary).GetRequiredService<SetMediaAside>().ExecuteAsync(aside, (await Get(aside)).Version, "Sai"));
        Assert.Equal(["library.replace-by-itself"], (await Replace(old)).Codes());
        Assert.Equal(["library.replace-other-kind"], (await Replace(await A.File(database))).Codes());
        Assert.Equal(["library.replace-by-aside"], (await Replace(aside)).Codes());
        Assert.Equal(["data.stale"], (await Replace(older: 1)).Codes());
        // Neither is another portal's picture found, nor may a person change what somebody else brought
        Assert.Equal(["access.not-found"], (await Replace(await A.Picture(database, "phu-lien"))).Codes());
        Assert.Equal(["library.not-yours"], (await Replace(who: Someone.Author)).Codes());
        Assert.Equal(["library.not-yours"], (await database.As(Someone.Author).GetRequiredService<ReplaceMedia>().PlanAsync(old)).Codes());
        Story.Must(await Replace());
        Assert.Equal(["library.already-replaced"], (await Replace(await A.Picture(database, digit: 'e'))).Codes());
    }

    [Fact]
    public async Task A_picture_withdrawn_while_in_use_is_replaced_too_and_keeps_the_reason_it_was_given()
    {
        var draft = await Story.Draft(database, await With());
        Story.Must(await database.As(Someone.Secretary).GetRequiredService<SetMediaAside>().ExecuteAsync(old, (await Get(old)).Version, "Không đồng ý"));
        Assert.Equal(["content.media-set-aside"],
            (await database.As(Someone.Author).GetRequiredService<SendEdition>().CheckAsync(draft)).Select(r => r.Code));
        Story.Must(await Replace());
        Assert.Equal("Không đồng ý", (await Get(old)).SetAsideReason);
        Assert.Empty(await database.As(Someone.Author).GetRequiredService<SendEdition>().CheckAsync(draft));
    }
}
