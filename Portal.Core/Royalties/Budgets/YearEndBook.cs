using Portal.Core.Law;
using Portal.Core.Royalties.Rates;

namespace Portal.Core.Royalties.Budgets;

/// <summary>
/// Which budget year pays what is paid: that of the day of payment, but for what was booked on the year before and is paid by its last day. A disbursement
/// counts as a whole, where all that it pays is booked on the same year.
/// </summary>
internal sealed class YearEndBook
{
    private readonly LawTables laws;
    private readonly List<BookedRow> rows;
    private readonly Dictionary<int, int> made;

    private YearEndBook(LawTables laws, List<BookedRow> rows, List<SettledIn> settled)
    {
        (this.laws, this.rows) = (laws, rows);
        made = settled.Where(s => s.Amount > Money.Zero).GroupBy(s => (s.DisbursementId, s.PaidOn))
            .Select(g => (Id: g.Key.DisbursementId, g.Key.PaidOn, Year: YearOf(g.Key.PaidOn, g.Select(s => s.PeriodId))))
            .Where(d => d.Year != d.PaidOn.Year).ToDictionary(d => d.Id, d => d.Year);
    }

    public static async Task<YearEndBook> OfAsync(PortalDbContext db, LawTables laws)
    {
        var booked = await db.YearEndBookings.OrderBy(b => b.Id).Select(b => new BookedRow(b.Year, b.PeriodId, b.AllowanceMonthId)).ToListAsync();
        if (booked.Count == 0) return new(laws, booked, []);
        var years = After(booked);
        return new(laws, booked, await db.RoyaltySettlements.Join(db.Disbursements.Where(d => years.Contains(d.Year)), s => s.DisbursementId, d => d.Id,
            (s, d) => new SettledIn(d.Id, d.PaidOn, s.PeriodId, s.Amount)).ToListAsync());
    }

    private static List<int> After(List<BookedRow> booked) => booked.Select(r => r.Year + 1).Distinct().ToList();

    /// <summary>The last day on which a year's budget pays what is booked on it; null where no rule says one.</summary>
    public static DateOnly? LastDay(LawTables laws, int year) => YearEndTerm.InForce(laws.YearEndTerms, year)?.LastDayOf(year);

    /// <summary>The year that pays a disbursement of a day for these periods; null among them is what was owed at the start.</summary>
    public int YearOf(DateOnly paidOn, IEnumerable<int?> periods)
    {
        var years = Years(paidOn, periods);
        return years is [{ } one] ? one : paidOn.Year;
    }

    /// <summary>Whether a disbursement of a day would pay what is booked on the year before together with other things.</summary>
    public bool IsMixed(DateOnly paidOn, IEnumerable<int?> periods) => Years(paidOn, periods) is { Count: > 1 } years && years.Exists(y => y is not null);

    public int YearOfDisbursement(int id, DateOnly paidOn) => made.GetValueOrDefault(id, paidOn.Year);

    public int YearOfAllowances(int monthId, DateOnly paidOn) =>
        rows.Find(r => r.AllowanceMonthId == monthId) is { } row && IsIn(row.Year, paidOn) ? row.Year : paidOn.Year;

    /// <summary>The disbursements of the next year that this one pays.</summary>
    public List<int> CameTo(int year) => made.Where(d => d.Value == year).Select(d => d.Key).ToList();

    /// <summary>The disbursements of this year that the one before pays.</summary>
    public List<int> GoneFrom(int year) => CameTo(year - 1);

    /// <summary>Whether that is booked on a year which may still pay it on a day.</summary>
    public int? Bears(DateOnly today, int? periodId, int? allowanceMonthId) => rows.Find(r => (periodId is not null && r.PeriodId == periodId)
        || (allowanceMonthId is not null && r.AllowanceMonthId == allowanceMonthId)) is { } row && today <= LastDay(laws, row.Year) ? row.Year : null;

    public bool Has(int year) => rows.Exists(r => r.Year == year);

    private List<int?> Years(DateOnly paidOn, IEnumerable<int?> periods) => periods.Distinct().Select(id =>
        id is not null && rows.Find(r => r.PeriodId == id) is { } row && IsIn(row.Year, paidOn) ? row.Year : (int?)null).Distinct().ToList();

    private bool IsIn(int year, DateOnly paidOn) => paidOn.Year == year + 1 && paidOn <= LastDay(laws, year);

    internal sealed record BookedRow(int Year, int? PeriodId, int? AllowanceMonthId);

    private sealed record SettledIn(int DisbursementId, DateOnly PaidOn, int? PeriodId, Money Amount);
}
