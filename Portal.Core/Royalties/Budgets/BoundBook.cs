using Portal.Core.Royalties.Periods;

namespace Portal.Core.Royalties.Budgets;

/// <summary>
/// Everything that is bound and not paid: approved periods as they were approved, what paid periods and the start still owe, approved allowances. A due
/// stays bound until it is settled, also where nobody came for it: whoever comes after all is paid. What is to be taken back from somebody frees nothing for
/// others: it does only where it is set off, when less is paid than was bound.
/// </summary>
internal static class BoundBook
{
    /// <param name="asOf">As it was at the end of that day: what was approved by then and paid later is bound still. Null for now.</param>
    public static async Task<IReadOnlyList<BoundMoney>> AllAsync(
        Operation operation, IReadOnlySet<int> closed, YearEndBook ends, DateOnly? asOf = null)
    {
        var db = operation.Db;
        var (came, today) = (asOf is { } end ? ends.CameTo(end.Year) : [], operation.Today);
        var periods = await db.RoyaltyPeriods.Select(p => new PeriodRow(p.Id, p.Month, p.Months, p.Status, p.ApprovedAt)).ToListAsync();
        var dues = asOf is { } day ? await DuesAsync(db, day, came)
            : await db.RoyaltyDues.Where(d => d.Total != d.Settled).Select(d => new DueRow(d.Id, d.PeriodId, d.Total, d.Settled)).ToListAsync();
        var unpaid = UnpaidOf(periods);
        var lines = await db.RoyaltyLines.Where(l => unpaid.Contains(l.Work!.PeriodId) && l.Work.Status == RoyaltyWorkStatus.Assessed)
            .Select(l => new AmountRow(l.Work!.PeriodId, l.ContributorId, l.Amount)).ToListAsync();
        var adjustments = await db.RoyaltyAdjustments.Where(a => unpaid.Contains(a.PeriodId) && a.State == AdjustmentState.Taken)
            .Select(a => new AmountRow(a.PeriodId, a.ContributorId, a.Amount)).ToListAsync();
        var opened = await db.OpeningBalances.Where(b => b.ConfirmedAt != null).MaxAsync(b => (int?)b.Year);
        var allowances = await db.AllowanceMonths.Where(m => m.Status == AllowanceStatus.Approved || (m.Status == AllowanceStatus.Paid && m.PaidOn > asOf))
            .Select(m => new AllowanceBound(m.Id, m.Month, m.ApprovedAt!.Value, m.PaidOn, m.Total)).ToListAsync();
        var start = new DateOnly(opened ?? operation.Today.Year, 1, 1);
        var bearing = new Bearing(closed, (period, list) => asOf is null ? ends.Bears(today, period, list) : null);
        // A list paid since by this year's budget is bound no more
        var lists = allowances.FindAll(a => a.PaidOn is not { } paid || ends.YearOfAllowances(a.Id, paid) == paid.Year);
        List<BoundMoney> bound =
            [.. OfPeriods(periods, [.. lines, .. adjustments], bearing), .. OfDues(periods, dues, start, bearing), .. OfAllowances(lists, bearing)];
        return asOf is null ? [.. bound, .. await DrawnBook.OfAsync(operation, bound, ends)] : bound;
    }

    /// <summary>Which year bears what: the one it is booked on while that may still pay it and is not settled, else by the day of its approval.</summary>
    internal sealed record Bearing(IReadOnlySet<int> Closed, Func<int?, int?, int?> Booked)
    {
        public int Of(DateOnly on, int? periodId, int? listId = null) =>
            Booked(periodId, listId) is { } year && !Closed.Contains(year) ? year : BearerOf(on.Year, Closed);
    }

    /// <summary>
    /// Every due without what was settled of it after the day, but for what is booked on that day's year; those settled by then come to nothing.
    /// </summary>
    private static async Task<List<DueRow>> DuesAsync(PortalDbContext db, DateOnly day, List<int> came)
    {
        var dues = await db.RoyaltyDues.Select(d => new DueRow(d.Id, d.PeriodId, d.Total, d.Settled)).ToListAsync();
        var paid = db.Disbursements.Where(d => d.PaidOn > day && !came.Contains(d.Id));
        var later = await db.RoyaltySettlements.Join(paid, s => s.DisbursementId, d => d.Id, (s, d) => s)
            .Select(s => new SettledRow(s.DueId, s.Amount)).ToListAsync();
        return Before(dues, later.ToLookup(s => s.DueId, s => s.Amount));
    }

