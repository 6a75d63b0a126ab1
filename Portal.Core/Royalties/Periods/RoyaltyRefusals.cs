namespace Portal.Core.Royalties.Periods;

/// <summary>Why a period is not approved, returned, paid, closed or printed.</summary>
public static class RoyaltyRefusals
{
    public static Refusal PeriodFrozen(RoyaltyPeriod period) => new("royalties.period-frozen",
        PeriodLife.Return.From.Contains(period.Status)
            ? $"Kỳ {period.Span.Words} {period.State.Words.ToLower(Vietnamese.Culture)} nên không sửa được: "
                + (period.State.IsFixed ? "cần sửa thì đề nghị kế toán hoặc Trưởng ban trả kỳ về để duyệt lại."
                    : "cần sửa thì người chấm hoặc Trưởng ban trả kỳ về để chấm tiếp.")
            : $"Kỳ {period.Span.Words} ở trạng thái “{period.State.Words}” nên không thay đổi được nữa. "
                + "Nếu có sai sót, hãy lập khoản điều chỉnh (truy lĩnh hoặc thu hồi) ở kỳ đang chấm.");

    public static Refusal WorkAwaits(RoyaltyWork work) => new("royalties.work-awaits",
        $"“{VietnameseText.Shorten(work.Title, 80)}” chưa chấm.") { Link = $"nhuan-but/{work.Period?.Span}#bai-{work.Id}" };

    /// <summary>Assessed outside the schedule's frame, and the Trưởng ban has not consented (requirement G3).</summary>
    public static Refusal ConsentMissing(RoyaltyWork work) => new("royalties.consent-missing",
        $"“{VietnameseText.Shorten(work.Title, 80)}” chấm ngoài khung của biểu, chưa được Trưởng ban đồng ý (lý do: "
        + $"{VietnameseText.Shorten(work.OutsideReason ?? "", 120)}).") { Link = $"nhuan-but/{work.Period?.Span}#bai-{work.Id}" };

    /// <summary>Stands for the works a long list leaves out.</summary>
    public static Refusal MoreAwait(PeriodSpan span, int more) => new("royalties.more-awaits",
        $"… và {more} bài khác chưa chấm.") { Link = $"nhuan-but/{span}?loc=chua-cham" };

    public static Refusal NothingToApprove(RoyaltyPeriod period) => new("royalties.nothing-to-approve",
        $"Kỳ {period.Span.Words} chưa có bài nào được chấm nên chưa duyệt được: hãy chấm bài trước.");

    public static readonly Refusal ApproverIsPayee = new("royalties.approver-is-payee",
        "Bạn có nhuận bút hoặc thù lao trong kỳ này nên không được duyệt kỳ: hãy để người khác có quyền duyệt kỳ thực hiện. "
        + "Nếu chưa có ai, hãy đề nghị người quản trị giao thêm vai trò Trưởng ban cho một lãnh đạo không chấm bài và không có tiền nhận trong kỳ.");

    public static readonly Refusal ApproverAssessed = new("royalties.approver-assessed",
        "Bạn đã chấm bài trong kỳ này nên không được duyệt kỳ: người chấm và người duyệt phải khác nhau, kể cả khi bài đã được người khác chấm lại.");

    public static readonly Refusal PayerApproved = new("royalties.payer-approved",
        "Bạn đã duyệt kỳ này nên không được ghi nhận chi trả: hãy để kế toán thực hiện.");

    public static readonly Refusal PayerHandedOver = new("royalties.payer-handed-over",
        "Bạn đã bàn giao kỳ này cho kế toán nên không được ghi nhận chi trả: người giao và người nhận phải khác nhau.");

    /// <summary>
    /// Somebody was faster, or changed what the period rests on: says who did what and when. A step types nothing, so nothing
    /// is said of what was typed; the screen reads the period again.
    /// </summary>
    public static Refusal Overtaken(RoyaltyPeriod period, PeriodMove wanted) => AccessRefusals.Stale with
    {
        Sentence = $"Kỳ {period.Span.Words} đã thay đổi sau khi bạn mở trang: {WhatHappened(period, wanted)}. Hãy xem lại nội dung mới nhất rồi làm tiếp.",
    };

