using System.Text.Json.Serialization;

namespace Portal.Core.Kernel;

/// <summary>
/// An amount in whole đồng. It never holds a fraction: anything computed is rounded once, by <see cref="Round"/>.
/// Amounts may be negative (a correction), compare by value and print as <c>1.265.000 đồng</c>, with a space that never breaks.
/// </summary>
[JsonConverter(typeof(MoneyJson))]
public readonly record struct Money(long Dong) : IComparable<Money>
{
    public static readonly Money Zero = new(0);

    /// <summary>The one rounding rule: to the nearest đồng, half away from zero (domain rule, docs/royalties.md).</summary>
    public static Money Round(decimal amount) => new((long)decimal.Round(amount, 0, MidpointRounding.AwayFromZero));

    public static Money operator +(Money a, Money b) => new(checked(a.Dong + b.Dong));
    public static Money operator -(Money a, Money b) => new(checked(a.Dong - b.Dong));
    public static Money operator -(Money a) => new(checked(-a.Dong));
    public static bool operator <(Money a, Money b) => a.Dong < b.Dong;
    public static bool operator >(Money a, Money b) => a.Dong > b.Dong;
    public static bool operator <=(Money a, Money b) => a.Dong <= b.Dong;
    public static bool operator >=(Money a, Money b) => a.Dong >= b.Dong;

    /// <summary>The amount times a factor, rounded once.</summary>
    public Money Times(decimal factor) => Round(Dong * factor);

    /// <summary>
    /// Splits by weights so that the parts add up to the whole: every part gets its floor and the đồng left over go to the
    /// largest remainders, the earlier part first when remainders are equal. Weights must be positive in total.
    /// </summary>
    public IReadOnlyList<Money> Split(IReadOnlyList<decimal> weights)
    {
        if (weights.Any(w => w < 0)) throw new ArgumentException("A weight is negative.", nameof(weights));
        var total = weights.Sum();
        if (total <= 0) throw new ArgumentException("The weights add up to nothing.", nameof(weights));
        var sign = Dong < 0 ? -1 : 1;
        var whole = Math.Abs((decimal)Dong);
        var exact = weights.Select(w => whole * w / total).ToList();
        var parts = exact.Select(e => (long)decimal.Floor(e)).ToList();
        var left = (long)(whole - parts.Sum());
        foreach (var i in Enumerable.Range(0, parts.Count).OrderByDescending(i => exact[i] - parts[i]).ThenBy(i => i).Take((int)left))
            parts[i]++;
        return parts.Select(p => new Money(sign * p)).ToList();
    }

    public int CompareTo(Money other) => Dong.CompareTo(other.Dong);

    /// <summary>Vietnamese print without the unit: <c>1.265.000</c>.</summary>
    public string Digits => Dong.ToString("#,##0", Vietnamese.Format);

    public override string ToString() => Digits + "\u00A0đồng";
}

/// <summary>Sums of money.</summary>
public static class MoneySums
{
    public static Money Sum(this IEnumerable<Money> amounts) => amounts.Aggregate(Money.Zero, (a, b) => a + b);
    public static Money Sum<T>(this IEnumerable<T> items, Func<T, Money> amount) => items.Select(amount).Sum();
}
