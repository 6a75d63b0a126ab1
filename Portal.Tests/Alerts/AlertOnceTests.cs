using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Editions;
using Portal.Core.Kinds.Documents;
using Portal.Tests.Schedules;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Alerts;

/// <summary>
/// Ordinary edits neither tell of one deadline twice nor put the escalation off. It is Friday 20/11/2026, nine o'clock; what happened at eight
/// is due at five.
/// </summary>
public sealed class AlertOnceTests : IAsyncLifetime
{
    private static readonly DateTime Eight = new(2026, 11, 20, 8, 0, 0);

    private readonly HanoiClock clock = HanoiClock.At(2026, 11, 20);
    private PortalDatabase database = null!;

    public async Task InitializeAsync() => database = await PortalDatabase.CreateAsync(clock);

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    private async Task HappenedAsync(int editionId, EditionForm form, DateTime? at)
    {
        (form.EditionId, form.Version, form.EventAtLocal) = (editionId, await Story.Version(database, editionId), at);
        await Story.Draft(database, form);
    }

    private async Task MadeByAsync(int editionId, EditionForm form, IssuedBy by)
    {
        (form.EditionId, form.Version) = (editionId, await Story.Version(database, editionId));
        ((DocumentDetails)form.Details!).IssuedBy = by;
        await Story.Draft(database, form);
    }

    private async Task BinAndBackAsync(int editionId)
    {
        await Story.Bin(database, editionId);
        Story.Must(await database.As(Someone.Author).GetRequiredService<RestoreEdition>().ExecuteAsync(editionId, await Story.Version(database, editionId)));
    }

    [Fact]
    public async Task A_day_taken_out_and_typed_again_is_not_warned_of_twice()
    {
        var form = await A.CompleteForm(database);
        var id = await Story.Draft(database, form);
        clock.Set(2026, 11, 20, 15);
        Assert.Equal([Someone.Author], await Told.AfterLookAsync(database));

        await HappenedAsync(id, form, null);
        Assert.Single(await Told.AfterLookAsync(database));
        await HappenedAsync(id, form, Eight);

        Assert.Single(await Told.AfterLookAsync(database));
    }

    [Fact]
    public async Task Thrown_away_and_fetched_back_it_is_not_told_of_twice()
    {
        var id = await Story.Draft(database);
        clock.Set(2026, 11, 20, 17, 1);
        Assert.Equal(3, (await Told.AfterLookAsync(database)).Count);

        await BinAndBackAsync(id);
        clock.Set(2026, 11, 23, 17);

        Assert.Equal(3, (await Told.AfterLookAsync(database)).Count);
    }

    [Fact]
    public async Task A_maker_changed_and_changed_back_tells_nobody_twice()
    {
        var form = await A.DocumentForm(database, new(2026, 11, 18));
        var id = await Story.Draft(database, form);
        Assert.Equal([Someone.Author], await Told.AfterLookAsync(database));
        clock.Set(2026, 11, 23, 9, 1);
        var told = (await Told.AfterLookAsync(database)).Count;
        Assert.Equal(4, told);

        await MadeByAsync(id, form, IssuedBy.Others);
        Assert.Equal(told, (await Told.AfterLookAsync(database)).Count);
        await MadeByAsync(id, form, IssuedBy.Own);
        clock.Set(2026, 11, 23, 16);

        Assert.Equal(told, (await Told.AfterLookAsync(database)).Count);
    }

    [Theory]
    [InlineData("bin")]
    [InlineData("day")]
    [InlineData("maker")]
    public async Task However_often_it_is_edited_the_leaders_hear_when_the_time_to_mend_it_is_over(string how)
    {
        var form = how == "maker" ? await A.DocumentForm(database, new(2026, 11, 10)) : await A.CompleteForm(database);
        if (how != "maker") form.EventAtLocal = new(2026, 11, 10, 8, 0, 0);
        var id = await Story.Draft(database, form);
        Assert.Equal([Someone.Author], await Told.AfterLookAsync(database));
        // A document's time to mend is a working day, news have two hours
        foreach (var hour in how == "maker" ? new[] { 10, 14, 16 } : [9, 10])
        {
            clock.Set(2026, 11, 20, hour, 50);
            if (how == "bin") await BinAndBackAsync(id);
            if (how == "day")
            {
                await HappenedAsync(id, form, null);
                await HappenedAsync(id, form, new(2026, 11, 10, 8, hour, 0));
            }
            if (how == "maker")
            {
                await MadeByAsync(id, form, IssuedBy.Others);
                await MadeByAsync(id, form, IssuedBy.Own);
            }
            await Planned.LookAsync(database);
        }
        Assert.Empty(await Planned.LinesAsync(database, "content.deadline-escalated"));

        clock.Set(2026, 11, how == "maker" ? 23 : 20, 11, 1);
        await Planned.LookAsync(database);

        Assert.Single(await Planned.LinesAsync(database, "content.deadline-escalated"));
    }

    [Fact]
    public async Task A_later_event_typed_meanwhile_is_told_of_in_its_own_time()
    {
        var form = await A.CompleteForm(database);
        var id = await Story.Draft(database, form);
        clock.Set(2026, 11, 20, 15);
        await Planned.LookAsync(database);
        await HappenedAsync(id, form, null);
        await HappenedAsync(id, form, new(2026, 11, 20, 14, 0, 0));

        Assert.Single(await Told.AfterLookAsync(database));
        clock.Set(2026, 11, 23, 11, 30);
        Assert.Equal([Someone.Author, Someone.Author], await Told.AfterLookAsync(database));
    }
}
