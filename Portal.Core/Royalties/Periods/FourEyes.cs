using Portal.Core.History;

namespace Portal.Core.Royalties.Periods;

/// <summary>What somebody had to do with a period that keeps them from a move, and how they are told.</summary>
internal sealed record Conflict(Func<Operation, RoyaltyPeriod, Task<bool>> AppliesAsync, Refusal Why);

/// <summary>
/// The conflicts that the moves of a period name (docs/decisions/0012-four-eyes-over-royalties.md). A deputy and whoever is absent are one
/// person here.
/// </summary>
internal static class FourEyes
{
    /// <summary>All conflicts of whoever acts with a move, as reasons against it.</summary>
    public static async Task<List<Refusal>> ReasonsAsync(PeriodMove move, Operation operation, RoyaltyPeriod period)
    {
        var reasons = new List<Refusal>();
        foreach (var conflict in move.NotBy)
            if (await conflict.AppliesAsync(operation, period)) reasons.Add(conflict.Why);
        return reasons;
    }

    /// <summary>Asked of the history, since a work keeps its last assessor only; whoever made or took an adjustment assessed as well.</summary>
    public static async Task<bool> HasAssessedAsync(Operation operation, RoyaltyPeriod period)
    {
        var selves = operation.Actor.Selves;
        if (selves.Count == 0) return false;
        var works = await operation.Db.RoyaltyWorks.Where(w => w.PeriodId == period.Id).Select(w => w.Id).ToListAsync();
        var subjects = works.Select(Subject.Work).ToList();
        return await operation.Db.History.AnyAsync(h => selves.Contains(h.ActorId!) && h.Action == RoyaltyWork.AssessedAction && subjects.Contains(h.Subject))
            || await operation.Db.RoyaltyAdjustments.AnyAsync(a => a.PeriodId == period.Id && a.State != AdjustmentState.Left
                && (selves.Contains(a.MadeById!) || selves.Contains(a.DecidedById!)));
    }

    public static async Task<bool> IsPayeeAsync(Operation operation, RoyaltyPeriod period)
    {
        var own = operation.Actor.SelvesContributorIds.ToList();
        return await operation.Db.RoyaltyLines.AnyAsync(l =>
            l.Work!.PeriodId == period.Id && l.Work.Status != RoyaltyWorkStatus.Excluded && own.Contains(l.ContributorId))
            || await operation.Db.RoyaltyAdjustments.AnyAsync(a =>
                a.PeriodId == period.Id && a.State == AdjustmentState.Taken && own.Contains(a.ContributorId));
    }

    public static Func<Operation, RoyaltyPeriod, Task<bool>> HasMade(PeriodMove move) =>
        (operation, period) => Task.FromResult(operation.Actor.IsOneWith(move.Deed(period).ById));
}
