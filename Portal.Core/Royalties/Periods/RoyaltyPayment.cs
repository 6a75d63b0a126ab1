using Portal.Core.Royalties.Payees;
using Portal.Core.Royalties.Rates;

namespace Portal.Core.Royalties.Periods;

/// <summary>What one payee got for one period: frozen at payment, with the tax rule used.</summary>
public sealed class RoyaltyPayment : IPortalOwned
{
    public int Id { get; set; }
    public required string PortalId { get; set; }
    public int PeriodId { get; set; }
    public int ContributorId { get; set; }
    public Contributor? Contributor { get; set; }

    /// <summary>Name, pen name, unit and payee kind as they were frozen by the approval.</summary>
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

    /// <summary>Everything the payee gets in the period: royalty and remuneration; what the tax is taken on.</summary>
    public Money Gross { get; set; }

    /// <summary>The part of <see cref="Gross"/> for supplying information and editing (thù lao, NĐ 18/2014 Điều 6).</summary>
    public Money Remuneration { get; set; }
    public Money Royalty => Gross - Remuneration;
    public Money Tax { get; set; }
    public Money Net { get; set; }
    public int? TaxRuleId { get; set; }
    public required string TaxWords { get; set; }
}
