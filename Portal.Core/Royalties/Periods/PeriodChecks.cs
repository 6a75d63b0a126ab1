namespace Portal.Core.Royalties.Periods;

/// <summary>The points a period is looked at for before its approval, the same that its verbs ask: for a screen that shows how much is left.</summary>
internal static class PeriodChecks
{
    public static IReadOnlyList<PeriodCheck> Of(
        RoyaltyPeriod period, int awaiting, IReadOnlyList<AdjustmentRow> adjustments, IReadOnlyList<PayeeNote> notes, int withdrawn) =>
        period.State.IsFixed ? [] :
        [
            new("Bài chưa chấm", awaiting, $"nhuan-but/{period.Span}?loc=chua-cham"),
            new("Khoản điều chỉnh đề xuất chưa quyết định", adjustments.Count(a => a.State == AdjustmentState.Proposed),
                $"nhuan-but/{period.Span}?xem=dieu-chinh"),
            new("Bài đã gỡ chưa quyết định giữ hay thu hồi", withdrawn, "nhuan-but/bai-da-go"),
            new("Người nhận thiếu tài khoản hoặc chưa được xác nhận", notes.Count(n => n.Kind == PayeeNoteKind.Blocks),
                $"nhuan-but/{period.Span}?xem=nguoi-nhan"),
            new("Người nhận cần xem: thiếu mã số, thông tin chờ đổi", notes.Count(n => n.Kind != PayeeNoteKind.Blocks),
                $"nhuan-but/{period.Span}?xem=nguoi-nhan", Warns: true),
        ];
}
