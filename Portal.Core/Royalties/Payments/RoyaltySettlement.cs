namespace Portal.Core.Royalties.Payments;

/// <summary>
/// What of one due a payment settled, in whole đồng: above nought where it paid, below where something to be taken back was set against it. The
/// settlements of a payment add up to its gross.
/// </summary>
public sealed class RoyaltySettlement : IPortalOwned, IWrittenOnce
{
    public int Id { get; set; }
    public required string PortalId { get; set; }
    public int DisbursementId { get; set; }
    public int PaymentId { get; set; }
    public int DueId { get; set; }
    public RoyaltyDue? Due { get; set; }

    /// <summary>The period of the due; null for what was owed when the portal began.</summary>
    public int? PeriodId { get; set; }

    /// <summary>Whose due it was: the record the money was earned under, also where two records were made one later.</summary>
    public int ContributorId { get; set; }
    public Money Amount { get; set; }
}
