using Portal.Core.Royalties.Payees;
using Portal.Core.Royalties.Rates;
using Portal.Core.Safekeeping;

namespace Portal.Core.Royalties.Periods;

/// <summary>
/// What one payee gets for a period, as a screen or a sheet shows it. Tax code and account are masked, or whole where they were
/// revealed for whoever pays; what is encrypted never leaves Core.
/// </summary>
public sealed record PayeeRow(
    string PayeeName, string? PenName, string? UnitName, PayeeKind Kind, PayBy PayBy, string? TaxCode, string? Account,
    int WorkCount, Money Gross, Money Remuneration, Money Tax, Money Net, string TaxWords)
{
    public Money Royalty => Gross - Remuneration;

    /// <summary>In Vietnamese alphabetical order, masked.</summary>
    internal static IReadOnlyList<PayeeRow> Masked(IEnumerable<RoyaltyPayment> payments) => Of(payments, p => p.TaxCodeMasked, p => p.BankMasked);

    /// <summary>The same with whole numbers; masked still where a payment was recorded before they were kept.</summary>
    internal static IReadOnlyList<PayeeRow> Whole(IEnumerable<RoyaltyPayment> payments, PayeeSecrets secrets) => Of(payments,
        p => secrets.Reveal(p.TaxCodeProtected) ?? p.TaxCodeMasked,
        p => secrets.Reveal(p.BankAccountProtected) is { } account ? $"{account} {p.BankName}".TrimEnd() : p.BankMasked);

    private static List<PayeeRow> Of(IEnumerable<RoyaltyPayment> payments, Func<RoyaltyPayment, string?> taxCode, Func<RoyaltyPayment, string?> account) =>
        payments.OrderBy(p => p.PayeeName, VietnameseText.Order).Select(p => new PayeeRow(p.PayeeName, p.PenName, p.UnitName, p.Kind, p.PayBy,
            taxCode(p), account(p), p.WorkCount, p.Gross, p.Remuneration, p.Tax, p.Net, p.TaxWords)).ToList();
}
