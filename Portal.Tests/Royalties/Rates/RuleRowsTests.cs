using Portal.Core.Kernel;
using Portal.Core.Royalties.Rates;
using Portal.Tests.Law;
using Xunit;

namespace Portal.Tests.Royalties.Rates;

/// <summary>Which of several dated rows is in force: the newest that has begun, on its first day already, none before the first.</summary>
public sealed class RuleRowsTests
{
    private static readonly DateOnly First = new(2026, 1, 1), Second = new(2026, 7, 1);

    /// <summary>A day, and which of the two rows is in force on it: 0 for none.</summary>
    public static TheoryData<string, int> Days => new()
    {
        { "31/12/2025", 0 }, { "01/01/2026", 1 }, { "30/06/2026", 1 }, { "01/07/2026", 2 }, { "01/01/2030", 2 },
    };

    [Theory]
    [MemberData(nameof(Days))]
    public void The_row_that_began_last_is_in_force_from_its_first_day_on(string day, int row)
    {
        var on = Laws.Day(day);

        Assert.Equal(Nth(row, 70m, 80m), BudgetWarning.InForce([new(First, 70, "a"), new(Second, 80, "b")], on)?.Percent);
        Assert.Equal(Nth(row, 60, 90), RoyaltyTerm.RuleOf(on, [new(First, 60, 2, "a"), new(Second, 90, 3, "b")])?.Days);
        Assert.Equal(row == 0 ? null : on.AddDays(row == 1 ? 60 : 90), RoyaltyTerm.PayBy(on, [new(First, 60, 2, "a"), new(Second, 90, 3, "b")]));
        Assert.Equal(Nth(row, 30m, 40m), RoyaltyAddition.InForce([new("x", "x", 0, 30, First, "a"), new("x", "x", 0, 40, Second, "b")], on)
            .SingleOrDefault()?.MaxPercent);
        Assert.Equal(Nth(row, 65m, 75m), RoyaltyShareRule.InForce([new("x", "x", 40, 65, First, "a"), new("x", "x", 40, 75, Second, "b")], on)
            .SingleOrDefault()?.MaxPercent);
        var fund = RoyaltyFund.Of(new(1_000_000), on, [new(First, 10, 20, "a"), new(Second, 30, 40, "b")]);
        if (row == 0) Assert.Equal("royalties.fund.no-rule", Assert.Single(fund.Refusals).Code);
        else Assert.Equal(new Money(row == 1 ? 1_300_000 : 1_700_000), fund.Value.Fund);
        Assert.Equal(Nth(row, 10m, 12m), TaxRule.InForce([Tax(First, 10), Tax(Second, 12)], PayeeKind.Resident, on)?.RatePercent);
    }

    [Fact]
    public void Rows_of_other_circumstances_stand_beside_each_other()
    {
        Assert.Equal(["x", "y"], RoyaltyAddition.InForce([new("x", "x", 0, 30, First, "a"), new("y", "y", 0, 40, First, "b")], First).Select(a => a.Code));
        Assert.Equal(["x", "y"], RoyaltyShareRule.InForce([new("x", "x", 0, 30, First, "a"), new("y", "y", 0, 40, First, "b")], First).Select(a => a.Code));
    }

    [Theory]
    [InlineData(2025, null)]
    [InlineData(2026, "31/01/2027")]
    [InlineData(2027, "15/02/2028")]
    [InlineData(2030, "15/02/2031")]
    public void A_budget_year_ends_in_the_next_by_the_row_of_its_last_day(int year, string? last)
    {
        IReadOnlyList<YearEndTerm> rows = [new(new(2026, 12, 31), 1, 31, "a"), new(new(2027, 3, 1), 2, 15, "b")];

        Assert.Equal(last is null ? null : Laws.Day(last), YearEndTerm.InForce(rows, year)?.LastDayOf(year));
    }

    [Fact]
    public void Outside_the_portals_frame_one_may_consent_and_against_the_law_never()
    {
        Assert.True(CoefficientFrame.MayBeConsentedTo(RateRefusals.OutsideFrame(3, "Tin", 1, 2)));
        Assert.True(CoefficientFrame.MayBeConsentedTo(RateRefusals.OutsideShare(70, "Tin dịch", 40, 65)));
        Assert.False(CoefficientFrame.MayBeConsentedTo(RateRefusals.OverCap(11, "Tin", 10)));
        Assert.False(CoefficientFrame.MayBeConsentedTo(RateRefusals.NegativeSum(new(-1))));
    }

    private static T? Nth<T>(int row, T first, T second) where T : struct => row switch { 0 => null, 1 => first, _ => second };

    private static TaxRule Tax(DateOnly from, decimal percent) => new()
    {
        EffectiveFrom = from, EffectiveTo = null, PayeeKind = PayeeKind.Resident, Threshold = new(2_000_000), RatePercent = percent,
        Treatment = TaxTreatment.WithholdWhole, CommitmentExempts = true, Source = "a",
    };
}
