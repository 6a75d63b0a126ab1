namespace Portal.Core.Royalties.Budgets;

/// <summary>What a list gives somebody for a month.</summary>
internal sealed record AllowanceGiven(YearMonth ForMonth, string UserId, string Name, string Position, Money Amount)
{
    public static AllowanceGiven Of(AllowanceRow row) => new(row.ForMonth, row.UserId, row.Name, row.Position, row.Amount);
}

/// <summary>
/// What a month's list is drawn up from: what each month earns by what is known now, what approved lists of other months give, and which months these are.
/// </summary>
internal sealed record AllowanceGround(
    YearMonth Month, Func<YearMonth, IReadOnlyList<AllowanceEntry>> Earned, IReadOnlyList<AllowanceGiven> Given, IReadOnlyList<YearMonth> Standing,
    AllowancePayroll Payroll);

/// <summary>
/// Draws up a month's list: what the month earns and no other list gives already, and of earlier months what was given too little or too much because a term,
/// a rate or a base salary became known later. A month without an approved list of its own waits for that list. Back is taken no more than the person gets
/// on the list; the rest is named and waits for the next.
/// </summary>
/// <remarks>
/// A month in which somebody was outside the payroll is theirs to be paid and taxed apart, and no later list corrects it: it counts as one of the payroll
/// where a list gave them something for it, or where they were on the payroll all the month.
/// </remarks>
internal static class AllowanceDraw
{
    public static AllowanceList Of(AllowanceGround ground)
    {
        var differences = Months(ground).SelectMany(m => DifferencesOf(ground, m)).ToList();
        var more = differences.FindAll(d => d.More > Money.Zero);
        var (paid, outside) = (more.FindAll(d => !ground.Payroll.IsOutside(d.UserId)), more.FindAll(d => ground.Payroll.IsOutside(d.UserId)));
        var rows = paid.ConvertAll(d => d.Row(ground.Month));
        foreach (var back in differences.Where(d => d.More < Money.Zero && d.Month != ground.Month))
        {
            var room = rows.Where(r => r.Entry.UserId == back.UserId).Sum(r => r.Entry.Amount);
            var amount = back.More < -room ? -room : back.More;
            if (amount != Money.Zero) rows.Add((back with { More = amount }).Row(ground.Month));
        }
        var ordered = rows.OrderBy(r => r.ForMonth != ground.Month).ThenBy(r => r.ForMonth).ToList();
        return new(ordered, Shared(ground).ToList())
        {
            OwedBack = Debts(ground, ordered.Select(r => new AllowanceGiven(r.ForMonth, r.Entry.UserId, r.Entry.Name, r.Entry.Position, r.Entry.Amount))),
            Outside = outside.ConvertAll(d => OutsideWords(d, ground.Month)),
        };
    }

    /// <summary>What is still to be taken back once these rows are given too, a sentence a person.</summary>
    public static IReadOnlyList<string> Debts(AllowanceGround ground, IEnumerable<AllowanceGiven> rows)
    {
        var with = ground with { Given = [.. ground.Given, .. rows] };
        return Months(with).SelectMany(m => DifferencesOf(with, m)).Where(d => d.More < Money.Zero).GroupBy(d => d.UserId)
            .Select(own => $"Còn phải thu hồi {-own.Sum(d => d.More)} phụ cấp của {own.First().Name} ({string.Join(", ", own.Select(d => d.Month.Words))}): "
                + "không có hoặc không đủ phụ cấp để trừ.").ToList();
    }

    /// <summary>The list's own month first, then earlier ones that other lists have to do with.</summary>
    private static IEnumerable<YearMonth> Months(AllowanceGround ground) => ground.Given.Select(g => g.ForMonth).Concat(ground.Standing)
        .Where(m => m.CompareTo(ground.Month) < 0).Distinct().Order().Prepend(ground.Month);

    private static IEnumerable<Difference> DifferencesOf(AllowanceGround ground, YearMonth month)
    {
        var (earned, given) = (ground.Earned(month), ground.Given.Where(g => g.ForMonth == month).ToList());
        var people = earned.Select(e => e.UserId).Concat(given.Select(g => g.UserId).Order(StringComparer.Ordinal)).Distinct();
        foreach (var id in people.ToList())
        {
            var (now, was) = (earned.FirstOrDefault(e => e.UserId == id), given.FindAll(g => g.UserId == id));
            var one = new Difference(month, id, now, was, (now?.Amount ?? Money.Zero) - was.Sum(g => g.Amount));
            if (one.More != Money.Zero && (one.More < Money.Zero || MayCome(ground, one))) yield return one;
        }
    }

    /// <summary>Too little is put right by the month's own list until that is approved, and later only for whom the payroll pays that month.</summary>
    private static bool MayCome(AllowanceGround ground, Difference one) => one.Month == ground.Month
        || (ground.Standing.Contains(one.Month) && (one.Was.Count > 0 || ground.Payroll.WasOn(one.UserId, one.Month)));

    private static IEnumerable<string> Shared(AllowanceGround ground) => ground.Earned(ground.Month).Where(e => !ground.Payroll.IsOutside(e.UserId))
        .GroupBy(e => e.Position).Where(g => g.Count() > 1)
        .Select(g => $"{g.Key} có {g.Count()} người hưởng trong {ground.Month.Words}: {string.Join(", ", g.Select(e => e.Name))}.");

    /// <summary>The software has no payment for it, and says what to do instead.</summary>
    private static string OutsideWords(Difference one, YearMonth month) => one.Month == month
        ? $"{one.Name} ({one.Position}, {one.More}) không trên bảng lương của đơn vị nên không có trong bảng này và không tính vào dự toán đã dùng: chi riêng, "
            + "khấu trừ thuế thu nhập cá nhân khi chi, lưu chứng từ ngoài phần mềm. Nếu thực ra người này hưởng lương tại đơn vị thì sửa loại người nhận ở "
            + "trang Người nhận nhuận bút rồi lập lại bảng."
        : $"{one.Name} ({one.Position}) nay không trên bảng lương của đơn vị nên {one.More} truy lĩnh {one.Month.Words} không có trong bảng này.";

    /// <summary>How far what is given to somebody for a month is from what they have coming; above nought where too little.</summary>
    private sealed record Difference(YearMonth Month, string UserId, AllowanceEntry? Now, List<AllowanceGiven> Was, Money More)
    {
        public string Name => Now?.Name ?? Was[0].Name;
        public string Position => Now?.Position ?? Was[0].Position;
        private Money Given => Was.Sum(g => g.Amount);

        public AllowanceDraft Row(YearMonth list) => new(Month, new(UserId, Name, Position, More, Month == list
            ? Now!.Words + (Was.Count == 0 ? "" : $"; được {Now.Amount}, bảng tháng khác đã tính {Given}")
            : $"{(More > Money.Zero ? "Truy lĩnh" : "Thu hồi")} {Month.Words}: tính lại {Now?.Amount ?? Money.Zero}, đã duyệt {Given}"));
    }
}
