using Portal.Core.Kernel;
using Portal.Core.Royalties.Payments;
using Xunit;

namespace Portal.Tests.Royalties.Payments;

/// <summary>What one payee is paid at once, worked out by hand to the đồng; what holds over all sequences stands in the properties.</summary>
[Trait("Row", "G5")]
public sealed class SettlePayeeTests
{
    [Fact]
    public void Half_of_what_is_chosen_is_paid_and_what_is_to_be_taken_back_is_taken_from_it_the_oldest_first()
    {
        var whole = Due(1_000_000, 500_000, -100_000, works: 3);
        var begun = Due(600_000, 0, 0, settled: 200_000, works: 2);
        var left = Due(900_000, 0, 0, works: 4);
        var (older, newer) = (Due(0, 0, -300_000, settled: -100_000), Due(0, 0, -50_000));

        var part = SettlePayee.Of([older, whole, newer, begun, left], d => d != left, 50);

        Assert.Equal([(whole, 700_000), (begun, 200_000), (older, -200_000), (newer, -50_000)], Amounts(part));
        Assert.Equal(new Money(650_000), part.Gross);
        Assert.Equal((new Money(250_000), new Money(-300_000)), (part.Remuneration, part.Adjustments));
        // Works of a due that an earlier payment began were counted by that one
        Assert.Equal(3, part.WorkCount);
        Assert.Equal((new Money(900_000), Money.Zero), (part.OwedAfter, part.TakeBackAfter));
    }

    [Fact]
    public void More_to_take_back_than_is_paid_leaves_nothing_and_the_rest_waits()
    {
        var (paid, first, second) = (Due(100_000, 0, 0), Due(0, 0, -150_000), Due(0, 0, -30_000));

        var part = SettlePayee.Of([paid, first, second], _ => true, 100);

        Assert.Equal([(paid, 100_000), (first, -100_000)], Amounts(part));
        Assert.Equal((Money.Zero, new Money(-100_000)), (part.Gross, part.Adjustments));
        Assert.Equal((Money.Zero, new Money(80_000)), (part.OwedAfter, part.TakeBackAfter));
    }

    [Fact]
    public void The_second_part_of_a_due_brings_its_share_of_the_adjustments_and_no_works()
    {
        var due = Due(400_000, 100_000, 300_000, settled: 200_000, works: 5);

        var part = SettlePayee.Of([due], _ => true, 50);

        Assert.Equal((new Money(300_000), new Money(37_500), new Money(112_500)), (part.Gross, part.Remuneration, part.Adjustments));
        Assert.Equal((0, new Money(300_000)), (part.WorkCount, part.OwedAfter));
    }

    [Theory]
    [InlineData(1, 40, 0)]
    [InlineData(1, 50, 1)]
    [InlineData(3, 50, 2)]
    [InlineData(333_333, 100, 333_333)]
    public void A_part_is_rounded_once_and_none_of_nothing_is_listed(int rest, int percent, int paid)
    {
        var (due, settled) = (Due(rest, 0, 0), Due(10, 0, 0, settled: 10));

        var part = SettlePayee.Of([due, settled], _ => true, percent);

        Assert.Equal(paid == 0 ? [] : [(due, paid)], Amounts(part));
        Assert.Equal((new Money(paid), new Money(rest - paid)), (part.Gross, part.OwedAfter));
    }

    private static IEnumerable<(RoyaltyDue, long)> Amounts(PayeeSettlement part) => part.Dues.Select(d => (d.Due, d.Amount.Dong));

    private static RoyaltyDue Due(long royalty, long remuneration, long adjustments, long settled = 0, int works = 1) => new()
    {
        PortalId = "thanh-dong", Royalty = new(royalty), Remuneration = new(remuneration), Adjustments = new(adjustments),
        Total = new(royalty + remuneration + adjustments), Settled = new(settled), WorkCount = works,
    };
}
