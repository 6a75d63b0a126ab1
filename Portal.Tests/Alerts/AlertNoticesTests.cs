using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Editions;
using Portal.Core.Queue;
using Portal.Tests.Schedules;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Alerts;

/// <summary>What was told stays true however late it is read, and goes when it says nothing any more. It is Friday 20/11/2026, nine o'clock.</summary>
public sealed class AlertNoticesTests : IAsyncLifetime
{
    private readonly HanoiClock clock = HanoiClock.At(2026, 11, 20);
    private PortalDatabase database = null!;

    public async Task InitializeAsync() => database = await PortalDatabase.CreateAsync(clock);

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    private async Task<List<string>> QueueAsync(string who) =>
        Story.Must(await database.As(who).GetRequiredService<FindMyWork>().ExecuteAsync()).Select(r => r.Title)
            .Where(t => t.Contains("hạn theo", StringComparison.Ordinal)).ToList();

    [Fact]
    public async Task A_notice_names_the_moment_and_neither_the_time_left_nor_the_step()
    {
        await Story.AtStep(database, "approval");
        clock.Set(2026, 11, 20, 15);
        await Planned.LookAsync(database);
        clock.Set(2026, 11, 20, 17, 1);
        await Planned.LookAsync(database);

        Assert.Equal(
            [
                "Nhắc hạn đăng “Ra quân dọn vệ sinh môi trường”: hạn theo quy chế 17:00 ngày 20/11/2026.",
                "Quá hạn đăng “Ra quân dọn vệ sinh môi trường”: hạn theo quy chế 17:00 ngày 20/11/2026.",
            ], (await Told.AllAsync(database)).Select(t => t.Sentence).Distinct());
    }

    [Fact]
    public async Task Published_it_leaves_every_queue()
    {
        var id = await Story.AtStep(database, "approval");
        clock.Set(2026, 11, 20, 17, 1);
        await Planned.LookAsync(database);
        Assert.Single(await QueueAsync(Someone.Deputy));

        await Story.PublishEdition(database, id);

        foreach (var who in new[] { Someone.Deputy, Someone.Head, Someone.Author }) Assert.Empty(await QueueAsync(who));
    }

    [Fact]
    public async Task Thrown_away_it_leaves_every_queue_and_fetched_back_nothing_is_told_again()
    {
        var id = await Story.Draft(database);
        var other = await Story.Draft(database);
        clock.Set(2026, 11, 20, 17, 1);
        await Planned.LookAsync(database);
        Assert.Equal(2, (await QueueAsync(Someone.Head)).Count);

        await Story.Bin(database, id);

        // That of the other item stays
        Assert.Single(await QueueAsync(Someone.Head));
        Assert.Single(Story.Must(await database.As(Someone.Head).GetRequiredService<FindMyWork>().ExecuteAsync()), r => r.Link == $"bai/{other}");
    }

    [Fact]
    public async Task What_else_was_told_of_an_item_stays_when_it_is_published()
    {
        var id = await Story.AtStep(database, "approval");
        await Story.Return(database, id, Someone.Head);
        await Story.SendOn(database, id, "approval");
        clock.Set(2026, 11, 20, 17, 1);
        await Planned.LookAsync(database);
        await Story.PublishEdition(database, id);

        Assert.Contains(Story.Must(await database.As(Someone.Secretary).GetRequiredService<FindMyWork>().ExecuteAsync()),
            r => r.Title.Contains("Thiếu ảnh", StringComparison.Ordinal));
    }
}
