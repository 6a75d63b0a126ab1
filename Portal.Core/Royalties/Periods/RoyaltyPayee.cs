using Portal.Core.Royalties.Payees;
using Portal.Core.Royalties.Rates;
using Portal.Core.Safekeeping;

namespace Portal.Core.Royalties.Periods;

/// <summary>
/// Whoever is paid in a period, as they were when it was approved: all that decides tax, transfer and print. Written once;
/// a period that was returned and approved again has a set of its own for each approval.
/// </summary>
public sealed class RoyaltyPayee : IPortalOwned, IWrittenOnce
{
    public int Id { get; set; }
    public required string PortalId { get; set; }
    public int PeriodId { get; set; }

    /// <summary>Which approval of the period wrote it: 1 is the first.</summary>
    public int Approval { get; set; }
    public int ContributorId { get; set; }
    public required string FullName { get; set; }
    public string? PenName { get; set; }
    public string? UnitName { get; set; }
    public PayeeKind Kind { get; set; }
    public PayBy PayBy { get; set; }
    public string? TaxCodeProtected { get; set; }
    public string? TaxCodeMasked { get; set; }
    public string? BankAccountProtected { get; set; }
    public string? BankAccountMasked { get; set; }
    public string? BankName { get; set; }
    public DateOnly? CommitmentUntil { get; set; }

    /// <summary>The name printed under an article, as on the assessment sheet.</summary>
    public string Byline => string.IsNullOrWhiteSpace(PenName) ? FullName : PenName;

    /// <summary>What of a contributor counts in a period, as stored now; the unit must be loaded.</summary>
    internal static RoyaltyPayee Of(Contributor person, PayeeSecrets secrets) => new()
    {
        PortalId = person.PortalId,
        ContributorId = person.Id,
        FullName = person.FullName,
        PenName = person.PenName,
        UnitName = person.Unit?.ShortName,
        Kind = person.Kind,
        PayBy = person.PayBy,
        TaxCodeProtected = person.TaxCodeProtected,
        TaxCodeMasked = PayeeSecrets.Mask(secrets.Reveal(person.TaxCodeProtected)),
        BankAccountProtected = person.BankAccountProtected,
        BankAccountMasked = PayeeSecrets.Mask(secrets.Reveal(person.BankAccountProtected)),
        BankName = person.BankName,
        CommitmentUntil = person.CommitmentUntil,
    };
}
