using Portal.Core.History;
using Portal.Core.History.Clocks;

namespace Portal.Core.Royalties.Periods;

/// <summary>
/// Says that everything in an open period is assessed (chốt chấm): from here it takes no works, no assessment and no adjustment, and waits for the
/// approval. Items published later open their work in the next period. Whoever finished too early sends it back.
/// </summary>
public sealed class FinishAssessment(PortalStore store)
{
    /// <summary>All reasons against, for the screen; each unassessed work and each proposal carries a link.</summary>
    public Task<IReadOnlyList<Refusal>> CheckAsync(int periodId) => store.ReadAsync<IReadOnlyList<Refusal>>(async operation =>
    {
        var begun = await BeginAsync(operation, periodId, version: null);
        return begun.Done ? [.. begun.Value.Reasons, .. PeriodReadiness.ReasonsAgainst(begun.Value.Period)] : begun.Refusals;
    });

    public Task<Outcome<Money>> ExecuteAsync(int periodId, int version) => store.WriteAsync<Money>(async operation =>
    {
        var begun = await BeginAsync(operation, periodId, version);
        if (!begun.Done) return begun.As<Money>();
        var (period, reasons) = begun.Value;
        var total = PeriodReadiness.TotalOf(period);
        if (period.Status == PeriodLife.Finish.To) return total;
        reasons.AddRange(PeriodReadiness.ReasonsAgainst(period));
        if (await operation.WhyNotNowAsync() is { } clock) reasons.Add(clock);
        if (reasons.Count > 0) return reasons;
        period.Make(PeriodLife.Finish, operation);
        operation.Record("royalties.period.assessed", Subject.Period(period.Id),
            $"Chốt chấm kỳ nhuận bút {period.Span.Words}: {PeriodReadiness.Payable(period).Count()} tin, bài, tổng {total}.");
        return total;
    });

    private static Task<Outcome<(RoyaltyPeriod Period, List<Refusal> Reasons)>> BeginAsync(Operation operation, int periodId, int? version) =>
        operation.Db.RoyaltyPeriods.Include(p => p.Works).Include(p => p.Adjustments).AsSplitQuery()
            .ForMoveAsync(PeriodLife.Finish, operation, periodId, version);
}
