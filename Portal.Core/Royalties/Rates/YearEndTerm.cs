namespace Portal.Core.Royalties.Rates;

/// <summary>
/// Until which day of the next year what was done in a budget year may still be paid from its budget (thời gian chỉnh lý quyết toán); of budget years that
/// end on <paramref name="EffectiveFrom"/> or later.
/// </summary>
public sealed record YearEndTerm(DateOnly EffectiveFrom, int Month, int Day, string Source)
{
    /// <summary>What was not read in the original.</summary>
    public string? Note { get; init; }

    /// <summary>The last day for a budget year: in the year after it.</summary>
    public DateOnly LastDayOf(int year) => new(year + 1, Month, Day);

    /// <summary>The row for a budget year, null before the first: then nothing of it is paid later.</summary>
    public static YearEndTerm? InForce(IReadOnlyList<YearEndTerm> rows, int year) =>
        rows.Where(r => r.EffectiveFrom <= new DateOnly(year, 12, 31)).MaxBy(r => r.EffectiveFrom);
}
