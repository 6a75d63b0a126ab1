namespace Portal.Core.People;

/// <summary>
/// A review of rights (rà soát quyền): for each account of the portal somebody says whether its roles stay. Open until it is signed, and
/// unchanged from then on.
/// </summary>
public sealed class AccessReview : IPortalOwned
{
    public int Id { get; set; }
    public required string PortalId { get; set; }
    public DateTime BegunAt { get; set; }
    public required string BegunByName { get; set; }
    public DateTime? SignedAt { get; set; }
    public string? SignedById { get; set; }
    public string? SignedByName { get; set; }
    public List<AccessReviewLine> Lines { get; set; } = [];
}

/// <summary>One account in a review, as it stood when the review was begun or last brought up to date.</summary>
public sealed class AccessReviewLine : IPortalOwned
{
    public const int RolesLength = 2000;
    public int Id { get; set; }
    public required string PortalId { get; set; }
    public int ReviewId { get; set; }
    public required string UserId { get; set; }
    public required string Name { get; set; }
    public required string UserName { get; set; }
    public required string Roles { get; set; }
    public DateTime? LastSignInAt { get; set; }

    /// <summary>Whether the roles stay; null until somebody has said so.</summary>
    public bool? Keep { get; set; }
}
