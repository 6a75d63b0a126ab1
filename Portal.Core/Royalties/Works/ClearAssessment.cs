using Portal.Core.History;
using Portal.Core.Roles;
using Portal.Core.Royalties.Periods;

namespace Portal.Core.Royalties.Works;

/// <summary>
/// Takes the assessment of a work back (bỏ điểm chấm): it waits to be assessed again and is worth nothing until then. For the same people, in the same
/// periods and under the same four eyes as <see cref="AssessWork"/>; the note stays, and the history keeps who had assessed what.
/// </summary>
public sealed class ClearAssessment(PortalStore store)
{
    public Task<Outcome<int>> ExecuteAsync(int workId, int version) => store.WriteAsync<int>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.Assess)) return AccessRefusals.NotAllowed;
        var work = await operation.Db.RoyaltyWorks.Include(w => w.Period).Include(w => w.Lines).Include(w => w.Additions).AsSplitQuery()
            .SingleOrDefaultAsync(w => w.Id == workId);
        if (work is null) return AccessRefusals.NotFound;
        if (work.Version != version) return AccessRefusals.Stale;
        if (!work.Period!.State.TakesWorks) return RoyaltyRefusals.PeriodFrozen(work.Period);
        if (work.Status == RoyaltyWorkStatus.Excluded) return AssessmentRefusals.WorkExcluded;
        if (await OwnWork.IsAsync(operation, work)) return AssessmentRefusals.OwnWork;
        // Pressed twice, or two at once: it waits already, which is what was wanted
        if (work.Status == RoyaltyWorkStatus.Awaiting) return work.Id;

        var was = work.Amount;
        Clear(work);
        operation.Db.WorkAdditions.RemoveRange(work.Additions);
        operation.Touch(work.Period);
        operation.Record("royalties.assessment-cleared", Subject.Work(work.Id), $"Bỏ điểm chấm “{work.Title}” (đang là {was}).", work.EditionId);
        return work.Id;
    });

    private static void Clear(RoyaltyWork work)
    {
        (work.GenreId, work.Coefficient, work.AdditionPercent) = (null, null, 0);
        (work.GradeName, work.BasePercent) = (null, null);
        (work.UnitValue, work.BaseSalaryId, work.Amount, work.Remuneration) = (null, null, null, null);
        (work.OutsideReason, work.OutsideById, work.OutsideByName, work.OutsideAt) = (null, null, null, null);
        (work.AssessedById, work.AssessedByName, work.AssessedAt) = (null, null, null);
        work.Status = RoyaltyWorkStatus.Awaiting;
        foreach (var line in work.Lines) line.Amount = null;
    }
}
