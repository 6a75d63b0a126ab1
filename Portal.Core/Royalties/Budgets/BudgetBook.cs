using Portal.Core.Law;
using Portal.Core.Royalties.Payments;
using Portal.Core.Royalties.Periods;
using Portal.Core.Royalties.Rates;

namespace Portal.Core.Royalties.Budgets;

/// <summary>Reads <see cref="BudgetFigures"/> of a year out of what is stored: nothing of it is kept anywhere else.</summary>
internal static class BudgetBook
{
    /// <param name="asOpen">
    /// For the paper of a settlement: counts what the year had bound in the year itself, although it is settled, and as it was on 31 December.
    /// </param>
    public static async Task<BudgetFigures> OfAsync(Operation operation, int year, LawTables laws, bool asOpen = false)
    {
        var db = operation.Db;
        var entries = await db.BudgetEntries.AsNoTracking().Where(e => e.BudgetYear!.Year == year && e.State == BudgetEntryState.Confirmed)
            .OrderBy(e => e.Id).ToListAsync();
        var ends = await YearEndBook.OfAsync(db, laws);
        var (came, gone) = (ends.CameTo(year), ends.GoneFrom(year));
        var payments = await db.RoyaltyPayments
            .Where(p => (p.Disbursement!.Year == year && !gone.Contains(p.DisbursementId)) || came.Contains(p.DisbursementId))
            .Select(p => new SpentRow(p.Disbursement!.PaidOn, p.Gross, p.Remuneration, p.Tax, p.ToPayroll)).ToListAsync();
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var next = last.AddYears(1);
        var allowances = await db.AllowanceMonths.Where(m => m.PaidOn >= first && m.PaidOn <= next)
            .Select(m => new AllowanceSpent(m.Id, m.PaidOn!.Value, m.ApprovedAt, m.Total)).ToListAsync();
        var closed = await ClosedAsync(db);
        var bound = await BoundBook.AllAsync(operation, closed.Where(c => !(asOpen && c.Year == year)).Select(c => c.Year).ToHashSet(), ends,
            asOpen ? last : null);
        var figures = Sum(year, entries, payments, allowances.FindAll(a => ends.YearOfAllowances(a.Id, a.PaidOn) == year), bound, laws);
        return figures with
        {
            Booked = ends.Has(year) ? await BookedAsync(db, year) : [],
            YearEnd = YearEndTerm.InForce(laws.YearEndTerms, year),
            SpentBefore = await OpeningOwed.BudgetUsedAsync(operation, year), ClosedAt = closed.Find(c => c.Year == year)?.At,
            Carried = figures.Carried + (await PaidOfEarlierAsync(db, year, gone)).Sum(),
        };
    }

    /// <summary>What is booked on the year, in words with what it rests on.</summary>
    internal static async Task<IReadOnlyList<BookedMoney>> BookedAsync(PortalDbContext db, int year)
    {
        var rows = await db.YearEndBookings.Where(b => b.Year == year).OrderBy(b => b.Id).Select(b => new
        {
            b.Id, b.Ground, b.SaidByName, b.SaidAt, Month = (YearMonth?)b.Period!.Month, Months = (int?)b.Period.Months,
            List = (YearMonth?)b.AllowanceMonth!.Month,
        }).ToListAsync();
        return rows.ConvertAll(b => new BookedMoney(b.Id,
            b.Month is { } first ? YearEndWords.Of(new PeriodSpan(first.Year, first.Month, b.Months!.Value)) : YearEndWords.Of(b.List!.Value),
            b.Ground, b.SaidByName, b.SaidAt));
    }

    /// <summary>What payments of the year settled of periods that were approved in earlier years.</summary>
    private static Task<List<Money>> PaidOfEarlierAsync(PortalDbContext db, int year, List<int> gone)
    {
        var begin = WardClock.StartOf(new DateOnly(year, 1, 1));
        return db.RoyaltySettlements.Join(db.Disbursements.Where(d => d.Year == year && !gone.Contains(d.Id)), s => s.DisbursementId, d => d.Id, (s, d) => s)
            .Join(db.RoyaltyPeriods.Where(p => p.ApprovedAt < begin), s => s.PeriodId, p => (int?)p.Id, (s, p) => s.Amount).ToListAsync();
    }

