using Portal.Core.Law;
using Portal.Core.Papers.Sheets;
using Portal.Core.Royalties.Budgets;
using Portal.Core.Royalties.Budgets.Sheets;
using Portal.Core.Royalties.Payments;

namespace Portal.Core.Reports.Parts;

/// <summary>
/// The budget in the activity report: what was spent on days of the span, royalties and allowances together, and how the budget of the span's last year
/// stands when the report is made. A sum of money opens the payments and lists, or what is bound, that it is the sum of.
/// </summary>
internal sealed class BudgetPart(LawTables laws) : IReportPart
{
    public const string PartCode = "ngan-sach";
    private const string Spent = "chi-trong-ky", Budget = "du-toan", SpentOfYear = "da-chi-nam", Bound = "cho-chi", Remaining = "con-lai";
    private const string ByMonth = "Đã chi và đã duyệt chờ chi theo tháng";

    public string Code => PartCode;
    public bool OfMoney => true;
    public int Position => 57;

    public async Task<ReportPart> OfAsync(Operation operation, ReportQuestion question)
    {
        var year = question.Span.Last.Year;
        var spent = await question.EachAsync(async span => Sum(await SpentAsync(operation, span)));
        var figures = await BudgetBook.OfAsync(operation, year, laws);
        return Part(question, spent, figures, operation.Today);
    }

    public async Task<ReportRows?> RowsAsync(Operation operation, ReportQuestion question, string key)
    {
        if (key == Spent) return Rows("Đã chi trong kỳ", await SpentAsync(operation, question.Span));
        var year = question.Span.Last.Year;
        if (key is not (SpentOfYear or Bound or Budget or Remaining)) return null;
        var figures = await BudgetBook.OfAsync(operation, year, laws);
        if (key == Bound) return BoundRows(figures);
        if (key == SpentOfYear) return Rows($"Đã chi năm {year}", [.. Before(figures), .. await SpentOfYearAsync(operation, year)]);
        var entries = await operation.Db.BudgetEntries.AsNoTracking().Where(e => e.BudgetYear!.Year == year && e.State == BudgetEntryState.Confirmed
            && e.Kind != BudgetEntryKind.Leave).OrderBy(e => e.PaperOn).ThenBy(e => e.Id).ToListAsync();
        return key == Budget ? EntryRows(figures, entries) : RemainingRows(figures);
    }

    private ReportPart Part(ReportQuestion question, Three<Money> spent, BudgetFigures figures, DateOnly today)
    {
        ReportFigure OfNow(string key, string name, Money value) => new(key, $"{name} năm {figures.Year} (đồng)", value.Dong, null, null, SheetColumnKind.Money)
            { OfNow = true };
        return new(Code, "Ngân sách",
            [
                question.Sum(Spent, "Đã chi trong kỳ, cả phụ cấp (đồng)", spent),
                .. figures.Has ? [OfNow(Budget, "Tổng dự toán", figures.Budget)] : Array.Empty<ReportFigure>(),
                OfNow(SpentOfYear, "Đã chi", figures.Spent), OfNow(Bound, "Đã duyệt, chưa chi", figures.BoundSum),
                .. figures.Has ? [OfNow(Remaining, "Dự toán còn lại", figures.Remaining)] : Array.Empty<ReportFigure>(),
            ],
            [.. Sentences(spent.Now, figures, today)],
            figures.Used == Money.Zero ? [] : [BudgetTables.Months(ByMonth, figures)],
            figures.Used == Money.Zero ? [] : BudgetCharts.Of(figures, today).Select(c => c with { Source = ByMonth }).ToList());
    }

    /// <summary>As one reports to the office above: what a screen says to whoever works on the budget is no sentence of a report.</summary>
    private static IEnumerable<string> Sentences(Money spent, BudgetFigures figures, DateOnly today)
    {
        if (spent != Money.Zero) yield return $"Trong kỳ đã chi {spent} nhuận bút, thù lao và phụ cấp.";
        if (!figures.Has)
        {
            yield return $"Năm {figures.Year} chưa ghi nhận dự toán được giao.";
            yield break;
        }
        if (figures.Used != Money.Zero)
            yield return $"Theo số liệu ngày {Vietnamese.Date(today)}, năm {figures.Year} đã chi {figures.Spent}, đã duyệt chờ chi {figures.BoundSum} trong "
                + $"tổng dự toán {figures.Budget}{(figures.Remaining > Money.Zero ? $"; còn lại {figures.Remaining}" : "")}.";
        foreach (var note in BudgetWords.Notes(figures, today)) yield return note;
    }

    private static Task<List<SpentLine>> SpentAsync(Operation operation, DaySpan span) => SpentAsync(operation, span, (_, _) => true, (_, _) => true);

