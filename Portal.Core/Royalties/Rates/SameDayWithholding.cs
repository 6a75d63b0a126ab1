namespace Portal.Core.Royalties.Rates;

/// <summary>What one person already received on a day in other periods of the same payer, in whole đồng.</summary>
public readonly record struct PaidThatDay(Money Gross, Money Tax);

/// <summary>
/// Several periods paid on one day are one payment to each person (khoản 2 Điều 50 Nghị định số 253/2026/NĐ-CP: "mỗi lần chi trả").
/// The limit and the rate count for the sum, and the last sheet carries the tax the earlier ones did not.
/// </summary>
public static class SameDayWithholding
{
    /// <summary>
    /// The tax of a sheet for somebody who was <paramref name="paid"/> something that day already. Refused where the missing tax is
    /// more than this sheet brings, and where <see cref="Withholding.Of"/> refuses.
    /// </summary>
    public static Outcome<WithholdingResult> Of(
        Money gross, PaidThatDay paid, PayeeKind kind, bool commitment, DateOnly paidOn, IReadOnlyList<TaxRule> rules)
    {
        if (paid.Gross == Money.Zero) return Withholding.Of(gross, kind, commitment, paidOn, rules);
        var together = Withholding.Of(gross + paid.Gross, kind, commitment, paidOn, rules);
        if (!together.Done) return together;

        // Never less than nothing: what was withheld once is declared and not paid back on a later sheet
        var tax = together.Value.Tax > paid.Tax ? together.Value.Tax - paid.Tax : Money.Zero;
        if (tax > gross) return RateRefusals.TaxAboveSheet(paidOn, paid.Gross, tax, gross);
        return new WithholdingResult(tax, gross - tax, together.Value.Rule,
            $"{together.Value.Words} Tính gộp {paid.Gross} đã chi cùng ngày ở kỳ khác, đã khấu trừ {paid.Tax}.");
    }
}
