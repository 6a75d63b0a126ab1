namespace Portal.Core.Royalties.Payees;

/// <summary>
/// A payee's commitment that spares the withholding of income tax in one year (bản cam kết, mẫu 08/CK-TNCN). It counts from the day it was signed,
/// once a second person has confirmed it; one at a time for each payee and year.
/// </summary>
public sealed class TaxCommitment : IPortalOwned, IVersioned
{
    public const string UsualForm = "08/CK-TNCN";
    public const int FormLength = 50;
    public const int KeptAtLength = 200;
    public int Id { get; set; }
    public required string PortalId { get; set; }
    public int ContributorId { get; set; }
    public Contributor? Contributor { get; set; }

    /// <summary>The calendar year of the payments it spares.</summary>
    public int Year { get; set; }
    public required string Form { get; set; }

    /// <summary>Null for those taken over from the time when only their end was kept: these hold from the first day of the year.</summary>
    public DateOnly? SignedOn { get; set; }

    /// <summary>Where the signed paper lies, if somebody wrote it down.</summary>
    public string? KeptAt { get; set; }
    public PayeeChangeStatus Status { get; internal set; }
    public string? ProposedById { get; set; }
    public required string ProposedByName { get; set; }
    public DateTime ProposedAt { get; set; }
    public string? DecidedById { get; internal set; }
    public string? DecidedByName { get; internal set; }
    public DateTime? DecidedAt { get; internal set; }
    public string? Reason { get; internal set; }
    public int Version { get; set; }

    /// <summary>The signed form; none where nobody has attached it yet.</summary>
    public List<CommitmentScan> Scans { get; } = [];

    /// <summary>It waits or counts.</summary>
    public bool IsLiving => Status is PayeeChangeStatus.Waiting or PayeeChangeStatus.Confirmed;
}

/// <summary>What is typed for a commitment.</summary>
public sealed class CommitmentForm
{
    public int? Year { get; set; }
    public string Form { get; set; } = TaxCommitment.UsualForm;
    public DateOnly? SignedOn { get; set; }
    public string? KeptAt { get; set; }
    public UnreadableFields Unreadable { get; } = new();
}
