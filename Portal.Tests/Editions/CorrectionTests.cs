using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Editions;
using Portal.Core.Kernel;
using Portal.Core.Kinds.Documents;
using Portal.Core.Publications;
using Portal.Tests.PublicSite;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Editions;

/// <summary>Correcting what is live: a short way by the profile, four eyes, and readers are told.</summary>
[Trait("Row", "C4")]
public sealed class CorrectionTests : IAsyncLifetime
{
    private const string Proposed = "Đính chính: “12 đội” sửa thành “15 đội”.";
    private readonly HanoiClock clock = HanoiClock.At(2026, 11, 20);
    private PortalDatabase database = null!;

    public async Task InitializeAsync() => database = await PortalDatabase.CreateAsync(clock);

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    private async Task<PublishedItem> LiveAsync()
    {
        var form = await A.CompleteForm(database);
        form.BodyHtml = "<p>Hội thi có 12 đội tham gia.</p>";
        return await Story.Publish(database, form);
    }

    private async Task<int> CorrectAsync(int live, string body, string by = Someone.Author)
    {
        var id = Story.Must(await database.As(by).GetRequiredService<StartNextEdition>().ExecuteAsync(live, correction: true));
        var form = (await database.As(by).GetRequiredService<GetEdition>().ExecuteAsync(id)).Value.Form;
        form.BodyHtml = body;
        Story.Must(await database.As(by).GetRequiredService<SaveDraft>().ExecuteAsync(form));
        return id;
    }

    private async Task<Outcome<int>> TrySendAsync(int id, string? note, string by = Someone.Author) =>
        await database.As(by).GetRequiredService<SendEdition>().ExecuteAsync(id, await Story.Version(database, id), note);

    [Fact]
    public async Task A_changed_number_asks_for_words_which_are_proposed_and_goes_straight_to_those_who_approve()
    {
        var item = await LiveAsync();
        var id = await CorrectAsync(item.EditionId, "<p>Hội thi có 15 đội tham gia.</p>");
        var refused = await TrySendAsync(id, " ");
        Assert.Equal(["correction.note-missing"], refused.Codes());
        Assert.Equal(CorrectionRefusals.NoteField, refused.Refusals[0].Field);
        Assert.Contains("12 đội", refused.Refusals[0].Sentence, StringComparison.Ordinal);
        var asked = (await database.As(Someone.Author).GetRequiredService<GetCorrection>().ExecuteAsync(id))!;
        Assert.Equal((Proposed, true), (asked.Words, asked.Needed));

        Story.Must(await TrySendAsync(id, asked.Words));

        var sent = await Story.Edition(database, id);
        Assert.Equal((EditionStatus.InWorkflow, "approval", Proposed), (sent.Status, sent.Step, sent.CorrectionNote));
    }

    [Fact]
    public async Task What_the_office_alone_decides_by_is_told_to_no_reader_and_asks_for_no_words()
    {
        var item = await Story.Publish(database, await A.DocumentForm(database, new(2026, 11, 18)));
        var id = Story.Must(await database.As(Someone.Author).GetRequiredService<StartNextEdition>().ExecuteAsync(item.EditionId, correction: true));
        var form = (await database.As(Someone.Author).GetRequiredService<GetEdition>().ExecuteAsync(id)).Value.Form;
        ((DocumentDetails)form.Details!).IssuedBy = IssuedBy.Others;
        Story.Must(await database.As(Someone.Author).GetRequiredService<SaveDraft>().ExecuteAsync(form));

        var asked = (await database.As(Someone.Author).GetRequiredService<GetCorrection>().ExecuteAsync(id))!;
        Assert.Equal(("", false), (asked.Words, asked.Needed));
        // The office compares it all the same
        var compared = Story.Must(await database.As(Someone.Author).GetRequiredService<CompareEditions>().ExecuteAsync(id));
        Assert.Contains(compared.Fields, f => f.Label == "Văn bản do ai ban hành");
    }

