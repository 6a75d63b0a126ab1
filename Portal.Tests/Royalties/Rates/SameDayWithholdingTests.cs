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
    public void Whoever_is_not_taxed_on_a_sheet_is_not_taxed_together_either(PayeeKind kind) =>
        Assert.Equal(Money.Zero, Of(4_000_000, 4_000_000, 0, kind).Value.Tax);

    [Fact]
    public void A_sheet_too_small_for_the_missing_tax_is_refused()
    {
        var refusal = Assert.Single(Of(100_000, 4_900_000, 0, PayeeKind.Resident).Refusals);

        Assert.Equal((RateRefusals.TaxAboveSheetCode, "PaidOn"), (refusal.Code, refusal.Field));
        Assert.Contains("phải khấu trừ thêm " + new Money(500_000), refusal.Sentence, StringComparison.Ordinal);
    }

    private static Outcome<WithholdingResult> Of(int gross, int paid, int taxed, PayeeKind kind) =>
        SameDayWithholding.Of(new(gross), new(new(paid), new(taxed)), kind, commitment: false, Day, Laws.Tables.TaxRules);
}
