using System.Globalization;
using CsCheck;
using Portal.Core.Kernel;
using Xunit;

namespace Portal.Tests.Kernel;

/// <summary>What holds of every amount and every number typed, not only of those somebody thought of. A failure prints the seed that repeats it.</summary>
public sealed class MoneyProperties
{
    /// <summary>Far above any fund of a ward.</summary>
    private static readonly Gen<long> Dong = Gen.Long[-1_000_000_000_000, 1_000_000_000_000];

    /// <summary>Shares in ten thousandths, as the screen takes them, at least one of them above nothing.</summary>
    private static readonly Gen<int[]> Shares = Gen.Int[0, 1_000_000].Array[1, 12].Where(shares => shares.Any(s => s > 0));

    /// <summary>What looks like a number: some digits, one sign, some more digits than are allowed.</summary>
    private static readonly Gen<string> Almost = Gen.Select(Gen.String[Gen.Char["0123456789"], 0, 10], Gen.Char[".,"], Gen.String[Gen.Char["0123456789"], 0, 6])
        .Select((whole, sign, rest) => $"{whole}{sign}{rest}");

    [Fact]
    public void The_parts_of_a_split_are_those_of_the_largest_remainders() => Gen.Select(Dong, Shares).Sample((dong, shares) =>
    {
        var parts = new Money(dong).Split(shares.Select(s => s / 10_000m).ToList()).Select(p => p.Dong).ToList();

        // Counted over in whole numbers, where nothing is rounded
        Int128 total = shares.Sum(s => (long)s), whole = Math.Abs(dong);
        var floors = shares.Select(s => (long)(whole * s / total)).ToList();
        var remainders = shares.Select(s => whole * s % total).ToList();
        var got = parts.Select((p, i) => Math.Abs(p) - floors[i]).ToList();
        Assert.Equal(dong, parts.Sum());
        Assert.All(got, extra => Assert.InRange(extra, 0, 1));
        for (var i = 0; i < got.Count; i++)
            for (var j = 0; j < got.Count; j++)
                if (got[i] > got[j]) Assert.True(remainders[i] > remainders[j] || (remainders[i] == remainders[j] && i < j), $"{i} before {j}");
    }, iter: 2_000);

    [Fact]
    public void A_split_asks_only_how_the_weights_stand_to_each_other_and_a_debt_is_split_as_a_claim() =>
        Gen.Select(Dong, Shares, Gen.Int[1, 50]).Sample((dong, shares, times) =>
        {
            var parts = new Money(dong).Split(shares.Select(s => (decimal)s).ToList());

            Assert.Equal(parts, new Money(dong).Split(shares.Select(s => (decimal)s * times).ToList()));
            Assert.Equal(parts.Select(p => -p), new Money(-dong).Split(shares.Select(s => (decimal)s).ToList()));
        }, iter: 2_000);

    [Fact]
    public void A_sum_is_the_sum_in_any_order() => Dong.Array[0, 40].Sample(amounts =>
    {
        Assert.Equal(amounts.Sum(), amounts.Select(d => new Money(d)).Sum().Dong);
        Assert.Equal(amounts.Sum(), amounts.Reverse().Sum(d => new Money(d)).Dong);
        Assert.Equal(-amounts.Sum(), amounts.Aggregate(Money.Zero, (sum, d) => sum - new Money(d)).Dong);
    });

    [Fact]
    public void Rounding_goes_to_the_nearest_dong_a_half_away_from_zero_and_does_not_mind_the_sign() =>
        Gen.Select(Gen.Long[-1_000_000_000, 1_000_000_000], Gen.OneOf(Gen.Int[0, 9_999], Gen.Const(5_000))).Sample((whole, fraction) =>
        {
            var amount = whole + fraction / 10_000m;
            var rounded = Money.Round(amount).Dong;

            var away = Math.Abs(amount - rounded);
            Assert.True(away < 0.5m || (away == 0.5m && Math.Abs(rounded) > Math.Abs(amount)), $"{amount} became {rounded}");
            Assert.Equal(-rounded, Money.Round(-amount).Dong);
        }, iter: 2_000);

    [Fact]
    public void An_amount_as_printed_is_the_amount() => Gen.Long.Sample(dong =>
    {
        var digits = new Money(dong).Digits;
        Assert.Equal(dong, long.Parse(digits.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture));
        Assert.Matches(@"^-?[0-9]{1,3}(\.[0-9]{3})*$", digits);
    }, iter: 1_000);

    [Fact]
    public void A_number_written_with_a_comma_is_read_as_it_was_meant_and_with_a_dot_the_same_or_not_at_all() =>
        Gen.Select(Gen.OneOf(Gen.Long[-9_999_999_999, 9_999_999_999], Gen.Long[-999_999, 999_999]), Gen.Int[0, 4]).Sample((digits, decimals) =>
        {
            var meant = digits / (decimal)Math.Pow(10, decimals);
            var written = meant.ToString("F" + decimals, CultureInfo.InvariantCulture);
            if (Math.Abs(meant) >= 1_000_000_000) return;

            Assert.True(DecimalText.TryParse(written.Replace('.', ','), out var read));
            Assert.Equal(meant, read);
            var couldBeThousands = decimals == 3 && Math.Abs(decimal.Truncate(meant)) is > 0 and < 1_000;
            Assert.Equal(!couldBeThousands, DecimalText.TryParse(written, out var dotted));
            if (!couldBeThousands) Assert.Equal(meant, dotted);
        }, iter: 2_000);

    [Fact]
    public void Whatever_is_read_as_a_number_has_at_most_four_decimals_and_reads_the_same_written_out() =>
        Gen.OneOf(Gen.String[Gen.Char["0123456789.,- "], 0, 12], Gen.String[Gen.Char['\u0000', '\uFFFF'], 0, 4], Almost).Sample(typed =>
        {
            if (!DecimalText.TryParse(typed, out var number)) return;
            Assert.Equal(number, decimal.Round(number, 4));
            var written = number.ToString(CultureInfo.InvariantCulture).Replace('.', ',');
            Assert.True(DecimalText.TryParse(written, out var again) && again == number, typed);
        }, iter: 5_000);
}
