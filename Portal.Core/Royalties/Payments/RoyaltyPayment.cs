using Portal.Core.Royalties.Payees;

namespace Portal.Core.Royalties.Payments;

/// <summary>What one payee got by one disbursement: frozen with it.</summary>
public sealed class RoyaltyPayment : PayeeMoney, IPortalOwned, IWrittenOnce
{
    public int DisbursementId { get; set; }
    public Disbursement? Disbursement { get; set; }
    public Contributor? Contributor { get; set; }
    public List<RoyaltySettlement> Settlements { get; set; } = [];
}
