namespace Portal.Core.Kernel;

/// <summary>Days from one to another, both ends included: what a report or a sheet covers. Two spans of the same days are equal.</summary>
public sealed record DaySpan(DateOnly First, DateOnly Last, string Words)
{
    /// <summary>How many days it holds, at least 1.</summary>
    public int Days => Last.DayNumber - First.DayNumber + 1;

    public static DaySpan Of(YearMonth month) => new(month.FirstDay, month.LastDay, month.Words);
    public static DaySpan Of(YearQuarter quarter) => new(quarter.Months[0].FirstDay, quarter.Months[2].LastDay, quarter.Words);

    /// <summary>Half 1 is January to June, half 2 July to December.</summary>
    public static DaySpan OfHalf(int year, int half) =>
        new(new(year, half * 6 - 5, 1), new YearMonth(year, half * 6).LastDay, $"6 tháng {(half == 1 ? "đầu" : "cuối")} năm {year}");

    public static DaySpan OfYear(int year) => new(new(year, 1, 1), new(year, 12, 31), $"năm {year}");

    /// <summary>The days asked for; whole years, halves, quarters and months under their own names. The last day never lies before the first.</summary>
    public static DaySpan Between(DateOnly first, DateOnly last)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(last, first);
        DaySpan[] named = [OfYear(first.Year), OfHalf(first.Year, first.Month > 6 ? 2 : 1), Of(YearQuarter.Of(first)), Of(YearMonth.Of(first))];
        return named.FirstOrDefault(n => n.First == first && n.Last == last) ?? new(first, last, first == last
            ? $"ngày {Vietnamese.Date(first)}" : $"thời gian từ {Vietnamese.Date(first)} đến {Vietnamese.Date(last)}");
    }
}
