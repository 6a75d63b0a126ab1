using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Editions;
using Portal.Core.Editions.Urgent;
using Portal.Core.Kernel;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Editions.Urgent;

/// <summary>A correction published past its steps tells readers as any correction does, or is none any more.</summary>
public sealed class UrgentCorrectionTests : IAsyncLifetime
{
    private const string Words = "Có 1.357 người tham dự, không phải như tin đã đưa.";
    private PortalDatabase database = null!;

    public async Task InitializeAsync() => database = await PortalDatabase.CreateAsync();

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    /// <summary>The live edition and the draft that corrects a fact of it.</summary>
    private async Task<(int Live, int Next)> BegunAsync()
    {
        var live = (await Story.Publish(database)).EditionId;
        var next = Story.Must(await database.As(Someone.Author).GetRequiredService<StartNextEdition>().ExecuteAsync(live, correction: true));
        await using var db = database.Context();
        await db.Editions.Where(e => e.Id == next).ExecuteUpdateAsync(set => set.SetProperty(e => e.Abstract, "Có 1.357 người tham dự."));
        return (live, next);
    }

    [Fact]
    public async Task One_that_changes_a_fact_still_tells_readers()
    {
        var (_, next) = await BegunAsync();
        Assert.Equal(["correction.note-missing"], (await UrgentStory.TryAsync(database, next)).Codes());
        Assert.Equal(["correction.note-missing"], (await UrgentStory.TryAsync(database, next, note: "  ")).Codes());
        Assert.Equal(["correction.note-too-long"], (await UrgentStory.TryAsync(database, next, note: new('x', 1001))).Codes());
        Assert.Null((await Story.Edition(database, next)).CorrectionNote);

        Story.Must(await UrgentStory.TryAsync(database, next, note: $" {Words} "));

        Assert.Equal(Words, (await Story.Edition(database, next)).CorrectionNote);
        await using var db = database.Context();
        Assert.Contains($"Lời đính chính công khai: {Words}",
            (await db.History.SingleAsync(h => h.Action == "content.published-urgently")).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_it_was_to_correct_is_gone_so_it_is_none_any_more_and_passes_over_every_step()
    {
        var (live, next) = await BegunAsync();
        await Story.Withdraw(database, live);

        Story.Must(await UrgentStory.TryAsync(database, next, note: Words));

        var edition = await Story.Edition(database, next);
        Assert.Equal((EditionStatus.Published, false, (string?)null), (edition.Status, edition.IsCorrection, edition.CorrectionNote));
        Assert.Equal(["editing", "field-review"], (await UrgentStory.RowAsync(database, next)).Skipped);
    }
}
