using Portal.Core.History;
using Portal.Core.Roles;
using Portal.Core.Royalties.Periods;

namespace Portal.Core.Royalties.Works;

/// <summary>
/// The Trưởng ban's consent to a work assessed outside the schedule's frame (requirement G3). Without it the period is not approved; assessed anew, the
/// work needs another. Given by whoever may approve periods, never by an author of the work nor by whoever assessed it; given twice by the same
/// person it is given.
/// </summary>
public sealed class ConsentOutsideFrame(PortalStore store)
{
    public Task<Outcome<Money>> ExecuteAsync(int workId, int version) => store.WriteAsync<Money>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.ApprovePeriod)) return AccessRefusals.NotAllowed;
        var work = await operation.Db.RoyaltyWorks.Include(w => w.Period).Include(w => w.Lines).Include(w => w.Genre).AsSplitQuery()
            .SingleOrDefaultAsync(w => w.Id == workId);
        if (work is null) return AccessRefusals.NotFound;
        if (work.OutsideById is { } by && by == operation.Actor.UserId && work.Version == version + 1) return work.Amount!.Value;
        if (work.Version != version) return AccessRefusals.Stale;
        // A period sent back was approved no more: its figures may be consented to again
        if (work.Period!.ApprovedAt is not null) return RoyaltyRefusals.PeriodFrozen(work.Period);
        if (work.Status != RoyaltyWorkStatus.Assessed || !work.AwaitsConsent) return AssessmentRefusals.NothingToConsentTo(work);
        if (operation.Actor.IsOneWith(work.AssessedById)) return AssessmentRefusals.OwnAssessment;
        if (await OwnWork.IsAsync(operation, work)) return AssessmentRefusals.ConsentToOwnWork;

        (work.OutsideById, work.OutsideByName, work.OutsideAt) = (operation.Actor.UserId, operation.Actor.Name, operation.Now);
        operation.Touch(work.Period);
        operation.Record("royalties.outside-consented", Subject.Work(work.Id),
            $"Đồng ý mức ngoài khung của “{work.Title}” ({work.Genre!.Name}, {work.Amount}), lý do: {work.OutsideReason}", work.EditionId);
        return work.Amount!.Value;
    });
}
