namespace Portal.Core.Royalties.Rates;

/// <summary>
/// The tax of one payment: <paramref name="Tax"/> withheld now, <paramref name="Net"/> handed over, the rule it rests on, and the
/// reason in Vietnamese. Under <see cref="TaxTreatment.Payroll"/> the tax is zero here and the payroll still taxes the gross.
/// </summary>
public sealed record WithholdingResult(Money Tax, Money Net, TaxRule Rule, string Words)
{
    /// <summary>The tax that falls due with this payment, whether it could be withheld from it or not.</summary>
    public Money Due { get; init; } = Tax;

    /// <summary>Tax of earlier payments that had not been withheld before this one; what of both remains after it.</summary>
    public Money CarriedIn { get; init; }
    public Money CarriedOut { get; init; }
}

/// <summary>
/// Income tax withheld from royalties at payment (NĐ 253/2026/NĐ-CP Điều 50, 64; before 01/07/2026 TT 111/2013/TT-BTC Điều 25).
/// The rule is that of the payment date, and a payment is everything one person receives at once, never one article.
/// </summary>
public static class Withholding
{
    /// <summary>
    /// Tax on a payment of whole đồng, rounded once. Refused: a negative payment (a correction is set against a later one) and
    /// a date or kind of payee for which no rule is loaded.
    /// </summary>
    public static Outcome<WithholdingResult> Of(Money gross, PayeeKind kind, bool commitment, DateOnly paidOn, IReadOnlyList<TaxRule> rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        if (gross < Money.Zero) return RateRefusals.NegativePayment(gross);
        if (TaxRule.InForce(rules, kind, paidOn) is not { } rule) return RateRefusals.NoTaxRule(paidOn, kind);

        var rate = Vietnamese.Number(rule.RatePercent) + "%";
        return rule.Treatment switch
        {
            TaxTreatment.Payroll => Untaxed($"Không khấu trừ thuế tại bảng này: chuyển sang bảng lương để tính thuế cùng tiền lương ({rule.Source})."),
            TaxTreatment.None => Untaxed("Không khấu trừ thuế thu nhập cá nhân: chi trả cho tổ chức theo hóa đơn."),
            TaxTreatment.WithholdWhole when gross == Money.Zero || gross < rule.Threshold =>
                Untaxed($"Không khấu trừ thuế: dưới mức {rule.Threshold} mỗi lần chi trả ({rule.Source})."),
            TaxTreatment.WithholdWhole when commitment && rule.CommitmentExempts =>
                Untaxed($"Tạm thời chưa khấu trừ thuế ({rate}) do có bản cam kết; vẫn kê khai, quyết toán cuối năm ({rule.Source})."),
            TaxTreatment.WithholdWhole => Taxed(),
            _ => throw new InvalidOperationException($"Unknown treatment {rule.Treatment}."),
        };

        Outcome<WithholdingResult> Untaxed(string words) => new WithholdingResult(Money.Zero, gross, rule, words);

        Outcome<WithholdingResult> Taxed()
        {
            var tax = gross.Times(rule.RatePercent / 100);
            return new WithholdingResult(tax, gross - tax, rule, $"Khấu trừ thuế {rate} trên toàn bộ {gross} ({rule.Source}).");
        }
    }
}
