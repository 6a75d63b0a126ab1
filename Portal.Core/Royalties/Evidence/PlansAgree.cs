using Portal.Core.Papers;
using Portal.Core.Royalties.Payments;
using Portal.Core.Royalties.Payments.Plans;

namespace Portal.Core.Royalties.Evidence;

/// <summary>
/// Of every disbursement that was drawn up: it says on paper what its rows say; paid, there is a disbursement of its number with the same rows; dropped, there
/// is none, with a reason and no paper in force; and what is held is held by one that stands.
/// </summary>
internal sealed class PlansAgree : IMoneyCheck
{
    public string About => "disbursements drawn up, what they hold and their papers";

    public async Task<MoneyChecked> LookAsync(PortalDbContext db, CancellationToken cancel)
    {
        var plans = await db.DisbursementPlans.AsNoTracking().OrderBy(p => p.Id).Include(p => p.Periods).Include(p => p.Payments).AsSplitQuery()
            .ToListAsync(cancel);
        var wrong = new List<string>();
        foreach (var plan in plans)
        {
            var (year, number, about) = (plan.Year, plan.Number, plan.About);
            var made = await db.Disbursements.AsNoTracking().Include(d => d.Payments).SingleOrDefaultAsync(d => d.Year == year && d.Number == number, cancel);
            var papers = await db.IssuedPapers.AsNoTracking().Where(p => p.About == about).OrderBy(p => p.Number).ToListAsync(cancel);
            var force = await db.PaperChecks.Where(c => c.WithdrawnAt == null && c.ReplacedAt == null).Select(c => c.Code).ToListAsync(cancel);
            if ((WhyWrong(plan, made) ?? WhyNotOnPaper(plan, papers, force.ToHashSet(StringComparer.Ordinal))) is { } why) wrong.Add($"plan {plan.Code} {why}");
        }
        wrong.AddRange(NotHeld(plans, await HeldPeriodsAsync(db, cancel), await HeldDuesAsync(db, cancel)));
        return new(plans.Count, wrong);
    }

    private static Task<List<Held>> HeldPeriodsAsync(PortalDbContext db, CancellationToken cancel) =>
        db.RoyaltyPeriods.Where(p => p.DrawnIn != null).OrderBy(p => p.Id).Select(p => new Held(p.Id, p.DrawnIn!)).ToListAsync(cancel);

    private static Task<List<Held>> HeldDuesAsync(PortalDbContext db, CancellationToken cancel) =>
        db.RoyaltyDues.Where(d => d.DrawnIn != null).OrderBy(d => d.Id).Select(d => new Held(d.Id, d.DrawnIn!)).ToListAsync(cancel);

    private static string? WhyWrong(DisbursementPlan plan, Disbursement? made)
    {
        if (plan.State != PlanState.Paid) return made is not null ? $"is {plan.State} and bears the number of a disbursement"
            : plan.State == PlanState.Dropped && string.IsNullOrWhiteSpace(plan.DropReason) ? "was dropped for no reason" : null;
        if (made is null) return "counts as paid, and no disbursement bears its number";
        return Rows(plan.Payments).SequenceEqual(Rows(made.Payments)) ? null : "was not paid as it was drawn up";
    }

    private static IEnumerable<(int, Money, Money, Money)> Rows(IEnumerable<PayeeMoney> payments) =>
        payments.OrderBy(p => p.ContributorId).Select(p => (p.ContributorId, p.Gross, p.Tax, p.Net));

    private static string? WhyNotOnPaper(DisbursementPlan plan, List<IssuedPaper> papers, HashSet<string> force)
    {
        if (papers.FindLast(p => p.Kind == PaperKind.PaymentSheet) is not { } sheet) return "has no payment sheet";
        if (DisbursementsOnPaper.WhyNotOnPaper(plan.Payments, sheet) is { } why) return why;
        if (papers.Find(p => p.Kind == PaperKind.PaymentSheet && p.Number > 1) is not null) return "printed its payment sheet again";
        return plan.State == PlanState.Dropped && papers.Find(p => force.Contains(p.CheckCode)) is { } still
            ? $"was dropped, and {still.Subject} counts as in force" : null;
    }

    private static IEnumerable<string> NotHeld(List<DisbursementPlan> plans, List<Held> periods, List<Held> dues)
    {
        var standing = plans.FindAll(p => p.State == PlanState.Drawn).ToDictionary(p => p.Code, StringComparer.Ordinal);
        foreach (var held in periods)
            if (!standing.TryGetValue(held.By, out var plan) || !plan.Periods.Exists(p => p.PeriodId == held.Id))
                yield return $"period {held.Id} is held by plan {held.By}, which does not stand or does not pay it";
        foreach (var plan in standing.Values)
            if (plan.Periods.Find(p => !periods.Contains(new(p.PeriodId, plan.Code))) is { } free)
                yield return $"plan {plan.Code} stands and does not hold period {free.PeriodId}";
        foreach (var held in dues.FindAll(d => !standing.ContainsKey(d.By))) yield return $"due {held.Id} is held by plan {held.By}, which does not stand";
    }

    private sealed record Held(int Id, string By);
}
