using Portal.Core.Papers;
using Portal.Core.Royalties.Periods;

namespace Portal.Core.Royalties.Evidence;

/// <summary>
/// Of every period that is paid each contributor got what their lines come to, nobody got anything without lines, gross − tax = net, and the
/// payment sheet says the same sums.
/// </summary>
internal sealed class PaymentsOfPeriods : IMoneyCheck
{
    public string About => "payments, lines and payment sheets";

    public async Task<MoneyChecked> LookAsync(PortalDbContext db, CancellationToken cancel)
    {
        var paid = PeriodLife.StatesThat(s => s.IsPaid);
        var periods = await db.RoyaltyPeriods.AsNoTracking().OrderBy(p => p.Month).Include(p => p.Payments).ToListAsync(cancel);
        var wrong = new List<string>();
        foreach (var period in periods)
        {
            var (id, about) = (period.Id, period.Month.ToString());
            if (!paid.Contains(period.Status))
            {
                if (period.Payments.Count > 0) wrong.Add($"period {about} is not paid and has {period.Payments.Count} payments");
                continue;
            }
            var lines = await db.RoyaltyLines.Where(l => l.Work!.PeriodId == id && l.Work.Status == RoyaltyWorkStatus.Assessed)
                .Select(l => new { l.ContributorId, l.Amount }).ToListAsync(cancel);
            var owed = lines.GroupBy(l => l.ContributorId).ToDictionary(g => g.Key, g => g.Sum(l => l.Amount ?? Money.Zero));
            var paper = await db.IssuedPapers.AsNoTracking().Where(p => p.Kind == PaperKind.PaymentSheet && p.About == about)
                .OrderByDescending(p => p.Number).FirstOrDefaultAsync(cancel);
            if (WhyWrong(period.Payments, owed) is { } why) wrong.Add($"period {about} {why}");
            else if (WhyNotOnPaper(period.Payments, paper) is { } other) wrong.Add($"period {about} {other}");
        }
        return new(periods.Sum(p => p.Payments.Count), wrong);
    }

    private static string? WhyWrong(List<RoyaltyPayment> payments, Dictionary<int, Money> owed)
    {
        foreach (var payment in payments.OrderBy(p => p.Id))
        {
            var due = owed.GetValueOrDefault(payment.ContributorId);
            if (!owed.ContainsKey(payment.ContributorId)) return $"paid {payment.PayeeName} {payment.Gross.Dong}, who has no line in it";
            if (payment.Gross != due) return $"paid {payment.PayeeName} {payment.Gross.Dong}, whose lines come to {due.Dong}";
            if (payment.Gross - payment.Tax != payment.Net)
                return $"paid {payment.PayeeName} {payment.Gross.Dong} less {payment.Tax.Dong} as {payment.Net.Dong}";
        }
        var unpaid = owed.Keys.Except(payments.Select(p => p.ContributorId)).Order().Select(id => (int?)id).FirstOrDefault();
        return unpaid is { } left ? $"did not pay contributor {left}, whose lines come to {owed[left].Dong}" : null;
    }

    private static string? WhyNotOnPaper(List<RoyaltyPayment> payments, IssuedPaper? paper)
    {
        if (paper is null) return "has no payment sheet";
        if (PaperTable.Of(paper.Open(), "gross", "tax", "net") is not { } table) return $"has a payment sheet ({paper.Subject}) without sums";
        string[] names = ["gross", "tax", "net"];
        Money[] sums = [payments.Sum(p => p.Gross), payments.Sum(p => p.Tax), payments.Sum(p => p.Net)];
        for (var i = 0; i < names.Length; i++)
        {
            var printed = table.Rows.Sum(r => r[i] as Money? ?? Money.Zero);
            if (printed != sums[i]) return $"paid {sums[i].Dong} ({names[i]}), and {paper.Subject} says {printed.Dong}";
        }
        return null;
    }
}
