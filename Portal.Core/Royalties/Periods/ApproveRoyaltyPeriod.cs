using Portal.Core.History;
using Portal.Core.History.Clocks;
using Portal.Core.Papers;
using Portal.Core.Portals;
using Portal.Core.Royalties.Periods.Sheets;
using Portal.Core.Safekeeping;

namespace Portal.Core.Royalties.Periods;

/// <summary>
/// Approves a finished period: from here its works, its adjustments, its amounts and the facts of its payees are frozen, and its
/// assessment sheet is issued.
/// </summary>
public sealed class ApproveRoyaltyPeriod(PortalStore store, PayeeSecrets secrets, KeepPaper keep, IBudgetGate budget)
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
            if (period.Status == PeriodLife.Approve.To) return PeriodReadiness.TotalOf(period);
            reasons.AddRange(await ReasonsAsync(period, operation));
            if (await operation.WhyNotNowAsync() is { } clock) reasons.Add(clock);
            if (reasons.Count > 0) return reasons;
            return await ApplyAsync(period, operation);
        });
    }

    private async Task<Money> ApplyAsync(RoyaltyPeriod period, Operation operation)
    {
        var missing = (await new PayeeNotes(secrets).OfAsync(operation, period)).Where(n => n.Kind == PayeeNoteKind.Missing).Select(n => n.Sentence).ToList();
        var over = (await budget.ApprovingAsync(operation, PeriodReadiness.OwedOf(period), period.Id)).Note;
        period.Make(PeriodLife.Approve, operation);
        period.ReturnReason = null;
        period.Approvals++;
        await PeriodPayees.FreezeAsync(operation, period, secrets);
        var works = PeriodReadiness.Payable(period).OrderBy(w => w.PublishedOn).ThenBy(w => w.Id).ToList();
        var adjustments = PeriodReadiness.Taken(period).OrderBy(a => a.Id).ToList();
        var sheet = AssessmentSheet.Of(await operation.ProfileAsync(), period, works, adjustments, operation.Today,
            await ScheduleGrounds.OfAsync(operation, [period.Id]));
        if (over is not null) sheet = sheet with { Notes = [.. sheet.Notes, over] };
        await keep.InPlaceAsync(operation, PaperKind.AssessmentSheet, period.Span.ToString(), sheet);
        await budget.TouchAsync(operation, operation.Today.Year);
        var total = PeriodReadiness.TotalOf(period);
        operation.Record("royalties.period.approved", Subject.Period(period.Id),
            $"Duyệt kỳ nhuận bút {period.Span.Words}: {works.Count} tin, bài"
            + (adjustments.Count > 0 ? $", {adjustments.Count} khoản điều chỉnh" : "") + $", tổng {total}."
            + (over is null ? "" : " " + over)
            + (missing.Count > 0 ? $" Còn thiếu khi duyệt: {string.Join(" ", missing)}" : ""));
        return total;
    }

    private static Task<Outcome<(RoyaltyPeriod Period, List<Refusal> Reasons)>> BeginAsync(Operation operation, int periodId, int? version) =>
        operation.Db.RoyaltyPeriods
        .Include(p => p.Works).ThenInclude(w => w.Genre)
        .Include(p => p.Works).ThenInclude(w => w.Additions)
        .Include(p => p.Works).ThenInclude(w => w.Lines).ThenInclude(l => l.Contributor)
        .Include(p => p.Adjustments).ThenInclude(a => a.Contributor)
        .Include(p => p.Adjustments).ThenInclude(a => a.OfWork).ThenInclude(w => w!.Period)
        .AsSplitQuery().ForMoveAsync(PeriodLife.Approve, operation, periodId, version);

    private async Task<List<Refusal>> ReasonsAsync(RoyaltyPeriod period, Operation operation)
    {
        var reasons = PeriodReadiness.ReasonsAgainst(period).ToList();
        var notes = await new PayeeNotes(secrets).OfAsync(operation, period);
        reasons.AddRange(notes.Where(n => n.Kind == PayeeNoteKind.Blocks).Select(RoyaltyRefusals.PayeeBlocks));
        reasons.AddRange((await budget.ApprovingAsync(operation, PeriodReadiness.OwedOf(period), period.Id)).Refusals);
        return reasons;
    }
}
