using Portal.Core.Queue;

namespace Portal.Admin.Queue;

/// <summary>
/// Notices within a second, on every node, that something happened in a portal, and tells the open pages of that portal. Once a minute it tells all of them:
/// what was due becomes late by the mere passing of time. Asks nothing while no page listens.
/// </summary>
public sealed class PortalPulse(ReadPulse read, TimeProvider time, ILogger<PortalPulse> log) : BackgroundService
{
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private const int RoundsAMinute = 60;
    private readonly PeriodicTimer timer = new(Interval, time);
    private readonly Lock gate = new();
    private readonly List<Listener> listeners = [];
    private Dictionary<string, long> seen = [];
    private bool failing;

    /// <summary>Calls <paramref name="changed"/> for each change in the portal until the answer is disposed of. It may be called from any thread.</summary>
    public IDisposable Listen(string portalId, Action changed)
    {
        var listener = new Listener(this, portalId, changed);
        lock (gate) listeners.Add(listener);
        return listener;
    }

    public override void Dispose()
    {
        timer.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var round = 1; await timer.WaitForNextTickAsync(stoppingToken); round++) await RoundAsync(round % RoundsAMinute == 0, stoppingToken);
    }

    private async Task RoundAsync(bool tellsAll, CancellationToken stop)
    {
        Listener[] all;
        lock (gate) all = [.. listeners];
        if (all.Length == 0) return;
        try
        {
            var now = await read.ExecuteAsync(stop);
            foreach (var listener in all)
                if (tellsAll || now.GetValueOrDefault(listener.PortalId) != seen.GetValueOrDefault(listener.PortalId)) listener.Changed();
            (seen, failing) = (new(now), false);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // Nothing thrown here may end the back-office; what happened meanwhile is seen when it can be asked again
            if (!failing) log.LogWarning(e, "queue: what happened in the portals could not be read");
            failing = true;
        }
    }

    private sealed record Listener(PortalPulse Of, string PortalId, Action Changed) : IDisposable
    {
        public void Dispose()
        {
            lock (Of.gate) Of.listeners.Remove(this);
        }
    }
}
