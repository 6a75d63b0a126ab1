namespace Portal.Core.Accounts.Factors;

/// <summary>
/// The authenticator of an account: the secret its codes are made of, encrypted, and the last time step a code of which was
/// spent. One row an account, so that of two nodes that are shown the same code one finds it spent.
/// </summary>
public sealed class SecondFactor
{
    public const int SecretLength = 400;
    public required string UserId { get; init; }
    public PortalUser? User { get; init; }
    public required string SecretSealed { get; set; }
    public DateTime SetUpAt { get; set; }
    public long LastStep { get; set; }
}

/// <summary>A code for the day the authenticator is lost; only its hash is kept, and it opens once.</summary>
public sealed class RecoveryCode
{
    public const int HashLength = 64;
    public int Id { get; init; }
    public required string UserId { get; init; }
    public PortalUser? User { get; init; }
    public required string Hash { get; init; }
    public DateTime? SpentAt { get; set; }
}
