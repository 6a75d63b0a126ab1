using CsCheck;
using Portal.Core.Editions;
using Portal.Core.Kernel;
using Portal.Core.Royalties.Rates;
using Portal.Core.Royalties.Schedules;
using Portal.Core.Royalties.Works;
using Portal.Tests.Law;
using Xunit;

namespace Portal.Tests.Royalties.Works;

public class RoyaltySplitProperties
{
    private static readonly Gen<(ContributionRole Role, decimal Share)[]> Lines =
        Gen.Select(Gen.Enum<ContributionRole>(), Gen.Int[1, 10_000].Select(n => n / 100m)).Array[1, 8];

    private static readonly Gen<Money> Royalty = Gen.Long[0, 12_650_000].Select(d => new Money(d));

    private static RoyaltySchedule Schedule(RemunerationMode mode, decimal information = 0, decimal editing = 0) => new()
    {
        PortalId = "a", Name = "a", LegalBasis = "a", RemunerationMode = mode, InformationPercent = information, EditingPercent = editing,
    };

    [Fact]
    [Trait("Row", "G2")]
    public void Parts_always_add_up_to_the_total_and_none_is_below_nought() =>
        Gen.Select(Royalty, Lines, Gen.Enum<RemunerationMode>(), Gen.Int[0, 25], Gen.Int[0, 25]).Sample((royalty, lines, mode, information, editing) =>
        {
            var split = RoyaltySplit.Of(royalty, Schedule(mode, information, editing), lines);
            return split.Parts.Sum() == split.Total && split.Parts.All(p => p >= Money.Zero) && split.Parts.Count == lines.Length;
        });

    [Fact]
    [Trait("Fault", "FIN10")]
    public void FIN10_on_top_the_authors_share_the_whole_royalty_and_the_others_exactly_their_per_cent_of_it() =>
        Gen.Select(Royalty, Lines, Gen.Int[0, 25], Gen.Int[0, 25]).Sample((royalty, lines, information, editing) =>
        {
            var split = RoyaltySplit.Of(royalty, Schedule(RemunerationMode.OnTop, information, editing), lines);
            return Has(r => r is not (ContributionRole.Information or ContributionRole.Editing), royalty)
                && Has(r => r == ContributionRole.Information, royalty.Times(information / 100m))
                && Has(r => r == ContributionRole.Editing, royalty.Times(editing / 100m))
                && split.OnTop == Of(r => r is ContributionRole.Information or ContributionRole.Editing);

            Money Of(Func<ContributionRole, bool> role) => lines.Zip(split.Parts).Where(l => role(l.First.Role)).Sum(l => l.Second);
            bool Has(Func<ContributionRole, bool> role, Money pot) => Of(role) == (lines.Any(l => role(l.Role)) ? pot : Money.Zero);
        });

    [Fact]
    [Trait("Fault", "FIN10")]
    public void FIN10_the_same_work_inside_and_on_top_by_hand()
    {
        (ContributionRole, decimal)[] lines = [(ContributionRole.Author, 80), (ContributionRole.Information, 10), (ContributionRole.Editing, 10)];

        var inside = RoyaltySplit.Of(new(632_500), Schedule(RemunerationMode.Inside), lines);
        var onTop = RoyaltySplit.Of(new(632_500), Schedule(RemunerationMode.OnTop, 5, 10), lines);

        Assert.Equal([506_000, 63_250, 63_250], inside.Parts.Select(p => p.Dong));
        Assert.Equal((632_500, null), (inside.Total.Dong, inside.OnTop));
        Assert.Equal([632_500, 31_625, 63_250], onTop.Parts.Select(p => p.Dong));
        Assert.Equal((727_375, 94_875), (onTop.Total.Dong, onTop.OnTop!.Value.Dong));
    }

    [Fact]
    public void A_higher_coefficient_never_earns_less() =>
        Gen.Select(Gen.Int[0, 5_000], Gen.Int[0, 5_000], Gen.Int[-10_000, 17_000], Gen.Int[0, 10_000]).Sample((a, b, addition, part) =>
            Amount(Math.Min(a, b), addition, part) <= Amount(Math.Max(a, b), addition, part));

    [Fact]
    public void Reductions_never_bring_it_below_nought_and_the_whole_reduction_to_nothing() =>
        Gen.Select(Gen.Int[0, 5_000], Gen.Int[-10_000, 0]).Sample((coefficient, reduction) =>
            Amount(coefficient, reduction, 10_000) >= Money.Zero && Amount(coefficient, -10_000, 10_000) == Money.Zero);

    private static Money Amount(int coefficient, int addition, int part) => RoyaltyAmount.Of(
        coefficient / 100m, addition / 100m, 0.1m, new(2026, 11, 20), Laws.Tables.BaseSalaries, 1, part / 100m).Value.Amount;
}
