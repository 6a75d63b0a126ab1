using Portal.Core.Kernel;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Kernel;

public class TimeTests
{
    [Theory]
    [InlineData("2026-10", true)]
    [InlineData("2026-01", true)]
    [InlineData("2026-12", true)]
    [InlineData("2026-13", false)]
    [InlineData("2026-00", false)]
    [InlineData("2026-1", false)]
    [InlineData("26-10", false)]
    [InlineData("0000-01", false)]
    [InlineData(" 2026-10", false)]
    [InlineData("2026-10-01", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_month_is_read_only_as_written(string? text, bool good)
    {
        Assert.Equal(good, YearMonth.TryParse(text, out var month));
        if (good) Assert.Equal((text, YearMonth.FromKey(month.Key)), (month.ToString(), month));
    }

    [Theory]
    [InlineData("2026-Q1", true)]
    [InlineData("2026-Q4", true)]
    [InlineData("2026-Q5", false)]
    [InlineData("2026-Q0", false)]
    [InlineData("0000-Q1", false)]
    [InlineData("2026-q1", false)]
    [InlineData("2026Q1", false)]
    [InlineData("+026-Q1", false)]
    [InlineData(null, false)]
    public void A_quarter_is_read_only_as_written(string? text, bool good)
    {
        Assert.Equal(good, YearQuarter.TryParse(text, out var quarter));
        if (good) Assert.Equal(text, quarter.ToString());
    }

    [Fact]
    public void Months_and_quarters_know_their_days_and_neighbours()
    {
        Assert.Equal((new DateOnly(2028, 2, 1), new DateOnly(2028, 2, 29)), (new YearMonth(2028, 2).FirstDay, new YearMonth(2028, 2).LastDay));
        Assert.Equal((new YearMonth(2027, 1), new YearMonth(2025, 12)), (new YearMonth(2026, 12).Next, new YearMonth(2026, 1).Previous));
        Assert.Equal([7, 8, 9], new YearQuarter(2026, 3).Months.Select(m => m.Month));
        Assert.Equal([1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4], Enumerable.Range(1, 12).Select(m => YearQuarter.Of(new(2026, m, 1)).Quarter));
        Assert.Equal(("tháng 9/2026", "quý III/2026"), (new YearMonth(2026, 9).Words, new YearQuarter(2026, 3).Words));
        Assert.Equal((new DateOnly(2026, 7, 1), new DateOnly(2026, 9, 30)), DaySpan.Of(new YearQuarter(2026, 3)) is var span ? (span.First, span.Last)
            : default);
        Assert.True(new YearMonth(2026, 12).CompareTo(new(2027, 1)) < 0 && new YearQuarter(2026, 4).CompareTo(new(2027, 1)) < 0);
    }

    [Theory] // The day turns at midnight in Viet Nam, at 17:00 UTC
    [InlineData(16, 59, 20)]
    [InlineData(17, 0, 21)]
    public void The_day_turns_at_midnight_in_Viet_Nam(int utcHour, int utcMinute, int day)
    {
        var utc = new DateTime(2026, 11, 20, utcHour, utcMinute, 0, DateTimeKind.Utc);

        Assert.Equal(new DateOnly(2026, 11, day), WardClock.DayOf(utc));
        Assert.Equal(new DateTime(2026, 11, 20, 17, 0, 0, DateTimeKind.Utc), WardClock.StartOf(new(2026, 11, 21)));
        Assert.Equal(utc, WardClock.ToUtc(WardClock.ToLocal(utc)));
    }

    [Fact]
    public void The_clock_gives_whole_milliseconds_of_utc_and_the_day_of_Viet_Nam()
    {
        var time = HanoiClock.At(2026, 12, 31, 23, 59);
        time.Advance(TimeSpan.FromTicks(12_345));
        var clock = new WardClock(time);

        Assert.Equal((0, DateTimeKind.Utc), (clock.UtcNow.Ticks % TimeSpan.TicksPerMillisecond, clock.UtcNow.Kind));
        Assert.Equal(new DateOnly(2026, 12, 31), clock.Today);
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(new DateOnly(2027, 1, 1), clock.Today);
        Assert.Equal("01/01/2027 00:00", WardClock.Print(clock.UtcNow));
    }
}
