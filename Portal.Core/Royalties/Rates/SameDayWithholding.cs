namespace Portal.Core.Royalties.Rates;

/// <summary>What one person already received on a day from the same payer, and the tax that fell due on it, in whole đồng.</summary>
public readonly record struct PaidThatDay(Money Gross, Money Tax);

/// <summary>
/// All that is paid on one day is one payment to each person (khoản 2 Điều 50 Nghị định số 253/2026/NĐ-CP: "mỗi lần chi trả").
/// The limit and the rate count for the sum, and the last sheet carries the tax the earlier ones did not.
/// </summary>
public static class SameDayWithholding
{
    /// <summary>
    /// The tax of a payment to somebody who was <paramref name="paid"/> something that day already and of whom <paramref name="carried"/> of
    /// earlier tax could not be withheld yet. Where both are more than this payment brings it goes as far as it goes, and the rest is carried on
    /// (<see cref="WithholdingResult.CarriedOut"/>); nothing is withheld from what goes to the payroll. Refused where <see cref="Withholding.Of"/>
    /// refuses.
    /// </summary>
    public static Outcome<WithholdingResult> Of(
        Money gross, PaidThatDay paid, PayeeKind kind, bool commitment, DateOnly paidOn, IReadOnlyList<TaxRule> rules, Money carried = default)
    {
        if (gross < Money.Zero) return RateRefusals.NegativePayment(gross);
        var together = Withholding.Of(gross + paid.Gross, kind, commitment, paidOn, rules);
        if (!together.Done) return together;

        // Never less than nothing: what was withheld once is declared and not paid back on a later sheet
        var due = together.Value.Tax > paid.Tax ? together.Value.Tax - paid.Tax : Money.Zero;
        var treatment = together.Value.Rule.Treatment;
        var wanted = treatment == TaxTreatment.Payroll ? Money.Zero : due + carried;
        var told = treatment == TaxTreatment.WithholdWhole ? paid : default;
        var tax = wanted < gross ? wanted : gross;
        var left = due + carried - tax;
        return new WithholdingResult(tax, gross - tax, together.Value.Rule, Words(together.Value.Words, told, carried, left))
        {
            Due = due, CarriedIn = carried, CarriedOut = left,
        };
    }

    /// <summary>What was paid the same day matters only where tax is withheld: elsewhere nothing is said of it.</summary>
    private static string Words(string rule, PaidThatDay paid, Money carried, Money left) =>
        rule + (paid.Gross == Money.Zero ? "" : $" Tính gộp {paid.Gross} đã chi cùng ngày ở lần chi khác, đã phải khấu trừ {paid.Tax}.")
        + (carried == Money.Zero ? "" : $" Thuế còn thiếu của lần chi trước: {carried}.")
        + (left == Money.Zero ? "" : $" Còn {left} thuế chưa khấu trừ được, khấu trừ vào lần chi sau.");
}