    [Fact]
    public async Task Four_eyes_stay_and_readers_are_told_under_the_item_with_every_later_edition_too()
    {
        var item = await LiveAsync();
        var id = await CorrectAsync(item.EditionId, "<p>Hội thi có 15 đội tham gia.</p>", Someone.Deputy);
        Story.Must(await TrySendAsync(id, Proposed, Someone.Deputy));
        Assert.Equal([WorkflowRefusals.OwnItem.Code], (await database.As(Someone.Deputy).GetRequiredService<PublishEdition>()
            .ExecuteAsync(id, await Story.Version(database, id), Story.Ticked)).Codes());
        clock.Set(2026, 11, 21, 8, 30);
        await Story.PublishEdition(database, id);

        // Closed before the clock goes on by days: it would look for news at every second of them
        await using (var site = new PublicSiteHost(database))
        {
            var address = $"{PublicSiteHost.ThanhDong}/tin-tuc/{VietnameseText.Slug("Ra quân dọn vệ sinh môi trường")}-{item.ItemId}";
            var page = await site.PageAsync(address);
            Assert.Contains("21/11/2026", page.QuerySelector(".corrections li")!.TextContent, StringComparison.Ordinal);
            Assert.Contains(Proposed, page.QuerySelector(".corrections li")!.TextContent, StringComparison.Ordinal);
            Assert.Contains("15 đội", page.QuerySelector(".body")!.TextContent, StringComparison.Ordinal);
        }
        // Looked at later, the page of what is live says the same day
        clock.Set(2026, 11, 25, 8, 30);
        var preview = Story.Must(await database.As(Someone.Deputy).GetRequiredService<PreviewEdition>().ExecuteAsync(id));
        await using (var then = database.Context())
        {
            var stored = LivePublicationsOf((await then.Publications.SingleAsync()).CorrectionsJson!);
            Assert.Equal(stored.Select(c => c.At), preview.Item.Corrections.Select(c => c.At));
        }

        var third = Story.Must(await database.As(Someone.Deputy).GetRequiredService<StartNextEdition>().ExecuteAsync(id));
        await Story.SendOn(database, third, "approval", author: Someone.Deputy);
        await Story.PublishEdition(database, third);
        await using var db = database.Context();
        Assert.Equal(Proposed, Assert.Single(LivePublicationsOf((await db.Publications.SingleAsync()).CorrectionsJson!)).Note);
    }

    [Fact]
    public async Task Of_an_item_withdrawn_meanwhile_it_goes_all_the_steps_and_is_an_edition_like_others()
    {
        var item = await LiveAsync();
        var id = await CorrectAsync(item.EditionId, "<p>Hội thi có 15 đội tham gia.</p>");
        await Story.Withdraw(database, item.EditionId);

        Story.Must(await TrySendAsync(id, null));

        Assert.Equal(("editing", false), ((await Story.Edition(database, id)).Step, (await Story.Edition(database, id)).IsCorrection));
        await Story.SendOnFrom(database, id, "editing", "approval");
        await Story.PublishEdition(database, id);
    }

    [Fact]
    public async Task What_came_the_short_way_before_its_item_was_withdrawn_is_neither_published_nor_scheduled_until_it_went_all_of_it()
    {
        var item = await LiveAsync();
        var id = await CorrectAsync(item.EditionId, "<p>Hội thi có 15 đội tham gia.</p>");
        Story.Must(await TrySendAsync(id, Proposed));
        await Story.Withdraw(database, item.EditionId);

        Assert.Equal([CorrectionRefusals.NoLongerLive.Code], (await database.As(Someone.Head).GetRequiredService<PublishEdition>()
            .ExecuteAsync(id, await Story.Version(database, id), Story.Ticked)).Codes());
        Assert.Contains(CorrectionRefusals.NoLongerLive.Code, (await Schedules.Planned.TryAsync(database, id, Schedules.Planned.Monday)).Codes());

        await Story.Return(database, id, Someone.Head);
        await Story.SendOn(database, id, "approval");
        await Story.PublishEdition(database, id);
    }

