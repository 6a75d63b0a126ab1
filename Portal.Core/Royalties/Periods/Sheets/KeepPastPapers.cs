using Microsoft.EntityFrameworkCore;
using Portal.Core.Data;
using Portal.Core.Kernel;
using Portal.Core.Papers;
using Portal.Core.Portals;
using Portal.Core.Safekeeping;

namespace Portal.Core.Royalties.Periods.Sheets;

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
            var store = PortalStore.OfSystem(factory, id, clock);
            foreach (var (periodId, kind) in await store.ReadAsync(MissingAsync))
            {
                secrets.Ready();
                var outcome = await store.WriteAsync(operation => KeepAsync(operation, periodId, kind));
                if (outcome.Done && outcome.Value) kept++;
            }
        }
        return kept;
    }

    private static async Task<List<(int PeriodId, PaperKind Kind)>> MissingAsync(Operation operation)
    {
        var papers = await operation.Db.IssuedPapers.Where(p => p.Kind != PaperKind.ActivityReport).Select(p => new { p.Kind, p.About }).ToListAsync();
        var issuing = PeriodLife.StatesThat(s => s.IsFixed);
        var periods = await operation.Db.RoyaltyPeriods.Where(p => issuing.Contains(p.Status)).OrderBy(p => p.Month)
            .Select(p => new { p.Id, p.Month, p.Status }).ToListAsync();
        return (
            from period in periods
            from kind in new[] { PaperKind.AssessmentSheet, PaperKind.PaymentSheet }
            where kind == PaperKind.AssessmentSheet || PeriodLife.Of(period.Status).IsPaid
            where !papers.Any(p => p.Kind == kind && p.About == period.Month.ToString())
            select (period.Id, kind)).ToList();
    }

    /// <summary>False where another node that starts at the same time was faster.</summary>
    private async Task<Outcome<bool>> KeepAsync(Operation operation, int periodId, PaperKind kind)
    {
        var period = await operation.Db.RoyaltyPeriods.AsNoTracking().Include(p => p.Payments).SingleAsync(p => p.Id == periodId);
        var about = period.Month.ToString();
        if (await operation.Db.IssuedPapers.AnyAsync(p => p.Kind == kind && p.About == about)) return false;
        if (kind == PaperKind.AssessmentSheet)
        {
            await keep.ApplyAsync(operation, kind, about, await UnkeptSheets.AssessmentAsync(operation, period), rebuilt: true);
            return true;
        }
        var profile = await operation.ProfileAsync();
        await keep.ApplyAsync(operation, kind, about, PaymentSheet.Of(profile, period, PayeeRow.Masked(period.Payments), operation.Today, masked: true),
            PaymentSheet.Of(profile, period, PayeeRow.Whole(period.Payments, secrets), operation.Today, masked: false), rebuilt: true);
        return true;
    }
}
