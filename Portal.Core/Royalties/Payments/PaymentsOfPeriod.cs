using Portal.Core.Royalties.Payments.Plans;
using Portal.Core.Royalties.Periods;

namespace Portal.Core.Royalties.Payments;

/// <summary>Payments as a period's own page shows them.</summary>
internal sealed class PaymentsOfPeriod(ComputeDisbursement compute) : IPeriodPayments
{
    public async Task<PeriodPayments> OfAsync(Operation operation, RoyaltyPeriod period)
    {
        if (!period.State.IsPaid)
        {
            // Drawn up, it has rows already: those printed to be signed, and no others
            if (await GetDisbursementPlan.FindAsync(operation, period.DrawnIn) is { } plan)
                return new(PayeeRows.Masked(plan.Payments), []) { PlannedOn = plan.PlannedOn, PlannedMore = plan.Periods.Count > 1 || plan.Opening };
            var draft = await compute.OfAsync(operation, new([period], operation.Today));
            if (!draft.Done) return new([], draft.Refusals);
            var other = period.State.IsFixed ? await SameDay.OfAsync(operation, day: null, own: null) : null;
            return new(PayeeRows.Masked(draft.Value.Payments), []) { Notes = other?.Of(draft.Value.Payments).ToList() ?? [] };
        }
        var made = await DisbursementsAsync(operation, period.Id);
        var dues = await operation.Db.RoyaltyDues.AsNoTracking().Where(d => d.PeriodId == period.Id && d.Total != d.Settled).ToListAsync();
        var others = await OthersAsync(operation, made.Select(d => d.Id).ToList(), period.Id);
        return new(PayeeRows.Masked(made.SelectMany(d => d.Payments)), [])
        {
            Disbursements = made.Select(d => new PeriodDisbursement(d.Code, d.Words, d.About, d.PaidOn, d.Percent, others.Contains(d.Id))).ToList(),
            Owed = dues.Where(d => d.Rest > Money.Zero).Sum(d => d.Rest), TakeBack = -dues.Where(d => d.Rest < Money.Zero).Sum(d => d.Rest),
        };
    }

    public async Task<IReadOnlyDictionary<int, DateOnly>> OldestOwedAsync(Operation operation)
    {
        var db = operation.Db;
        var rests = await db.RoyaltyDues.AsNoTracking().Where(d => d.PeriodId != null && d.Total != d.Settled).ToListAsync();
        var owing = Owing(rests);
        if (owing.Count == 0) return new Dictionary<int, DateOnly>();
        var (periods, people) = Of(owing);
        var oldest = await db.RoyaltyLines
            .Where(l => periods.Contains(l.Work!.PeriodId) && people.Contains(l.ContributorId) && l.Work.Status == RoyaltyWorkStatus.Assessed)
            .GroupBy(l => new { l.Work!.PeriodId, l.ContributorId })
            .Select(g => new { g.Key.PeriodId, g.Key.ContributorId, On = g.Min(l => l.Work!.PublishedOn) }).ToListAsync();
        return oldest.Where(o => owing.Contains((o.PeriodId, o.ContributorId))).GroupBy(o => o.PeriodId).ToDictionary(g => g.Key, g => g.Min(o => o.On));
    }

    private static HashSet<(int PeriodId, int ContributorId)> Owing(List<RoyaltyDue> dues) =>
        dues.Where(d => d.Rest > Money.Zero).Select(d => (d.PeriodId!.Value, d.ContributorId)).ToHashSet();

    private static (List<int> Periods, List<int> People) Of(HashSet<(int PeriodId, int ContributorId)> owing) =>
        (owing.Select(o => o.PeriodId).Distinct().ToList(), owing.Select(o => o.ContributorId).Distinct().ToList());

    /// <summary>The disbursements that paid of the period, the first one first, each with its payments to payees of the period.</summary>
    internal static async Task<List<Disbursement>> DisbursementsAsync(Operation operation, int periodId)
    {
        var payments = operation.Db.RoyaltySettlements.Where(s => s.PeriodId == periodId).Select(s => s.PaymentId);
        return await operation.Db.Disbursements.AsNoTracking().Include(d => d.Payments.Where(p => payments.Contains(p.Id)))
            .Where(d => d.Periods.Any(p => p.PeriodId == periodId)).OrderBy(d => d.Id).ToListAsync();
    }

    private static async Task<HashSet<int>> OthersAsync(Operation operation, List<int> disbursementIds, int periodId) =>
        (await operation.Db.DisbursementPeriods.AsNoTracking().Where(p => disbursementIds.Contains(p.DisbursementId) && p.PeriodId != periodId)
            .Select(p => p.DisbursementId).Distinct().ToListAsync()).ToHashSet();
}
