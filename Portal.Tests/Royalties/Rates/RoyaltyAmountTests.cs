using Portal.Core.Kernel;
using Portal.Core.Royalties.Rates;
using Portal.Tests.Law;
using Xunit;

namespace Portal.Tests.Royalties.Rates;

/// <summary>The worked royalty cases, on the law's own base salaries.</summary>
public class RoyaltyAmountTests
{
    private const decimal UnitShare = 0.10m;

    [Theory]
    [InlineData("R1", "1.5", 0, "15/08/2026", "1", 379_500)]
    [InlineData("R2", "1.5", 0, "30/06/2026", "1", 351_000)]
    [InlineData("R3", "1.5", 0, "01/07/2026", "1", 379_500)]
    [InlineData("R4", "1.5", 0, "15/08/2026", "0.2", 75_900)]
    [InlineData("R5", "0.5", 0, "15/08/2026", "1", 126_500)]
    [InlineData("R6", "2.5", 0, "15/08/2026", "1", 632_500)]
    [InlineData("R7", "1.8", 0, "15/08/2026", "1", 455_400)]
    [InlineData("R8", "5", 0, "15/08/2026", "1", 1_265_000)]
    [InlineData("R10", "2.5", 100, "15/08/2026", "1", 1_265_000)]
    [InlineData("R13", "2.5", 10, "15/08/2026", "1", 695_750)]
    [InlineData("R15 before", "25", 0, "30/06/2023", "1", 3_725_000)]
    [InlineData("R15 after", "25", 0, "15/08/2026", "1", 6_325_000)]
    [InlineData("two additions add up", "2.5", 130, "15/08/2026", "1", 1_454_750)]
    [InlineData("a reduction", "2.5", -50, "15/08/2026", "1", 316_250)]
    [InlineData("nothing", "0", 0, "15/08/2026", "1", 0)]
    public void A_work_is_worth_what_was_worked_out_by_hand(string id, string coefficient, int additions, string publishedOn, string siteShare, int dong)
    {
        var result = RoyaltyAmount.Of(Number(coefficient), additions, UnitShare, Laws.Day(publishedOn), Laws.Tables.BaseSalaries, Number(siteShare));
        Assert.True(new Money(dong) == result.Value.Amount, $"{id}: {result.Value.Amount}");
    }

    [Fact]
    public void The_result_names_unit_and_salary_row()
    {
        var result = RoyaltyAmount.Of(1.5m, 0, UnitShare, Laws.Day("15/08/2026"), Laws.Tables.BaseSalaries).Value;

        Assert.Equal(new Money(253_000), result.Unit);
        Assert.Equal(new DateOnly(2026, 7, 1), result.Salary.EffectiveFrom);
    }

    [Theory] // R14: the first share takes the đồng left over
    [InlineData(632_500, new[] { 210_834, 210_833, 210_833 })]
    public void Equal_co_authors_share_to_the_last_dong(int whole, int[] shares) =>
        Assert.Equal(shares.Select(share => new Money(share)), new Money(whole).Split([1, 1, 1]));

    [Fact]
    public void There_is_one_rounding_at_the_end()
    {
        // Unit 111.5 đồng: rounded first it would give 112 × 1.5 = 168
        BaseSalary[] salaries = [new() { EffectiveFrom = new(2026, 1, 1), Amount = new(1_115), Source = "Kiểm thử", Verified = true }];

        var result = RoyaltyAmount.Of(1.5m, 0, UnitShare, new(2026, 2, 1), salaries).Value;

        Assert.Equal((new Money(112), new Money(167)), (result.Unit, result.Amount));
    }

    [Fact]
    public void Without_a_base_salary_nothing_is_computed()
    {
        var refusal = Assert.Single(RoyaltyAmount.Of(1.5m, 0, UnitShare, Laws.Day("30/06/2013"), Laws.Tables.BaseSalaries).Refusals);

        Assert.Equal("royalties.no-base-salary", refusal.Code);
        Assert.Contains("30/06/2013", refusal.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-0.1", 0, "0.1", "1", "royalties.coefficient.negative")]
    [InlineData("253000", 0, "0.1", "1", "royalties.coefficient")]
    [InlineData("1", -101, "0.1", "1", "royalties.addition")]
    [InlineData("1", 1001, "0.1", "1", "royalties.addition")]
    [InlineData("1", 0, "0", "1", "royalties.unit-share")]
    [InlineData("1", 0, "10", "1", "royalties.unit-share")]
    [InlineData("1", 0, "0.1", "0", "royalties.site-share")]
    [InlineData("1", 0, "0.1", "20", "royalties.site-share")]
    public void Figures_out_of_range_are_refused(string coefficient, int additions, string unitShare, string siteShare, string code)
    {
        var outcome = RoyaltyAmount.Of(Number(coefficient), additions, Number(unitShare), Laws.Day("15/08/2026"), Laws.Tables.BaseSalaries, Number(siteShare));
        Assert.Equal(code, Assert.Single(outcome.Refusals).Code);
    }

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    [Theory]
    [InlineData(1_000, 0, 1, 100, null)]
    [InlineData(1_001, 0, 1, 100, "royalties.coefficient")]
    [InlineData(1, 1_000, 1, 100, null)]
    [InlineData(1, 1_001, 1, 100, "royalties.addition")]
    [InlineData(1, -100, 1, 0, null)]
    [InlineData(1, -101, 1, 100, "royalties.addition")]
    [InlineData(1, 0, 0, 100, "royalties.unit-share")]
    [InlineData(1, 0, 2, 100, "royalties.unit-share")]
    [InlineData(1, 0, 1, -1, "royalties.share.negative")]
    [InlineData(1, 0, 1, 101, "royalties.share")]
    public void The_ends_of_each_range_are_allowed_and_the_next_is_refused(int coefficient, int addition, int unitShare, int basePercent, string? refusal)
    {
        var result = RoyaltyAmount.Of(coefficient, addition, unitShare, Laws.Day("15/08/2026"), Laws.Tables.BaseSalaries, 1m, basePercent);

        Assert.Equal(refusal is null ? [] : [refusal], result.Refusals.Select(r => r.Code));
    }

    [Theory]
    [InlineData(1_000_000, 30, "0.5", 650_000)]
    [InlineData(1_000_000, -100, "1", 0)]
    [InlineData(0, 0, "1", 0)]
    [InlineData(333_333, 50, "1", 500_000)]
    public void A_genre_with_a_sum_of_its_own_earns_it_with_its_additions(int sum, int addition, string siteShare, int dong) =>
        Assert.Equal(new Money(dong), RoyaltyAmount.OfFixed(new(sum), addition, Number(siteShare)).Value);

    [Fact]
    public void A_sum_of_its_own_below_nought_is_refused_with_what_else_is_wrong() =>
        Assert.Equal(["royalties.addition", "royalties.site-share", "royalties.fixed-amount.negative"],
            RoyaltyAmount.OfFixed(new(-1), 1_001, 0).Refusals.Select(r => r.Code));
}
