using Portal.Core.Royalties.Periods;

namespace Portal.Core.Royalties.Payments;

/// <summary>What is asked to be paid: the periods, the day, the percentage, who is left out.</summary>
internal sealed record DisbursementAsk(IReadOnlyList<RoyaltyPeriod> Periods, DateOnly PaidOn)
{
    public decimal Percent { get; init; } = 100;

    /// <summary>What was owed when the portal began is paid too.</summary>
    public bool Opening { get; init; }
    public IReadOnlySet<int> LeftOut { get; init; } = new HashSet<int>();
    public IReadOnlyDictionary<int, InvoiceForm> Invoices { get; init; } = new Dictionary<int, InvoiceForm>();
}

/// <summary>
/// A disbursement as it would be recorded: one payment a payee in Vietnamese alphabetical order with what it settles, the dues that do not stand
/// in the database yet, and those of whom only something to be taken back is known.
/// </summary>
internal sealed record DisbursementDraft(
    IReadOnlyList<RoyaltyPayment> Payments, IReadOnlyDictionary<RoyaltyPayment, PayeeSettlement> Settled, IReadOnlyList<RoyaltyDue> NewDues)
{
    /// <summary>What the chosen periods owe afterwards, those left out included.</summary>
    public Money OwedAfter { get; init; }

    /// <summary>Who gets nothing because more is to be taken back than there is to pay, or was left out: name, owed, to be taken back.</summary>
    public IReadOnlyList<UnpaidPayee> Unpaid { get; init; } = [];

    /// <summary>What it settles of each period, what is paid and what is taken back apart.</summary>
    public IReadOnlyList<PaidPart> Parts => Settled.Values.SelectMany(s => s.Dues).GroupBy(d => (d.Due.PeriodId, Back: d.Amount < Money.Zero))
        .Select(g => new PaidPart(g.Key.PeriodId, g.Sum(d => d.Amount))).ToList();
}

/// <summary>Somebody of the chosen periods who gets nothing now.</summary>
public sealed record UnpaidPayee(int ContributorId, string Name, Money Owed, Money TakeBack);
