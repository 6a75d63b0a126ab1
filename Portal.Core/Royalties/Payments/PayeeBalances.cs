namespace Portal.Core.Royalties.Payments;

/// <summary>
/// What somebody was paid in a year by the days of payment: gross, tax withheld, paid out here, handed to the payroll; in whole đồng. What was paid
/// in that year before the office began with the software counts with it.
/// </summary>
public sealed record PayeeYear(int Year, Money Gross, Money Tax, Money Net, Money Payroll)
{
    /// <summary>The part of <see cref="Gross"/> and of <see cref="Tax"/> from before the start, as confirmed.</summary>
    public Money OpeningPaid { get; init; }
    public Money OpeningWithheld { get; init; }
}

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
        return Sum(dues, payments, await OpeningOwed.OfAsync(operation), id => MergedPayees.Last(merged, id));
    }

    private static Dictionary<int, PayeeBalance> Sum(
        List<DueRow> dues, List<PaidRow> payments, IReadOnlyList<OpeningOfPayee> opening, Func<int, int> payeeOf)
    {
        var (owed, paid) = (dues.ToLookup(d => payeeOf(d.ContributorId), d => d.Total - d.Settled), payments.ToLookup(p => payeeOf(p.ContributorId)));
        var before = opening.Where(o => o.Paid != Money.Zero).ToLookup(o => payeeOf(o.ContributorId));
        return owed.Select(g => g.Key).Union(paid.Select(g => g.Key)).Union(before.Select(g => g.Key)).ToDictionary(id => id, id => new PayeeBalance(id,
            owed[id].Where(r => r > Money.Zero).Sum(), -owed[id].Where(r => r < Money.Zero).Sum(), paid[id].Sum(p => p.TaxDue - p.Tax),
            YearsOf(paid[id].ToLookup(p => p.Year), before[id].ToLookup(o => o.Year))));
    }

    private static List<PayeeYear> YearsOf(ILookup<int, PaidRow> paid, ILookup<int, OpeningOfPayee> before) =>
        paid.Select(g => g.Key).Union(before.Select(g => g.Key)).OrderDescending().Select(y => YearOf(y, paid[y].ToList(), before[y].ToList())).ToList();

    private static PayeeYear YearOf(int year, List<PaidRow> paid, List<OpeningOfPayee> before)
    {
        var (earlier, withheld) = (before.Sum(o => o.Paid), before.Sum(o => o.Withheld));
        return new(year, paid.Sum(p => p.Gross) + earlier, paid.Sum(p => p.Tax) + withheld,
            paid.Where(p => !p.ToPayroll).Sum(p => p.Net) + earlier - withheld, paid.Where(p => p.ToPayroll).Sum(p => p.Gross))
        {
            OpeningPaid = earlier, OpeningWithheld = withheld,
        };
    }

    private sealed record DueRow(int ContributorId, Money Total, Money Settled);

    private sealed record PaidRow(int ContributorId, int Year, Money Gross, Money Tax, Money Net, Money TaxDue, bool ToPayroll);
}

/// <summary>Follows records that were merged to the one that stayed.</summary>
internal static class MergedPayees
{
    /// <summary>Every record that was merged, with the one it was merged into.</summary>
    public static Task<Dictionary<int, int>> AllAsync(Operation operation) => operation.Db.Contributors.AsNoTracking().Where(c => c.MergedIntoId != null)
        .Select(c => new { c.Id, c.MergedIntoId }).ToDictionaryAsync(c => c.Id, c => c.MergedIntoId!.Value);

    /// <summary>The records that are the person acting, with those merged into them: what was paid under these was paid to that person.</summary>
    public static async Task<List<int>> OwnAsync(Operation operation) => WithMerged(operation.Actor.ContributorIds, await AllAsync(operation));

    private static List<int> WithMerged(IReadOnlySet<int> own, Dictionary<int, int> merged) =>
        own.Concat(merged.Keys.Where(id => own.Contains(Last(merged, id)))).Distinct().ToList();

    public static int Last(IReadOnlyDictionary<int, int> merged, int id)
    {
        while (merged.TryGetValue(id, out var into)) id = into;
        return id;
    }
}
