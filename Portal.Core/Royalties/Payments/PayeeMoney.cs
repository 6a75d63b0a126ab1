using Portal.Core.Royalties.Payees;
using Portal.Core.Royalties.Rates;

namespace Portal.Core.Royalties.Payments;

/// <summary>
/// What one payee gets by a disbursement, paid (<see cref="RoyaltyPayment"/>) or drawn up to be paid (<see cref="Plans.PlannedPayment"/>): all that is printed
/// of them, with the tax rule used. Royalty + remuneration + adjustments = gross, gross − tax = net; all in whole đồng, none below nought but the adjustments.
/// </summary>
public abstract class PayeeMoney
{
    public int Id { get; set; }
    public required string PortalId { get; set; }
    public int ContributorId { get; set; }

    /// <summary>Name, pen name, unit and payee kind as they were frozen by the approval, the latest where several periods are paid.</summary>
    public required string PayeeName { get; set; }
    public string? PenName { get; set; }
    public string? UnitName { get; set; }
    public PayeeKind Kind { get; set; }
    public PayBy PayBy { get; set; }

    /// <summary>What whoever does not pay may see; all there is of payments recorded before the whole numbers were kept.</summary>
    public string? TaxCodeMasked { get; set; }
    public string? BankMasked { get; set; }

    /// <summary>Tax code or citizen id and account the money went to, encrypted as they were frozen by the approval.</summary>
    public string? TaxCodeProtected { get; set; }
    public string? BankAccountProtected { get; set; }
    public string? BankName { get; set; }
    public int WorkCount { get; set; }

    /// <summary>Everything the payee gets by it: what the tax is taken on.</summary>
    public Money Gross { get; set; }

    /// <summary>The part of <see cref="Gross"/> for supplying information and editing (thù lao, NĐ 18/2014 Điều 6).</summary>
    public Money Remuneration { get; set; }

    /// <summary>
    /// The part of <see cref="Gross"/> that is truy lĩnh (above nought) or thu hồi (below it), what was set off from earlier periods included.
    /// </summary>
    public Money Adjustments { get; set; }
    public Money Royalty => Gross - Remuneration - Adjustments;

    /// <summary>True where nothing is paid out here: the payroll pays and taxes it.</summary>
    public bool ToPayroll { get; set; }

    /// <summary>Withheld now.</summary>
    public Money Tax { get; set; }
    public Money Net { get; set; }

    /// <summary>Tax that fell due by this payment; tax of earlier ones not withheld before it; what of both is still not withheld after it.</summary>
    public Money TaxDue { get; set; }
    public Money CarriedTaxIn { get; set; }
    public Money CarriedTaxOut { get; set; }

    /// <summary>A commitment (08/CK-TNCN) of the year spared the withholding: listed at the end of the year.</summary>
    public bool Committed { get; set; }

    /// <summary>What the paid periods still owe the payee after it; what is still to be taken back from later payments, above nought.</summary>
    public Money OwedAfter { get; set; }
    public Money TakeBackAfter { get; set; }

    /// <summary>The invoice an organisation was paid against.</summary>
    public string? InvoiceNumber { get; set; }
    public DateOnly? InvoiceOn { get; set; }
    public int? TaxRuleId { get; set; }
    public required string TaxWords { get; set; }
}
