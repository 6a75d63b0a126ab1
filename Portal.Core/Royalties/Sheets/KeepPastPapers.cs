using Microsoft.EntityFrameworkCore;
using Portal.Core.Data;
using Portal.Core.Kernel;
using Portal.Core.Papers;

namespace Portal.Core.Royalties.Sheets;

/// <summary>
/// Keeps, once, the papers of periods that were approved or paid by a version that kept none: made of what is stored now, and
/// saying so with the day. Runs at every start and finds nothing to do from the second on.
/// </summary>
public sealed class KeepPastPapers(PortalDbFactory factory, PayeeSecrets secrets, KeepPaper keep, WardClock clock)
{
    /// <summary>How many papers were kept.</summary>
    public async Task<int> ExecuteAsync()
    {
        await using var all = factory.Create(portalId: null);
        var kept = 0;
        foreach (var id in await all.Portals.OrderBy(p => p.Id).Select(p => p.Id).ToListAsync())
        {
            var store = new PortalStore(factory, FixedUser.System, new FixedScope(id), clock);
            foreach (var (periodId, kind) in await store.ReadAsync(MissingAsync))
            {
                secrets.Ready();
                var outcome = await store.WriteAsync(session => KeepAsync(session, periodId, kind));
                if (outcome.Done && outcome.Value) kept++;
            }
        }
        return kept;
    }

    private static async Task<List<(int PeriodId, PaperKind Kind)>> MissingAsync(Session session)
    {
        var papers = await session.Db.IssuedPapers.Where(p => p.Kind != PaperKind.ActivityReport).Select(p => new { p.Kind, p.About }).ToListAsync();
        var periods = await session.Db.RoyaltyPeriods.Where(p => p.Status != RoyaltyPeriodStatus.Open).OrderBy(p => p.Month)
            .Select(p => new { p.Id, p.Month, p.Status }).ToListAsync();
        return (
            from period in periods
            from kind in new[] { PaperKind.AssessmentSheet, PaperKind.PaymentSheet }
            where kind == PaperKind.AssessmentSheet || period.Status != RoyaltyPeriodStatus.Approved
            where !papers.Any(p => p.Kind == kind && p.About == period.Month.ToString())
            select (period.Id, kind)).ToList();
    }

    /// <summary>False where another node that starts at the same time was faster.</summary>
    private async Task<Outcome<bool>> KeepAsync(Session session, int periodId, PaperKind kind)
    {
        var period = await session.Db.RoyaltyPeriods.AsNoTracking().Include(p => p.Payments).SingleAsync(p => p.Id == periodId);
        var about = period.Month.ToString();
        if (await session.Db.IssuedPapers.AnyAsync(p => p.Kind == kind && p.About == about)) return false;
        if (kind == PaperKind.AssessmentSheet)
        {
            await keep.ApplyAsync(session, kind, about, await UnkeptSheets.AssessmentAsync(session, period), rebuilt: true);
            return true;
        }
        var profile = await session.ProfileAsync();
        await keep.ApplyAsync(session, kind, about, PaymentSheet.Of(profile, period, period.Payments, session.Today, whole: null),
            PaymentSheet.Of(profile, period, period.Payments, session.Today, secrets), rebuilt: true);
        return true;
    }
}
