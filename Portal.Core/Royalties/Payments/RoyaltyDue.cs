using Portal.Core.Royalties.Periods;

namespace Portal.Core.Royalties.Payments;

/// <summary>
/// What a period owes one contributor, written by the first disbursement of the period, and how much of it is settled. What is left above
/// nought is owed (còn nợ) and paid by a later disbursement; below nought it is set against later money (thu hồi), never paid.
/// </summary>
public sealed class RoyaltyDue : IPortalOwned
{
    public int Id { get; set; }
    public required string PortalId { get; set; }

    /// <summary>Null for what was owed when the portal began.</summary>
    public int? PeriodId { get; set; }
    public int ContributorId { get; set; }
    public Money Royalty { get; set; }
    public Money Remuneration { get; set; }
    public Money Adjustments { get; set; }

    /// <summary>The sum of the three: never changed, but for what was owed when the portal began, until it is confirmed for good.</summary>
    public Money Total { get; set; }
    public int WorkCount { get; set; }

    /// <summary>Between nought and <see cref="Total"/>; whoever settles more meanwhile makes the other begin again.</summary>
    public Money Settled { get; internal set; }
    public Money Rest => Total - Settled;

    /// <summary>The plan by which it is to be settled (<see cref="Plans.DisbursementPlan.Code"/>): nothing else settles it meanwhile. Null for none.</summary>
    public string? DrawnIn { get; internal set; }

    internal static RoyaltyDue Of(RoyaltyPeriod period, PayeeEntitlement entitled) => new()
    {
        PortalId = period.PortalId, PeriodId = period.Id, ContributorId = entitled.ContributorId, Royalty = entitled.Royalty,
        Remuneration = entitled.Remuneration, Adjustments = entitled.Adjustments, Total = entitled.Total, WorkCount = entitled.WorkCount,
    };
}
