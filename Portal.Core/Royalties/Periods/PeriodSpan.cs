namespace Portal.Core.Royalties.Periods;

/// <summary>
/// The calendar months a royalty period holds: one, or the three of a quarter, which begins in January, April, July or October; anything else is
/// a bug and throws. Ordered by time; written in addresses and on papers' marks as <c>2026-11</c> and <c>2026-q4</c>.
/// </summary>
public readonly record struct PeriodSpan(int Year, int Month, int Months = 1) : IComparable<PeriodSpan>
{
    public const int OfQuarter = 3;
    private static readonly string[] Roman = ["I", "II", "III", "IV"];

    public int Months { get; } = Months == 1 || (Months == OfQuarter && Month % OfQuarter == 1) ? Months
        : throw new ArgumentOutOfRangeException(nameof(Months));

    public bool IsQuarter => Months == OfQuarter;
    public YearMonth First => new(Year, Month);
    public YearMonth Last => IsQuarter ? First.Next.Next : First;
    public DateOnly FirstDay => First.FirstDay;
    public DateOnly LastDay => Last.LastDay;

    public bool Holds(YearMonth month) => First.CompareTo(month) <= 0 && month.CompareTo(Last) <= 0;

    public bool Overlaps(PeriodSpan other) => First.CompareTo(other.Last) <= 0 && other.First.CompareTo(Last) <= 0;

    /// <summary>The quarter a month lies in.</summary>
    public static PeriodSpan QuarterOf(YearMonth month) => new(month.Year, month.Month - ((month.Month - 1) % OfQuarter), OfQuarter);

    public static implicit operator PeriodSpan(YearMonth month) => new(month.Year, month.Month);

    /// <summary>Reads <c>2026-11</c> or <c>2026-q4</c>; anything else, month 13, quarter 5 and years that cannot be meant included, is refused.</summary>
    public static bool TryParse(string? text, out PeriodSpan span)
    {
        if (YearMonth.TryParse(text, out var month)) span = month;
        else if (text is { Length: 7 } && text[5] == 'q' && YearQuarter.TryParse(text.ToUpperInvariant(), out var quarter)) span = QuarterOf(quarter.Months[0]);
        else span = default;
        return span != default;
    }

    public int CompareTo(PeriodSpan other) => (First, Months).CompareTo((other.First, other.Months));

    public override string ToString() => IsQuarter ? $"{Year:0000}-q{Quarter}" : First.ToString();

    /// <summary>As spoken and printed: <c>tháng 11 năm 2026</c>, <c>quý IV năm 2026</c>.</summary>
    public string Words => IsQuarter ? $"quý {Roman[Quarter - 1]} năm {Year}" : $"tháng {Month} năm {Year}";

    private int Quarter => (Month + 2) / OfQuarter;
}
