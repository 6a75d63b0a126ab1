using Portal.Admin.Shell;

namespace Portal.Admin.Sample;

/// <summary>
/// Tells the portals that the start left (<see cref="LoadSample"/>) once people may come in, beside their work. Development only. Each portal holds the
/// writers' lock of SQLite for some seconds, in which a save waits and the back-office is not ready: so nothing begins before whoever started it has heard that
/// it is ready, or has not asked for half a minute. What goes wrong is said on the console and tried at the next start; nobody's work stops for it.
/// </summary>
public sealed class GoOnWithSample(Readiness readiness, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Unasked = TimeSpan.FromSeconds(30);

    /// <summary>Set before the host starts; null where nothing is left.</summary>
    public LoadSample? Left { get; set; }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (Left is not { } sample) return;
        try
        {
            await Task.WhenAny(readiness.OnceReady, Task.Delay(Unasked, time, stoppingToken));
            await Task.Run(() => sample.GoOnAsync(stoppingToken), stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The next start goes on
        }
        catch (Exception error)
        {
            await Console.Error.WriteLineAsync($"sample data: not all of it was loaded, the next start tries again: {error}");
        }
    }
}
