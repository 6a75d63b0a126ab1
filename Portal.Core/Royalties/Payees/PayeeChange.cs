using Portal.Core.Royalties.Rates;

namespace Portal.Core.Royalties.Payees;

/// <summary>
/// A change of what a payee's money depends on, proposed by one person: it counts only once a second one has confirmed it.
/// Holds all these facts as they shall be, the numbers encrypted. One at a time waits for a payee; none is ever deleted.
/// </summary>
public sealed class PayeeChange : IPortalOwned, IVersioned
{
    public const int ReasonLength = 1000;
    public int Id { get; set; }
    public required string PortalId { get; set; }
    public int ContributorId { get; set; }
    public Contributor? Contributor { get; set; }
    public PayeeChangeStatus Status { get; internal set; }
    public PayeeKind Kind { get; set; }
    public PayBy PayBy { get; set; }
    public string? TaxCodeProtected { get; set; }
    public string? BankAccountProtected { get; set; }
    public string? BankName { get; set; }
    public DateOnly? CommitmentUntil { get; set; }

    /// <summary>What changes, field by field, numbers masked: as the history says it.</summary>
    public required string Words { get; set; }
    public string? ProposedById { get; set; }
    public required string ProposedByName { get; set; }
    public DateTime ProposedAt { get; set; }
    public string? DecidedById { get; internal set; }
    public string? DecidedByName { get; internal set; }
    public DateTime? DecidedAt { get; internal set; }

    /// <summary>Why it was declined.</summary>
    public string? Reason { get; internal set; }
    public int Version { get; set; }
}

/// <summary>What became of a proposed change.</summary>
public enum PayeeChangeStatus
{
    /// <summary>Chờ xác nhận.</summary>
    Waiting,
    /// <summary>Đã xác nhận.</summary>
    Confirmed,
    /// <summary>Đã từ chối.</summary>
    Declined,
    /// <summary>Đã rút: taken back by whoever proposed it.</summary>
    TakenBack,
}
