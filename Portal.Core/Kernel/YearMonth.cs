using System.Globalization;

namespace Portal.Core.Kernel;

/// <summary>
/// A calendar month in Viet Nam, both ends included: October 2026 begins on 01/10/2026 and ends on 31/10/2026.
/// Ordered by time; written <c>2026-10</c>. A month 13 is a bug and throws.
/// </summary>
public readonly record struct YearMonth(int Year, int Month) : IComparable<YearMonth>
{
    public int Year { get; } = Within(Year, 9999);
    public int Month { get; } = Within(Month, 12);

    public DateOnly FirstDay => new(Year, Month, 1);
    public DateOnly LastDay => FirstDay.AddMonths(1).AddDays(-1);
    public YearMonth Next => Of(FirstDay.AddMonths(1));
    public YearMonth Previous => Of(FirstDay.AddMonths(-1));

    /// <summary>The number stored in the database: 202610.</summary>
    public int Key => Year * 100 + Month;

    public static YearMonth Of(DateOnly day) => new(day.Year, day.Month);
    public static YearMonth FromKey(int key) => new(key / 100, key % 100);

    /// <summary>Reads <c>2026-10</c>; anything else, month 13 and years that cannot be meant included, is refused.</summary>
    public static bool TryParse(string? text, out YearMonth month)
    {
        var ok = DateOnly.TryParseExact(text + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && PlausibleYears.Hold(day.Year);
        month = ok ? Of(day) : default;
        return ok;
    }

    private static int Within(int number, int most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, most);
        return number;
    }

    public int CompareTo(YearMonth other) => Key.CompareTo(other.Key);
    public override string ToString() => $"{Year:0000}-{Month:00}";

    /// <summary>As spoken: <c>tháng 10/2026</c>.</summary>
    public string Words => $"tháng {Month}/{Year}";
}
