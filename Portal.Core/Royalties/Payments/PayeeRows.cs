using Portal.Core.Royalties.Periods;
using Portal.Core.Safekeeping;

namespace Portal.Core.Royalties.Payments;

/// <summary>Payments as rows of a screen or a sheet, in Vietnamese alphabetical order.</summary>
internal static class PayeeRows
{
    /// <summary>With masked numbers.</summary>
    public static IReadOnlyList<PayeeRow> Masked(IEnumerable<PayeeMoney> payments) => Of(payments, p => p.TaxCodeMasked, p => p.BankMasked, _ => null);

    /// <summary>The same with whole numbers; masked still where a payment was recorded before they were kept.</summary>
    public static IReadOnlyList<PayeeRow> Whole(IEnumerable<PayeeMoney> payments, PayeeSecrets secrets) => Of(payments,
        p => secrets.Reveal(p.TaxCodeProtected) ?? p.TaxCodeMasked,
        p => secrets.Reveal(p.BankAccountProtected) is { } account ? $"{account} {p.BankName}".TrimEnd() : p.BankMasked,
        p => secrets.Reveal(p.BankAccountProtected));

    private static List<PayeeRow> Of(IEnumerable<PayeeMoney> payments, Func<PayeeMoney, string?> taxCode, Func<PayeeMoney, string?> account,
        Func<PayeeMoney, string?> accountNumber) =>
        payments.OrderBy(p => p.PayeeName, VietnameseText.Order).ThenBy(p => p.ContributorId).Select(p => new PayeeRow(p.PayeeName, p.PenName, p.UnitName,
            p.Kind, p.PayBy, taxCode(p), account(p), p.WorkCount, p.Gross, p.Remuneration, p.Tax, p.Net, p.TaxWords)
        {
            ContributorId = p.ContributorId, PaymentId = p.Id, Adjustments = p.Adjustments, ToPayroll = p.ToPayroll, TaxDue = p.TaxDue,
            CarriedTaxIn = p.CarriedTaxIn, CarriedTaxOut = p.CarriedTaxOut, Committed = p.Committed, OwedAfter = p.OwedAfter,
            TakeBackAfter = p.TakeBackAfter, Invoice = p.InvoiceNumber is { } number ? $"{number} ngày {Vietnamese.Date(p.InvoiceOn!.Value)}" : null,
            AccountNumber = accountNumber(p), BankName = p.BankName,
        }).ToList();
}
