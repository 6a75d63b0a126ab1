using Microsoft.EntityFrameworkCore;
using Portal.Core.Accounts;
using Portal.Core.Data;
using Portal.Core.Kernel;
using Portal.Core.Reports.Sheets;

namespace Portal.Core.Royalties.Sheets;

/// <summary>The papers a period gives.</summary>
public enum RoyaltySheetKind
{
    /// <summary>Bảng chấm nhuận bút: by work.</summary>
    Assessment,
    /// <summary>Bảng kê chi trả: by payee, with tax, words and signatures.</summary>
    Payment,
}

/// <summary>
/// Issues the assessment or the payment sheet of a month. The payment sheet needs an approved period; before payment it is
/// computed for today and marked as not yet paid, afterwards it shows what was frozen. Whoever pays gets citizen ids, tax
/// codes and accounts whole, everybody else masked; each payment sheet leaves a line in the history, written before the
/// file is made, so that nothing goes out unrecorded.
/// </summary>
public sealed class IssueRoyaltySheet(PortalStore store, ComputePayments compute, PayeeSecrets secrets)
{
    public Task<Outcome<Sheet>> ExecuteAsync(YearMonth month, RoyaltySheetKind kind)
    {
        if (kind == RoyaltySheetKind.Assessment) return store.ReadAsync(session => AssessmentAsync(session, month));
        secrets.Ready();
        return store.WriteAsync(session => PaymentAsync(session, month));
    }

    private static async Task<Outcome<Sheet>> AssessmentAsync(Session session, YearMonth month)
    {
        var found = await PeriodAsync(session, month);
        if (!found.Done) return found.Refusals.ToList();
        var periodId = found.Value.Id;
        var works = await session.Db.RoyaltyWorks.AsNoTracking().Where(w => w.PeriodId == periodId && w.Status != RoyaltyWorkStatus.Excluded)
            .Include(w => w.Genre).Include(w => w.Lines).ThenInclude(l => l.Contributor).AsSplitQuery()
            .OrderBy(w => w.PublishedOn).ThenBy(w => w.Id).ToListAsync();
        return AssessmentSheet.Of(await session.ProfileAsync(), found.Value, works, session.Today);
    }

    private async Task<Outcome<Sheet>> PaymentAsync(Session session, YearMonth month)
    {
        var found = await PeriodAsync(session, month);
        if (!found.Done) return found.Refusals.ToList();
        var period = found.Value;
        if (period.Status == RoyaltyPeriodStatus.Open) return RoyaltyRefusals.SheetNotReady(period);
        var payments = period.Payments;
        if (payments.Count == 0)
        {
            var computed = await compute.OfAsync(session, period, session.Today);
            if (!computed.Done) return computed.Refusals.ToList();
            payments = computed.Value;
        }
        var whole = session.Actor.Can(Permissions.PayPeriod);
        session.Record("royalties.payment-sheet.issued", $"period:{period.Id}",
            $"Xuất bảng kê chi trả kỳ nhuận bút {period.Month.Words}: {payments.Count} người nhận, số định danh/mã số thuế và số tài khoản {(whole ? "ghi đầy đủ" : "đã che bớt")}.");
        return PaymentSheet.Of(await session.ProfileAsync(), period, payments, session.Today, whole ? secrets : null);
    }

    private static async Task<Outcome<RoyaltyPeriod>> PeriodAsync(Session session, YearMonth month)
    {
        if (!session.Actor.Can(Permissions.SeeRoyalties)) return AccessRefusals.NotAllowed;
        var period = await session.Db.RoyaltyPeriods.AsNoTracking().Include(p => p.Payments).SingleOrDefaultAsync(p => p.Month == month);
        return period is null ? RoyaltyRefusals.NoPeriod(month) : period;
    }
}
