namespace Portal.Core.Royalties.Payments;

/// <summary>Which periods disbursements paid, in their order.</summary>
internal sealed class PeriodsOf
{
    /// <summary>What was owed when the portal began, which belongs to no period.</summary>
    private const string Opening = "còn nợ đầu kỳ";

    private readonly ILookup<int, YearMonth> months;

    private PeriodsOf(ILookup<int, YearMonth> months) => this.months = months;

    public static async Task<PeriodsOf> AllAsync(Operation operation)
    {
        var periods = await operation.Db.RoyaltyPeriods.AsNoTracking().Select(p => new { p.Id, p.Month }).ToDictionaryAsync(p => p.Id, p => p.Month);
        var paid = await operation.Db.DisbursementPeriods.AsNoTracking().Select(p => new { p.DisbursementId, p.PeriodId }).ToListAsync();
        return new(paid.ToLookup(p => p.DisbursementId, p => periods[p.PeriodId]));
    }

    public IReadOnlyList<YearMonth> Months(Disbursement made) => months[made.Id].Order().ToList();

    public string Words(Disbursement made) => WordsOf(Months(made).Select(m => m.Words), made.Opening);

    public static string WordsOf(IEnumerable<string> periods, bool opening) => string.Join(", ", periods.Concat(opening ? [Opening] : []));
}
