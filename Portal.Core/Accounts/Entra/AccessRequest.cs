namespace Portal.Core.Accounts.Entra;

/// <summary>What became of a request for access.</summary>
public enum AccessRequestState
{
    /// <summary>Waits for an answer.</summary>
    Open,
    /// <summary>An account was given.</summary>
    Granted,
    /// <summary>Refused, with a reason.</summary>
    Declined,
}

/// <summary>
/// "Yêu cầu truy cập": somebody whom the office's Entra ID knows and this system does not asks a portal for an account. Kept for good, with
/// what the provider said of them at the time.
/// </summary>
public sealed class AccessRequest : IPortalOwned
{
    public const int ReasonLength = 400;
    public int Id { get; init; }
    public required string PortalId { get; set; }
    public required string TenantId { get; init; }
    public required string ObjectId { get; init; }
    public required string SaidName { get; init; }

    /// <summary>As said by the provider, not proved: shown to the administrator, never used to find an account.</summary>
    public string? SaidEmail { get; init; }
    public DateTime AskedAt { get; init; }

    /// <summary>The person while it is open, nothing afterwards: unique, so that nobody has two open ones, in whatever portals.</summary>
    public string? OpenFor { get; set; }
    public AccessRequestState State { get; set; }
    public DateTime? AnsweredAt { get; set; }
    public string? AnsweredBy { get; set; }

    /// <summary>Why it was declined, in the administrator's words.</summary>
    public string? Reason { get; set; }

    public static string KeyOf(EntraPerson person) => $"{person.TenantId}:{person.ObjectId}";

    internal void Answer(AccessRequestState state, Operation operation, string? reason = null) =>
        (State, OpenFor, AnsweredAt, AnsweredBy, Reason) = (state, null, operation.Now, operation.Actor.Name, reason);
}
