using Microsoft.EntityFrameworkCore;
using Portal.Core.Kernel;
using Portal.Core.Papers;
using Portal.Core.Papers.Sheets;
using Portal.Core.Royalties.Payments;
using Portal.Core.Royalties.Periods;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Royalties.Payments;

/// <summary>The kept papers of all payments and periods, held against the rows: the totals printed, and the amount in words.</summary>
internal static class KeptSheets
{
    /// <summary>Of every disbursement: gross, tax and net as printed are those of its payments.</summary>
    public static async Task AssertPaidAsync(PortalDatabase database)
    {
        await using var db = database.Context();
        foreach (var made in await db.Disbursements.Include(d => d.Payments).ToListAsync())
            AssertPaid(made, (await db.IssuedPapers.SingleAsync(p => p.Kind == PaperKind.PaymentSheet && p.About == made.About)).Open());
    }

    private static void AssertPaid(Disbursement made, Sheet sheet)
    {
        var here = made.Payments.Where(p => !p.ToPayroll).Sum(p => p.Net);
        Assert.Equal((made.Payments.Sum(p => p.Gross), made.Payments.Sum(p => p.Tax), here), (Total(sheet, "gross"), Total(sheet, "tax"), Total(sheet, "net")));
        if (here == Money.Zero) return;
        Money?[] words = [sheet.AmountInWordsOf, .. sheet.Tables.Select(t => t.AmountInWordsOf)];
        Assert.Contains(here, words);
        Assert.Contains(AmountInWords.Of(here), SheetHtml.Write(sheet), StringComparison.Ordinal);
    }

    /// <summary>Of every approved period: works and adjustments as printed, and in words, are those that count.</summary>
    public static async Task AssertApprovedAsync(PortalDatabase database)
    {
        await using var db = database.Context();
        var periods = await db.RoyaltyPeriods.Include(p => p.Works).Include(p => p.Adjustments).AsSplitQuery().ToListAsync();
        foreach (var period in periods.Where(p => p.State.IsFixed))
        {
            var about = period.Span.ToString();
            var sheet = (await db.IssuedPapers.Where(p => p.Kind == PaperKind.AssessmentSheet && p.About == about).OrderBy(p => p.Number).LastAsync()).Open();
            var counting = period.Works.Where(w => w.Status == RoyaltyWorkStatus.Assessed).Sum(w => w.Amount!.Value)
                + period.Adjustments.Where(a => a.State == AdjustmentState.Taken).Sum(a => a.Amount);
            Assert.Equal((counting, counting), (Total(sheet, "amount"), sheet.AmountInWordsOf!.Value));
            Assert.Contains(AmountInWords.Of(counting), SheetHtml.Write(sheet), StringComparison.Ordinal);
        }
    }

    private static Money Total(Sheet sheet, string key) => sheet.Tables.Sum(t =>
        t.Columns.ToList().FindIndex(c => c.Key == key) is >= 0 and var i && t.HasTotalRow ? (Money)t.TotalOf(i)! : Money.Zero);
}
