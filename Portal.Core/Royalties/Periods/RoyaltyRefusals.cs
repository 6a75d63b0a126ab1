namespace Portal.Core.Royalties.Periods;

/// <summary>Why a period is not approved, returned, paid, closed or printed.</summary>
public static class RoyaltyRefusals
{
    public static Refusal PeriodFrozen(RoyaltyPeriod period) => new("royalties.period-frozen",
        PeriodLife.Return.From.Contains(period.Status)
            ? $"Kỳ {period.Month.Words} {period.State.Words.ToLower(Vietnamese.Culture)} nên không sửa được: "
                + "cần sửa thì đề nghị kế toán hoặc Trưởng ban trả kỳ về để duyệt lại."
            : $"Kỳ {period.Month.Words} ở trạng thái “{period.State.Words}” nên không thay đổi được nữa. "
                + "Phần mềm chưa lập được khoản điều chỉnh: nếu có sai sót, hãy báo kế toán xử lý bằng chứng từ.");

    public static Refusal WorkAwaits(RoyaltyWork work) => new("royalties.work-awaits",
        $"“{VietnameseText.Shorten(work.Title, 80)}” chưa chấm.") { Link = $"nhuan-but/{work.Period?.Month}#bai-{work.Id}" };

    /// <summary>Assessed outside the schedule's frame, and the Trưởng ban has not consented (requirement G3).</summary>
    public static Refusal ConsentMissing(RoyaltyWork work) => new("royalties.consent-missing",
        $"“{VietnameseText.Shorten(work.Title, 80)}” chấm ngoài khung của biểu, chưa được Trưởng ban đồng ý (lý do: "
        + $"{VietnameseText.Shorten(work.OutsideReason ?? "", 120)}).") { Link = $"nhuan-but/{work.Period?.Month}#bai-{work.Id}" };

    /// <summary>Stands for the works a long list leaves out.</summary>
    public static Refusal MoreAwait(YearMonth month, int more) => new("royalties.more-awaits",
        $"… và {more} bài khác chưa chấm.") { Link = $"nhuan-but/{month}?loc=chua-cham" };

    public static Refusal NothingToApprove(RoyaltyPeriod period) => new("royalties.nothing-to-approve",
        $"Kỳ {period.Month.Words} chưa có bài nào được chấm nên chưa duyệt được: hãy chấm bài trước.");

    public static readonly Refusal ApproverIsPayee = new("royalties.approver-is-payee",
        "Bạn có nhuận bút hoặc thù lao trong kỳ này nên không được duyệt kỳ: hãy để người khác có quyền duyệt kỳ thực hiện. "
        + "Nếu chưa có ai, hãy đề nghị người quản trị giao thêm vai trò Trưởng ban cho một lãnh đạo không chấm bài và không có tiền nhận trong kỳ.");

    public static readonly Refusal ApproverAssessed = new("royalties.approver-assessed",
        "Bạn đã chấm bài trong kỳ này nên không được duyệt kỳ: người chấm và người duyệt phải khác nhau, kể cả khi bài đã được người khác chấm lại.");

    public static readonly Refusal PayerApproved = new("royalties.payer-approved",
        "Bạn đã duyệt kỳ này nên không được ghi nhận chi trả: hãy để kế toán thực hiện.");

    /// <summary>
    /// Somebody was faster, or changed what the period rests on: says who did what and when. A step types nothing, so nothing
    /// is said of what was typed; the screen reads the period again.
    /// </summary>
    public static Refusal Overtaken(RoyaltyPeriod period, PeriodMove wanted) => AccessRefusals.Stale with
    {
        Sentence = $"Kỳ {period.Month.Words} đã thay đổi sau khi bạn mở trang: {WhatHappened(period, wanted)}. Hãy xem lại nội dung mới nhất rồi làm tiếp.",
    };

    private static string WhatHappened(RoyaltyPeriod period, PeriodMove wanted)
    {
        if (wanted.From.Contains(period.Status)) return "có bài mới, điểm chấm hoặc thông tin người nhận vừa được cập nhật";
        if (PeriodLife.Last(period) is not { } last) return "kỳ đang được chấm lại";
        var (_, name, at) = last.Deed(period);
        return $"{name ?? FixedUser.System.Name} {last.Did}{(at is { } moment ? $" lúc {WardClock.Say(moment)}" : "")}";
    }

    public static Refusal PayeeBlocks(PayeeNote note) => new("royalties.payee-incomplete", note.Sentence) { Link = note.Link };

    public static readonly Refusal ChangesUnseen = new("royalties.changes-unseen",
        "Thông tin của người nhận đã thay đổi sau khi duyệt kỳ: hãy xem các thay đổi rồi đánh dấu vẫn chi theo thông tin lúc duyệt, "
        + "hoặc trả kỳ về để duyệt lại.", "ChangesSeen");

    public static Refusal NotReturnable(RoyaltyPeriod period) => new("royalties.not-returnable",
        $"Kỳ {period.Month.Words} ở trạng thái “{period.State.Words}”: chỉ trả về để duyệt lại được kỳ đã duyệt mà chưa chi.");

    public static readonly Refusal ReasonMissing = new("royalties.reason-missing", "Hãy ghi lý do.", "Reason");

    public static readonly Refusal ReasonTooLong = new("royalties.reason-long", $"Lý do dài quá {RoyaltyWork.NoteLength} ký tự: hãy viết ngắn lại.", "Reason");

    public static Refusal NotYet(RoyaltyPeriod period, PeriodMove move) => new("royalties.not-yet",
        $"Chưa {move.Verb} được kỳ {period.Month.Words}: kỳ đang ở trạng thái “{period.State.Words}”, cần chuyển sang “{PeriodLife.Of(move.From[0]).Words}” "
            + "trước.");

    public static Refusal PaidBeforeApproved(DateOnly approvedOn) => new("royalties.paid-before-approved",
        $"Ngày chi không được trước ngày duyệt kỳ ({Vietnamese.Date(approvedOn)}).", "PaidOn");

    public static readonly Refusal PaidInFuture = new("royalties.paid-in-future",
        "Ngày chi không được sau ngày hôm nay: hãy ghi nhận sau khi đã chi.", "PaidOn");

    public static readonly Refusal MonthUnreadable = new("royalties.month-unreadable",
        "Địa chỉ không đúng: tháng viết theo dạng năm-tháng, ví dụ 2026-10.");

    public static Refusal NoPeriod(YearMonth month) => new("royalties.no-period",
        $"Cổng này chưa có kỳ nhuận bút {month.Words}.");

    public static Refusal SheetNotReady(RoyaltyPeriod period) => new("royalties.sheet-not-ready",
        $"Chưa lập được bảng kê chi trả {period.Month.Words}: kỳ còn đang chấm. Hãy chấm đủ và trình Trưởng ban duyệt kỳ trước.");

    public static readonly Refusal PaidOnMissing = new("royalties.paid-on-missing",
        "Hãy nhập ngày chi.", "PaidOn");
}
