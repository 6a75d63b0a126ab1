namespace Portal.Core.Kernel;

/// <summary>Days from one to another, both ends included: what a report or a sheet covers.</summary>
public sealed record DaySpan(DateOnly First, DateOnly Last, string Words)
{
    public static DaySpan Of(YearMonth month) => new(month.FirstDay, month.LastDay, month.Words);
    public static DaySpan Of(YearQuarter quarter) => new(quarter.Months[0].FirstDay, quarter.Months[2].LastDay, quarter.Words);
}
