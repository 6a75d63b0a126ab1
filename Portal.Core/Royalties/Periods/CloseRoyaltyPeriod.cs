using Portal.Core.History;
using Portal.Core.History.Clocks;

namespace Portal.Core.Royalties.Periods;

/// <summary>Closes a paid period for good; closing a closed period is a refusal, not a silence, unless it is the same click again.</summary>
public sealed class CloseRoyaltyPeriod(PortalStore store)
{
    public Task<Outcome<PeriodSpan>> ExecuteAsync(int periodId, int version) => store.WriteAsync<PeriodSpan>(async operation =>
    {
        var begun = await operation.Db.RoyaltyPeriods.ForMoveAsync(PeriodLife.Close, operation, periodId, version);
        if (!begun.Done) return begun.As<PeriodSpan>();
        var (period, reasons) = begun.Value;
        if (period.Status == PeriodLife.Close.To) return period.Span;
        if (await operation.WhyNotNowAsync() is { } clock) reasons.Add(clock);
        if (reasons.Count > 0) return reasons;
        period.Make(PeriodLife.Close, operation);
        operation.Record("royalties.period.closed", Subject.Period(period.Id), $"Đóng kỳ nhuận bút {period.Span.Words}.");
        return period.Span;
    });
}
