using Portal.Core.Law;
using Portal.Core.Royalties.Periods;

namespace Portal.Core.Royalties.Budgets;

/// <summary>Something that may be booked on a year: its code for the form, and its words.</summary>
public sealed record YearEndChoice(string Code, string Words);

/// <summary>
/// The last weeks in which a year's budget still pays: until which day, by which rule, what is booked, and what may be booked while they run. Null of
/// <see cref="BudgetDetail.YearEnd"/> where there is nothing to show.
/// </summary>
public sealed record YearEndDetail(
    int Year, DateOnly LastDay, string Source, bool Running, IReadOnlyList<BookedMoney> Booked, IReadOnlyList<YearEndChoice> Choices);

/// <summary>Reads what may be booked on a year and what is booked and not paid.</summary>
internal static class YearEndChoices
{
    /// <summary>Shown from the year's last month, or the first booking, until the last day, and afterwards as long as something was booked.</summary>
    public static async Task<YearEndDetail?> OfAsync(Operation operation, BudgetFigures figures)
    {
        var year = figures.Year;
        if (figures.YearEnd is not { } rule) return null;
        var last = rule.LastDayOf(year);
        var begun = operation.Today >= new DateOnly(year, 12, 1) || figures.Booked.Count > 0;
        var running = begun && operation.Today <= last && figures.ClosedAt is null;
        if (!running && figures.Booked.Count == 0) return null;
        return new(year, last, rule.Source, running, figures.Booked, running ? await ChoicesAsync(operation, year) : []);
    }

    /// <summary>
    /// What is booked on the year and may still be paid by it, and is not paid as a whole: to settle now would leave it to the next year unsaid.
    /// </summary>
    public static async Task<IReadOnlyList<string>> WaitingAsync(Operation operation, int year, LawTables laws)
    {
        if (YearEndBook.LastDay(laws, year) is not { } last || operation.Today > last) return [];
        var rows = await operation.Db.YearEndBookings.AsNoTracking().Where(b => b.Year == year).Include(b => b.Period).Include(b => b.AllowanceMonth)
            .OrderBy(b => b.Id).ToListAsync();
        if (rows.Count == 0) return [];
        var owed = await operation.Db.RoyaltyDues.Where(d => d.PeriodId != null && d.Total != d.Settled)
            .Select(d => new OwedRow(d.PeriodId, d.Total, d.Settled)).ToListAsync();
        return Unpaid(rows, owed);
    }

    private static List<string> Unpaid(List<YearEndBooking> rows, List<OwedRow> owed) => rows.Select(b => b switch
    {
        { Period: { } period } => !period.State.IsPaid || owed.Exists(o => o.PeriodId == period.Id && o.Total > o.Settled)
            ? YearEndWords.Of(period.Span) : null,
        _ => b.AllowanceMonth!.Status == AllowanceStatus.Paid ? null : YearEndWords.Of(b.AllowanceMonth.Month),
    }).OfType<string>().ToList();

    private static async Task<IReadOnlyList<YearEndChoice>> ChoicesAsync(Operation operation, int year)
    {
        var (booked, paid) = (operation.Db.YearEndBookings, PeriodLife.StatesThat(s => s.IsPaid));
        var begin = new DateOnly(year + 1, 1, 1);
        var open = operation.Db.RoyaltyDues.Where(d => d.Total != d.Settled).Select(d => d.PeriodId);
        var late = operation.Db.RoyaltySettlements.Join(operation.Db.Disbursements.Where(d => d.PaidOn >= begin), s => s.DisbursementId, d => d.Id, (s, d) => s)
            .Select(s => s.PeriodId);
        var periods = await operation.Db.RoyaltyPeriods.AsNoTracking().Where(p => !booked.Any(b => b.PeriodId == p.Id)
            && (!paid.Contains(p.Status) || open.Contains(p.Id) || late.Contains(p.Id)))
            .OrderBy(p => p.Month).ToListAsync();
        var lists = await operation.Db.AllowanceMonths.Where(m => !booked.Any(b => b.AllowanceMonthId == m.Id) && (m.PaidOn == null || m.PaidOn >= begin))
            .OrderBy(m => m.Month).Select(m => m.Month).ToListAsync();
        return Choices(periods, lists, new(year, 12, 31));
    }

    private static List<YearEndChoice> Choices(List<RoyaltyPeriod> periods, List<YearMonth> lists, DateOnly end) =>
    [
        .. periods.Where(p => p.Span.LastDay <= end).Select(p => new YearEndChoice(p.Span.ToString(), YearEndWords.Of(p.Span))),
        .. lists.Where(m => m.LastDay <= end).Select(m => new YearEndChoice(AllowanceMonth.AboutOf(m), YearEndWords.Of(m))),
    ];

    private sealed record OwedRow(int? PeriodId, Money Total, Money Settled);
}
