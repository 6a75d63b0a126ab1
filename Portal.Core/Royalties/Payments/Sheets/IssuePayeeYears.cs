using Portal.Core.History;
using Portal.Core.History.Security;
using Portal.Core.Papers.Sheets;
using Portal.Core.Portals;
using Portal.Core.Roles;
using Portal.Core.Safekeeping;

namespace Portal.Core.Royalties.Payments.Sheets;

/// <summary>The totals of a year by payee and quarter as a paper: numbers whole for whoever pays, masked for everybody else who sees royalties.</summary>
public sealed class IssuePayeeYears(PortalStore store, PayeeSecrets secrets)
{
    public Task<Outcome<Sheet>> ExecuteAsync(int year)
    {
        secrets.Ready();
        return store.WriteAsync<Sheet>(async operation =>
        {
            if (!operation.Actor.Can(Permissions.SeeRoyalties)) return AccessRefusals.NotAllowed;
            var whole = operation.Actor.Can(Permissions.PayPeriod);
            if (whole && !operation.Actor.Proved) return AccessRefusals.ProofNeeded;
            var payments = await operation.Db.RoyaltyPayments.AsNoTracking().Include(p => p.Disbursement)
                .Where(p => p.Disbursement!.Year == year).ToListAsync();
            var sentence = $"Xuất tổng hợp chi trả theo người nhận năm {year}: số định danh/mã số thuế {(whole ? "ghi đầy đủ" : "đã che bớt")}.";
            operation.Record("royalties.payment-sheet.issued", Subject.Portal(operation.PortalId), sentence);
            operation.Note(new(whole ? "data.payees-whole" : "data.exported", sentence) { OfPortal = true });
            return PayeeYearsSheet.Of(await operation.ProfileAsync(), year, Rows(payments, whole), operation.Today, masked: !whole);
        });
    }

    private List<PayeeYearRow> Rows(List<RoyaltyPayment> payments, bool whole) => payments.GroupBy(p => p.ContributorId).Select(g =>
    {
        var last = g.MaxBy(p => p.Id)!;
        return new PayeeYearRow(last.PayeeName, whole ? secrets.Reveal(last.TaxCodeProtected) ?? last.TaxCodeMasked : last.TaxCodeMasked, last.Kind,
            g.Any(p => p.Committed), ByQuarter(g, p => p.Gross), ByQuarter(g, p => p.Tax), g.Where(p => p.ToPayroll).Sum(p => p.Gross));
    }).OrderBy(r => r.Name, VietnameseText.Order).ToList();

    private static List<Money> ByQuarter(IEnumerable<RoyaltyPayment> payments, Func<RoyaltyPayment, Money> amount) =>
        Enumerable.Range(1, 4).Select(q => payments.Where(p => (p.Disbursement!.PaidOn.Month + 2) / 3 == q).Sum(amount)).ToList();
}
