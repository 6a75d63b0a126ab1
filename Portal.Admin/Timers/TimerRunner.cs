using Portal.Core.Timers;

namespace Portal.Admin.Timers;

/// <summary>
/// While the back-office runs: a look each second at what is due by itself. Each node has one; the lease in the database lets one of them work
/// (docs/decisions/0049-timers-and-schedules.md). What was due while nothing ran is done by the first look.
/// </summary>
public sealed class TimerRunner(RunTimers run, TimeProvider time, ILogger<TimerRunner> log) : BackgroundService
{
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private readonly PeriodicTimer timer = new(Interval, time);
    private string said = "";

    public override void Dispose()
    {
        timer.Dispose();
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
            Say("leaving the timers", error);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        do
        {
            var trouble = false;
            await run.ExecuteAsync((what, error) =>
            {
                trouble = true;
                Say(what, error);
            }, stoppingToken);
            if (!trouble) said = "";
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>Once when it begins, however often it is found.</summary>
    private void Say(string what, Exception error)
    {
        var words = $"{what}: {error.Message}";
        if (words == said) return;
        said = words;
        log.LogWarning(error, "timers: {Words}", words);
    }
}
