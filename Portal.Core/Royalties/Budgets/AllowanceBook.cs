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

/// <summary>
/// Draws up a month's list out of what is stored now: what the month earns, and of every month approved before what was given too little or too much,
/// because a term, a rate or a base salary became known later. Back is taken no more than the person gets on the list; the rest waits for the next.
/// </summary>
internal static class AllowanceBook
{
    public static async Task<AllowanceList> OfAsync(Operation operation, YearMonth month)
    {
        var (terms, rates, salaries) = (await TermsAsync(operation), await RatesAsync(operation), await SalariesAsync(operation));
        var outside = await OutsideAsync(operation);
        var given = await GivenAsync(operation, month);
        var paid = terms.Where(t => !outside.Contains(t.UserId)).ToList();
        return List(month, AllowanceMath.Of(month, paid, rates, salaries), given, m => AllowanceMath.Of(m, paid, rates, salaries),
            AllowanceMath.Of(month, terms.Where(t => outside.Contains(t.UserId)), rates, salaries));
    }

    public static Task<List<AllowanceTerm>> TermsAsync(Operation operation) => operation.Db.Memberships
        .Where(m => m.BoardPosition != null && (m.ToOn == null || m.ToOn >= m.FromOn)).OrderBy(m => m.Id)
        .Select(m => new AllowanceTerm(m.UserId, m.User!.DisplayName, m.BoardPosition!, m.FromOn, m.ToOn)).ToListAsync();

    public static Task<List<AllowanceRate>> RatesAsync(Operation operation) =>
        operation.Db.AllowanceRates.AsNoTracking().OrderBy(r => r.Position).ThenByDescending(r => r.FromOn).ToListAsync();

    public static Task<List<BaseSalary>> SalariesAsync(Operation operation) => operation.Db.BaseSalaries.AsNoTracking().ToListAsync();

    /// <summary>
    /// Members who are not on the payer's payroll: their allowance is income to be taxed with their royalties and does not stand on a list that goes to the
    /// payroll. Whoever has no record as a payee is staff.
    /// </summary>
    private static async Task<HashSet<string>> OutsideAsync(Operation operation)
    {
        var staff = PayeeKind.Staff;
        return (await operation.Db.Contributors.Where(c => c.UserId != null && c.MergedIntoId == null && c.Kind != staff).Select(c => c.UserId!).ToListAsync())
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>What approved lists of other months give, by month earned and person.</summary>
    private static async Task<List<AllowanceRow>> GivenAsync(Operation operation, YearMonth month)
    {
        var (approved, paid) = (AllowanceStatus.Approved, AllowanceStatus.Paid);
        return await operation.Db.AllowanceRows.AsNoTracking().Where(r => r.Round == r.AllowanceMonth!.Round && r.AllowanceMonth.Month != month
            && (r.AllowanceMonth.Status == approved || r.AllowanceMonth.Status == paid)).OrderBy(r => r.Id).ToListAsync();
    }

    private static AllowanceList List(YearMonth month, IReadOnlyList<AllowanceEntry> own, List<AllowanceRow> given,
        Func<YearMonth, IReadOnlyList<AllowanceEntry>> earned, IReadOnlyList<AllowanceEntry> outside)
    {
        var (rows, back) = (own.Select(e => new AllowanceDraft(month, e)).ToList(), new List<string>());
        foreach (var earlier in given.Select(r => r.ForMonth).Distinct().Where(m => m.CompareTo(month) < 0).Order().ToList())
            foreach (var correction in Corrections(earlier, given.FindAll(r => r.ForMonth == earlier), earned(earlier)))
            {
                var room = rows.Where(r => r.Entry.UserId == correction.UserId).Sum(r => r.Entry.Amount);
                var amount = correction.Amount < -room ? -room : correction.Amount;
                if (amount != Money.Zero) rows.Add(new(earlier, correction with { Amount = amount }));
                if (amount != correction.Amount) back.Add(OwedBack(earlier, correction, amount - correction.Amount));
            }
        return new(rows, Shared(month, own).ToList()) { OwedBack = back, Outside = outside.Select(Left).ToList() };
    }

    /// <summary>Somebody who has left has no later row to take it from.</summary>
    private static string OwedBack(YearMonth earned, AllowanceEntry who, Money rest) =>
        $"Còn phải thu hồi {rest} của {who.Name} ({who.Position}), phụ cấp {earned.Words}: trừ vào phụ cấp các tháng sau; người không còn hưởng phụ cấp thì "
        + "đơn vị thu lại và nộp giảm chi.";

    /// <summary>The software has no payment for it, and says what to do instead.</summary>
    private static string Left(AllowanceEntry who) =>
        $"{who.Name} ({who.Position}, {who.Amount}) không trên bảng lương của đơn vị nên không có trong bảng này và không tính vào dự toán đã dùng: chi riêng, "
        + "khấu trừ thuế thu nhập cá nhân khi chi, lưu chứng từ ngoài phần mềm. Nếu thực ra người này hưởng lương tại đơn vị thì sửa loại người nhận ở trang "
        + "Người nhận nhuận bút rồi lập lại bảng.";

    private static IEnumerable<AllowanceEntry> Corrections(YearMonth month, List<AllowanceRow> given, IReadOnlyList<AllowanceEntry> earned)
    {
        foreach (var id in given.Select(r => r.UserId).Concat(earned.Select(e => e.UserId)).Distinct().Order(StringComparer.Ordinal))
        {
            var (was, now) = (given.FindAll(r => r.UserId == id), earned.FirstOrDefault(e => e.UserId == id));
            var more = (now?.Amount ?? Money.Zero) - was.Sum(r => r.Amount);
            if (more == Money.Zero) continue;
            yield return new(id, now?.Name ?? was[0].Name, now?.Position ?? was[0].Position, more,
                $"{(more > Money.Zero ? "Truy lĩnh" : "Thu hồi")} {month.Words}: tính lại {now?.Amount ?? Money.Zero}, đã duyệt {was.Sum(r => r.Amount)}");
        }
    }

    private static IEnumerable<string> Shared(YearMonth month, IReadOnlyList<AllowanceEntry> own) => own.GroupBy(e => e.Position).Where(g => g.Count() > 1)
        .Select(g => $"{g.Key} có {g.Count()} người hưởng trong {month.Words}: {string.Join(", ", g.Select(e => e.Name))}.");
}
