using CsCheck;
using Portal.Core.Kernel;
using Portal.Core.Royalties.Payments;
using Xunit;

namespace Portal.Tests.Royalties.Payments;

/// <summary>What of each entry of a due is settled, whatever the entries are and however much was paid.</summary>
[Trait("Fault", "FIN18")]
public class SettledSharesProperties
{
    private static readonly Gen<Money[]> Entries =
        Gen.Frequency((4, Gen.Long[0, 9_000_000]), (1, Gen.Long[-9_000_000, 0])).Select(d => new Money(d)).Array[1, 12];

    [Fact]
    public void Parts_add_up_to_what_was_settled_and_none_goes_beyond_its_entry_nor_the_other_way() =>
        Gen.Select(Entries, Gen.Int[0, 10_000]).Sample((entries, hundredths) =>
        {
            var settled = entries.Sum().Times(hundredths / 10_000m);
            var parts = SettledShares.Of(settled, entries);
            return parts.Count == entries.Length && parts.Sum() == settled
                && parts.Zip(entries).All(p => p.Second >= Money.Zero ? p.First >= Money.Zero && p.First <= p.Second
                    : p.First <= Money.Zero && p.First >= p.Second);
        });

    [Fact]
    public void Before_the_first_payment_nothing_is_settled_and_after_the_last_everything() => Entries.Sample(entries =>
    {
        var total = entries.Sum();
        return SettledShares.Of(total, entries).SequenceEqual(entries)
            && (total == Money.Zero || SettledShares.Of(Money.Zero, entries).All(p => p == Money.Zero));
    });

    [Fact]
    public void By_hand_the_roundings_do_not_add_up_and_entries_of_another_due_break_nothing()
    {
        Assert.Equal([33, 34, 33], SettledShares.Of(new(100), [new(100), new(100), new(100)]).Select(p => p.Dong));
        Assert.Equal([150, -50], SettledShares.Of(new(100), [new(300), new(-100)]).Select(p => p.Dong));
        // Changed past the verbs: the parts are still what was settled, or nothing where the entries come to nothing
        Assert.Equal([67, 33], SettledShares.Of(new(100), [new(2), new(1)]).Select(p => p.Dong));
        Assert.Equal([0, 0], SettledShares.Of(new(100), [new(5), new(-5)]).Select(p => p.Dong));
    }
}