    [Fact]
    public async Task Returned_and_shown_are_only_the_steps_it_passes()
    {
        var item = await LiveAsync();
        var id = await CorrectAsync(item.EditionId, "<p>Hội thi có 15 đội tham gia.</p>");
        Story.Must(await TrySendAsync(id, Proposed));

        var detail = Story.Must(await database.As(Someone.Head).GetRequiredService<GetEdition>().ExecuteAsync(id));

        Assert.Equal(["draft"], detail.EarlierSteps.Select(s => s.Code));
        Assert.Equal(["Soạn thảo", "Phê duyệt"], detail.Steps.Select(s => s.Name));
        Assert.Null(detail.ReviewingUnit);
        Assert.Equal(["workflow.no-such-earlier-step"], (await database.As(Someone.Head).GetRequiredService<ReturnEdition>()
            .ExecuteAsync(id, await Story.Version(database, id), "Sai", "editing")).Codes());
    }

    [Fact]
    public async Task Only_words_changed_needs_no_note_and_a_note_too_long_is_refused_with_nothing_lost()
    {
        var item = await LiveAsync();
        var id = await CorrectAsync(item.EditionId, "<p>Hội thi có 12 đội dự thi.</p>");
        Assert.Equal(["correction.note-too-long"], (await TrySendAsync(id, new string('a', Edition.CorrectionNoteLength + 1))).Codes());
        Assert.False((await database.As(Someone.Author).GetRequiredService<GetCorrection>().ExecuteAsync(id))!.Needed);

        Story.Must(await TrySendAsync(id, ""));

        Assert.Null((await Story.Edition(database, id)).CorrectionNote);
    }

    [Fact]
    public async Task What_is_not_live_is_not_corrected_and_an_ordinary_next_edition_goes_all_the_way()
    {
        var item = await LiveAsync();
        await Story.Withdraw(database, item.EditionId);
        var start = database.As(Someone.Author).GetRequiredService<StartNextEdition>();
        Assert.Equal([CorrectionRefusals.NotLive.Code], (await start.ExecuteAsync(item.EditionId, correction: true)).Codes());
        var next = Story.Must(await start.ExecuteAsync(item.EditionId));
        await Story.Send(database, next, Someone.Author);
        Assert.Equal("editing", (await Story.Edition(database, next)).Step);
        Assert.Null(await database.As(Someone.Author).GetRequiredService<GetCorrection>().ExecuteAsync(next));
    }

    [Fact]
    public void Without_a_short_way_in_the_profile_a_correction_passes_every_step_and_a_step_there_is_not_is_refused()
    {
        var profile = Core.Portals.ProfileFile.Parse(File.ReadAllText(AssetFiles.Of("profiles", "thanh-dong.json"))).Value;
        var (shorter, whole) = (EditorialWorkflow.From(profile.Workflow), EditorialWorkflow.From(profile.Workflow with { Correction = null }));

        Assert.Equal("approval", shorter.After(shorter.First, correction: true).Code);
        Assert.Equal("editing", shorter.After(shorter.First, correction: false).Code);
        Assert.Equal("editing", whole.After(whole.First, correction: true).Code);
        var wrong = System.Text.Json.JsonSerializer.Serialize(profile with { Workflow = profile.Workflow with { Correction = new(["khong-co"]) } },
            Core.Portals.ProfileFile.Json);
        Assert.Contains("không có trong quy trình", Core.Portals.ProfileFile.Parse(wrong).ToString(), StringComparison.Ordinal);
    }

    private static List<PublishedCorrection> LivePublicationsOf(string json) =>
        System.Text.Json.JsonSerializer.Deserialize<List<PublishedCorrection>>(json, System.Text.Json.JsonSerializerOptions.Web)!;
}
