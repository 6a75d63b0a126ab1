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
        var ok = DateOnly.TryParseExact(text + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && PlausibleYears.Hold(day.Year);
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

/// <summary>A quarter of a calendar year; written <c>2026-Q3</c>. Quarter 3 of 2026 is July, August and September.</summary>
public readonly record struct YearQuarter(int Year, int Quarter) : IComparable<YearQuarter>
{
    public IReadOnlyList<YearMonth> Months
    {
        get
        {
            var first = new YearMonth(Year, Quarter * 3 - 2);
            return [first, first.Next, first.Next.Next];
        }
    }

    public static YearQuarter Of(DateOnly day) => new(day.Year, (day.Month + 2) / 3);

    public static bool TryParse(string? text, out YearQuarter quarter)
    {
        quarter = default;
        if (text is not { Length: 7 } || text[4..6] != "-Q" || text[6] is < '1' or > '4'
            || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || !PlausibleYears.Hold(year))
            return false;
        quarter = new(year, text[6] - '0');
        return true;
    }

    public int CompareTo(YearQuarter other) => (Year * 4 + Quarter).CompareTo(other.Year * 4 + other.Quarter);
    public override string ToString() => $"{Year:0000}-Q{Quarter}";

    private static readonly string[] Roman = ["I", "II", "III", "IV"];

    /// <summary>As spoken: <c>quý III/2026</c>.</summary>
    public string Words => $"quý {Roman[Quarter - 1]}/{Year}";
}

/// <summary>Days from one to another, both ends included: what a report or a sheet covers.</summary>
public sealed record Span(DateOnly First, DateOnly Last, string Words)
{
    public static Span Of(YearMonth month) => new(month.FirstDay, month.LastDay, month.Words);
    public static Span Of(YearQuarter quarter) => new(quarter.Months[0].FirstDay, quarter.Months[2].LastDay, quarter.Words);
}
