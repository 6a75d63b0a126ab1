using Portal.Core.History;
using Portal.Core.History.Clocks;
using Portal.Core.Papers;
using Portal.Core.Portals;
using Portal.Core.Royalties.Periods.Sheets;
using Portal.Core.Safekeeping;

namespace Portal.Core.Royalties.Periods;

/// <summary>
/// Approves a fully assessed period: from here its works, its amounts and the facts of its payees are frozen, and its
/// assessment sheet is issued. Items published later in the same month open their work in the next period.
/// </summary>
public sealed class ApproveRoyaltyPeriod(PortalStore store, PayeeSecrets secrets, KeepPaper keep)
{
    /// <summary>All reasons against, for the screen; each unassessed work and each payee carries a link.</summary>
    public Task<IReadOnlyList<Refusal>> CheckAsync(int periodId) => store.ReadAsync<IReadOnlyList<Refusal>>(async operation =>
    {
        var begun = await BeginAsync(operation, periodId, version: null);
        return begun.Done ? [.. begun.Value.Reasons, .. await ReasonsAsync(begun.Value.Period, operation)] : begun.Refusals;
    });

    public Task<Outcome<Money>> ExecuteAsync(int periodId, int version)
    {
        secrets.Ready();
        return store.WriteAsync<Money>(async operation =>
        {
            var begun = await BeginAsync(operation, periodId, version);
            if (!begun.Done) return begun.As<Money>();
            var (period, reasons) = begun.Value;
            if (period.Status == PeriodLife.Approve.To) return TotalOf(period);
            reasons.AddRange(await ReasonsAsync(period, operation));
            if (await operation.WhyNotNowAsync() is { } clock) reasons.Add(clock);
            if (reasons.Count > 0) return reasons;
            return await ApplyAsync(period, operation);
        });
    }

    private async Task<Money> ApplyAsync(RoyaltyPeriod period, Operation operation)
    {
        var missing = (await new PayeeNotes(secrets).OfAsync(operation, period)).Where(n => n.Kind == PayeeNoteKind.Missing).Select(n => n.Sentence).ToList();
        period.Make(PeriodLife.Approve, operation);
        period.ReturnReason = null;
        period.Approvals++;
        await PeriodPayees.FreezeAsync(operation, period, secrets);
        var works = Payable(period).OrderBy(w => w.PublishedOn).ThenBy(w => w.Id).ToList();
        await keep.ApplyAsync(operation, PaperKind.AssessmentSheet, period.Month.ToString(),
            AssessmentSheet.Of(await operation.ProfileAsync(), period, works, operation.Today, await ScheduleGrounds.OfAsync(operation, period.Id)));
        var total = TotalOf(period);
        operation.Record("royalties.period.approved", Subject.Period(period.Id),
            $"Duyệt kỳ nhuận bút {period.Month.Words}: {works.Count} tin, bài, tổng {total}."
            + (missing.Count > 0 ? $" Còn thiếu khi duyệt: {string.Join(" ", missing)}" : ""));
        return total;
    }

    private static IEnumerable<RoyaltyWork> Payable(RoyaltyPeriod period) => period.Works.Where(w => w.Status != RoyaltyWorkStatus.Excluded);

    private static Money TotalOf(RoyaltyPeriod period) => Payable(period).Sum(w => w.Amount ?? Money.Zero);

    private static Task<Outcome<(RoyaltyPeriod Period, List<Refusal> Reasons)>> BeginAsync(Operation operation, int periodId, int? version) =>
        operation.Db.RoyaltyPeriods
        .Include(p => p.Works).ThenInclude(w => w.Genre)
        .Include(p => p.Works).ThenInclude(w => w.Additions)
        .Include(p => p.Works).ThenInclude(w => w.Lines).ThenInclude(l => l.Contributor)
        .AsSplitQuery().ForMoveAsync(PeriodLife.Approve, operation, periodId, version);

    private async Task<List<Refusal>> ReasonsAsync(RoyaltyPeriod period, Operation operation)
    {
        var reasons = new List<Refusal>();
        if (!Payable(period).Any()) reasons.Add(RoyaltyRefusals.NothingToApprove(period));
        reasons.AddRange(Payable(period).Where(w => w.Status == RoyaltyWorkStatus.Awaiting).OrderBy(w => w.PublishedOn).Select(RoyaltyRefusals.WorkAwaits));
        reasons.AddRange(Payable(period).Where(w => w.Status == RoyaltyWorkStatus.Assessed && w.AwaitsConsent).OrderBy(w => w.PublishedOn)
            .Select(RoyaltyRefusals.ConsentMissing));
        var notes = await new PayeeNotes(secrets).OfAsync(operation, period);
        reasons.AddRange(notes.Where(n => n.Kind == PayeeNoteKind.Blocks).Select(RoyaltyRefusals.PayeeBlocks));
        return reasons;
    }
}
