using Portal.Core.Timers;

namespace Portal.Admin.Timers;

/// <summary>
/// While the back-office runs: a look each second at what is due by itself, of each work for itself, so that none waits for another.
/// Each node has one; the lease in the database lets one of them work
/// (docs/decisions/0049-timers-and-schedules.md). What was due while nothing ran is done by the first look.
/// </summary>
public sealed class TimerRunner(RunTimers run, TimeProvider time, ILogger<TimerRunner> log) : BackgroundService
{
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private readonly IReadOnlyList<Rounds> all = run.Works.Select(w => new Rounds(w, new(Interval, time))).ToList();

    public override void Dispose()
    {
        foreach (var one in all) one.Timer.Dispose();
        base.Dispose();
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            await run.LeaveAsync();
        }
        catch (Exception error)
        {
            // Then the next process waits until the lease is over
            log.LogWarning(error, "timers: leaving them: {Words}", error.Message);
        }
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(all.Select(one => LoopAsync(one, stoppingToken)));

    private async Task LoopAsync(Rounds rounds, CancellationToken stop)
    {
        do
        {
            // Not on the thread that beats: a clock set on by days beats as often as it missed, and one look serves for all of these
            await Task.Yield();
            var trouble = false;
            await run.ExecuteAsync(rounds.Work, (what, error) =>
            {
                trouble = true;
                Say(rounds, what, error);
            }, stop);
            if (!trouble) rounds.Said = "";
        }
        while (await rounds.Timer.WaitForNextTickAsync(stop));
    }

    /// <summary>Once when it begins, however often it is found.</summary>
    private void Say(Rounds rounds, string what, Exception error)
    {
        var words = $"{what}: {error.Message}";
        if (words == rounds.Said) return;
        rounds.Said = words;
        log.LogWarning(error, "timers: {Words}", words);
    }

    /// <summary>One work's rounds: its ticks, and what was said of it last.</summary>
    private sealed class Rounds(ITimedWork work, PeriodicTimer timer)
    {
        public ITimedWork Work => work;
        public PeriodicTimer Timer => timer;
        public string Said { get; set; } = "";
    }
}
