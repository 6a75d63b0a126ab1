using Portal.Core.Royalties.Evidence;

namespace Portal.Core.Royalties.Budgets;

/// <summary>
/// Of every budget year: one approved amount at most, no entry confirmed by whoever typed it but leave, never below nought by the order of its papers, a
/// settled year with its paper and no payment recorded for it after the settlement.
/// </summary>
internal sealed class BudgetYearsAgree(Law.LawTables laws) : IMoneyCheck
{
    public string About => "budget years, their entries and settlements";

    public async Task<MoneyChecked> LookAsync(PortalDbContext db, CancellationToken cancel)
    {
        var years = await db.BudgetYears.AsNoTracking().Include(y => y.Entries).OrderBy(y => y.Year).ToListAsync(cancel);
        var settlement = Papers.PaperKind.BudgetSettlement;
        var abouts = (await db.IssuedPapers.Where(p => p.Kind == settlement).Select(p => p.About).ToListAsync(cancel)).ToHashSet();
        var ends = await YearEndBook.OfAsync(db, laws);
        var paid = await db.Disbursements.Select(d => new PaidRow(d.Id, d.PaidOn, d.PaidAt)).ToListAsync(cancel);
        var allowances = await db.AllowanceMonths.Where(m => m.PaidOn != null && m.PaidAt != null)
            .Select(m => new PaidRow(m.Id, m.PaidOn!.Value, m.PaidAt!.Value)).ToListAsync(cancel);
        return Checked(years, abouts, [.. paid.Select(d => new PaidIn(ends.YearOfDisbursement(d.Id, d.On), d.At)),
            .. allowances.Select(a => new PaidIn(ends.YearOfAllowances(a.Id, a.On), a.At))]);
    }

    private sealed record PaidRow(int Id, DateOnly On, DateTime At);

    private static MoneyChecked Checked(List<BudgetYear> years, HashSet<string> abouts, List<PaidIn> paid) =>
        new(years.Sum(y => y.Entries.Count), years.SelectMany(y => WrongOf(y, abouts, paid)).ToList());

    private static IEnumerable<string> WrongOf(BudgetYear year, HashSet<string> abouts, List<PaidIn> paid)
    {
        var confirmed = year.Entries.FindAll(e => e.State == BudgetEntryState.Confirmed);
        if (confirmed.Count(e => e.Kind == BudgetEntryKind.Approved) > 1) yield return $"budget {year.Year} has more than one approved amount";
        foreach (var own in confirmed.Where(e => e.Kind != BudgetEntryKind.Leave && e.SaidById is not null && e.SaidById == e.DecidedById))
            yield return $"budget {year.Year} entry {own.Id} was confirmed by whoever typed it";
        if (BudgetChecks.WhyBelow(confirmed, Money.Zero, DateOnly.MaxValue) is not null) yield return $"budget {year.Year} falls below nought";
        if (year.ClosedAt is not { } closed) yield break;
        if (!abouts.Contains(CloseBudgetYear.AboutOf(year.Year))) yield return $"budget {year.Year} is settled without a paper";
        if (paid.Exists(p => p.Year == year.Year && p.At > closed)) yield return $"budget {year.Year} was paid from after its settlement";
    }

    private sealed record PaidIn(int Year, DateTime At);
}

/// <summary>Of every list of allowances: its total is the sum of its rows and not below nought; approved, drawn up and paid by enough people.</summary>
internal sealed class AllowancesAgree : IMoneyCheck
{
    public string About => "allowances, their rows and who approved them";

    public async Task<MoneyChecked> LookAsync(PortalDbContext db, CancellationToken cancel)
    {
        var months = await db.AllowanceMonths.AsNoTracking().Include(m => m.Rows).OrderBy(m => m.Month).ToListAsync(cancel);
        return new(months.Count, months.SelectMany(WrongOf).ToList());
    }

    private static IEnumerable<string> WrongOf(AllowanceMonth month)
    {
        var sum = month.Counting.Sum(r => r.Amount);
        if (sum != month.Total) yield return $"allowances {month.Month} say {month.Total.Dong}, and their rows come to {sum.Dong}";
        if (month.Total < Money.Zero) yield return $"allowances {month.Month} come to less than nothing";
        if (month.Status < AllowanceStatus.Approved) yield break;
        if (month.ApprovedById is not { } approver) yield return $"allowances {month.Month} stand as approved by nobody";
        else if (approver == month.PreparedById || approver == month.PaidById) yield return $"allowances {month.Month} had too few eyes";
        if ((month.Status == AllowanceStatus.Paid) != (month.PaidOn is not null))
            yield return $"allowances {month.Month} have a day of payment that does not fit";
    }
}
