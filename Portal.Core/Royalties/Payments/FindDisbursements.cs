using Portal.Core.Roles;
using Portal.Core.Royalties.Payments.Plans;

namespace Portal.Core.Royalties.Payments;

/// <summary>
/// One disbursement in the list; <paramref name="Net"/> is what was paid out here, <paramref name="Payroll"/> what the payroll pays. Of one that is drawn up
/// and not paid it is what will be, and the day the one expected.
/// </summary>
public sealed record DisbursementRow(
    string Code, string Words, DateOnly PaidOn, string Periods, decimal Percent, int Payees, Money Gross, Money Tax, Money Net, Money Payroll, Money Owed,
    string PaidByName)
{
    public PlanState State { get; init; } = PlanState.Paid;
}

/// <summary>
/// All disbursements of the portal, the newest first, with those that are drawn up and those that were dropped: no number is missing. For whoever sees
/// royalties.
/// </summary>
public sealed class FindDisbursements(PortalStore store)
{
    public Task<Outcome<List<DisbursementRow>>> ExecuteAsync() => store.ReadAsync<Outcome<List<DisbursementRow>>>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.SeeRoyalties)) return AccessRefusals.NotAllowed;
        var db = operation.Db;
        var made = await db.Disbursements.OrderByDescending(d => d.PaidOn).ThenByDescending(d => d.Id).ToListAsync();
        var payments = (await db.RoyaltyPayments.Select(p => new { p.DisbursementId, p.Gross, p.Tax, p.Net, p.ToPayroll }).ToListAsync())
            .ToLookup(p => p.DisbursementId);
        var names = await PeriodsOf.AllAsync(operation);
        var plans = await db.DisbursementPlans.Where(p => p.State != PlanState.Paid).Include(p => p.Periods).Include(p => p.Payments).AsSplitQuery()
            .ToListAsync();
        return made.Select(d =>
        {
            var own = payments[d.Id].ToList();
            return new DisbursementRow(d.Code, d.Words, d.PaidOn, names.Words(d), d.Percent, own.Count, own.Sum(p => p.Gross), own.Sum(p => p.Tax),
                own.Where(p => !p.ToPayroll).Sum(p => p.Net), own.Where(p => p.ToPayroll).Sum(p => p.Gross), d.OwedAfter, d.PaidByName);
        }).Concat(plans.Select(p => Row(p, names.Words(p)))).OrderByDescending(r => r.PaidOn).ThenByDescending(r => r.Code.Length)
            .ThenByDescending(r => r.Code, StringComparer.Ordinal).ToList();
    });

    private static DisbursementRow Row(DisbursementPlan plan, string periods) => new(plan.Code, plan.Words, plan.PlannedOn, periods, plan.Percent,
        plan.Payments.Count, plan.Payments.Sum(p => p.Gross), plan.Payments.Sum(p => p.Tax), plan.Payments.Where(p => !p.ToPayroll).Sum(p => p.Net),
        plan.Payments.Where(p => p.ToPayroll).Sum(p => p.Gross), plan.OwedAfter, plan.DrawnByName) { State = plan.State };
}
