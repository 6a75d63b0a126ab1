using Portal.Core.Kernel;
using Portal.Core.Royalties.Rates;
using Portal.Tests.Law;
using Xunit;

namespace Portal.Tests.Royalties.Rates;

/// <summary>The worked tax cases, on the law's own rules.</summary>
public class WithholdingTests
{
    [Theory]
    [InlineData("P1", "30/06/2026", PayeeKind.Resident, false, 2_000_000, 200_000, 1_800_000)]
    [InlineData("P2", "30/06/2026", PayeeKind.Resident, false, 1_999_999, 0, 1_999_999)]
    [InlineData("P3", "01/07/2026", PayeeKind.Resident, false, 2_000_000, 0, 2_000_000)]
    [InlineData("below 5 million", "01/07/2026", PayeeKind.Resident, false, 4_999_999, 0, 4_999_999)]
    [InlineData("P5", "01/07/2026", PayeeKind.Resident, false, 5_000_000, 500_000, 4_500_000)]
    [InlineData("P6", "01/07/2026", PayeeKind.Resident, true, 6_325_000, 0, 6_325_000)]
    [InlineData("P6 without commitment", "01/07/2026", PayeeKind.Resident, false, 6_325_000, 632_500, 5_692_500)]
    [InlineData("P7 before", "30/06/2026", PayeeKind.NonResident, false, 1_000_000, 200_000, 800_000)]
    [InlineData("P7 after", "01/07/2026", PayeeKind.NonResident, false, 1_000_000, 200_000, 800_000)]
    [InlineData("no commitment abroad", "01/07/2026", PayeeKind.NonResident, true, 1_000_000, 200_000, 800_000)]
    [InlineData("P10", "01/07/2026", PayeeKind.Staff, false, 6_000_000, 0, 6_000_000)]
    [InlineData("invoice", "01/07/2026", PayeeKind.Organisation, false, 20_000_000, 0, 20_000_000)]
    [InlineData("half a dong up", "01/07/2026", PayeeKind.Resident, false, 5_000_005, 500_001, 4_500_004)]
    [InlineData("nothing", "01/07/2026", PayeeKind.NonResident, false, 0, 0, 0)]
    public void Tax_and_net_are_as_worked_out_by_hand(string id, string paidOn, PayeeKind kind, bool commitment, int gross, int tax, int net)
    {
        var result = Withholding.Of(new(gross), kind, commitment, Laws.Day(paidOn), Laws.Tables.TaxRules).Value;

        Assert.Equal((id, new Money(tax), new Money(net)), (id, result.Tax, result.Net));
        Assert.Equal(kind, result.Rule.PayeeKind);
        Assert.EndsWith(".", result.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void A_member_of_staff_goes_to_the_payroll()
    {
        var result = Withholding.Of(new(6_000_000), PayeeKind.Staff, commitment: false, Laws.Day("01/07/2026"), Laws.Tables.TaxRules).Value;

        Assert.Equal(TaxTreatment.Payroll, result.Rule.Treatment);
        Assert.Contains("bảng lương", result.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void The_words_name_rate_amount_and_source()
    {
        var result = Withholding.Of(new(5_000_000), PayeeKind.Resident, commitment: false, Laws.Day("01/07/2026"), Laws.Tables.TaxRules).Value;
        Assert.Equal("Khấu trừ thuế 10% trên toàn bộ 5.000.000\u00A0đồng (khoản 2 Điều 50 Nghị định số 253/2026/NĐ-CP ngày 30/6/2026).", result.Words);
    }

    [Fact]
    public void Without_a_rule_for_the_day_nothing_is_withheld_by_guess()
    {
        var refusal = Assert.Single(Withholding.Of(new(1), PayeeKind.Resident, commitment: false, Laws.Day("30/09/2013"), Laws.Tables.TaxRules).Refusals);

        Assert.Equal("royalties.withholding.no-rule", refusal.Code);
        Assert.Contains("Cá nhân cư trú", refusal.Sentence, StringComparison.Ordinal);
        Assert.Contains("30/09/2013", refusal.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_negative_payment_is_refused()
    {
        var refusal = Assert.Single(Withholding.Of(new(-1), PayeeKind.Resident, commitment: false, Laws.Day("01/07/2026"), Laws.Tables.TaxRules).Refusals);
        Assert.Equal("royalties.withholding.negative", refusal.Code);
    }
}
