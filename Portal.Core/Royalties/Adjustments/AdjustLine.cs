using Portal.Core.History;
using Portal.Core.Roles;
using Portal.Core.Royalties.Periods;

namespace Portal.Core.Royalties.Adjustments;

/// <summary>
/// Corrects one line of a fixed period (truy lĩnh, thu hồi): an adjustment in an open period that names the line and the reason, and is approved and
/// paid with that period. Never takes back more than the line has come to. The same form sent again is answered as the first time.
/// </summary>
public sealed class AdjustLine(PortalStore store)
{
    public Task<Outcome<int>> ExecuteAsync(AdjustmentForm form) => store.WriteAsync<int>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.Assess)) return AccessRefusals.NotAllowed;
        if (await operation.Db.RoyaltyAdjustments.Where(a => a.Key == form.Key).Select(a => (int?)a.Id).SingleOrDefaultAsync() is { } made) return made;
        var line = await operation.Db.RoyaltyLines.Include(l => l.Work).ThenInclude(w => w!.Period).Include(l => l.Contributor)
            .SingleOrDefaultAsync(l => l.Id == form.LineId);
        if (line is null) return AccessRefusals.NotFound;
        if (!line.Work!.Period!.State.IsFixed) return AdjustmentRefusals.LineStillOpen(line.Work.Period);
        var reasons = await ReasonsAsync(operation, form, line);
        var carrier = form.PeriodId is { } periodId ? await operation.Db.RoyaltyPeriods.SingleOrDefaultAsync(p => p.Id == periodId) : null;
        if (form.PeriodId is not null && carrier is null) return AccessRefusals.NotFound;
        if (carrier is { State.TakesWorks: false }) reasons.Add(AdjustmentRefusals.PeriodNotOpen(carrier));
        if (reasons.Count > 0) return reasons;
        if (carrier is null) carrier = await PeriodsOfSpan.TakingAsync(operation, YearMonth.Of(operation.Today));
        else operation.Touch(carrier);
        return await AddAsync(operation, form, line, carrier);
    });

    private static async Task<List<Refusal>> ReasonsAsync(Operation operation, AdjustmentForm form, RoyaltyLine line)
    {
        var reasons = new List<Refusal>();
        if (AdjustmentRules.IsOwn(operation, line.ContributorId)) reasons.Add(AdjustmentRefusals.OwnMoney);
        if (!form.Directed) reasons.Add(AdjustmentRefusals.DirectionMissing);
        if (!Enum.IsDefined(form.Ground)) reasons.Add(AdjustmentRefusals.GroundUnknown);
        if (form.Amount is not { } amount || amount == Money.Zero) reasons.Add(AdjustmentRefusals.AmountMissing);
        else if (await AdjustmentRules.NowAsync(operation, line) is var now && now + amount < Money.Zero) reasons.Add(AdjustmentRefusals.MoreThanGiven(now));
        if (AdjustmentRules.WhyNotReason(form.Reason) is { } wrong) reasons.Add(wrong);
        return reasons;
    }

    private static async Task<int> AddAsync(Operation operation, AdjustmentForm form, RoyaltyLine line, RoyaltyPeriod carrier)
    {
        var adjustment = new RoyaltyAdjustment
        {
            PortalId = operation.PortalId, Period = carrier, ContributorId = line.ContributorId, OfLineId = line.Id, OfWorkId = line.WorkId,
            Role = line.Role, Amount = form.Amount!.Value, Reason = VietnameseText.Tidy(form.Reason), Ground = form.Ground, State = AdjustmentState.Taken,
            Key = form.Key, MadeById = operation.Actor.UserId, MadeByName = operation.Actor.Name, MadeAt = operation.Now,
        };
        operation.Db.RoyaltyAdjustments.Add(adjustment);
        await operation.Db.SaveChangesAsync();
        operation.Record(RoyaltyAdjustment.Action, Subject.Work(line.WorkId),
            $"Điều chỉnh ({RoyaltyWords.KindOf(adjustment.Amount)}) {adjustment.Amount} của {line.Contributor!.FullName}, “{line.Work!.Title}”, kỳ "
                + $"{line.Work.Period!.Span.Words}, ghi vào kỳ {carrier.Span.Words}. Lý do: {adjustment.Reason}", line.Work.EditionId);
        return adjustment.Id;
    }
}
