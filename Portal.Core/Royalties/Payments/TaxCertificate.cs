namespace Portal.Core.Royalties.Payments;

/// <summary>
/// A certificate of tax withheld (chứng từ khấu trừ thuế, NĐ 254/2026 Điều 23-24) given to a payee: for one payment, or for all of a year not
/// certified yet. Numbered from 1 in each year of payment; a payment stands on one certificate at most.
/// </summary>
public sealed class TaxCertificate : IPortalOwned, IWrittenOnce
{
    public int Id { get; set; }
    public required string PortalId { get; set; }
    public int Year { get; set; }
    public int Number { get; set; }
    public int ContributorId { get; set; }
    public DateTime IssuedAt { get; set; }
    public required string IssuedByName { get; set; }
    public List<TaxCertificatePayment> Payments { get; set; } = [];

    /// <summary>What its paper is about.</summary>
    public string About => FormattableString.Invariant($"ctkt-{Year:0000}-{Number:0000}");
}

/// <summary>A payment that a certificate covers.</summary>
public sealed class TaxCertificatePayment : IPortalOwned, IWrittenOnce
{
    public int Id { get; set; }
    public required string PortalId { get; set; }
    public int CertificateId { get; set; }
    public int PaymentId { get; set; }
}
