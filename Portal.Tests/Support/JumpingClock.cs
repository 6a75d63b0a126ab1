using Portal.Core.Kernel;

namespace Portal.Tests.Support;

/// <summary>A machine's clock that somebody sets: the time of day jumps, the steady count of the process goes on.</summary>
public sealed class JumpingClock(DateTime local) : MachineTime
{
    private DateTimeOffset now = new(WardClock.ToUtc(local));
    private long steady;
    private TimeSpan asleep;

    public override DateTimeOffset GetUtcNow() => now;

    public override long GetTimestamp() => steady;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>Time passes, on both.</summary>
    public void Pass(TimeSpan time) => (now, steady) = (now + time, steady + time.Ticks);

    public override TimeSpan Asleep() => asleep;

    /// <summary>The machine is suspended for a time: its clock goes on, the steady count does not.</summary>
    public void Suspend(TimeSpan time) => (now, asleep) = (now + time, asleep + time);

    /// <summary>The clock is set, and nothing passes.</summary>
    public void Jump(TimeSpan by) => now += by;
}
