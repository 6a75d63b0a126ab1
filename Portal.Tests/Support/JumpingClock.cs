using Portal.Core.Kernel;

namespace Portal.Tests.Support;

/// <summary>A machine's clock that somebody sets: the time of day jumps, the steady count of the process goes on.</summary>
public sealed class JumpingClock(DateTime local) : TimeProvider
{
    private DateTimeOffset now = new(WardClock.ToUtc(local));
    private long steady;

    public override DateTimeOffset GetUtcNow() => now;

    public override long GetTimestamp() => steady;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>Time passes, on both.</summary>
    public void Pass(TimeSpan time) => (now, steady) = (now + time, steady + time.Ticks);

    /// <summary>The clock is set, and nothing passes.</summary>
    public void Jump(TimeSpan by) => now += by;
}
