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
/// Builds the assessment or the payment sheet of a month. The payment sheet needs an approved period; before payment it is
/// computed for today and marked as not yet paid, afterwards it shows what was frozen.
/// </summary>
public sealed class GetRoyaltySheet(PortalStore store, ComputePayments compute)
{
    public Task<Outcome<Sheet>> ExecuteAsync(YearMonth month, RoyaltySheetKind kind) => store.ReadAsync<Outcome<Sheet>>(async session =>
    {
        if (!session.Actor.Can(Permissions.SeeRoyalties)) return AccessRefusals.NotAllowed;
        var period = await session.Db.RoyaltyPeriods.AsNoTracking().Include(p => p.Payments).SingleOrDefaultAsync(p => p.Month == month);
        if (period is null) return RoyaltyRefusals.NoPeriod(month);
        var profile = await session.ProfileAsync();
        if (kind == RoyaltySheetKind.Assessment)
        {
            var periodId = period.Id;
            var works = await session.Db.RoyaltyWorks.AsNoTracking().Where(w => w.PeriodId == periodId && w.Status != RoyaltyWorkStatus.Excluded)
                .Include(w => w.Genre).Include(w => w.Lines).ThenInclude(l => l.Contributor).AsSplitQuery()
                .OrderBy(w => w.PublishedOn).ThenBy(w => w.Id).ToListAsync();
            return AssessmentSheet.Of(profile, period, works, session.Today);
        }
        if (period.Status == RoyaltyPeriodStatus.Open) return RoyaltyRefusals.SheetNotReady(period);
        var payments = period.Payments;
        if (payments.Count == 0)
        {
            var computed = await compute.OfAsync(session, period, session.Today);
            if (!computed.Done) return computed.Refusals.ToList();
            payments = computed.Value;
        }
        return PaymentSheet.Of(profile, period, payments, session.Today);
    });
}
