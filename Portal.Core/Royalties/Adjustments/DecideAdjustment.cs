using Portal.Core.History;
using Portal.Core.Roles;
using Portal.Core.Royalties.Periods;

namespace Portal.Core.Royalties.Adjustments;

/// <summary>
/// Takes an adjustment into the open period that carries it, or leaves it with a reason: what was proposed, and what somebody took or left before.
/// Answers with the sentence for thanks.
/// </summary>
public sealed class DecideAdjustment(PortalStore store)
{
    /// <summary>The name of the deed in the history.</summary>
    internal const string Action = "royalties.adjustment.decided";

    public Task<Outcome<string>> TakeAsync(int id, int version) => DecideAsync(id, version, AdjustmentState.Taken, reason: null);

    public Task<Outcome<string>> LeaveAsync(int id, int version, string? reason) => DecideAsync(id, version, AdjustmentState.Left, reason);

    private Task<Outcome<string>> DecideAsync(int id, int version, AdjustmentState wanted, string? reason) => store.WriteAsync<string>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.Assess)) return AccessRefusals.NotAllowed;
        var found = await operation.Db.RoyaltyAdjustments.Include(a => a.Period).Include(a => a.OfLine).Include(a => a.Contributor)
            .SingleOrDefaultAsync(a => a.Id == id);
        if (found is null) return AccessRefusals.NotFound;
        var repeated = found.State == wanted && found.Version == version + 1 && found.DecidedById is { } by && by == operation.Actor.UserId;
        if (repeated) return ThanksFor(found);
        if (found.Version != version) return AccessRefusals.Stale;
        if (!found.Period!.State.TakesWorks) return AdjustmentRefusals.PeriodNotOpen(found.Period);
        var reasons = await ReasonsAsync(operation, found, wanted, reason);
        if (reasons.Count > 0) return reasons;
        found.State = wanted;
        found.LeftReason = wanted == AdjustmentState.Left ? VietnameseText.Tidy(reason) : null;
        (found.DecidedById, found.DecidedByName, found.DecidedAt) = (operation.Actor.UserId, operation.Actor.Name, operation.Now);
        operation.Touch(found.Period);
        operation.Record(Action, found.OfWorkId is { } workId ? Subject.Work(workId) : Subject.Period(found.PeriodId),
            $"{ThanksFor(found)}{(found.LeftReason is { } why ? $" Lý do: {why}" : "")}");
        return ThanksFor(found);
    });

    private static async Task<List<Refusal>> ReasonsAsync(Operation operation, RoyaltyAdjustment found, AdjustmentState wanted, string? reason)
    {
        var reasons = new List<Refusal>();
        if (AdjustmentRules.IsOwn(operation, found.ContributorId)) reasons.Add(AdjustmentRefusals.OwnMoney);
        if (wanted == AdjustmentState.Left && AdjustmentRules.WhyNotReason(reason) is { } wrong) reasons.Add(wrong);
        if (wanted == AdjustmentState.Taken && found.OfLine is { } line
            && await AdjustmentRules.NowAsync(operation, line, butFor: found.Id) is var now && now + found.Amount < Money.Zero)
            reasons.Add(AdjustmentRefusals.MoreThanGiven(now));
        return reasons;
    }

    private static string ThanksFor(RoyaltyAdjustment found) => $"{Told(found)}{found.Contributor!.FullName} vào kỳ {found.Period!.Span.Words}.";

    /// <summary>How the history begins to tell of it, up to the name.</summary>
    internal static string Told(RoyaltyAdjustment found) =>
        $"{(found.Counts ? "Tính" : "Không tính")} khoản {RoyaltyWords.KindOf(found.Amount)} {found.Amount} của ";
}
