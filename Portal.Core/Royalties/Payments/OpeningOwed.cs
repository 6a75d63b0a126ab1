namespace Portal.Core.Royalties.Payments;

/// <summary>What a payee brought along, as confirmed.</summary>
public sealed record OpeningOfPayee(int ContributorId, int Year, Money Paid, Money Withheld, Money Owed);

/// <summary>The opening balances that count: confirmed ones. Whoever computes what is owed, or totals of a year, asks here and nowhere else.</summary>
public static class OpeningOwed
{
    public static async Task<IReadOnlyList<OpeningOfPayee>> OfAsync(Operation operation) =>
        await operation.Db.OpeningBalances.AsNoTracking().Where(b => b.ConfirmedAt != null).OrderBy(b => b.ContributorId).ThenBy(b => b.Year)
            .Select(b => new OpeningOfPayee(b.ContributorId, b.Year, b.Paid, b.Withheld, b.Owed)).ToListAsync();

    /// <summary>What of the year's budget was used before the start; nothing where nothing was said or confirmed.</summary>
    public static async Task<Money> BudgetUsedAsync(Operation operation, int year) =>
        await operation.Db.OpeningYears.Where(y => y.Year == year && y.ConfirmedAt != null)
            .Select(y => (Money?)y.BudgetUsed).SingleOrDefaultAsync() ?? Money.Zero;
}