    private static List<DueRow> Before(List<DueRow> dues, ILookup<int, Money> later) =>
        dues.ConvertAll(d => d with { Settled = d.Settled - later[d.Id].Sum() }).FindAll(d => d.Rest != Money.Zero);

    /// <summary>The year that bears what was bound in that one: the first not settled from it on.</summary>
    public static int BearerOf(int year, IReadOnlySet<int> closed)
    {
        while (closed.Contains(year)) year++;
        return year;
    }

    private static List<int> UnpaidOf(List<PeriodRow> periods) => periods.Where(p => PeriodLife.Of(p.Status) is { IsFixed: true, IsPaid: false })
        .Select(p => p.Id).ToList();

    private static IEnumerable<BoundMoney> OfPeriods(List<PeriodRow> periods, List<AmountRow> amounts, Bearing bearing)
    {
        var sums = amounts.ToLookup(a => a.PeriodId);
        foreach (var period in periods.Where(p => PeriodLife.Of(p.Status) is { IsFixed: true, IsPaid: false }).OrderBy(p => p.Span))
            yield return new(BoundKind.Period, $"Kỳ {period.Span.Words} đã duyệt, chưa chi", $"nhuan-but/{period.Span}", period.On,
                bearing.Of(period.On, period.Id), PeriodReadiness.OwedOf(sums[period.Id].Select(a => (a.ContributorId, a.Amount ?? Money.Zero))), period.Id);
    }

    private static IEnumerable<BoundMoney> OfDues(List<PeriodRow> periods, List<DueRow> dues, DateOnly start, Bearing bearing)
    {
        var owed = dues.FindAll(d => d.Rest > Money.Zero);
        foreach (var own in owed.Where(d => d.PeriodId is not null).GroupBy(d => periods.Find(p => p.Id == d.PeriodId)!).OrderBy(g => g.Key.Span))
            yield return new(BoundKind.Owed, $"Còn nợ của kỳ {own.Key.Span.Words}", $"nhuan-but/{own.Key.Span}?xem=nguoi-nhan", own.Key.On,
                bearing.Of(own.Key.On, own.Key.Id), own.Sum(d => d.Rest), own.Key.Id);
        var opening = owed.Where(d => d.PeriodId is null).Sum(d => d.Rest);
        if (opening != Money.Zero)
            yield return new(BoundKind.Opening, "Còn nợ khi bắt đầu dùng phần mềm", "nhuan-but/so-du-dau-ky?loai=so-du", start,
                bearing.Of(start, null), opening, null);
    }

    private static IEnumerable<BoundMoney> OfAllowances(List<AllowanceBound> months, Bearing bearing) => months.OrderBy(m => m.Month)
        .Select(m => new BoundMoney(BoundKind.Allowance, $"Phụ cấp {m.Month.Words} đã duyệt, chưa chi", $"nhuan-but/phu-cap?thang={m.Month}", m.On,
            bearing.Of(m.On, null, m.Id), m.Total, null));

    private sealed record PeriodRow(int Id, YearMonth Month, int Months, RoyaltyPeriodStatus Status, DateTime? ApprovedAt)
    {
        public PeriodSpan Span => new(Month.Year, Month.Month, Months);
        public DateOnly On => ApprovedAt is { } at ? WardClock.DayOf(at) : Month.LastDay;
    }

    private sealed record SettledRow(int DueId, Money Amount);

    private sealed record DueRow(int Id, int? PeriodId, Money Total, Money Settled)
    {
        public Money Rest => Total - Settled;
    }

    private sealed record AmountRow(int PeriodId, int ContributorId, Money? Amount);

    private sealed record AllowanceBound(int Id, YearMonth Month, DateTime ApprovedAt, DateOnly? PaidOn, Money Total)
    {
        public DateOnly On => WardClock.DayOf(ApprovedAt);
    }
}
