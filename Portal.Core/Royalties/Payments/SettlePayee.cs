namespace Portal.Core.Royalties.Payments;

/// <summary>A due, and how much of it a payment settles.</summary>
public sealed record SettledDue(RoyaltyDue Due, Money Amount);

/// <summary>What one payee is paid at once, of what it is made up, and what is left of the dues it looked at.</summary>
public sealed record PayeeSettlement(
    IReadOnlyList<SettledDue> Dues, Money Gross, Money Remuneration, Money Adjustments, int WorkCount, Money OwedAfter, Money TakeBackAfter);

/// <summary>
/// How much of what somebody has coming is paid at once: of each chosen due that percentage of what is left of it, rounded once; from the sum is
/// taken what is to be taken back, the oldest first, as far as it goes. So nobody is paid less than nothing, and no due more than its total.
/// </summary>
public static class SettlePayee
{
    /// <summary>
    /// <paramref name="pays"/> are the dues chosen, <paramref name="all"/> these and the payee's others in the order in which they arose; of the others
    /// only what is to be taken back counts. The percentage is above 0 to 100.
    /// </summary>
    public static PayeeSettlement Of(IReadOnlyList<RoyaltyDue> all, Func<RoyaltyDue, bool> pays, decimal percent)
    {
        var paid = all.Where(d => pays(d) && d.Rest > Money.Zero)
            .Select(d => new SettledDue(d, d.Rest.Times(percent / 100))).Where(s => s.Amount > Money.Zero).ToList();
        var sum = paid.Sum(s => s.Amount);
        var left = sum;
        var taken = new List<SettledDue>();
        foreach (var due in all.Where(d => d.Rest < Money.Zero))
        {
            var back = -due.Rest < left ? -due.Rest : left;
            if (back > Money.Zero) taken.Add(new(due, -back));
            left -= back;
        }
        var (remuneration, adjustments) = (paid.Sum(RemunerationIn), paid.Sum(AdjustmentsIn) - (sum - left));
        var owed = all.Where(pays).Where(d => d.Rest > Money.Zero).Sum(d => d.Rest) - sum;
        var toTakeBack = -all.Where(d => d.Rest < Money.Zero).Sum(d => d.Rest) - (sum - left);
        var works = paid.Where(s => s.Due.Settled == Money.Zero).Sum(s => s.Due.WorkCount);
        return new([.. paid, .. taken], left, remuneration, adjustments, works, owed, toTakeBack);
    }

    /// <summary>
    /// The part of a payment that is remuneration. Counted from the beginning of the due and not from the payment, so that the parts of all payments
    /// of a due add up to the due's own.
    /// </summary>
    private static Money RemunerationIn(SettledDue paid) =>
        RemunerationOf(paid.Due, paid.Due.Settled + paid.Amount) - RemunerationOf(paid.Due, paid.Due.Settled);

    private static Money AdjustmentsIn(SettledDue paid) => AdjustmentsOf(paid.Due, paid.Due.Settled + paid.Amount) - AdjustmentsOf(paid.Due, paid.Due.Settled);

    private static Money RemunerationOf(RoyaltyDue due, Money settled) => ShareOf(due.Remuneration, due, settled);

    private static Money AdjustmentsOf(RoyaltyDue due, Money settled) => ShareOf(due.Adjustments, due, settled);

    /// <summary>Of a due of which something is paid, so that its total is more than nothing.</summary>
    private static Money ShareOf(Money part, RoyaltyDue due, Money settled) =>
        Money.Round((decimal)part.Dong * settled.Dong / due.Total.Dong);
}
