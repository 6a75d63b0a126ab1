namespace Portal.Core.Accounts;

/// <summary>The one-time link that sets up the first account in Production; only its hash is kept.</summary>
public sealed class SetupLink
{
    public int Id { get; set; }
    public required string TokenHash { get; set; }
    public DateTime CreatedAt { get; set; }
    public DateTime? UsedAt { get; set; }
}
