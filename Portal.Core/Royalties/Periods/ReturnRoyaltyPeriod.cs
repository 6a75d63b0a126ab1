using Portal.Core.History;
using Portal.Core.Papers;
using Portal.Core.Papers.Sheets;

namespace Portal.Core.Royalties.Periods;

/// <summary>
/// Sends a finished, approved or handed over period back before it is paid, with a reason: it is assessed, finished and approved anew, with the
/// payees as they are by then. What the first approval froze and the sheet it issued stay kept; the sheet is no longer in force, and one that says so takes
/// its place. Submission and decision rest on that approval: they are out of force too, and those of the next approval say whose place they take.
/// </summary>
public sealed class ReturnRoyaltyPeriod(PortalStore store, KeepPaper keep)
{
    public Task<Outcome<PeriodSpan>> ExecuteAsync(int periodId, int version, string? reason) => store.WriteAsync<PeriodSpan>(async operation =>
    {
        var begun = await operation.Db.RoyaltyPeriods.Include(p => p.Works).ForMoveAsync(PeriodLife.Return, operation, periodId, version);
        if (!begun.Done) return begun.As<PeriodSpan>();
        var (period, reasons) = begun.Value;
        if (period.Status == PeriodLife.Return.To) return period.Span;
        var words = VietnameseText.Tidy(reason);
        if (words.Length == 0) reasons.Add(RoyaltyRefusals.ReasonMissing);
        if (words.Length > RoyaltyWork.NoteLength) reasons.Add(RoyaltyRefusals.ReasonTooLong);
        if (reasons.Count > 0) return reasons;
        await LeaveOutWithdrawnAsync(operation, period);
        if (period.State.IsFixed) await WithdrawPapersAsync(operation, period, words);
        period.Make(PeriodLife.Return, operation);
        period.ReturnReason = words;
        operation.Record("royalties.period.returned", Subject.Period(period.Id),
            $"Trả kỳ nhuận bút {period.Span.Words} về để duyệt lại. Lý do: {words}");
        return period.Span;
    });

    private async Task WithdrawPapersAsync(Operation operation, RoyaltyPeriod period, string reason)
    {
        var about = period.Span.ToString();
        await keep.WithdrawAsync(operation, PaperKind.AssessmentSheet, about,
            $"Bảng này đã trả lại {SheetText.LongDate(operation.Today)}, không dùng để chi. Lý do: {Vietnamese.Closed(reason)}");
        // A report of the same months is about them too and stays
        await WithdrawnPapers.TakeAsync(operation, about, $"kỳ {period.Span.Words} đã trả về để duyệt lại",
            [PaperKind.Submission, PaperKind.SpendingDecision]);
    }

    /// <summary>
    /// A work withdrawn while the period took none was left as it was; open again, the period does not pay for it, unless somebody decided that its
    /// money is kept.
    /// </summary>
    private static async Task LeaveOutWithdrawnAsync(Operation operation, RoyaltyPeriod period)
    {
        var items = ItemsOf(period);
        var hidden = await operation.Db.Publications.Where(p => items.Contains(p.ItemId) && !p.Visible).Select(p => p.ItemId).ToListAsync();
        foreach (var work in period.Works.Where(w => w.ItemId is { } item && hidden.Contains(item)
            && w.WithdrawnDecision != WithdrawnDecision.Keep))
            work.Status = RoyaltyWorkStatus.Excluded;
    }

    private static List<int> ItemsOf(RoyaltyPeriod period) => period.Works.Select(w => w.ItemId).OfType<int>().ToList();
}
