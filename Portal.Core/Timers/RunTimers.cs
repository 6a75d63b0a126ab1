using System.Collections.Concurrent;

namespace Portal.Core.Timers;

/// <summary>
/// One round of a timer, or of all: those this node holds, or can take, do what is due. A timer whose work fails stops no other; the next round comes in
/// a second.
/// </summary>
public sealed class RunTimers(HoldTimer hold, IEnumerable<ITimedWork> works, WardClock clock)
{
    /// <summary>A third of what it is held for: a renewal may come late once.</summary>
    private static readonly TimeSpan Renewed = HoldTimer.Holds / 3;

    private readonly Guid holder = Guid.CreateVersion7();
    private readonly ConcurrentDictionary<string, long> heldSince = new(StringComparer.Ordinal);

    /// <summary>Each goes its rounds by itself: none waits for another.</summary>
    public IReadOnlyList<ITimedWork> Works { get; } = works.ToList();

    /// <summary>One round of every timer, one after the other.</summary>
    public async Task ExecuteAsync(Action<string, Exception> report, CancellationToken stop = default)
    {
        foreach (var work in Works) await ExecuteAsync(work, report, stop);
    }

    /// <summary>One round of one timer.</summary>
    /// <param name="work">Of <see cref="Works"/>; it has one round at a time.</param>
    /// <param name="report">Hears in English what failed; the work itself keeps it with the thing that failed.</param>
    /// <param name="stop">Asked before each thing that is done.</param>
    public async Task ExecuteAsync(ITimedWork work, Action<string, Exception> report, CancellationToken stop = default)
    {
        try
        {
            if (await HeldAsync(work.Name)) await work.RunAsync(new(async () => !stop.IsCancellationRequested && await HeldAsync(work.Name), report));
        }
        catch (Exception error)
        {
            report($"timer {work.Name}", error);
        }
    }

    /// <summary>When the program ends in order.</summary>
    public async Task LeaveAsync()
    {
        foreach (var name in heldSince.Keys.ToList()) await hold.LeaveAsync(name, holder);
        heldSince.Clear();
    }

    /// <summary>Counted by the steady count: setting the clock neither prolongs nor ends it.</summary>
    private async Task<bool> HeldAsync(string name)
    {
        if (heldSince.TryGetValue(name, out var since) && clock.Since(since) < Renewed) return true;
        var mark = clock.Mark();
        var held = await hold.TakeAsync(name, holder);
        if (held) heldSince[name] = mark;
        else heldSince.TryRemove(name, out _);
        return held;
    }
}
