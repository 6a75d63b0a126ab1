using Portal.Core.Editions;
using Portal.Core.History;
using Portal.Core.Roles;
using Portal.Core.Royalties.Payments;
using Portal.Core.Royalties.Periods;
using Portal.Core.Royalties.Schedules;

namespace Portal.Core.Royalties.Adjustments;

/// <summary>
/// Looks through every fixed work for what a rate or a share changed in retrospect would make of it, and proposes the differences as adjustments of the
/// open period, which an assessor takes or leaves. Asked again it proposes nothing twice: what was proposed, taken or left for such a reason counts as
/// settled. Works whose money was taken back are passed over, and what other adjustments corrected stays corrected.
/// </summary>
public sealed class ProposeDifferences(PortalStore store)
{
    /// <summary>Answers with how many were proposed; nought where everything agrees.</summary>
    public Task<Outcome<int>> ExecuteAsync() => store.WriteAsync<int>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.Assess)) return AccessRefusals.NotAllowed;
        var found = await DifferencesAsync(operation);
        if (found.Count == 0) return 0;
        var carrier = await PeriodsOfSpan.TakingAsync(operation, YearMonth.Of(operation.Today));
        foreach (var difference in found)
        {
            difference.Period = carrier;
            operation.Db.RoyaltyAdjustments.Add(difference);
        }
        await operation.Db.SaveChangesAsync();
        operation.Record("royalties.differences.proposed", Subject.Period(carrier.Id),
            $"Tính chênh lệch do mức chi hoặc tỷ lệ đổi: đề xuất {found.Count} khoản điều chỉnh, "
                + $"tổng {found.Sum(a => a.Amount)}, ghi vào kỳ {carrier.Span.Words}.");
        return found.Count;
    });

    private static async Task<List<RoyaltyAdjustment>> DifferencesAsync(Operation operation)
    {
        var fixedStates = PeriodLife.StatesThat(s => s.IsFixed);
        var works = await operation.Db.RoyaltyWorks.AsNoTracking()
            .Where(w => w.Status == RoyaltyWorkStatus.Assessed && w.WithdrawnDecision != WithdrawnDecision.TakeBack && fixedStates.Contains(w.Period!.Status))
            .Include(w => w.Genre).Include(w => w.Lines).AsSplitQuery().OrderBy(w => w.Id).ToListAsync();
        var schedules = await operation.Db.RoyaltySchedules.AsNoTracking().Whole().ToListAsync();
        var salaries = await operation.Db.BaseSalaries.AsNoTracking().ToListAsync();
        var live = await LiveSharesAsync(operation);
        var settled = await operation.Db.RoyaltyAdjustments.AsNoTracking()
            .Where(a => a.OfWorkId != null && (a.Ground == AdjustmentGround.RateChanged || a.Ground == AdjustmentGround.ShareChanged)).ToListAsync();
        return DifferencesOf(operation, new(schedules, salaries, await MergedPayees.AllAsync(operation)), works, live, settled);
    }

    /// <summary>The shares of the live edition of each item, where that is not the one its work was opened by.</summary>
    private static async Task<ILookup<int, EditionContributor>> LiveSharesAsync(Operation operation) =>
        (await operation.Db.Editions.AsNoTracking()
            .Where(e => operation.Db.RoyaltyWorks.Any(w => w.ItemId == e.ItemId && w.EditionId != e.Id) && e.Item!.LiveEditionId == e.Id)
            .Join(operation.Db.EditionContributors, e => e.Id, c => c.EditionId, (e, c) => new { e.ItemId, Share = c }).ToListAsync())
        .OrderBy(c => c.Share.Position).ToLookup(c => c.ItemId, c => c.Share);

    private static List<RoyaltyAdjustment> DifferencesOf(
        Operation operation, DueShares due, List<RoyaltyWork> works, ILookup<int, EditionContributor> live, List<RoyaltyAdjustment> settled)
    {
        var before = settled.ToLookup(a => (a.OfWorkId!.Value, due.PayeeOf(a.ContributorId), a.Role), a => a.Amount);
        var settledWorks = settled.Select(a => a.OfWorkId).ToHashSet();
        var found = new List<RoyaltyAdjustment>();
        foreach (var work in works)
        {
            var today = work.ItemId is { } item ? live[item].ToList() : [];
            if (due.Of(work, today, settledWorks.Contains(work.Id)) is not { } now) continue;
            foreach (var share in now.Shares)
                if (share.Amount - share.Was - before[(work.Id, share.ContributorId, share.Role)].Sum() is var difference && difference != Money.Zero)
                    found.Add(Proposal(operation, work, now, share, difference));
        }
        return found;
    }

    private static RoyaltyAdjustment Proposal(Operation operation, RoyaltyWork work, DueWork now, DueShare share, Money difference) => new()
    {
        PortalId = operation.PortalId, ContributorId = share.ContributorId, OfLineId = share.Line?.Id, OfWorkId = work.Id, Role = share.Role,
        Amount = difference, Ground = now.ShareChanged ? AdjustmentGround.ShareChanged : AdjustmentGround.RateChanged, State = AdjustmentState.Proposed,
        Reason = now switch
        {
            { RateChanged: true, ShareChanged: true } => "Tính lại theo mức chi và tỷ lệ mới",
            { ShareChanged: true } => "Tính lại theo tỷ lệ đồng tác giả của bản đang đăng",
            _ => "Tính lại theo mức chi có hiệu lực vào ngày đăng bài",
        } + $": {share.Was} → {share.Amount}",
        Key = Guid.NewGuid(), MadeById = operation.Actor.UserId, MadeByName = operation.Actor.Name, MadeAt = operation.Now,
    };
}
