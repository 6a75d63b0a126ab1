using CsCheck;
using Portal.Core.Editions;
using Portal.Core.Kernel;
using Portal.Core.Royalties.Periods;
using Xunit;

namespace Portal.Tests.Royalties.Periods;

/// <summary>What contributors have coming, over lines and adjustments nobody wrote.</summary>
[Trait("Fault", "FIN3")]
public class EntitlementProperties
{
    private static readonly Gen<PeriodEntitlements.EntitledLine> Line = Gen.Select(
        Gen.Int[1, 9], Gen.Int[1, 5], Gen.Enum<ContributionRole>(), Gen.Int[0, 9_000_000])
        .Select((work, person, role, dong) => new PeriodEntitlements.EntitledLine(work, person, role, dong % 7 == 0 ? null : new Money(dong)));

    private static readonly Gen<(int Person, Money Amount)> Adjustment = Gen.Select(Gen.Int[1, 7], Gen.Int[-9_000_000, 9_000_000])
        .Select((person, dong) => (person, new Money(dong)));

    [Fact]
    public void The_sum_over_all_is_the_sum_of_the_lines_and_of_the_adjustments_and_nobody_stands_twice() =>
        Gen.Select(Line.Array[0, 30], Adjustment.Array[0, 10]).Sample((lines, adjustments) =>
        {
            var sums = PeriodEntitlements.SumsOf(lines.ToLookup(l => l.ContributorId), adjustments.ToLookup(a => a.Person, a => a.Amount));

            Assert.Equal(lines.Sum(l => l.Amount ?? Money.Zero) + adjustments.Sum(a => a.Amount), sums.Sum(e => e.Total));
            Assert.Equal(adjustments.Sum(a => a.Amount), sums.Sum(e => e.Adjustments));
            Assert.Equal(lines.Select(l => l.ContributorId).Union(adjustments.Select(a => a.Person)).Order(), sums.Select(e => e.ContributorId));
            Assert.Equal(lines.Select(l => (l.ContributorId, l.WorkId)).Distinct().Count(), sums.Sum(e => e.WorkCount));
        });
}
