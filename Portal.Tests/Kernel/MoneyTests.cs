using Portal.Core.Kernel;
using Xunit;

namespace Portal.Tests.Kernel;

public class MoneyTests
{
    [Theory]
    [InlineData("0.4999", 0)]
    [InlineData("0.5", 1)]
    [InlineData("1.5", 2)]
    [InlineData("2.5", 3)]
    [InlineData("-0.5", -1)]
    [InlineData("-2.5", -3)]
    public void Rounding_is_to_the_nearest_dong_half_away_from_zero(string amount, long dong)
    {
        Assert.Equal(new Money(dong), Money.Round(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData(1_265_000, "1.265.000\u00A0đồng")]
    [InlineData(0, "0\u00A0đồng")]
    [InlineData(-12_000, "-12.000\u00A0đồng")]
    [InlineData(999, "999\u00A0đồng")]
    public void Money_prints_as_on_vietnamese_paper(long dong, string text)
    {
        Assert.Equal(text, new Money(dong).ToString());
    }

    [Fact]
    public void The_parts_of_a_split_add_up_and_none_is_more_than_a_dong_from_its_share()
    {
        decimal[][] weights = [[1], [50, 50], [33.33m, 33.33m, 33.34m], [1, 1, 1], [0, 1], [0.0001m, 99.9999m], [70, 20, 5, 5], [1, 2, 3, 4, 5, 6, 7]];
        for (var dong = -1_000L; dong <= 100_000; dong += 37)
        {
            foreach (var shares in weights)
            {
                var parts = new Money(dong).Split(shares);
                Assert.Equal(dong, parts.Sum().Dong);
                foreach (var (part, share) in parts.Zip(shares)) Assert.True(Math.Abs(part.Dong - dong * share / shares.Sum()) < 1);
            }
        }
    }

    [Fact]
    public void The_dong_left_over_go_to_the_largest_remainders_the_earlier_first()
    {
        Assert.Equal([210_834, 210_833, 210_833], new Money(632_500).Split([1, 1, 1]).Select(p => p.Dong)); // R14
        Assert.Equal([-34, -33, -33], new Money(-100).Split([1, 1, 1]).Select(p => p.Dong));
        Assert.Equal([3, 7], new Money(10).Split([1, 2]).Select(p => p.Dong));
    }

    [Fact]
    public void A_split_without_a_positive_weight_is_a_bug_and_throws()
    {
        Assert.Throws<ArgumentException>(() => new Money(1).Split([]));
        var nothing = Assert.Throws<ArgumentException>(() => new Money(1).Split([0, 0]));
        Assert.StartsWith("The weights add up to nothing.", nothing.Message, StringComparison.Ordinal);
        Assert.StartsWith("A weight is negative.", Assert.Throws<ArgumentException>(() => new Money(1).Split([2, -1])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Sums_beyond_what_fits_throw_instead_of_turning_round()
    {
        Assert.Throws<OverflowException>(() => new Money(long.MaxValue) + new Money(1));
        Assert.Throws<OverflowException>(() => new Money(long.MinValue) - new Money(1));
        Assert.Throws<OverflowException>(() => -new Money(long.MinValue));
        Assert.Throws<OverflowException>(() => Money.Round(decimal.MaxValue));
        Assert.Equal(Money.Zero, Array.Empty<Money>().Sum());
    }

    [Fact]
    public void Equal_amounts_are_neither_more_nor_less()
    {
        Assert.False(new Money(5) > new Money(5) || new Money(5) < new Money(5));
        Assert.True(new Money(5) >= new Money(5) && new Money(5) <= new Money(5) && new Money(6) > new Money(5) && new Money(4) < new Money(5));
    }
}
