using Portal.Core.Kernel;
using Portal.Core.Royalties.Rates;
using Portal.Tests.Law;
using Xunit;

namespace Portal.Tests.Royalties.Rates;

public class RoyaltyFundTests
{
    private static readonly DateOnly Day = new(2026, 8, 15);

    /// <summary>R20 of the worked cases, and its edges.</summary>
    [Theory]
    [InlineData(100_000_000, 30_000_000, 50_000_000, 180_000_000)]
    [InlineData(0, 0, 0, 0)]
    [InlineData(5, 2, 3, 10)]
    public void The_fund_may_add_thirty_per_cent_encouragement_and_fifty_per_cent_remuneration(long royalties, long encouragement, long remuneration, long fund)
    {
        var ceilings = RoyaltyFund.Of(new(royalties), Day, Laws.Tables.RoyaltyFundRules).Value;

        Assert.Equal((new Money(encouragement), new Money(remuneration), new Money(fund)), (ceilings.Encouragement, ceilings.Remuneration, ceilings.Fund));
        Assert.Equal("khoản 2 Điều 8 Nghị định số 18/2014/NĐ-CP ngày 14/3/2014", ceilings.Rule.Source);
    }

    [Fact]
    public void A_day_before_the_first_rule_and_a_negative_total_are_refused()
    {
        Assert.Equal("royalties.fund.no-rule", Assert.Single(RoyaltyFund.Of(new(1), new DateOnly(2014, 5, 31), Laws.Tables.RoyaltyFundRules).Refusals).Code);
        Assert.Equal("royalties.fund.negative", Assert.Single(RoyaltyFund.Of(new(-1), Day, Laws.Tables.RoyaltyFundRules).Refusals).Code);
    }
}
