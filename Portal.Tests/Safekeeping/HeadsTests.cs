using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Portal.Core.History;
using Portal.Core.Kernel;
using Portal.Core.Safekeeping;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Safekeeping;

/// <summary>The last line of each history, kept apart from the database: what came back shorter shows.</summary>
[Trait("Fault", "SEC4")]
public sealed class HeadsTests : IAsyncLifetime
{
    private PortalDatabase database = null!;

    private string Record => Path.Combine(TestFolder.KeysOf(database.Folder), "heads.json");

    public async Task InitializeAsync()
    {
        database = await PortalDatabase.CreateAsync();
        await Story.Publish(database);
    }

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    private Task<IReadOnlyList<string>> CompareAsync() => database.AsSystem().GetRequiredService<CompareHeads>().ExecuteAsync();

    private async Task CutAsync(int from)
    {
        await using var db = database.Context();
        await db.Database.ExecuteSqlAsync($"DELETE FROM History WHERE PortalId = 'thanh-dong' AND Sequence >= {from}");
        var hash = await db.History.Where(h => h.Sequence == from - 1).Select(h => h.Hash).SingleAsync();
        await db.Database.ExecuteSqlAsync($"UPDATE HistoryHeads SET Lines = {from - 1}, Hash = {hash} WHERE PortalId = 'thanh-dong'");
    }

    [Fact]
    public async Task What_has_grown_is_recorded_for_the_account_alone()
    {
        Assert.Empty(await CompareAsync());
        var lines = database.AsSystem().GetRequiredService<HeadRecord>().Read()["thanh-dong"].Lines;
        await Story.Publish(database);
        Assert.Empty(await CompareAsync());

        Assert.True(database.AsSystem().GetRequiredService<HeadRecord>().Read()["thanh-dong"].Lines > lines);
        Assert.Equal((UnixFileMode)0b110_000_000, UnixMode.Of(Record));
    }

    /// <summary>Such a chain agrees with itself: every line follows the one before, and the head names the last.</summary>
    [Fact]
    public async Task A_chain_that_came_back_shorter_with_its_head_is_noticed_and_stays_noticed_though_it_grows_again()
    {
        await CompareAsync();
        var recorded = await File.ReadAllTextAsync(Record);
        await CutAsync(4);
        Assert.All(await database.AsSystem().GetRequiredService<VerifyHistory>().ExecuteAsync(), s => Assert.Null(s.Broken));

        Assert.StartsWith("thanh-dong: the history had come to line 6, now it ends at line 3: ", Assert.Single(await CompareAsync()), StringComparison.Ordinal);
        await Story.Publish(database);
        Assert.StartsWith("thanh-dong: line 6 of the history is not the one recorded apart", Assert.Single(await CompareAsync()), StringComparison.Ordinal);
        Assert.Equal(recorded, await File.ReadAllTextAsync(Record));
    }

    [Fact]
    public async Task A_history_that_is_gone_with_its_portal_is_noticed()
    {
        await CompareAsync();
        await using var db = database.Context();
        await db.Database.ExecuteSqlRawAsync("DELETE FROM History; DELETE FROM HistoryHeads");

        Assert.Contains("now it ends at line 0", Assert.Single(await CompareAsync(), s => s.StartsWith("thanh-dong", StringComparison.Ordinal)),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_that_cannot_be_read_is_said()
    {
        await CompareAsync();
        await File.WriteAllTextAsync(Record, "{ \"thanh-dong\": ");

        Assert.Contains("is damaged", (await Assert.ThrowsAsync<OperationRefusedException>(CompareAsync)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_back_office_records_at_its_start_and_end_and_says_loudly_what_was_cut_back()
    {
        var log = new Heard();
        var services = database.AsSystem();
        using (var first = new KeepHeads(services.GetRequiredService<CompareHeads>(), database.Clock, log))
        {
            await first.StartAsync(CancellationToken.None);
            await Story.Publish(database);
            await first.StopAsync(CancellationToken.None);
        }
        Assert.Empty(log.Said);
        await using var db = database.Context();
        Assert.Equal(await db.History.LongCountAsync(), services.GetRequiredService<HeadRecord>().Read()["thanh-dong"].Lines);
        await CutAsync(4);

        using var second = new KeepHeads(services.GetRequiredService<CompareHeads>(), database.Clock, log);
        await second.StartAsync(CancellationToken.None);
        await second.StopAsync(CancellationToken.None);

        Assert.Contains("now it ends at line 3", Assert.Single(log.Said), StringComparison.Ordinal);
    }

    private sealed class Heard : ILogger<KeepHeads>
    {
        public List<string> Said { get; } = [];

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (logLevel == LogLevel.Critical) Said.Add(formatter(state, exception));
        }
    }
}
