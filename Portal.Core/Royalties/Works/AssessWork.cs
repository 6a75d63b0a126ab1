using Portal.Core.History;
using Portal.Core.Law;
using Portal.Core.Roles;
using Portal.Core.Royalties.Periods;
using Portal.Core.Royalties.Schedules;

namespace Portal.Core.Royalties.Works;

/// <summary>
/// Assesses a published work (chấm nhuận bút): genre, grade, coefficient within the schedule's range and the law's cap, additions and reductions;
/// computes the amount by the rates of the publication date and splits it over the contributors. Outside the schedule's range it takes a reason, and the
/// period waits for <see cref="ConsentOutsideFrame"/>. May be done again while the period is open; never by an author of the work (four eyes).
/// </summary>
public sealed class AssessWork(PortalStore store, LawTables laws)
{
    public Task<Outcome<Money>> ExecuteAsync(AssessmentForm form) => store.WriteAsync<Money>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.Assess)) return AccessRefusals.NotAllowed;
        var work = await operation.Db.RoyaltyWorks.Include(w => w.Period).Include(w => w.Lines).Include(w => w.Additions).AsSplitQuery()
            .SingleOrDefaultAsync(w => w.Id == form.WorkId);
        if (work is null) return AccessRefusals.NotFound;
        if (work.Version != form.Version) return AccessRefusals.Stale;
        if (!work.Period!.State.TakesWorks) return RoyaltyRefusals.PeriodFrozen(work.Period);
        if (work.Status == RoyaltyWorkStatus.Excluded) return AssessmentRefusals.WorkExcluded;
        if (await OwnWork.IsAsync(operation, work)) return AssessmentRefusals.OwnWork;

        var schedule = await SchedulesInForce.OnAsync(operation.Db, work.PublishedOn);
        if (schedule is null) return AssessmentRefusals.NoSchedule(work.PublishedOn);
        var ground = await AssessmentGround.OfAsync(operation, schedule, form.GenreCode, work.PublishedOn, laws);
        var reasons = AssessmentChecks.Of(form, ground, out var choice);
        if (reasons.Count > 0) return reasons;

        var percent = PercentOf(form.Additions, schedule);
        var computed = choice!.Compute(schedule, percent, work.PublishedOn, ground.Salaries);
        if (!computed.Done) return computed.As<Money>();
        Apply(work, form, choice, computed.Value, operation);
        TakeAdditions(work, form.Additions, schedule, operation);
        work.AdditionPercent = percent;
        work.OutsideReason = AssessmentChecks.IsOutside(choice, ground) ? VietnameseText.Tidy(form.OutsideReason) : null;
        Share(work, computed.Value.Amount, schedule);
        operation.Touch(work.Period);
        operation.Record(RoyaltyWork.AssessedAction, Subject.Work(work.Id), $"Chấm “{work.Title}”: {WordsOf(work, choice)}.", work.EditionId);
        return work.Amount!.Value;
    });

    private static decimal PercentOf(IReadOnlyList<AdditionForm> given, RoyaltySchedule schedule) =>
        given.Sum(g => schedule.Additions.Any(a => a.Code == g.Code && a.Kind == AdditionKind.Reduction) ? -g.Percent : g.Percent);

    /// <summary>A row given again stays itself, so that no code stands twice for a moment.</summary>
    private static void TakeAdditions(RoyaltyWork work, IReadOnlyList<AdditionForm> given, RoyaltySchedule schedule, Operation operation)
    {
        var chosen = given.Where(a => a.Percent != 0).ToDictionary(a => a.Code);
        foreach (var gone in work.Additions.Where(a => !chosen.ContainsKey(a.Code)).ToList())
        {
            operation.Db.WorkAdditions.Remove(gone);
            work.Additions.Remove(gone);
        }
        foreach (var addition in schedule.Additions.Where(a => chosen.ContainsKey(a.Code)).OrderBy(a => a.Position))
        {
            var row = work.Additions.FirstOrDefault(a => a.Code == addition.Code);
            if (row is null) work.Additions.Add(row = new WorkAddition { PortalId = work.PortalId, Code = addition.Code, Name = addition.Name });
            (row.Name, row.Kind, row.Ground, row.Position) = (addition.Name, addition.Kind, addition.Ground, addition.Position);
            (row.Percent, row.Reason) = (chosen[addition.Code].Percent, VietnameseText.TidyOrNull(chosen[addition.Code].Reason));
        }
    }

    private static void Apply(RoyaltyWork work, AssessmentForm form, AssessmentChoice choice, ComputedRoyalty computed, Operation operation)
    {
        work.GenreId = choice.Genre.Id;
        work.GradeName = choice.Grade?.Name;
        work.Coefficient = choice.Coefficient;
        work.BasePercent = choice.BasePercent;
        work.UnitValue = computed.Unit;
        work.BaseSalaryId = computed.SalaryId;
        work.Note = VietnameseText.TidyOrNull(form.Note);
        work.Status = RoyaltyWorkStatus.Assessed;
        work.AssessedById = operation.Actor.UserId;
        work.AssessedByName = operation.Actor.Name;
        work.AssessedAt = operation.Now;
        // Whoever consented saw other figures
        (work.OutsideById, work.OutsideByName, work.OutsideAt) = (null, null, null);
    }

    private static void Share(RoyaltyWork work, Money royalty, RoyaltySchedule schedule)
    {
        var lines = work.Lines.OrderBy(l => l.Position).ToList();
        var split = RoyaltySplit.Of(royalty, schedule, lines.Select(l => (l.Role, l.SharePercent)).ToList());
        (work.Amount, work.Remuneration) = (split.Total, split.OnTop);
        foreach (var (line, part) in lines.Zip(split.Parts)) line.Amount = part;
    }

    private static string WordsOf(RoyaltyWork work, AssessmentChoice choice)
    {
        var words = new List<string> { choice.Genre.Name };
        if (work.GradeName is { } grade) words.Add($"bậc {grade}");
        if (work.Coefficient is { } coefficient) words.Add($"hệ số {Vietnamese.Number(coefficient)}");
        if (choice.FixedSum is { } sum) words.Add($"mức {sum}");
        if (work.BasePercent is { } part) words.Add($"bằng {Vietnamese.Number(part)}% nhuận bút tác phẩm tương ứng");
        words.Add($"hưởng thêm {Vietnamese.Number(work.AdditionPercent)}%"
            + (work.Additions.Count == 0 ? "" : $" ({AdditionWords.Of(work.Additions)})"));
        if (work.OutsideReason is { } reason) words.Add($"ngoài khung vì: {reason}");
        words.Add($"thành tiền {work.Amount}");
        return string.Join(", ", words);
    }
}
