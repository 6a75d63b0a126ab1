using Portal.Core.Royalties.Payments.Plans;
using Portal.Core.Royalties.Periods;

namespace Portal.Core.Royalties.Payments;

/// <summary>Which periods disbursements paid, and plans are to pay, in their order.</summary>
internal sealed class PeriodsOf
{
    /// <summary>What was owed when the portal began, which belongs to no period.</summary>
    private const string Opening = "còn nợ đầu kỳ";

    private readonly Dictionary<int, PeriodSpan> all;
    private readonly ILookup<int, PeriodSpan> spans;

    private PeriodsOf(Dictionary<int, PeriodSpan> periods, ILookup<int, PeriodSpan> spans) => (all, this.spans) = (periods, spans);

    public static async Task<PeriodsOf> AllAsync(Operation operation)
    {
        var periods = await operation.Db.RoyaltyPeriods.AsNoTracking().Select(p => new { p.Id, p.Month, p.Months })
            .ToDictionaryAsync(p => p.Id, p => new PeriodSpan(p.Month.Year, p.Month.Month, p.Months));
        var paid = await operation.Db.DisbursementPeriods.AsNoTracking().Select(p => new { p.DisbursementId, p.PeriodId }).ToListAsync();
        return new(periods, paid.ToLookup(p => p.DisbursementId, p => periods[p.PeriodId]));
    }

    public IReadOnlyList<PeriodSpan> Spans(Disbursement made) => spans[made.Id].Order().ToList();

    public string Words(Disbursement made) => WordsOf(Spans(made).Select(s => s.Words), made.Opening);

    public IReadOnlyList<PeriodSpan> Spans(DisbursementPlan plan) => plan.Periods.Select(p => all[p.PeriodId]).Order().ToList();

    public string Words(DisbursementPlan plan) => WordsOf(Spans(plan).Select(s => s.Words), plan.Opening);

    public static string WordsOf(IEnumerable<string> periods, bool opening) => string.Join(", ", periods.Concat(opening ? [Opening] : []));
}