    /// <summary>The years that are settled.</summary>
    internal static Task<List<ClosedYear>> ClosedAsync(PortalDbContext db) => db.BudgetYears.Where(y => y.ClosedAt != null).OrderBy(y => y.Year)
        .Select(y => new ClosedYear(y.Year, y.ClosedAt!.Value)).ToListAsync();

    private static BudgetFigures Sum(int year, List<BudgetEntry> entries, List<SpentRow> payments, List<AllowanceSpent> allowances,
        IReadOnlyList<BoundMoney> bound, LawTables laws)
    {
        Money OfKind(BudgetEntryKind kind) => entries.Where(e => e.Kind == kind).Sum(e => e.Amount);
        var own = bound.Where(b => b.Year == year).ToList();
        return new(year)
        {
            Approved = entries.Exists(e => e.Kind == BudgetEntryKind.Approved) ? OfKind(BudgetEntryKind.Approved) + OfKind(BudgetEntryKind.Correction) : null,
            Changes = OfKind(BudgetEntryKind.Change), Leaves = LeavesOf(entries), Bound = own,
            Carried = own.Where(b => b.On.Year < year).Sum(b => b.Amount) + allowances.Where(a => a.ApprovedOn?.Year < year).Sum(a => a.Total),
            Tax = payments.Sum(p => p.Tax), Payroll = payments.Where(p => p.ToPayroll).Sum(p => p.Gross) + allowances.Sum(a => a.Total),
            WarnPercent = entries.Select(e => e.WarnPercent).LastOrDefault(p => p is not null)
                ?? BudgetWarning.InForce(laws.BudgetWarnings, new(year, 12, 31))?.Percent,
            Months = Enumerable.Range(1, 12).Select(month => Month(month, year, payments, allowances, own))
                .Concat(Late(year, payments, allowances)).ToList(),
        };
    }

    private static List<BudgetLeave> LeavesOf(List<BudgetEntry> entries) => entries.FindAll(e => e.Kind == BudgetEntryKind.Leave)
        .ConvertAll(e => new BudgetLeave(e.Amount, e.PaperNumber, e.PaperOn, e.SignedBy, e.Reason));

    /// <summary>What was bound in an earlier year and is borne by this one stands in January.</summary>
    private static BudgetMonth Month(int month, int year, List<SpentRow> payments, List<AllowanceSpent> allowances, List<BoundMoney> bound)
    {
        var spent = Spent(month, payments.FindAll(p => p.PaidOn.Year == year && p.PaidOn.Month == month),
            allowances.Where(a => a.PaidOn.Year == year && a.PaidOn.Month == month));
        return spent with { Bound = bound.Where(b => (b.On.Year == year ? b.On.Month : b.On.Year < year ? 1 : 12) == month).Sum(b => b.Amount) };
    }

    /// <summary>What was paid in the next year and is booked on this one; none where there is nothing.</summary>
    private static IEnumerable<BudgetMonth> Late(int year, List<SpentRow> payments, List<AllowanceSpent> allowances)
    {
        var (paid, lists) = (payments.FindAll(p => p.PaidOn.Year > year), allowances.FindAll(a => a.PaidOn.Year > year));
        if (paid.Count + lists.Count > 0) yield return Spent(BudgetMonth.YearEnd, paid, lists);
    }

    private static BudgetMonth Spent(int month, List<SpentRow> paid, IEnumerable<AllowanceSpent> lists)
    {
        var remuneration = paid.Sum(p => p.Remuneration);
        return new(month, paid.Sum(p => p.Gross) - remuneration, remuneration, lists.Sum(a => a.Total), Money.Zero);
    }

    private sealed record SpentRow(DateOnly PaidOn, Money Gross, Money Remuneration, Money Tax, bool ToPayroll);

    private sealed record AllowanceSpent(int Id, DateOnly PaidOn, DateTime? ApprovedAt, Money Total)
    {
        public DateOnly? ApprovedOn => ApprovedAt is { } at ? WardClock.DayOf(at) : null;
    }
}

/// <summary>A settled year, and since when.</summary>
internal sealed record ClosedYear(int Year, DateTime At);
