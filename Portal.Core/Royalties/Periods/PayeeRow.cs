using Portal.Core.Royalties.Payees;
using Portal.Core.Royalties.Rates;

namespace Portal.Core.Royalties.Periods;

/// <summary>
/// What one payee gets, as a screen or a sheet shows it. Tax code and account are masked, or whole where they were
/// revealed for whoever pays; what is encrypted never leaves Core.
/// </summary>
public sealed record PayeeRow(
    string PayeeName, string? PenName, string? UnitName, PayeeKind Kind, PayBy PayBy, string? TaxCode, string? Account,
    int WorkCount, Money Gross, Money Remuneration, Money Tax, Money Net, string TaxWords)
{
    public int ContributorId { get; init; }

    /// <summary>Nought for what is not paid yet.</summary>
    public int PaymentId { get; init; }
    public Money Royalty => Gross - Remuneration - Adjustments;

    /// <summary>Truy lĩnh above nought, thu hồi below it.</summary>
    public Money Adjustments { get; init; }

    /// <summary>Nothing is paid out here: the payroll pays it.</summary>
    public bool ToPayroll { get; init; }

    /// <summary>Tax that falls due with it, tax of earlier payments still to be withheld, and what of both is left for the next.</summary>
    public Money TaxDue { get; init; }
    public Money CarriedTaxIn { get; init; }
    public Money CarriedTaxOut { get; init; }
    public bool Committed { get; init; }

    /// <summary>What the paid periods still owe; what is still to be taken back from later payments.</summary>
    public Money OwedAfter { get; init; }
    public Money TakeBackAfter { get; init; }

    /// <summary>Number and day of the invoice of an organisation.</summary>
    public string? Invoice { get; init; }

    /// <summary>The whole number of the account without the bank, for the list of transfers; null where numbers are masked.</summary>
    public string? AccountNumber { get; init; }
    public string? BankName { get; init; }
}
