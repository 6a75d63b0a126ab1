using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Deadlines;
using Portal.Core.Editions;
using Portal.Core.Kernel;
using Portal.Core.Portals;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Editions;

/// <summary>What is still to come is announced with its true date. It is 09:00 on Friday 20/11/2026.</summary>
[Trait("Fault", "ED14")]
public sealed class AnnouncementTests : IAsyncLifetime
{
    private readonly HanoiClock clock = HanoiClock.At(2026, 11, 20);
    private PortalDatabase database = null!;

    public async Task InitializeAsync() => database = await PortalDatabase.CreateAsync(clock);

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    private async Task<EditionForm> FormAsync(DateTime? ahead, DateTime? decided = null)
    {
        var form = await A.CompleteForm(database);
        (form.Announces, form.EventAtLocal, form.DecidedAtLocal) = (true, ahead, decided);
        return form;
    }

    private async Task<IReadOnlyList<string>> WhyNotAsync(EditionForm form) =>
        (await database.As(Someone.Author).GetRequiredService<SendEdition>().CheckAsync(await Story.Draft(database, form))).Select(r => r.Code).ToList();

    /// <summary>From now on announcements count from that moment.</summary>
    private async Task CountFromAsync(DeadlineStart start)
    {
        var profile = ProfileFile.Parse(await File.ReadAllTextAsync(AssetFiles.Of("profiles", "thanh-dong.json"))).Value;
        var json = JsonSerializer.SerializeToNode(profile, ProfileFile.Json)!;
        foreach (var rule in json["deadlines"]!.AsArray()) rule!["announcements"] = JsonSerializer.SerializeToNode(start, ProfileFile.Json);
        Story.Must(await database.AsSystem().GetRequiredService<ImportProfile>().ExecuteAsync(json.ToJsonString()));
    }

    [Fact]
    public async Task An_event_to_come_is_announced_with_its_true_date_published_and_has_no_deadline_where_the_rule_gives_none()
    {
        var item = await Story.Publish(database, await FormAsync(new(2026, 12, 24, 19, 0, 0)));

        await using var db = database.Context();
        Assert.False(await db.Deadlines.AnyAsync());
        Assert.Equal(new DateTime(2026, 12, 24, 12, 0, 0), (await db.Publications.SingleAsync(p => p.ItemId == item.ItemId)).EventAt);
    }

    [Fact]
    public async Task Without_the_tick_an_event_to_come_is_refused_with_what_to_do_and_with_it_a_date_must_be_there()
    {
        var form = await FormAsync(new(2026, 12, 24, 19, 0, 0));
        form.Announces = false;
        var refused = (await database.As(Someone.Author).GetRequiredService<SendEdition>().CheckAsync(await Story.Draft(database, form))).Single();
        Assert.Equal("content.event-in-future", refused.Code);
        Assert.Contains("Thông báo việc sắp diễn ra", refused.Sentence, StringComparison.Ordinal);
        Assert.Equal(["content.ahead-missing"], await WhyNotAsync(await FormAsync(null)));
    }

    [Fact]
    public async Task Where_the_profile_says_so_its_deadline_counts_from_the_decision_which_must_lie_behind()
    {
        await CountFromAsync(DeadlineStart.Decision);
        var ahead = new DateTime(2026, 12, 24, 19, 0, 0);
        Assert.Equal(["content.decision-missing"], await WhyNotAsync(await FormAsync(ahead)));
        Assert.Equal(["content.decision-in-future"], await WhyNotAsync(await FormAsync(ahead, new(2026, 11, 20, 9, 1, 0))));
        var id = await Story.Draft(database, await FormAsync(ahead, new(2026, 11, 20, 8, 0, 0)));

        var itemId = (await Story.Edition(database, id)).ItemId;
        await using var db = database.Context();
        var deadline = await db.Deadlines.SingleAsync(d => d.ItemId == itemId);
        Assert.Equal(new DateTime(2026, 11, 20, 1, 0, 0), deadline.CountedFrom);
        Assert.True(deadline.DueAt < WardClock.ToUtc(ahead));
    }

    [Fact]
    public async Task No_announcement_any_more_it_is_counted_from_its_event_and_the_next_edition_keeps_what_it_is()
    {
        var form = await FormAsync(new(2026, 11, 20, 8, 0, 0));
        var id = await Story.Draft(database, form);
        (form.EditionId, form.Version, form.Announces) = (id, await Story.Version(database, id), false);
        await Story.Draft(database, form);
        await using (var db = database.Context()) Assert.Equal(new DateTime(2026, 11, 20, 1, 0, 0), (await db.Deadlines.SingleAsync()).CountedFrom);

        var item = await Story.Publish(database, await FormAsync(new(2026, 12, 24, 19, 0, 0)));
        var next = Story.Must(await database.As(Someone.Author).GetRequiredService<StartNextEdition>().ExecuteAsync(item.EditionId));
        Assert.True((await Story.Edition(database, next)).Announces);
    }
}
