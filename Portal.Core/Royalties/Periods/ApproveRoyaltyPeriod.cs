using Portal.Core.History;
using Portal.Core.Papers;
using Portal.Core.Portals;
using Portal.Core.Roles;
using Portal.Core.Royalties.Periods.Sheets;
using Portal.Core.Safekeeping;

namespace Portal.Core.Royalties.Periods;

/// <summary>
/// Approves a fully assessed period: from here its works, its amounts and the facts of its payees are frozen, and its
/// assessment sheet is issued. Items published later in the same month open their work in the next period. Four eyes: not by
/// somebody who ever assessed a work of the period, even if another assessed it again, nor by somebody who is paid in it
/// (docs/decisions/0012-four-eyes-over-royalties.md).
/// </summary>
public sealed class ApproveRoyaltyPeriod(PortalStore store, PayeeSecrets secrets, KeepPaper keep)
{
    /// <summary>All reasons against, for the screen; each unassessed work and each payee carries a link.</summary>
    public Task<IReadOnlyList<Refusal>> CheckAsync(int periodId) => store.ReadAsync<IReadOnlyList<Refusal>>(async operation =>
        await LoadAsync(operation, periodId) is { } period ? await ReasonsAsync(period, operation) : [AccessRefusals.NotFound]);

    public Task<Outcome<Money>> ExecuteAsync(int periodId, int version)
    {
        secrets.Ready();
        return store.WriteAsync<Money>(async operation =>
        {
            if (await LoadAsync(operation, periodId) is not { } period) return AccessRefusals.NotFound;
            if (period.IsRepeated(operation, version, RoyaltyPeriodStatus.Approved, period.ApprovedById)) return TotalOf(period);
            if (period.Version != version) return RoyaltyRefusals.Overtaken(period, RoyaltyPeriodStatus.Open);
            var reasons = await ReasonsAsync(period, operation);
            if (reasons.Count > 0) return reasons;
            return await ApplyAsync(period, operation);
        });
    }

    private async Task<Money> ApplyAsync(RoyaltyPeriod period, Operation operation)
    {
        var missing = (await new PayeeNotes(secrets).OfAsync(operation, period)).Where(n => n.Kind == PayeeNoteKind.Missing).Select(n => n.Sentence).ToList();
        period.Status = RoyaltyPeriodStatus.Approved;
        period.ApprovedById = operation.Actor.UserId;
        period.ApprovedByName = operation.Actor.Name;
        period.ApprovedAt = operation.Now;
        period.Approvals++;
        (period.ReturnedById, period.ReturnedByName, period.ReturnedAt, period.ReturnReason) = (null, null, null, null);
        await PeriodPayees.FreezeAsync(operation, period, secrets);
        var works = Payable(period).OrderBy(w => w.PublishedOn).ThenBy(w => w.Id).ToList();
        await keep.ApplyAsync(operation, PaperKind.AssessmentSheet, period.Month.ToString(),
            AssessmentSheet.Of(await operation.ProfileAsync(), period, works, operation.Today));
        var total = TotalOf(period);
        operation.Record("royalties.period.approved", Subject.Period(period.Id),
            $"Duyệt kỳ nhuận bút {period.Month.Words}: {works.Count} tin, bài, tổng {total}."
            + (missing.Count > 0 ? $" Còn thiếu khi duyệt: {string.Join(" ", missing)}" : ""));
        return total;
    }

    internal static IEnumerable<RoyaltyWork> Payable(RoyaltyPeriod period) => period.Works.Where(w => w.Status != RoyaltyWorkStatus.Excluded);

    private static Money TotalOf(RoyaltyPeriod period) => Payable(period).Sum(w => w.Amount ?? Money.Zero);

    private static async Task<RoyaltyPeriod?> LoadAsync(Operation operation, int periodId) => await operation.Db.RoyaltyPeriods
        .Include(p => p.Works).ThenInclude(w => w.Genre)
        .Include(p => p.Works).ThenInclude(w => w.Lines).ThenInclude(l => l.Contributor)
        .AsSplitQuery().SingleOrDefaultAsync(p => p.Id == periodId);

    private async Task<List<Refusal>> ReasonsAsync(RoyaltyPeriod period, Operation operation)
    {
        var actor = operation.Actor;
        var reasons = new List<Refusal>();
        if (!actor.Can(Permissions.ApprovePeriod)) reasons.Add(AccessRefusals.NotAllowed);
        if (period.Status != RoyaltyPeriodStatus.Open) return [.. reasons, RoyaltyRefusals.PeriodFrozen(period)];
        if (!Payable(period).Any()) reasons.Add(RoyaltyRefusals.NothingToApprove(period));
        if (await HasAssessedAsync(period, operation)) reasons.Add(RoyaltyRefusals.ApproverAssessed);
        if (Payable(period).Any(w => w.Lines.Any(l => actor.ContributorIds.Contains(l.ContributorId)))) reasons.Add(RoyaltyRefusals.ApproverIsPayee);
        reasons.AddRange(Payable(period).Where(w => w.Status == RoyaltyWorkStatus.Awaiting).OrderBy(w => w.PublishedOn).Select(RoyaltyRefusals.WorkAwaits));
        if (!actor.Can(Permissions.ApprovePeriod)) return reasons;
        var notes = await new PayeeNotes(secrets).OfAsync(operation, period);
        reasons.AddRange(notes.Where(n => n.Kind == PayeeNoteKind.Blocks).Select(RoyaltyRefusals.PayeeBlocks));
        return reasons;
    }

    /// <summary>Asked of the history, since the work itself keeps its last assessor only.</summary>
    private static async Task<bool> HasAssessedAsync(RoyaltyPeriod period, Operation operation)
    {
        if (operation.Actor.UserId is not { } userId) return false;
        var subjects = period.Works.Select(w => Subject.Work(w.Id)).ToList();
        return await operation.Db.History.AnyAsync(h => h.ActorId == userId && h.Action == RoyaltyWork.AssessedAction && subjects.Contains(h.Subject));
    }
}