    private static string WhatHappened(RoyaltyPeriod period, PeriodMove wanted)
    {
        if (wanted.From.Contains(period.Status)) return "có bài mới, điểm chấm hoặc thông tin người nhận vừa được cập nhật";
        if (PeriodLife.Last(period) is not { } last) return "kỳ đang được chấm lại";
        var deed = last.Deed(period);
        return $"{deed.Words} {last.Did}{(deed.At is { } moment ? $" lúc {WardClock.Say(moment)}" : "")}";
    }

    public static Refusal AdjustmentWaits(RoyaltyAdjustment adjustment) => new("royalties.adjustment-waits",
        $"Khoản {RoyaltyWords.KindOf(adjustment.Amount)} đề xuất {adjustment.Amount} ({VietnameseText.Shorten(adjustment.Reason, 80)}) "
        + "chưa được chọn tính hay bỏ.")
        { Link = $"nhuan-but/{adjustment.Period?.Span}?xem=dieu-chinh#dc-{adjustment.Id}" };

    public static Refusal WithdrawnUndecided(RoyaltyWork work) => new("royalties.withdrawn-undecided",
        $"“{VietnameseText.Shorten(work.Title, 80)}” đã gỡ khỏi cổng sau khi chốt chấm, chưa quyết định giữ hay thu hồi.")
        { Link = $"nhuan-but/bai-da-go#bai-{work.Id}" };

    public static Refusal PayeeBlocks(PayeeNote note) => new("royalties.payee-incomplete", note.Sentence) { Link = note.Link };

    public static readonly Refusal ChangesUnseen = new("royalties.changes-unseen",
        "Thông tin của người nhận đã thay đổi sau khi duyệt kỳ: hãy xem các thay đổi rồi đánh dấu vẫn chi theo thông tin lúc duyệt, "
        + "hoặc trả kỳ về để duyệt lại.", "ChangesSeen");

    public static Refusal NotReturnable(RoyaltyPeriod period) => new("royalties.not-returnable",
        $"Kỳ {period.Span.Words} ở trạng thái “{period.State.Words}”: chỉ trả về được kỳ đã chấm xong, đã duyệt hoặc đã bàn giao mà chưa chi.");

    public static Refusal Drawn(RoyaltyPeriod period) => new("royalties.period-drawn",
        $"Kỳ {period.Span.Words} đang nằm trong {RoyaltyWords.PlanOf(period.DrawnIn!)} đã lập, chờ chi: hãy ghi nhận chi hoặc bỏ đợt chi đó trước.")
        { Link = $"nhuan-but/chi-tra/{period.DrawnIn}" };

    public static readonly Refusal ReasonMissing = new("royalties.reason-missing", "Hãy ghi lý do.", "Reason");

    public static readonly Refusal ReasonTooLong = new("royalties.reason-long", $"Lý do dài quá {RoyaltyWork.NoteLength} ký tự: hãy viết ngắn lại.", "Reason");

    public static Refusal NotYet(RoyaltyPeriod period, PeriodMove move) => new("royalties.not-yet",
        $"Chưa {move.Verb} được kỳ {period.Span.Words}: kỳ đang ở trạng thái “{period.State.Words}”, cần chuyển sang “{PeriodLife.Of(move.From[0]).Words}” "
            + "trước.");

    public static Refusal PaidBeforeApproved(DateOnly approvedOn) => new("royalties.paid-before-approved",
        $"Ngày chi không được trước ngày duyệt kỳ ({Vietnamese.Date(approvedOn)}).", "PaidOn");

    public static readonly Refusal PaidInFuture = new("royalties.paid-in-future",
        "Ngày chi không được sau ngày hôm nay: hãy ghi nhận sau khi đã chi.", "PaidOn");

    public static readonly Refusal MonthUnreadable = new("royalties.month-unreadable",
        "Địa chỉ không đúng: kỳ tháng viết như 2026-10, kỳ quý viết như 2026-q4.");

    public static Refusal NoPeriod(PeriodSpan span) => new("royalties.no-period",
        $"Cổng này chưa có kỳ nhuận bút {span.Words}.");

    public static Refusal SheetNotReady(RoyaltyPeriod period) => new("royalties.sheet-not-ready",
        $"Chưa lập được bảng kê chi trả {period.Span.Words}: kỳ chưa được duyệt. Hãy chấm đủ, chốt chấm và trình Trưởng ban duyệt kỳ trước.");

    public static readonly Refusal PaidOnMissing = new("royalties.paid-on-missing",
        "Hãy nhập ngày chi.", "PaidOn");
}
