namespace Portal.Tests.Support;

/// <summary>A clock like <see cref="HanoiClock"/> whose timers tick when it is moved, and only then.</summary>
public sealed class DrivenClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<DrivenTimer> timers = [];
    private DateTimeOffset now = start.ToUniversalTime();

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate) return now;
    }

    /// <summary>Moves the time and calls, on this thread, whatever has become due; a period passed several times is called once, as a busy timer is.</summary>
    public void Advance(TimeSpan by)
    {
        List<DrivenTimer> due;
        lock (gate)
        {
            now += by;
            due = timers.Where(t => t.FallDue(now)).ToList();
        }
        foreach (var timer in due) timer.Call();
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new DrivenTimer(this, callback, state);
        timer.Change(dueTime, period);
        lock (gate) timers.Add(timer);
        return timer;
    }

    private sealed class DrivenTimer(DrivenClock clock, TimerCallback callback, object? state) : ITimer
    {
        private DateTimeOffset? next;
        private TimeSpan each;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock.gate)
            {
                next = dueTime == Timeout.InfiniteTimeSpan ? null : clock.now + dueTime;
                each = period;
            }
            return true;
        }

        public bool FallDue(DateTimeOffset at)
        {
            if (next is not { } due || due > at) return false;
            next = each == Timeout.InfiniteTimeSpan ? null : at + each;
            return true;
        }

        public void Call() => callback(state);

        public void Dispose()
        {
            lock (clock.gate) clock.timers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
