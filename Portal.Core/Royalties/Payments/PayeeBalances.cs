namespace Portal.Core.Royalties.Payments;

/// <summary>What somebody was paid in a year by the days of payment: gross, tax withheld, paid out here, handed to the payroll; in whole đồng.</summary>
public sealed record PayeeYear(int Year, Money Gross, Money Tax, Money Net, Money Payroll);

/// <summary>
/// How things stand with one payee: owed by periods that were paid in part (and since the portal began), still to be taken back from later
/// payments, tax not withheld yet (all above nought or nought), and what was paid by year. A period not paid at all owes nothing yet.
/// </summary>
public sealed record PayeeBalance(int ContributorId, Money Owed, Money TakeBack, Money CarriedTax, IReadOnlyList<PayeeYear> Years)
{
    public static PayeeBalance None(int contributorId) => new(contributorId, Money.Zero, Money.Zero, Money.Zero, []);
}

/// <summary>The balances of all payees by the record they are paid under; records merged into another count with it.</summary>
internal static class PayeeBalances
{
    public static async Task<IReadOnlyDictionary<int, PayeeBalance>> OfAsync(Operation operation)
    {
        var db = operation.Db;
        var merged = await MergedPayees.AllAsync(operation);
        var dues = await db.RoyaltyDues.AsNoTracking().Where(d => d.Total != d.Settled)
            .Select(d => new DueRow(d.ContributorId, d.Total, d.Settled)).ToListAsync();
        var payments = await db.RoyaltyPayments.AsNoTracking().Select(p => new PaidRow(
            p.ContributorId, p.Disbursement!.Year, p.Gross, p.Tax, p.Net, p.TaxDue, p.ToPayroll)).ToListAsync();
        return Sum(dues, payments, id => MergedPayees.Last(merged, id));
    }

    private static Dictionary<int, PayeeBalance> Sum(List<DueRow> dues, List<PaidRow> payments, Func<int, int> payeeOf)
    {
        var (owed, paid) = (dues.ToLookup(d => payeeOf(d.ContributorId), d => d.Total - d.Settled), payments.ToLookup(p => payeeOf(p.ContributorId)));
        return owed.Select(g => g.Key).Union(paid.Select(g => g.Key)).ToDictionary(id => id, id => new PayeeBalance(id,
            owed[id].Where(r => r > Money.Zero).Sum(), -owed[id].Where(r => r < Money.Zero).Sum(), paid[id].Sum(p => p.TaxDue - p.Tax),
            paid[id].GroupBy(p => p.Year).OrderByDescending(g => g.Key).Select(YearOf).ToList()));
    }

    private static PayeeYear YearOf(IGrouping<int, PaidRow> year) => new(year.Key, year.Sum(p => p.Gross), year.Sum(p => p.Tax),
        year.Where(p => !p.ToPayroll).Sum(p => p.Net), year.Where(p => p.ToPayroll).Sum(p => p.Gross));

    private sealed record DueRow(int ContributorId, Money Total, Money Settled);

    private sealed record PaidRow(int ContributorId, int Year, Money Gross, Money Tax, Money Net, Money TaxDue, bool ToPayroll);
}

/// <summary>Follows records that were merged to the one that stayed.</summary>
internal static class MergedPayees
{
    /// <summary>From each record that was merged to the one it was merged into, which may be merged itself.</summary>
    public static async Task<Dictionary<int, int>> AllAsync(Operation operation) =>
        await operation.Db.Contributors.AsNoTracking().Where(c => c.MergedIntoId != null).Select(c => new { c.Id, c.MergedIntoId })
            .ToDictionaryAsync(c => c.Id, c => c.MergedIntoId!.Value);

    public static int Last(IReadOnlyDictionary<int, int> merged, int id)
    {
        while (merged.TryGetValue(id, out var into)) id = into;
        return id;
    }
}
