using Portal.Core.Kernel;

namespace Portal.Tests.Support;

/// <summary>A clock that stands still until moved, set in Viet Nam time.</summary>
public sealed class HanoiClock(DateTime local) : TimeProvider
{
    private DateTime utc = WardClock.ToUtc(local);

    public static HanoiClock At(int year, int month, int day, int hour = 9, int minute = 0) => new(new DateTime(year, month, day, hour, minute, 0));

    public void Set(int year, int month, int day, int hour = 9, int minute = 0) =>
        utc = WardClock.ToUtc(new DateTime(year, month, day, hour, minute, 0));

    public void Advance(TimeSpan by) => utc += by;

    public override DateTimeOffset GetUtcNow() => new(utc, TimeSpan.Zero);
}
