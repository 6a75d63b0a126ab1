using Microsoft.EntityFrameworkCore;
using Portal.Core.Accounts;
using Portal.Core.Calendar;
using Portal.Core.Data;
using Portal.Core.Kernel;
using Portal.Core.Royalties.Rates;

namespace Portal.Core.Royalties;

/// <summary>What the assessor typed for one work.</summary>
public sealed record AssessmentForm(int WorkId, int Version, string? GenreCode, decimal? Coefficient, decimal AdditionPercent, string? Note);

/// <summary>
/// Assesses a published work (chấm nhuận bút): genre, coefficient within the schedule's range and the law's cap, additions;
/// computes the amount by the rates of the publication date and splits it over the contributors. May be done again while
/// the period is open; never by an author of the work (four eyes).
/// </summary>
public sealed class AssessWork(PortalStore store, LawTables laws)
{
    /// <summary>The name of this act in the history, which remembers everybody who ever assessed a work.</summary>
    internal const string Action = "royalties.assessed";

    internal static string SubjectOf(int workId) => $"work:{workId}";

    public Task<Outcome<Money>> ExecuteAsync(AssessmentForm form) => store.WriteAsync<Money>(async session =>
    {
        if (!session.Actor.Can(Permissions.Assess)) return AccessRefusals.NotAllowed;
        var work = await session.Db.RoyaltyWorks.Include(w => w.Period).Include(w => w.Lines).SingleOrDefaultAsync(w => w.Id == form.WorkId);
        if (work is null) return AccessRefusals.NotFound;
        if (work.Version != form.Version) return AccessRefusals.Stale;
        if (work.Period!.Status != RoyaltyPeriodStatus.Open) return RoyaltyRefusals.PeriodFrozen(work.Period);
        if (work.Status == RoyaltyWorkStatus.Excluded) return RoyaltyRefusals.WorkExcluded;
        if (await IsOwnAsync(session, work)) return RoyaltyRefusals.OwnWork;

        var schedule = await ScheduleOnAsync(session.Db, work.PublishedOn);
        if (schedule is null) return RoyaltyRefusals.NoSchedule(work.PublishedOn);
        var genre = schedule.Genres.FirstOrDefault(g => g.Code == form.GenreCode);
        var reasons = await ReasonsAsync(session, form, genre, work.PublishedOn);
        if (reasons.Count > 0) return reasons;

        var salaries = await session.Db.BaseSalaries.AsNoTracking().ToListAsync();
        var computed = RoyaltyAmount.Of(form.Coefficient!.Value, form.AdditionPercent, schedule.UnitShare, work.PublishedOn, salaries, schedule.SiteShare);
        if (!computed.Done) return computed.Refusals.ToList();
        Apply(work, form, genre!, computed.Value, session);
        session.Touch(work.Period);
        session.Record(Action, SubjectOf(work.Id),
            $"Chấm “{work.Title}”: {genre!.Name}, hệ số {Vietnamese.Number(form.Coefficient.Value)}, hưởng thêm {Vietnamese.Number(form.AdditionPercent)}%, thành tiền {work.Amount}.", work.EditionId);
        return work.Amount!.Value;
    });

    internal static async Task<RoyaltySchedule?> ScheduleOnAsync(PortalDbContext db, DateOnly day) =>
        await db.RoyaltySchedules.Include(s => s.Genres)
            .Where(s => s.EffectiveFrom <= day && (s.EffectiveTo == null || s.EffectiveTo >= day))
            .OrderByDescending(s => s.EffectiveFrom).FirstOrDefaultAsync();

    private async Task<List<Refusal>> ReasonsAsync(Session session, AssessmentForm form, RoyaltyGenre? genre, DateOnly day)
    {
        var reasons = new List<Refusal>();
        if (genre is null) reasons.Add(RoyaltyRefusals.GenreUnknown);
        if (form.Coefficient is null) reasons.Add(RoyaltyRefusals.CoefficientMissing);
        if (form.Coefficient is { } typed && decimal.Round(typed, 2) != typed) reasons.Add(RoyaltyRefusals.CoefficientTooFine);
        if (decimal.Round(form.AdditionPercent, 2) != form.AdditionPercent) reasons.Add(RoyaltyRefusals.AdditionTooFine);
        var additions = RoyaltyAddition.InForce(laws.RoyaltyAdditions, day);
        if (form.AdditionPercent < 0 || form.AdditionPercent > additions.Sum(a => a.MaxPercent)) reasons.Add(RoyaltyRefusals.AdditionOutOfRange(additions));
        if (VietnameseText.Tidy(form.Note).Length > RoyaltyWork.NoteLength) reasons.Add(RoyaltyRefusals.NoteTooLong);
        if (genre is not null && form.Coefficient is { } coefficient)
        {
            var cap = await session.Db.RoyaltyCaps.Where(c => c.Code == genre.CapCode && c.EffectiveFrom <= day)
                .OrderByDescending(c => c.EffectiveFrom).Select(c => (decimal?)c.MaxCoefficient).FirstOrDefaultAsync();
            if (CoefficientFrame.Check(coefficient, genre.MinCoefficient, genre.MaxCoefficient, cap, genre.Name) is { } refusal)
                reasons.Add(refusal with { Field = "Coefficient" });
        }
        return reasons;
    }

    private static void Apply(RoyaltyWork work, AssessmentForm form, RoyaltyGenre genre, RoyaltyAmountResult computed, Session session)
    {
        work.GenreId = genre.Id;
        work.Coefficient = form.Coefficient;
        work.AdditionPercent = form.AdditionPercent;
        work.UnitValue = computed.Unit;
        work.BaseSalaryId = computed.Salary.Id;
        work.Amount = computed.Amount;
        work.Note = VietnameseText.Tidy(form.Note) is { Length: > 0 } note ? note : null;
        work.Status = RoyaltyWorkStatus.Assessed;
        work.AssessedById = session.Actor.UserId;
        work.AssessedByName = session.Actor.Name;
        work.AssessedAt = session.Now;
        var lines = work.Lines.OrderBy(l => l.Position).ToList();
        foreach (var (line, part) in lines.Zip(computed.Amount.Split(lines.Select(l => l.SharePercent).ToList()))) line.Amount = part;
    }

    private static async Task<bool> IsOwnAsync(Session session, RoyaltyWork work)
    {
        if (work.Lines.Any(l => session.Actor.ContributorIds.Contains(l.ContributorId))) return true;
        if (session.Actor.UserId is not { } userId) return false;
        var written = await session.Db.Editions.Where(e => e.Id == work.EditionId).Select(e => new { e.AuthoredById, e.FormerAuthorIds }).SingleAsync();
        return written.AuthoredById == userId || written.FormerAuthorIds.Contains(userId);
    }
}