    /// <summary>What the year's budget paid: on its days, but for what is booked on the year before, and what is booked on it later.</summary>
    private async Task<List<SpentLine>> SpentOfYearAsync(Operation operation, int year)
    {
        var ends = await YearEndBook.OfAsync(operation.Db, laws);
        return await SpentAsync(operation, DaySpan.Between(new(year, 1, 1), new(year + 1, 12, 31)), (id, on) => ends.YearOfDisbursement(id, on) == year,
            (id, on) => ends.YearOfAllowances(id, on) == year);
    }

    private static async Task<List<SpentLine>> SpentAsync(
        Operation operation, DaySpan span, Func<int, DateOnly, bool> payment, Func<int, DateOnly, bool> list)
    {
        var (db, first, last) = (operation.Db, span.First, span.Last);
        var payments = await db.RoyaltyPayments.Where(p => p.Disbursement!.PaidOn >= first && p.Disbursement.PaidOn <= last)
            .Select(p => new PaidRow(p.DisbursementId, p.Disbursement!.Year, p.Disbursement.Number, p.Disbursement.PaidOn, p.Gross)).ToListAsync();
        var allowances = await db.AllowanceMonths.Where(m => m.PaidOn >= first && m.PaidOn <= last)
            .Select(m => new AllowanceRowOf(m.Id, m.Month, m.PaidOn!.Value, m.Total)).ToListAsync();
        return Lines(payments.FindAll(p => payment(p.Id, p.PaidOn)), allowances.FindAll(a => list(a.Id, a.PaidOn)));
    }

    private static List<SpentLine> Lines(List<PaidRow> payments, List<AllowanceRowOf> allowances) =>
    [
        .. payments.GroupBy(p => (p.Year, p.Number, p.PaidOn)).Select(g => new SpentLine(Vietnamese.Capital(Disbursement.WordsOf(g.Key.Year, g.Key.Number)),
            g.Key.PaidOn, g.Sum(p => p.Gross), $"nhuan-but/chi-tra/{Disbursement.CodeOf(g.Key.Year, g.Key.Number)}")).OrderBy(l => l.On).ThenBy(l => l.Words),
        .. allowances.OrderBy(a => a.PaidOn).Select(a => new SpentLine($"Phụ cấp {a.Month.Words}", a.PaidOn, a.Total, $"nhuan-but/phu-cap?thang={a.Month}")),
    ];

    private static Money Sum(IEnumerable<SpentLine> lines) => lines.Sum(l => l.Amount);

    private static IEnumerable<SpentLine> Before(BudgetFigures figures) => figures.SpentBefore == Money.Zero ? []
        : [new("Chi trước khi dùng phần mềm", new(figures.Year, 1, 1), figures.SpentBefore, "nhuan-but/so-du-dau-ky?loai=so-du")];

    private static ReportRows BoundRows(BudgetFigures figures) =>
        Rows("Đã duyệt, chưa chi", figures.Bound.Select(b => new SpentLine(b.Words, b.On, b.Amount, b.Link)));

    private static ReportRows EntryRows(BudgetFigures figures, List<BudgetEntry> entries) => Rows($"Tổng dự toán năm {figures.Year}",
        entries.Select(e => new SpentLine($"{BudgetWords.Of(e.Kind)}, {e.PaperNumber}", e.PaperOn, e.Amount, PageOf(figures))));

    /// <summary>What remains is the budget less two sums, each a row.</summary>
    private static ReportRows RemainingRows(BudgetFigures figures) => Rows($"Dự toán còn lại năm {figures.Year}",
    [
        new("Tổng dự toán", new(figures.Year, 12, 31), figures.Budget, PageOf(figures)),
        new("Đã chi", new(figures.Year, 12, 31), -figures.Spent, PageOf(figures)),
        new("Đã duyệt, chưa chi", new(figures.Year, 12, 31), -figures.BoundSum, PageOf(figures)),
    ]);

    private static string PageOf(BudgetFigures figures) => $"nhuan-but/ngan-sach?nam={figures.Year}";

    private static ReportRows Rows(string title, IEnumerable<SpentLine> lines)
    {
        var all = lines.ToList();
        return new(title,
            [
                new("what", "Khoản", SheetColumnKind.Text, 40), new("day", "Ngày", SheetColumnKind.Date, 12),
                new("amount", "Số tiền (đồng)", SheetColumnKind.Money, 16) { Total = true },
            ],
            all.Select(l => new SheetRow([l.Words, l.On, l.Amount])).ToList()) { Links = all.Select(l => l.Link).ToList() };
    }

    private sealed record SpentLine(string Words, DateOnly On, Money Amount, string? Link);

    private sealed record PaidRow(int Id, int Year, int Number, DateOnly PaidOn, Money Gross);

    private sealed record AllowanceRowOf(int Id, YearMonth Month, DateOnly PaidOn, Money Total);
}
