using Portal.Core.History;
using Portal.Core.History.Clocks;

namespace Portal.Core.Royalties.Periods;

/// <summary>Hands the papers of an approved period over to finance (bàn giao kế toán): from here it may be paid, by somebody else than who gave it.</summary>
public sealed class HandOverRoyaltyPeriod(PortalStore store)
{
    public Task<Outcome<PeriodSpan>> ExecuteAsync(int periodId, int version) => store.WriteAsync<PeriodSpan>(async operation =>
    {
        var begun = await operation.Db.RoyaltyPeriods.ForMoveAsync(PeriodLife.HandOver, operation, periodId, version);
        if (!begun.Done) return begun.As<PeriodSpan>();
        var (period, reasons) = begun.Value;
        if (period.Status == PeriodLife.HandOver.To) return period.Span;
        if (await operation.WhyNotNowAsync() is { } clock) reasons.Add(clock);
        if (reasons.Count > 0) return reasons;
        period.Make(PeriodLife.HandOver, operation);
        operation.Record("royalties.period.handed-over", Subject.Period(period.Id), $"Bàn giao kỳ nhuận bút {period.Span.Words} cho kế toán.");
        return period.Span;
    });
}
