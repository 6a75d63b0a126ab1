using Portal.Core.Papers;
using Portal.Core.Roles;
using Portal.Core.Royalties.Payments.Plans;
using Portal.Core.Royalties.Periods;

namespace Portal.Core.Royalties.Payments;

/// <summary>The plan a disbursement was paid by: who drew it up and when, and the day it was expected.</summary>
public sealed record DrawnBefore(string ByName, DateTime At, DateOnly PlannedOn);

/// <summary>A disbursement as its page shows it: rows masked, months of the periods it paid, papers issued with it.</summary>
public sealed record DisbursementDetail(
    string Code, string Words, DateOnly PaidOn, decimal Percent, string? Reason, Money OwedAfter, string PaidByName, DateTime PaidAt, string Periods,
    IReadOnlyList<PeriodSpan> Spans, IReadOnlyList<PayeeRow> Rows, IReadOnlyList<PaperRow> Papers)
{
    /// <summary>Null where it was recorded at once.</summary>
    public DrawnBefore? Plan { get; init; }
}

/// <summary>One disbursement by its address; for whoever sees royalties.</summary>
public sealed class GetDisbursement(PortalStore store)
{
    public Task<Outcome<DisbursementDetail>> ExecuteAsync(string code) => store.ReadAsync<Outcome<DisbursementDetail>>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.SeeRoyalties)) return AccessRefusals.NotAllowed;
        if (await FindAsync(operation, code) is not { } made) return DisbursementRefusals.NoSuch;
        var names = await PeriodsOf.AllAsync(operation);
        var plan = await GetDisbursementPlan.FindAsync(operation, code);
        return new DisbursementDetail(made.Code, made.Words, made.PaidOn, made.Percent, made.Reason, made.OwedAfter, made.PaidByName, made.PaidAt,
            names.Words(made), names.Spans(made), PayeeRows.Masked(made.Payments), await FindPapers.OfAsync(operation, made.About))
        {
            Plan = plan is null ? null : new(plan.DrawnByName, plan.DrawnAt, plan.PlannedOn),
        };
    });

    internal static async Task<Disbursement?> FindAsync(Operation operation, string? code)
    {
        if (!Disbursement.TryCode(code, out var asked)) return null;
        var (year, number) = asked;
        return await operation.Db.Disbursements.AsNoTracking().Include(d => d.Payments).SingleOrDefaultAsync(d => d.Year == year && d.Number == number);
    }
}
