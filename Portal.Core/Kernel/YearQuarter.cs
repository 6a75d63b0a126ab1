using System.Globalization;

namespace Portal.Core.Kernel;

/// <summary>A quarter of a calendar year; written <c>2026-Q3</c>. Quarter 3 of 2026 is July, August and September.</summary>
public readonly record struct YearQuarter(int Year, int Quarter) : IComparable<YearQuarter>
{
    public int Year { get; } = Year is >= 1 and <= 9999 ? Year : throw new ArgumentOutOfRangeException(nameof(Year));
    public int Quarter { get; } = Quarter is >= 1 and <= 4 ? Quarter : throw new ArgumentOutOfRangeException(nameof(Quarter));

    public IReadOnlyList<YearMonth> Months => [new(Year, Quarter * 3 - 2), new(Year, Quarter * 3 - 1), new(Year, Quarter * 3)];

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
