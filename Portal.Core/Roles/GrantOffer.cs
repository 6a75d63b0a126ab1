namespace Portal.Core.Roles;

/// <summary>
/// That a portal was offered the grants of one key of <c>assets/roles.json</c>. It is offered each key once: what the ward took
/// away afterwards stays away.
/// </summary>
public sealed class GrantOffer : IPortalOwned, IWrittenOnce
{
    public const int KeyLength = 40;
    public int Id { get; set; }
    public required string PortalId { get; set; }
    public required string Key { get; set; }
    public DateTime OfferedAt { get; set; }
}
