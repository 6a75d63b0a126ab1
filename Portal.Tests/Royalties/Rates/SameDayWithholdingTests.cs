using Portal.Core.Kernel;
using Portal.Core.Royalties.Rates;
using Portal.Tests.Law;
using Xunit;

namespace Portal.Tests.Royalties.Rates;

/// <summary>Domain: "lần chi trả" is what one person gets at once, so three months paid on one day are one payment.</summary>
public class SameDayWithholdingTests
{
    private static readonly DateOnly Day = Laws.Day("05/01/2027");

    [Theory]
    [InlineData("alone under the limit", 4_000_000, 0, 0, 0, 4_000_000)]
    [InlineData("over the limit together", 4_000_000, 4_000_000, 0, 800_000, 3_200_000)]
    [InlineData("the third month", 4_000_000, 8_000_000, 800_000, 400_000, 3_600_000)]
    [InlineData("just the limit", 1_000_000, 4_000_000, 0, 500_000, 500_000)]
    [InlineData("one đồng less", 999_999, 4_000_000, 0, 0, 999_999)]
    [InlineData("taxed before", 1_000_000, 6_000_000, 600_000, 100_000, 900_000)]
    public void The_last_sheet_of_a_day_carries_what_the_sum_owes(string id, int gross, int paid, int taxed, int tax, int net)
    {
        var result = Of(gross, paid, taxed, PayeeKind.Resident).Value;

        Assert.Equal((id, new Money(tax), new Money(net)), (id, result.Tax, result.Net));
        Assert.Equal(paid > 0, result.Words.Contains("đã chi cùng ngày", StringComparison.Ordinal));
    }

    [Fact]
    public void Tax_withheld_once_is_not_paid_back_on_a_later_sheet()
    {
        // Withheld as a non-resident in the morning, a resident under the limit in the afternoon
        Assert.Equal(Money.Zero, Of(1_000_000, 1_000_000, 200_000, PayeeKind.Resident).Value.Tax);
    }

    [Theory]
    [InlineData(PayeeKind.Staff)]
    [InlineData(PayeeKind.Organisation)]
    public void Whoever_is_not_taxed_on_a_sheet_is_not_taxed_together_either_and_nothing_is_said_of_the_day(PayeeKind kind)
    {
        var result = Of(4_000_000, 4_000_000, 0, kind).Value;

        Assert.Equal(Money.Zero, result.Tax);
        Assert.DoesNotContain("cùng ngày", result.Words, StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Fault", "FIN14")]
    [InlineData("the sheet is too small", 100_000, 4_900_000, 0, 0, 500_000, 100_000, 400_000)]
    [InlineData("the rest comes with the next", 1_000_000, 0, 0, 400_000, 0, 400_000, 0)]
    [InlineData("and as far as it goes", 100_000, 0, 0, 400_000, 0, 100_000, 300_000)]
    [InlineData("with the tax of that payment", 5_000_000, 0, 0, 400_000, 500_000, 900_000, 0)]
    [InlineData("nothing is paid", 0, 0, 0, 400_000, 0, 0, 400_000)]
    public void Tax_is_taken_as_far_as_it_goes_and_the_rest_is_carried_on_and_named(
        string id, int gross, int paid, int taxed, int carried, int due, int tax, int left)
    {
        var result = Of(gross, paid, taxed, PayeeKind.Resident, carried).Value;

        Assert.Equal((id, new Money(due), new Money(tax), new Money(left)), (id, result.Due, result.Tax, result.CarriedOut));
        Assert.Equal(new Money(gross - tax), result.Net);
        Assert.Equal(left > 0, result.Words.Contains($"Còn {new Money(left)} thuế chưa khấu trừ được", StringComparison.Ordinal));
        Assert.DoesNotContain("khác ngày", result.Words, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Fault", "FIN14")]
    public void What_goes_to_the_payroll_pays_no_tax_carried_from_before()
    {
        var result = Of(1_000_000, 0, 0, PayeeKind.Staff, 400_000).Value;

        Assert.Equal((Money.Zero, new Money(400_000)), (result.Tax, result.CarriedOut));
    }

    [Theory]
    [InlineData(3_000_000, 0, 0, "")]
    [InlineData(3_000_000, 3_000_000, 0, " Tính gộp 3.000.000\u00A0đồng đã chi cùng ngày ở lần chi khác, đã phải khấu trừ 0\u00A0đồng.")]
    [InlineData(3_000_000, 0, 100_000, " Thuế còn thiếu của lần chi trước: 100.000\u00A0đồng.")]
    [InlineData(300_000, 5_700_000, 50_000, " Tính gộp 5.700.000\u00A0đồng đã chi cùng ngày ở lần chi khác, đã phải khấu trừ 0\u00A0đồng."
        + " Thuế còn thiếu của lần chi trước: 50.000\u00A0đồng. Còn 350.000\u00A0đồng thuế chưa khấu trừ được, khấu trừ vào lần chi sau.")]
    public void The_words_say_what_comes_together_and_nothing_of_what_does_not(int gross, int paid, int carried, string words)
    {
        var rule = Withholding.Of(new(gross + paid), PayeeKind.Resident, commitment: false, Day, Laws.Tables.TaxRules).Value.Words;

        Assert.Equal(rule + words, Of(gross, paid, 0, PayeeKind.Resident, carried).Value.Words);
    }

    private static Outcome<WithholdingResult> Of(int gross, int paid, int taxed, PayeeKind kind, int carried = 0) =>
        SameDayWithholding.Of(new(gross), new(new(paid), new(taxed)), kind, commitment: false, Day, Laws.Tables.TaxRules, new(carried));
}
