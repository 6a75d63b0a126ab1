using Portal.Core.Papers;
using Portal.Core.Royalties.Payments;

namespace Portal.Core.Royalties.Evidence;

/// <summary>
/// Of every disbursement each payment is the sum of what it settled, gross − tax = net, and the payment sheet says the same sums.
/// </summary>
internal sealed class DisbursementsOnPaper : IMoneyCheck
{
    public string About => "payments, what they settled and payment sheets";

    public async Task<MoneyChecked> LookAsync(PortalDbContext db, CancellationToken cancel)
    {
        var made = await db.Disbursements.AsNoTracking().OrderBy(d => d.Id).Include(d => d.Payments).ThenInclude(p => p.Settlements)
            .Include(d => d.Settlements).AsSplitQuery().ToListAsync(cancel);
        var wrong = new List<string>();
        foreach (var one in made)
        {
            var about = one.About;
            var paper = await db.IssuedPapers.AsNoTracking().Where(p => p.Kind == PaperKind.PaymentSheet && p.About == about)
                .OrderByDescending(p => p.Number).FirstOrDefaultAsync(cancel);
            if ((WhyWrong(one) ?? WhyNotOnPaper(one.Payments, paper)) is { } why) wrong.Add($"disbursement {one.Code} {why}");
        }
        return new(made.Sum(d => d.Payments.Count), wrong);
    }

    private static string? WhyWrong(Disbursement made)
    {
        // A period whose payees all wait, or have more to give back than to get, is paid with nobody in it
        if (made.Payments.Count == 0 && made.Settlements.Count > 0) return "has no payments";
        foreach (var payment in made.Payments.OrderBy(p => p.Id))
        {
            var settled = payment.Settlements.Sum(s => s.Amount);
            if (payment.Gross != settled) return $"paid {payment.PayeeName} {payment.Gross.Dong} and settled {settled.Dong}";
            if (payment.Gross - payment.Tax != payment.Net)
                return $"paid {payment.PayeeName} {payment.Gross.Dong} less {payment.Tax.Dong} as {payment.Net.Dong}";
        }
        return null;
    }

    internal static string? WhyNotOnPaper(IReadOnlyCollection<PayeeMoney> payments, IssuedPaper? paper)
    {
        if (paper is null) return "has no payment sheet";
        var (sheet, here) = (paper.Open(), payments.Where(p => !p.ToPayroll).ToList());
        (string Key, Money Sum)[] sums =
            [("gross", payments.Sum(p => p.Gross)), ("tax", here.Sum(p => p.Tax)), ("net", here.Sum(p => p.Net))];
        foreach (var (key, sum) in sums)
            if (PaperTable.SumOf(sheet, key) is var printed && printed != sum) return $"paid {sum.Dong} ({key}), and {paper.Subject} says {printed.Dong}";
        return null;
    }
}
