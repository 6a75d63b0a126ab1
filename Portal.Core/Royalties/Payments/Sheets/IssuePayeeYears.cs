using Portal.Core.History;
using Portal.Core.History.Security;
using Portal.Core.Papers.Sheets;
using Portal.Core.Portals;
using Portal.Core.Roles;
using Portal.Core.Royalties.Payees;
using Portal.Core.Safekeeping;

namespace Portal.Core.Royalties.Payments.Sheets;

/// <summary>
/// The totals of a year by payee and quarter as a paper, with what was paid in that year before the start: numbers whole for whoever pays, masked for
/// everybody else who sees royalties. Records that were made one stand as one.
/// </summary>
public sealed class IssuePayeeYears(PortalStore store, PayeeSecrets secrets)
{
    public async Task<Outcome<Sheet>> ExecuteAsync(int year)
    {
        secrets.Ready();
        return await store.RefusalNotedAsync(await store.WriteAsync<Sheet>(async operation =>
        {
            if (!operation.Actor.Can(Permissions.SeeRoyalties)) return AccessRefusals.NotAllowed;
            var whole = operation.Actor.Can(Permissions.PayPeriod);
            if (whole && !operation.Actor.Proved) return AccessRefusals.ProofNeeded;
            var payments = await operation.Db.RoyaltyPayments.AsNoTracking().Include(p => p.Disbursement)
                .Where(p => p.Disbursement!.Year == year).ToListAsync();
            var merged = await MergedPayees.AllAsync(operation);
            var before = BeforeStart(await OpeningOwed.OfAsync(operation), year, merged);
            var early = PayeesOf(before);
            var people = await operation.Db.Contributors.AsNoTracking().Where(c => early.Contains(c.Id)).ToDictionaryAsync(c => c.Id);
            var sentence = $"Xuất tổng hợp chi trả theo người nhận năm {year}: số định danh/mã số thuế {(whole ? "ghi đầy đủ" : "đã che bớt")}.";
            operation.Record("royalties.payment-sheet.issued", Subject.Portal(operation.PortalId), sentence);
            operation.Note(new(whole ? "data.payees-whole" : "data.exported", sentence) { OfPortal = true });
            var sheet = PayeeYearsSheet.Of(await operation.ProfileAsync(), year,
                Rows(payments.ToLookup(p => MergedPayees.Last(merged, p.ContributorId)), before, people, whole), operation.Today, masked: !whole);
            return sheet with { Whole = whole };
        }), $"Xuất tổng hợp chi trả theo người nhận năm {year}.");
    }

    /// <summary>What each payee got here and before the start; whoever got something before the start only has their name from the list of payees.</summary>
    private List<PayeeYearRow> Rows(
        ILookup<int, RoyaltyPayment> paid, ILookup<int, OpeningOfPayee> before, Dictionary<int, Contributor> people, bool whole) =>
        paid.Select(g => g.Key).Union(before.Select(g => g.Key)).Select(id =>
        {
            var (last, person) = (paid[id].MaxBy(p => p.Id), people.GetValueOrDefault(id));
            return new PayeeYearRow(last?.PayeeName ?? person!.FullName, NumberOf(last, person, whole), last?.Kind ?? person!.Kind,
                paid[id].Any(p => p.Committed), ByQuarter(paid[id], p => p.Gross), ByQuarter(paid[id], p => p.Tax),
                paid[id].Where(p => p.ToPayroll).Sum(p => p.Gross))
            {
                OpeningPaid = before[id].Sum(o => o.Paid), OpeningWithheld = before[id].Sum(o => o.Withheld),
            };
        }).OrderBy(r => r.Name, VietnameseText.Order).ToList();

    private string? NumberOf(RoyaltyPayment? last, Contributor? person, bool whole)
    {
        if (last is not null) return whole ? secrets.Reveal(last.TaxCodeProtected) ?? last.TaxCodeMasked : last.TaxCodeMasked;
        var number = secrets.Reveal(person?.TaxCodeProtected);
        return whole ? number : PayeeSecrets.Mask(number);
    }

    private static ILookup<int, OpeningOfPayee> BeforeStart(IReadOnlyList<OpeningOfPayee> all, int year, Dictionary<int, int> merged) =>
        all.Where(o => o.Year == year && o.Paid != Money.Zero).ToLookup(o => MergedPayees.Last(merged, o.ContributorId));

    private static List<int> PayeesOf(ILookup<int, OpeningOfPayee> before) => before.Select(g => g.Key).ToList();

    private static List<Money> ByQuarter(IEnumerable<RoyaltyPayment> payments, Func<RoyaltyPayment, Money> amount) =>
        Enumerable.Range(1, 4).Select(q => payments.Where(p => (p.Disbursement!.PaidOn.Month + 2) / 3 == q).Sum(amount)).ToList();
}
