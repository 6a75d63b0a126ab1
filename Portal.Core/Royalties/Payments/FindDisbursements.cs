using Portal.Core.Roles;

namespace Portal.Core.Royalties.Payments;

/// <summary>One disbursement in the list; <paramref name="Net"/> is what was paid out here, <paramref name="Payroll"/> what the payroll pays.</summary>
public sealed record DisbursementRow(
    string Code, string Words, DateOnly PaidOn, string Periods, decimal Percent, int Payees, Money Gross, Money Tax, Money Net, Money Payroll, Money Owed,
    string PaidByName);

/// <summary>All disbursements of the portal, the newest first; for whoever sees royalties.</summary>
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
        return made.Select(d =>
        {
            var own = payments[d.Id].ToList();
            return new DisbursementRow(d.Code, d.Words, d.PaidOn, names.Words(d), d.Percent, own.Count, own.Sum(p => p.Gross), own.Sum(p => p.Tax),
                own.Where(p => !p.ToPayroll).Sum(p => p.Net), own.Where(p => p.ToPayroll).Sum(p => p.Gross), d.OwedAfter, d.PaidByName);
        }).ToList();
    });
}
