using Portal.Core.History;
using Portal.Core.Law;
using Portal.Core.Roles;
using Portal.Core.Royalties.Periods;
using Portal.Core.Royalties.Rates;
using Portal.Core.Royalties.Schedules;

namespace Portal.Core.Royalties.Works;

/// <summary>
/// Assesses a published work (chấm nhuận bút): genre, coefficient within the schedule's range and the law's cap, additions;
/// computes the amount by the rates of the publication date and splits it over the contributors. May be done again while
/// the period is open; never by an author of the work (four eyes).
/// </summary>
public sealed class AssessWork(PortalStore store, LawTables laws)
{
    public Task<Outcome<Money>> ExecuteAsync(AssessmentForm form) => store.WriteAsync<Money>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.Assess)) return AccessRefusals.NotAllowed;
        var work = await operation.Db.RoyaltyWorks.Include(w => w.Period).Include(w => w.Lines).SingleOrDefaultAsync(w => w.Id == form.WorkId);
        if (work is null) return AccessRefusals.NotFound;
        if (work.Version != form.Version) return AccessRefusals.Stale;
        if (!work.Period!.State.TakesWorks) return RoyaltyRefusals.PeriodFrozen(work.Period);
        if (work.Status == RoyaltyWorkStatus.Excluded) return AssessmentRefusals.WorkExcluded;
        if (await IsOwnAsync(operation, work)) return AssessmentRefusals.OwnWork;

        var schedule = await SchedulesInForce.OnAsync(operation.Db, work.PublishedOn);
        if (schedule is null) return AssessmentRefusals.NoSchedule(work.PublishedOn);
        var genre = schedule.Genres.FirstOrDefault(g => g.Code == form.GenreCode);
        var reasons = await ReasonsAsync(operation, form, genre, work.PublishedOn);
        if (reasons.Count > 0) return reasons;

        var salaries = await operation.Db.BaseSalaries.AsNoTracking().ToListAsync();
        var computed = RoyaltyAmount.Of(form.Coefficient!.Value, form.AdditionPercent, schedule.UnitShare, work.PublishedOn, salaries, schedule.SiteShare);
        if (!computed.Done) return computed.As<Money>();
        Apply(work, form, genre!, computed.Value, operation);
        operation.Touch(work.Period);
        operation.Record(RoyaltyWork.AssessedAction, Subject.Work(work.Id),
            $"Chấm “{work.Title}”: {genre!.Name}, hệ số {Vietnamese.Number(form.Coefficient.Value)}, hưởng thêm {Vietnamese.Number(form.AdditionPercent)}%, "
                + $"thành tiền {work.Amount}.", work.EditionId);
        return work.Amount!.Value;
    });

    private async Task<List<Refusal>> ReasonsAsync(Operation operation, AssessmentForm form, RoyaltyGenre? genre, DateOnly day)
    {
        var reasons = new List<Refusal>();
        if (genre is null) reasons.Add(AssessmentRefusals.GenreUnknown);
        if (form.Coefficient is null) reasons.Add(AssessmentRefusals.CoefficientMissing);
        if (form.Coefficient is { } typed && decimal.Round(typed, 2) != typed) reasons.Add(AssessmentRefusals.CoefficientTooFine);
        if (decimal.Round(form.AdditionPercent, 2) != form.AdditionPercent) reasons.Add(AssessmentRefusals.AdditionTooFine);
        var additions = RoyaltyAddition.InForce(laws.RoyaltyAdditions, day);
        if (form.AdditionPercent < 0) reasons.Add(RateRefusals.NegativeAddition(form.AdditionPercent));
        else if (form.AdditionPercent > additions.Sum(a => a.MaxPercent)) reasons.Add(AssessmentRefusals.AdditionOutOfRange(additions));
        if (VietnameseText.Tidy(form.Note).Length > RoyaltyWork.NoteLength) reasons.Add(AssessmentRefusals.NoteTooLong);
        if (genre is not null && form.Coefficient is { } coefficient)
        {
            var cap = await operation.Db.RoyaltyCaps.Where(c => c.Code == genre.CapCode && c.EffectiveFrom <= day)
                .OrderByDescending(c => c.EffectiveFrom).Select(c => (decimal?)c.MaxCoefficient).FirstOrDefaultAsync();
            if (CoefficientFrame.Check(coefficient, genre.MinCoefficient, genre.MaxCoefficient, cap, genre.Name) is { } refusal)
                reasons.Add(refusal);
        }
        return reasons;
    }

    private static void Apply(RoyaltyWork work, AssessmentForm form, RoyaltyGenre genre, RoyaltyAmountResult computed, Operation operation)
    {
        work.GenreId = genre.Id;
        work.Coefficient = form.Coefficient;
        work.AdditionPercent = form.AdditionPercent;
        work.UnitValue = computed.Unit;
        work.BaseSalaryId = computed.Salary.Id;
        work.Amount = computed.Amount;
        work.Note = VietnameseText.TidyOrNull(form.Note);
        work.Status = RoyaltyWorkStatus.Assessed;
        work.AssessedById = operation.Actor.UserId;
        work.AssessedByName = operation.Actor.Name;
        work.AssessedAt = operation.Now;
        var lines = work.Lines.OrderBy(l => l.Position).ToList();
        foreach (var (line, part) in lines.Zip(computed.Amount.Split(lines.Select(l => l.SharePercent).ToList()))) line.Amount = part;
    }

    private static async Task<bool> IsOwnAsync(Operation operation, RoyaltyWork work)
    {
        if (work.Lines.Any(l => operation.Actor.SelvesContributorIds.Contains(l.ContributorId))) return true;
        var selves = operation.Actor.Selves;
        if (selves.Count == 0 || work.EditionId is null) return false;
        var written = await operation.Db.Editions.Where(e => e.Id == work.EditionId).Select(e => new { e.AuthoredById, e.FormerAuthorIds }).SingleAsync();
        return selves.Contains(written.AuthoredById!) || written.FormerAuthorIds.Any(selves.Contains);
    }
}
