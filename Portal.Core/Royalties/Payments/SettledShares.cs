namespace Portal.Core.Royalties.Payments;

/// <summary>
/// How much of each line and adjustment that makes up a due is settled: the same part of every one, since a payment settles the due and none of them
/// before another.
/// </summary>
public static class SettledShares
{
    /// <summary>
    /// The parts of <paramref name="settled"/> that fall on <paramref name="entries"/>, in their order and in whole đồng; they add up to it exactly, and
    /// none leaves the stretch from nought to its entry. The entries may be of both signs; what is settled lies between nought and their sum, which is the
    /// due. A sum of nought is settled by itself: what is given and what is taken back are set off.
    /// </summary>
    /// <remarks>
    /// Lines changed past the verbs do not add up to their due any more: <c>./portal verify</c> names them, and no page falls over them. Their parts still
    /// add up to what was settled; where they come to nought and something was settled, none has a part of it.
    /// </remarks>
    public static IReadOnlyList<Money> Of(Money settled, IReadOnlyList<Money> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var total = entries.Sum();
        if (settled == total) return entries;
        if (total == Money.Zero) return entries.Select(_ => Money.Zero).ToList();
        var parts = new List<Money>(entries.Count);
        var (sum, before) = (Money.Zero, Money.Zero);
        foreach (var entry in entries)
        {
            sum += entry;
            // From the beginning and not for itself: so the roundings never add up
            var upTo = Money.Round((decimal)sum.Dong * settled.Dong / total.Dong);
            parts.Add(upTo - before);
            before = upTo;
        }
        return parts;
    }
}
