using Portal.Core.Law;
using Portal.Core.Royalties.Periods;

namespace Portal.Core.Royalties.Budgets;

/// <summary>
/// Refuses what would bind or spend more than the year's budget and the leave beyond it. Money bound in the year of payment already was counted by the
/// approval; money bound in another year, or in none, is new to the year that pays it. Without a confirmed amount nothing is refused.
/// </summary>
internal sealed class BudgetGate(LawTables laws) : IBudgetGate
{
    public async Task<BudgetAnswer> ApprovingAsync(Operation operation, Money total) =>
        Answer(await BudgetBook.OfAsync(operation, operation.Today.Year, laws), total);

    public async Task<BudgetAnswer> PayingAsync(Operation operation, DateOnly paidOn, IReadOnlyList<PaidPart> parts)
    {
        var bound = await BoundBook.AllAsync(operation, await ClosedAsync(operation));
        return await SpendingAsync(operation, paidOn, parts.Select(p => (YearOf(p, bound, operation.Today.Year), p.Amount)).ToList());
    }

    public async Task<BudgetAnswer> StandingAsync(Operation operation, int year)
    {
        var figures = await BudgetBook.OfAsync(operation, year, laws);
        return figures.Has && figures.Remaining + figures.Leave < Money.Zero ? new([BudgetRefusals.OpeningOver(figures)], null) : BudgetAnswer.Free;
    }

    public async Task TouchAsync(Operation operation, int year)
    {
        if (await operation.Db.BudgetYears.SingleOrDefaultAsync(y => y.Year == year) is { } row)
            operation.Db.Entry(row).Property(y => y.UpdatedAt).IsModified = true;
    }

    /// <summary>The same for parts whose year is known.</summary>
    internal async Task<BudgetAnswer> SpendingAsync(Operation operation, DateOnly paidOn, IReadOnlyList<(int Year, Money Amount)> parts)
    {
        var figures = await BudgetBook.OfAsync(operation, paidOn.Year, laws);
        if (figures.ClosedAt is not null) return new([BudgetRefusals.PaidInClosedYear(paidOn.Year)], null);
        // What is set off was never bound: it makes the payment less, and what it pays is bound no more
        return Answer(figures, parts.Where(p => p.Year != paidOn.Year || p.Amount < Money.Zero).Sum(p => p.Amount));
    }

    internal static async Task<HashSet<int>> ClosedAsync(Operation operation) =>
        (await BudgetBook.ClosedAsync(operation.Db)).Select(c => c.Year).ToHashSet();

    /// <summary>A period paid the first time is bound as a whole; later what it still owes.</summary>
    private static int YearOf(PaidPart part, IReadOnlyList<BoundMoney> bound, int running) =>
        bound.FirstOrDefault(b => b.PeriodId == part.PeriodId && b.Kind != BoundKind.Allowance)?.Year ?? running;

    private static BudgetAnswer Answer(BudgetFigures figures, Money more)
    {
        if (!figures.Has) return BudgetAnswer.Free;
        var over = figures.Used + more - figures.Budget;
        if (more > Money.Zero && over > figures.Leave) return new([BudgetRefusals.Over(figures, more)], null);
        return over > Money.Zero ? new([], BudgetWords.Over(figures, over)) : BudgetAnswer.Free;
    }
}
