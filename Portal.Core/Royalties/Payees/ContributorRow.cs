using Portal.Core.Royalties.Rates;

namespace Portal.Core.Royalties.Payees;

/// <summary>A contributor as listed: secrets masked.</summary>
public sealed record ContributorRow(
    int Id, int Version, string FullName, string? PenName, int? UnitId, string? UnitName, PayeeKind Kind, PayBy PayBy,
    string? TaxCodeMasked, string? BankMasked, string? BankName, DateOnly? CommitmentUntil, bool Active, string? UserName, bool AwaitsConfirmation)
{
    public string? Address { get; init; }
    public string? Phone { get; init; }
    public string? Nationality { get; init; }

    /// <summary>The change that waits for a second person, if one does.</summary>
    public PayeeChangeRow? Waiting { get; init; }
}

/// <summary>A change that waits: what it says, by whom, and what this person may do about it.</summary>
public sealed record PayeeChangeRow(
    int Id, int Version, string Words, string ProposedByName, DateTime ProposedAt, bool ChangesAccount, bool MayConfirm, bool MayTakeBack, string? WhyNot);
