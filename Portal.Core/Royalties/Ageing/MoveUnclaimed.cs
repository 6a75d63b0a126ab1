using Portal.Core.History;
using Portal.Core.Law;
using Portal.Core.Roles;
using Portal.Core.Royalties.Periods;
using Portal.Core.Royalties.Rates;

namespace Portal.Core.Royalties.Ageing;

/// <summary>
/// Decides that the money of a line nobody came for goes to next year's fund (chuyển quỹ năm sau), once its term is over and all notices of the law
/// were given. A person decides, with a reason; nothing happens by itself, and the money stays payable to whoever comes for it after all. The same
/// decision again is answered as the first.
/// </summary>
public sealed class MoveUnclaimed(PortalStore store, LawTables laws)
{
    /// <summary>Answers with the year whose fund it goes to.</summary>
    public Task<Outcome<int>> ExecuteAsync(int lineId, string? reason) => store.WriteAsync<int>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.ApprovePeriod)) return AccessRefusals.NotAllowed;
        if (await NotifyPayee.UnpaidLineAsync(operation, lineId) is not { } line) return AccessRefusals.NotFound;
        if (await operation.Db.UnclaimedLines.SingleOrDefaultAsync(u => u.LineId == lineId) is { } before)
            return before.DecidedById is { } by && by == operation.Actor.UserId ? before.ToYear : AgeingRefusals.MovedAlready;
        var owed = await OwedLines.OfLineAsync(operation, line);
        var reasons = await ReasonsAsync(operation, line, owed, reason);
        if (reasons.Count > 0) return reasons;
        var moved = new UnclaimedLine
        {
            PortalId = operation.PortalId, LineId = lineId, ToYear = operation.Today.Year + 1, Reason = VietnameseText.Tidy(reason), DecidedAt = operation.Now,
            DecidedById = operation.Actor.UserId, DecidedByName = operation.Actor.Name,
        };
        operation.Db.UnclaimedLines.Add(moved);
        operation.Record("royalties.line.unclaimed", Subject.Work(line.WorkId),
            $"Chuyển nhuận bút {owed} của {line.Contributor!.FullName}, “{line.Work!.Title}”, sang quỹ năm {moved.ToYear}. Lý do: {moved.Reason}",
            line.Work.EditionId);
        return moved.ToYear;
    });

    private async Task<List<Refusal>> ReasonsAsync(Operation operation, RoyaltyLine line, Money owed, string? reason)
    {
        var reasons = new List<Refusal>();
        var (work, lineId) = (line.Work!, line.Id);
        if (work.Period!.State.IsPaid && owed == Money.Zero) reasons.Add(AgeingRefusals.PaidAlready);
        else if (!work.Period.State.IsFixed) reasons.Add(AgeingRefusals.NotFixed);
        else if (RoyaltyTerm.RuleOf(work.PublishedOn, laws.RoyaltyTermRules) is not { } rule) reasons.Add(AgeingRefusals.NoLaw);
        else
        {
            var notices = await operation.Db.RoyaltyNotices.CountAsync(n => n.LineId == lineId);
            if (work.PublishedOn.AddDays(rule.Days) is var payBy && payBy >= operation.Today) reasons.Add(AgeingRefusals.NotOverdue(payBy));
            if (notices < rule.Notices) reasons.Add(AgeingRefusals.NotifiedEarly(rule.Notices, notices));
        }
        var length = VietnameseText.Tidy(reason).Length;
        if (length == 0) reasons.Add(RoyaltyRefusals.ReasonMissing);
        if (length > RoyaltyWork.NoteLength) reasons.Add(RoyaltyRefusals.ReasonTooLong);
        return reasons;
    }
}
