namespace Portal.Core.Accounts.Passwords;

/// <summary>The hash of a password an account had: the last ten are not taken again (TCVN 14423:2026, level 3).</summary>
public sealed class FormerPassword
{
    public const int Kept = 10;
    public int Id { get; init; }
    public required string UserId { get; init; }
    public PortalUser? User { get; init; }
    public required string Hash { get; init; }
    public DateTime ReplacedAt { get; init; }
}
