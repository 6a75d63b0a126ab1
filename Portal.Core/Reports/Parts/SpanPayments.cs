using Portal.Core.Papers.Sheets;
using Portal.Core.Royalties.Payments;

namespace Portal.Core.Reports.Parts;

/// <summary>What one payee was paid on a day of the span.</summary>
internal sealed record SpanPayment(int Year, int Number, DateOnly On, string Payee, Money Gross, Money Tax)
{
    public string Code => Disbursement.CodeOf(Year, Number);
}

/// <summary>Payments by the day of payment.</summary>
internal static class SpanPayments
{
    public static async Task<IReadOnlyList<SpanPayment>> OfAsync(Operation operation, DaySpan span)
    {
        var (first, last) = (span.First, span.Last);
        return await operation.Db.RoyaltyPayments.Where(p => p.Disbursement!.PaidOn >= first && p.Disbursement.PaidOn <= last)
            .OrderBy(p => p.Disbursement!.PaidOn).ThenBy(p => p.Id)
            .Select(p => new SpanPayment(p.Disbursement!.Year, p.Disbursement.Number, p.Disbursement.PaidOn, p.PayeeName, p.Gross, p.Tax)).ToListAsync();
    }

    /// <summary>All payments, or those that tax was withheld from; what is asked for adds up.</summary>
    public static ReportRows Rows(IReadOnlyList<SpanPayment> payments, bool ofTax)
    {
        var shown = payments.Where(p => !ofTax || p.Tax != Money.Zero).ToList();
        return new(ofTax ? "Thuế đã khấu trừ trong kỳ" : "Nhuận bút đã chi trong kỳ",
        [
            new("on", "Ngày chi", SheetColumnKind.Date, 12), new("number", "Lần chi", SheetColumnKind.Text, 16),
            new("payee", "Người nhận", SheetColumnKind.Text, 34),
            ofTax ? new("tax", "Thuế (đồng)", SheetColumnKind.Money, 16) { Total = true }
                : new("gross", "Đã chi trước thuế (đồng)", SheetColumnKind.Money, 16) { Total = true },
        ],
            shown.ConvertAll(p => new SheetRow([p.On, Vietnamese.Capital(Disbursement.WordsOf(p.Year, p.Number)), p.Payee, ofTax ? p.Tax : p.Gross])))
        {
            Links = shown.ConvertAll(p => (string?)$"nhuan-but/chi-tra/{p.Code}"),
        };
    }
}
