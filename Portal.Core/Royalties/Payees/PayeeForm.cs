using Portal.Core.Royalties.Rates;

namespace Portal.Core.Royalties.Payees;

/// <summary>What was typed for a contributor. A null secret leaves the stored one as it is; an empty one clears it.</summary>
public sealed class PayeeForm
{
    public int? Id { get; set; }
    public int Version { get; set; }
    public string FullName { get; set; } = "";
    public string? PenName { get; set; }
    public int? UnitId { get; set; }

    /// <summary>For certificates of tax withheld alone.</summary>
    public string? Address { get; set; }
    public string? Phone { get; set; }
    public string? Nationality { get; set; }
    public PayeeKind Kind { get; set; }
    public PayBy PayBy { get; set; }
    public string? TaxCode { get; set; }
    public string? BankAccount { get; set; }
    public string? BankName { get; set; }
    public DateOnly? CommitmentUntil { get; set; }
    public bool Active { get; set; } = true;

    /// <summary>Sign-in name of the same person, empty for none: decides whose own work an item is (four eyes).</summary>
    public string? UserName { get; set; }

    /// <summary>What stands in a field of a day and is none; nothing of the form is saved while it does.</summary>
    public UnreadableFields Unreadable { get; } = new();
}
