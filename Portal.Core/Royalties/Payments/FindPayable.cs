using Portal.Core.Roles;
using Portal.Core.Royalties.Payments.Plans;
using Portal.Core.Royalties.Periods;

namespace Portal.Core.Royalties.Payments;

/// <summary>
/// A period that can be chosen for a disbursement: one that waits for it, or one paid before that still owes. <paramref name="Due"/> is what is to
/// be paid of it, before anything is taken back.
/// </summary>
public sealed record PayablePeriod(int Id, int Version, PeriodSpan Span, PeriodState State, Money Due, int Payees, bool First);

/// <summary>What can be paid now: the periods, and what is owed since the portal began.</summary>
public sealed record Payable(IReadOnlyList<PayablePeriod> Periods, Money Opening)
{
    /// <summary>The addresses of disbursements that are drawn up and wait to be paid: what they hold is not among the rest.</summary>
    public IReadOnlyList<string> Drawn { get; init; } = [];
}

/// <summary>Periods handed over and not paid yet, and periods paid that still owe, but for what is drawn up; for whoever pays.</summary>
public sealed class FindPayable(PortalStore store)
{
    public Task<Outcome<Payable>> ExecuteAsync() => store.ReadAsync<Outcome<Payable>>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.PayPeriod)) return AccessRefusals.NotAllowed;
        var rests = await RestsAsync(operation);
        var (ready, owing) = (PeriodLife.Pay.From.ToList(), rests.Select(r => r.PeriodId).OfType<int>().Distinct().ToList());
        var periods = await operation.Db.RoyaltyPeriods.Where(p => p.DrawnIn == null && (ready.Contains(p.Status) || owing.Contains(p.Id)))
            .OrderBy(p => p.Month).ThenBy(p => p.Months).ToListAsync();
        var found = new List<PayablePeriod>();
        foreach (var period in periods)
        {
            var dues = period.State.IsPaid ? rests.Where(r => r.PeriodId == period.Id).Select(r => r.Rest).ToList()
                : (await PeriodEntitlements.OfAsync(operation, period)).Select(e => e.Total).ToList();
            found.Add(new(period.Id, period.Version, period.Span, period.State, dues.Where(d => d > Money.Zero).Sum(), dues.Count(d => d > Money.Zero),
                !period.State.IsPaid));
        }
        return new Payable(found.Where(p => p.First || p.Due > Money.Zero).ToList(), rests.Where(r => r.PeriodId is null).Sum(r => r.Rest))
        {
            Drawn = CodesOf(await operation.Db.DisbursementPlans.Where(p => p.State == PlanState.Drawn).OrderBy(p => p.Id).ToListAsync()),
        };
    });

    private static List<string> CodesOf(List<DisbursementPlan> plans) => plans.ConvertAll(p => p.Code);

    private static async Task<List<OwedRest>> RestsAsync(Operation operation)
    {
        var rests = await operation.Db.RoyaltyDues.Where(d => d.Total != d.Settled && d.DrawnIn == null)
            .Select(d => new { d.PeriodId, d.Total, d.Settled }).ToListAsync();
        return rests.Select(r => new OwedRest(r.PeriodId, r.Total - r.Settled)).Where(r => r.Rest > Money.Zero).ToList();
    }

    private sealed record OwedRest(int? PeriodId, Money Rest);
}
