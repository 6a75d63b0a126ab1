using Microsoft.Extensions.Time.Testing;
using Portal.Core.Kernel;

namespace Portal.Tests.Support;

/// <summary>A clock that stands still until moved, and its timers with it, set in Viet Nam time.</summary>
public sealed class HanoiClock(DateTime local) : FakeTimeProvider(new DateTimeOffset(WardClock.ToUtc(local)))
{
    public static HanoiClock At(int year, int month, int day, int hour = 9, int minute = 0) => new(new DateTime(year, month, day, hour, minute, 0));

    public void Set(int year, int month, int day, int hour = 9, int minute = 0) => SetUtcNow(At(year, month, day, hour, minute).GetUtcNow());
}
