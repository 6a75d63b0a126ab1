namespace Portal.Core.Kernel;

/// <summary>
/// Time as the ward lives it: instants are kept in UTC, days and hours are those of Asia/Ho_Chi_Minh (UTC+7, no summer
/// time). The only reader of <see cref="TimeProvider"/> for days; tests hand in a fixed one.
/// </summary>
public sealed class WardClock(TimeProvider time)
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    /// <summary>Now, UTC, to the millisecond: what both engines keep.</summary>
    public DateTime UtcNow
    {
        get
        {
            var now = time.GetUtcNow().UtcDateTime;
            return new DateTime(now.Ticks - now.Ticks % TimeSpan.TicksPerMillisecond, DateTimeKind.Utc);
        }
    }

    /// <summary>True where a story of the past is told (sample data).</summary>
    public bool IsTold => time is IToldTime;

    /// <summary>A mark from which <see cref="Since"/> counts; no moment of the day, so setting the machine's clock does not disturb it.</summary>
    public long Mark() => time.GetTimestamp();

    public TimeSpan Since(long mark) => time.GetElapsedTime(mark);

    /// <summary>How long the machine has been suspended, of which <see cref="Since"/> knows nothing; only differences mean anything.</summary>
    public TimeSpan Asleep() => (time as MachineTime)?.Asleep() ?? TimeSpan.Zero;

    public DateOnly Today => DayOf(UtcNow);
    public DateTime LocalNow => ToLocal(UtcNow);

    public static DateTime ToLocal(DateTime utc) => Moved(utc, Offset, DateTimeKind.Unspecified);
    public static DateTime ToUtc(DateTime local) => Moved(local, -Offset, DateTimeKind.Utc);
    public static DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(ToLocal(utc));

    /// <summary>At the two ends of the calendar the end itself: a wrong year is refused where it is typed, it never breaks a page.</summary>
    private static DateTime Moved(DateTime moment, TimeSpan by, DateTimeKind kind) =>
        new(Math.Clamp(moment.Ticks + by.Ticks, DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks), kind);

    /// <summary>The first instant of a day in Viet Nam, in UTC.</summary>
    public static DateTime StartOf(DateOnly day) => ToUtc(day.ToDateTime(TimeOnly.MinValue));

    /// <summary><c>09:05 ngày 20/11/2026</c>, from UTC: a moment inside a sentence.</summary>
    public static string Say(DateTime utc) =>
        ToLocal(utc).ToString("HH:mm 'ngày' dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary><c>20/11/2026 09:05</c>, from UTC: a moment in a table.</summary>
    public static string Print(DateTime utc) =>
        ToLocal(utc).ToString("dd/MM/yyyy HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
