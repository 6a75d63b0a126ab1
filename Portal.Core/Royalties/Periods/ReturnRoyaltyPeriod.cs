using Portal.Core.History;

namespace Portal.Core.Royalties.Periods;

/// <summary>
/// Sends an approved period back before it is paid, with a reason: it is assessed and approved anew, with the payees as they
/// are by then. What the first approval froze and the sheet it issued stay kept.
/// </summary>
public sealed class ReturnRoyaltyPeriod(PortalStore store)
{
    public Task<Outcome<YearMonth>> ExecuteAsync(int periodId, int version, string? reason) => store.WriteAsync<YearMonth>(async operation =>
    {
        var begun = await operation.Db.RoyaltyPeriods.Include(p => p.Works).ForMoveAsync(PeriodLife.Return, operation, periodId, version);
        if (!begun.Done) return begun.As<YearMonth>();
        var (period, reasons) = begun.Value;
        if (period.Status == PeriodLife.Return.To) return period.Month;
        var words = VietnameseText.Tidy(reason);
        if (words.Length == 0) reasons.Add(RoyaltyRefusals.ReasonMissing);
        if (words.Length > RoyaltyWork.NoteLength) reasons.Add(RoyaltyRefusals.ReasonTooLong);
        if (reasons.Count > 0) return reasons;
        await LeaveOutWithdrawnAsync(operation, period);
        period.Make(PeriodLife.Return, operation);
        period.ReturnReason = words;
        operation.Record("royalties.period.returned", Subject.Period(period.Id),
            $"Trả kỳ nhuận bút {period.Month.Words} về để duyệt lại. Lý do: {words}");
        return period.Month;
    });

    /// <summary>A work withdrawn while the period was approved was left as it was; open again, the period does not pay for it.</summary>
    private static async Task LeaveOutWithdrawnAsync(Operation operation, RoyaltyPeriod period)
    {
        var items = ItemsOf(period);
        var hidden = await operation.Db.Publications.Where(p => items.Contains(p.ItemId) && !p.Visible).Select(p => p.ItemId).ToListAsync();
        foreach (var work in period.Works.Where(w => w.ItemId is { } item && hidden.Contains(item))) work.Status = RoyaltyWorkStatus.Excluded;
    }

    private static List<int> ItemsOf(RoyaltyPeriod period) => period.Works.Select(w => w.ItemId).OfType<int>().ToList();
}
