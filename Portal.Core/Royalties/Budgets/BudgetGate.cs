using Portal.Core.Law;
using Portal.Core.Royalties.Periods;

namespace Portal.Core.Royalties.Budgets;

/// <summary>
/// Refuses what would bind or spend more than the year's budget and the leave beyond it. Money bound in the year of payment already was counted by the
/// approval; money bound in another year, or in none, is new to the year that pays it. Without a confirmed amount nothing is refused.
/// </summary>
internal sealed class BudgetGate(LawTables laws) : IBudgetGate
{
    public async Task<BudgetAnswer> ApprovingAsync(Operation operation, Money total, int? periodId = null) =>
        await BindingAsync(operation, total, (await YearEndBook.OfAsync(operation.Db, laws)).Bears(operation.Today, periodId, null));

    /// <summary>The same for a month of allowances.</summary>
    internal async Task<BudgetAnswer> ApprovingListAsync(Operation operation, AllowanceMonth month) =>
        await BindingAsync(operation, month.Total, (await YearEndBook.OfAsync(operation.Db, laws)).Bears(operation.Today, null, month.Id));

    public async Task<BudgetAnswer> PayingAsync(Operation operation, DateOnly paidOn, IReadOnlyList<PaidPart> parts, string? plan = null)
    {
        var ends = await YearEndBook.OfAsync(operation.Db, laws);
        var paid = PaidOf(parts);
        if (ends.IsMixed(paidOn, paid)) return new([BudgetRefusals.YearsMixed(paidOn.Year - 1)], null);
        var bound = await BoundBook.AllAsync(operation, await ClosedAsync(operation), ends);
        return await SpendingAsync(operation, ends.YearOf(paidOn, paid), paidOn, Borne(parts, bound, operation.Today.Year), plan);
    }

    private static List<(int Year, Money Amount)> Borne(IReadOnlyList<PaidPart> parts, IReadOnlyList<BoundMoney> bound, int running) =>
        parts.Select(p => (YearOf(p, bound, running), p.Amount)).ToList();

    /// <summary>What is set off pays no period.</summary>
    private static List<int?> PaidOf(IReadOnlyList<PaidPart> parts) => parts.Where(p => p.Amount > Money.Zero).Select(p => p.PeriodId).ToList();

    private async Task<BudgetAnswer> BindingAsync(Operation operation, Money total, int? booked)
    {
        var year = booked is { } earlier && !(await ClosedAsync(operation)).Contains(earlier) ? earlier : operation.Today.Year;
        return Answer(await BudgetBook.OfAsync(operation, year, laws), total);
    }

    public async Task<BudgetAnswer> StandingAsync(Operation operation, int year)
    {
        var figures = await BudgetBook.OfAsync(operation, year, laws);
        return figures.Has && figures.Remaining + figures.Leave < Money.Zero ? new([BudgetRefusals.OpeningOver(figures)], null) : BudgetAnswer.Free;
    }

    /// <summary>Where the year before still pays what is booked on it, that one too.</summary>
    public async Task TouchAsync(Operation operation, int year)
    {
        var before = await operation.Db.YearEndBookings.AnyAsync(b => b.Year == year - 1) ? year - 1 : year;
        foreach (var row in await operation.Db.BudgetYears.Where(y => y.Year == year || (y.Year == before && y.ClosedAt == null)).ToListAsync())
            operation.Db.Entry(row).Property(y => y.UpdatedAt).IsModified = true;
    }

    /// <summary>The same for parts whose year is known.</summary>
    /// <param name="operation">Of the verb.</param>
    /// <param name="year">The budget year that pays.</param>
    /// <param name="paidOn">The day of payment: in that year, or after its end where it is booked on it.</param>
    /// <param name="parts">What is paid, and the year that had it bound.</param>
    /// <param name="plan">The plan it is paid by, which counts as used already; null for none.</param>
    internal async Task<BudgetAnswer> SpendingAsync(
        Operation operation, int year, DateOnly paidOn, IReadOnlyList<(int Year, Money Amount)> parts, string? plan = null)
    {
        var figures = await BudgetBook.OfAsync(operation, year, laws);
        figures = figures with { Bound = figures.Bound.Where(b => b.Plan is null || b.Plan != plan).ToList() };
        if (figures.ClosedAt is not null)
            return new([year == paidOn.Year ? BudgetRefusals.PaidInClosedYear(year)
                : BudgetRefusals.BookedOnClosedYear(year, YearEndBook.LastDay(laws, year)!.Value)], null);
        // What is set off was never bound: it makes the payment less, and what it pays is bound no more
        return Answer(figures, parts.Where(p => p.Year != year || p.Amount < Money.Zero).Sum(p => p.Amount));
    }

    internal static async Task<HashSet<int>> ClosedAsync(Operation operation) =>
        (await BudgetBook.ClosedAsync(operation.Db)).Select(c => c.Year).ToHashSet();

    /// <summary>A period paid the first time is bound as a whole; later what it still owes.</summary>
    private static int YearOf(PaidPart part, IReadOnlyList<BoundMoney> bound, int running) =>
        DrawnBook.Holder(bound, part.PeriodId)?.Year ?? running;

    private static BudgetAnswer Answer(BudgetFigures figures, Money more)
    {
        if (!figures.Has) return BudgetAnswer.Free;
        var over = figures.Used + more - figures.Budget;
        if (more > Money.Zero && over > figures.Leave) return new([BudgetRefusals.Over(figures, more)], null);
        return over > Money.Zero ? new([], BudgetWords.Over(figures, over)) : BudgetAnswer.Free;
    }
}
