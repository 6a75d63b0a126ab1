using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Portal.Admin.Shell;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Shell;

/// <summary>However a probe ends and however often it is asked: one line a fault, in time, and no load.</summary>
[Trait("Fault", "TDS4")]
public sealed class ReadinessTests
{
    private readonly HanoiClock clock = HanoiClock.At(2026, 11, 20);
    private int asked;

    private Readiness Of(params Func<CancellationToken, Task<string?>>[] probes) =>
        new(probes.Select((ask, i) => new Probe($"probe {i + 1}", "it cannot be written", stop =>
        {
            Interlocked.Increment(ref asked);
            return ask(stop);
        })), clock, NullLogger<Readiness>.Instance);

    private static Task<string?> Well(CancellationToken stop) => Task.FromResult<string?>(null);

    [Fact]
    public async Task Every_fault_is_a_line_and_an_exception_s_own_words_stay_in_the_log()
    {
        var readiness = Of(Well, _ => throw new IOException("/var/lib/secret"), _ => Task.FromResult<string?>("too little"));
        Assert.Equal(["probe 2: it cannot be written", "probe 3: too little"], await readiness.FaultsAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_probe_that_hangs_is_named_after_three_seconds_and_not_asked_again_while_it_hangs()
    {
        var hangs = new TaskCompletionSource<string?>();
        var began = new SemaphoreSlim(0);
        var readiness = Of(_ =>
        {
            began.Release();
            return hangs.Task;
        });
        var first = readiness.FaultsAsync(CancellationToken.None);
        await began.WaitAsync();
        while (!first.IsCompleted)
        {
            clock.Advance(Readiness.Limit);
            await Task.Yield();
        }
        Assert.Equal(["probe 1: no answer within 3 seconds"], await first);

        clock.Advance(Readiness.Kept);
        Assert.Equal(["probe 1: still no answer"], await readiness.FaultsAsync(CancellationToken.None));
        Assert.Equal(1, asked);

        hangs.SetResult(null);
        // It comes back on a thread of its own, at some moment after this
        IReadOnlyList<string> faults;
        do
        {
            clock.Advance(Readiness.Kept);
            faults = await readiness.FaultsAsync(CancellationToken.None);
        }
        while (faults is ["probe 1: still no answer"]);
        Assert.Empty(faults);
    }

    [Fact]
    public async Task A_hundred_who_ask_at_once_and_those_within_a_second_share_one_round()
    {
        var goesOn = new TaskCompletionSource<string?>();
        var readiness = Of(_ => goesOn.Task);
        var many = Enumerable.Range(0, 100).Select(_ => readiness.FaultsAsync(CancellationToken.None)).ToList();
        goesOn.SetResult("full");
        Assert.All(await Task.WhenAll(many), faults => Assert.Equal(["probe 1: full"], faults));

        clock.Advance(Readiness.Kept - TimeSpan.FromMilliseconds(1));
        await readiness.FaultsAsync(CancellationToken.None);
        Assert.Equal(1, asked);
        clock.Advance(TimeSpan.FromMilliseconds(1));
        await readiness.FaultsAsync(CancellationToken.None);
        Assert.Equal(2, asked);
    }

    [Fact]
    public async Task Whoever_goes_away_does_not_end_the_round_for_the_others()
    {
        var goesOn = new TaskCompletionSource<string?>();
        var readiness = Of(_ => goesOn.Task);
        using var gone = new CancellationTokenSource();
        var (leaves, stays) = (readiness.FaultsAsync(gone.Token), readiness.FaultsAsync(CancellationToken.None));
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => leaves);
        goesOn.SetResult(null);
        Assert.Empty(await stays);
    }

    [Fact]
    public async Task The_log_hears_of_it_once_when_it_begins_and_once_when_it_is_over()
    {
        var log = new Lines();
        string? fault = null;
        var readiness = new Readiness([new Probe("database", "away", _ => Task.FromResult(fault))], clock, log);
        foreach (var now in new[] { null, "full", "full", "full", null, null })
        {
            fault = now;
            await readiness.FaultsAsync(CancellationToken.None);
            clock.Advance(Readiness.Kept);
        }
        Assert.Equal(["Error: Not ready: database: full", "Information: Ready again"], log.Said);
    }

    private sealed class Lines : ILogger<Readiness>
    {
        public List<string> Said { get; } = [];
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;
        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Said.Add($"{logLevel}: {formatter(state, exception)}");
    }
}
