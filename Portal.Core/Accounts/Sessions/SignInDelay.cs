namespace Portal.Core.Accounts.Sessions;

/// <summary>
/// Wrong passwords in a row for one name from one sender, shared by all nodes. Keyed by hashes, so that the table tells nobody which
/// addresses asked; a name nobody has is counted like any other, so that waiting tells nothing either.
/// </summary>
public sealed class SignInDelay
{
    public const int HashLength = 64;

    /// <summary>The account, or the name that was typed where there is none.</summary>
    public required string NameHash { get; init; }
    public required string SenderHash { get; init; }
    public int Failures { get; set; }
    public DateTime LastFailedAt { get; set; }
}
