using Portal.Core.Kernel;

namespace Portal.Core.Royalties;

/// <summary>Why royalties are not assessed, approved, paid or printed.</summary>
public static class RoyaltyRefusals
{
    public static Refusal NoSchedule(DateOnly publishedOn) => new("royalties.no-schedule",
        $"Chưa có biểu nhuận bút có hiệu lực vào ngày đăng {Vietnamese.Date(publishedOn)}: hãy nhập biểu nhuận bút do cơ quan ban hành rồi chấm lại. Hệ thống không tự lấy mức trần của pháp luật để thay.", "Genre");

    public static readonly Refusal GenreUnknown = new("royalties.genre-unknown",
        "Hãy chọn thể loại có trong biểu nhuận bút đang áp dụng.", "Genre");

    public static readonly Refusal CoefficientMissing = new("royalties.coefficient-missing",
        "Hãy nhập hệ số.", "Coefficient");

    public static readonly Refusal CoefficientTooFine = new("royalties.coefficient-too-fine",
        "Hệ số ghi nhiều nhất hai chữ số sau dấu phẩy, ví dụ 1,25.", "Coefficient");

    public static readonly Refusal AdditionTooFine = new("royalties.addition-too-fine",
        "Phụ trội ghi nhiều nhất hai chữ số sau dấu phẩy, ví dụ 12,5 %.", "Addition");

    public static readonly Refusal AdditionOutOfRange = new("royalties.addition-out-of-range",
        "Phụ trội phải từ 0 % đến 100 % (NĐ 18/2014 Điều 7 khoản 4).", "Addition");

    public static readonly Refusal NoteTooLong = new("royalties.note-too-long",
        $"Ghi chú dài quá {RoyaltyWork.NoteLength} ký tự: hãy viết ngắn lại.", "Note");

    public static readonly Refusal OwnWork = new("royalties.own-work",
        "Bạn là tác giả hoặc người soạn bài này nên không được tự chấm: hãy để người khác chấm.");

    public static Refusal PeriodFrozen(RoyaltyPeriod period) => new("royalties.period-frozen",
        $"Kỳ {period.Month.Words} ở trạng thái “{RoyaltyWords.Of(period.Status)}” nên không sửa được nữa: điều chỉnh (nếu có) ghi vào kỳ đang chấm.");

    public static readonly Refusal WorkExcluded = new("royalties.work-excluded",
        "Bài đã gỡ khỏi cổng nên không chấm nhuận bút.");

    public static Refusal WorkAwaits(RoyaltyWork work) => new("royalties.work-awaits",
        $"“{VietnameseText.Shorten(work.Title, 80)}” chưa chấm.") { Link = $"nhuan-but/{work.Period?.Month}#bai-{work.Id}" };

    public static Refusal NothingToApprove(RoyaltyPeriod period) => new("royalties.nothing-to-approve",
        $"Kỳ {period.Month.Words} chưa có bài nào được chấm để duyệt.");

    public static readonly Refusal ApproverAssessed = new("royalties.approver-assessed",
        "Bạn đã chấm bài trong kỳ này nên không được duyệt kỳ: người chấm và người duyệt phải khác nhau.");

    public static readonly Refusal PayerApproved = new("royalties.payer-approved",
        "Bạn đã duyệt kỳ này nên không được ghi nhận chi trả: hãy để kế toán thực hiện.");

    public static Refusal NotYet(RoyaltyPeriod period, RoyaltyPeriodStatus needed, string verb) => new("royalties.not-yet",
        $"Chưa {verb} kỳ {period.Month.Words} được: kỳ đang ở trạng thái “{RoyaltyWords.Of(period.Status)}”, phải “{RoyaltyWords.Of(needed)}” trước.");

    public static Refusal PaidBeforeApproved(DateOnly approvedOn) => new("royalties.paid-before-approved",
        $"Ngày chi không được trước ngày duyệt kỳ ({Vietnamese.Date(approvedOn)}).", "PaidOn");

    public static readonly Refusal PaidInFuture = new("royalties.paid-in-future",
        "Ngày chi không được ở tương lai: hãy ghi nhận khi đã chi.", "PaidOn");

    public static Refusal NoPeriod(YearMonth month) => new("royalties.no-period",
        $"Cổng này chưa có kỳ nhuận bút {month.Words}.");

    public static Refusal SheetNotReady(RoyaltyPeriod period) => new("royalties.sheet-not-ready",
        $"Chưa lập được bảng kê chi trả {period.Month.Words}: kỳ còn đang chấm. Hãy chấm đủ và trình Trưởng ban duyệt kỳ trước.");
}
