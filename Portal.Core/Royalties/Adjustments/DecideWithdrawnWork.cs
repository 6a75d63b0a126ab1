using Portal.Core.History;
using Portal.Core.Roles;
using Portal.Core.Royalties.Periods;

namespace Portal.Core.Royalties.Adjustments;

/// <summary>
/// Says what becomes of the money of an item withdrawn after its period was finished: it is kept, or taken back. Taken back from a period not approved
/// yet the work is left out; from a fixed one each line gets an adjustment over all it has come to, in the open period. Decided once, with a reason.
/// </summary>
public sealed class DecideWithdrawnWork(PortalStore store)
{
    /// <summary>The name of the deed in the history.</summary>
    internal const string Action = "royalties.withdrawn-work.decided";

    /// <summary>Answers with what was taken back, in whole đồng; nought where it is kept or left out.</summary>
    public Task<Outcome<Money>> ExecuteAsync(int workId, int version, WithdrawnDecision? decision, string? reason) => store.WriteAsync<Money>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.Assess)) return AccessRefusals.NotAllowed;
        var work = await operation.Db.RoyaltyWorks.Include(w => w.Period).Include(w => w.Lines).SingleOrDefaultAsync(w => w.Id == workId);
        if (work is null) return AccessRefusals.NotFound;
        if (!work.AsksWhatBecomes || work.Version != version) return AdjustmentRefusals.DecidedAlready;
        var reasons = new List<Refusal>();
        if (work.Lines.Any(l => AdjustmentRules.IsOwn(operation, l.ContributorId))) reasons.Add(AdjustmentRefusals.OwnMoney);
        if (decision is not { } decided || !Enum.IsDefined(decided))
            reasons.Add(AdjustmentRefusals.DecisionMissing);
        if (AdjustmentRules.WhyNotReason(reason) is { } wrong) reasons.Add(wrong);
        if (reasons.Count > 0) return reasons;

        work.WithdrawnDecision = decision;
        work.WithdrawnReason = VietnameseText.Tidy(reason);
        (work.WithdrawnDecidedById, work.WithdrawnDecidedByName, work.WithdrawnDecidedAt) = (operation.Actor.UserId, operation.Actor.Name, operation.Now);
        var back = decision == WithdrawnDecision.TakeBack ? await TakeBackAsync(operation, work) : Money.Zero;
        // What is closed never changes, its version neither
        if (!work.Period!.State.IsFinal) operation.Touch(work.Period);
        operation.Record(Action, Subject.Work(work.Id),
            $"Bài đã gỡ “{work.Title}”, kỳ {work.Period.Span.Words}: {RoyaltyWords.Of(decision!.Value).ToLower(Vietnamese.Culture)}"
                + $"{(back > Money.Zero ? $" {back}" : "")}. Lý do: {work.WithdrawnReason}", work.EditionId);
        return back;
    });

    private static async Task<Money> TakeBackAsync(Operation operation, RoyaltyWork work)
    {
        if (!work.Period!.State.IsFixed)
        {
            work.Status = RoyaltyWorkStatus.Excluded;
            return Money.Zero;
        }
        var back = Money.Zero;
        RoyaltyPeriod? carrier = null;
        foreach (var line in work.Lines.OrderBy(l => l.Position))
        {
            var now = await AdjustmentRules.NowAsync(operation, line);
            if (now <= Money.Zero) continue;
            carrier ??= await PeriodsOfSpan.TakingAsync(operation, YearMonth.Of(operation.Today));
            operation.Db.RoyaltyAdjustments.Add(new RoyaltyAdjustment
            {
                PortalId = operation.PortalId, Period = carrier, ContributorId = line.ContributorId, OfLineId = line.Id, OfWorkId = work.Id, Role = line.Role,
                Amount = -now, Reason = work.WithdrawnReason!, Ground = AdjustmentGround.Withdrawn, State = AdjustmentState.Taken, Key = Guid.NewGuid(),
                MadeById = operation.Actor.UserId, MadeByName = operation.Actor.Name, MadeAt = operation.Now,
            });
            back += now;
        }
        return back;
    }
}
