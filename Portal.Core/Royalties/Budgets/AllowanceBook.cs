using Portal.Core.Royalties.Rates;

namespace Portal.Core.Royalties.Budgets;

/// <summary>A row as it would stand on a list, before it is frozen.</summary>
internal sealed record AllowanceDraft(YearMonth ForMonth, AllowanceEntry Entry);

/// <summary>What a month's list would hold now, and what should be read with it.</summary>
internal sealed record AllowanceList(IReadOnlyList<AllowanceDraft> Rows, IReadOnlyList<string> Notes)
{
    /// <summary>What people owe back and no row of theirs can carry; stands on the paper too.</summary>
    public IReadOnlyList<string> OwedBack { get; init; } = [];

    /// <summary>Who is not on the payroll and gets nothing by this list; stands on the paper too.</summary>
    public IReadOnlyList<string> Outside { get; init; } = [];

    /// <summary>What the paper prints of it.</summary>
    public IEnumerable<string> Printed => [.. OwedBack, .. Outside];
    public Money Total => Rows.Sum(r => r.Entry.Amount);
}

/// <summary>Reads what a month's list is drawn up from (<see cref="AllowanceGround"/>): nothing of it is kept anywhere else.</summary>
internal static class AllowanceBook
{
    public static async Task<AllowanceList> OfAsync(Operation operation, YearMonth month) => AllowanceDraw.Of(await GroundAsync(operation, month));

    /// <summary>What members were given too much and this list does not take back, a sentence each; for its page and its paper.</summary>
    public static async Task<IReadOnlyList<string>> DebtsAsync(Operation operation, AllowanceMonth month) =>
        AllowanceDraw.Debts(await GroundAsync(operation, month.Month), month.Counting.Select(AllowanceGiven.Of));

    /// <summary>What a list that stands says of people below its rows: what is owed back, and who gets nothing by it.</summary>
    public static async Task<IReadOnlyList<string>> PrintedAsync(Operation operation, AllowanceMonth month) =>
        [.. await DebtsAsync(operation, month), .. (await OfAsync(operation, month.Month)).Outside];

    public static Task<List<AllowanceTerm>> TermsAsync(Operation operation) => operation.Db.Memberships
        .Where(m => m.BoardPosition != null && (m.ToOn == null || m.ToOn >= m.FromOn)).OrderBy(m => m.Id)
        .Select(m => new AllowanceTerm(m.UserId, m.User!.DisplayName, m.BoardPosition!, m.FromOn, m.ToOn)).ToListAsync();

    public static Task<List<AllowanceRate>> RatesAsync(Operation operation) =>
        operation.Db.AllowanceRates.AsNoTracking().OrderBy(r => r.Position).ThenByDescending(r => r.FromOn).ToListAsync();

    public static Task<List<BaseSalary>> SalariesAsync(Operation operation) => operation.Db.BaseSalaries.AsNoTracking().ToListAsync();

    private static async Task<AllowanceGround> GroundAsync(Operation operation, YearMonth month)
    {
        var (terms, rates, salaries) = (await TermsAsync(operation), await RatesAsync(operation), await SalariesAsync(operation));
        var (approved, paid) = (AllowanceStatus.Approved, AllowanceStatus.Paid);
        var others = operation.Db.AllowanceMonths.Where(m => m.Month != month && (m.Status == approved || m.Status == paid));
        var standing = await others.Select(m => m.Month).ToListAsync();
        var given = await others.SelectMany(m => m.Rows.Where(r => r.Round == m.Round)).OrderBy(r => r.Id)
            .Select(r => new AllowanceGiven(r.ForMonth, r.UserId, r.Name, r.Position, r.Amount)).ToListAsync();
        return new(month, m => AllowanceMath.Of(m, terms, rates, salaries), given, standing, await AllowancePayroll.OfAsync(operation));
    }
}
