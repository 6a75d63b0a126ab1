namespace Portal.Core.Royalties.Payments;

/// <summary>
/// How much of each line and adjustment that makes up a due is settled: the same part of every one, since a payment settles the due and none of them
/// before another.
/// </summary>
public static class SettledShares
{
    /// <summary>
    /// The parts of <paramref name="settled"/> that fall on <paramref name="entries"/>, in their order and in whole đồng; they add up to it exactly, and
    /// none leaves the stretch from nought to its entry. The entries may be of both signs; they must add up to <paramref name="total"/>, and what is
    /// settled lies between nought and that. A total of nought is settled by itself: what is given and what is taken back are set off.
    /// </summary>
    public static IReadOnlyList<Money> Of(Money total, Money settled, IReadOnlyList<Money> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        if (entries.Sum() != total) throw new ArgumentException($"Entries of {entries.Sum().Dong} are not the due of {total.Dong}.", nameof(entries));
        if (settled == total) return entries;
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
