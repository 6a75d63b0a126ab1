using Portal.Core.Editions;

namespace Portal.Core.Schedules;

/// <summary>Why a time is not taken; each belongs to the field of the time unless it says otherwise.</summary>
public static class ScheduleRefusals
{
    public const string TimeField = "At";

    public static readonly Refusal TimeMissing = new("schedule.time-missing", "Hãy ghi ngày và giờ, ví dụ 27/11/2026 08:00.", TimeField);

    public static Refusal Past(DateTime at, DateTime now, ScheduleKind kind) => new("schedule.past",
        $"{WardClock.Say(at)} đã qua (bây giờ là {WardClock.Say(now)}): hãy chọn ngày giờ về sau, hoặc "
            + (kind == ScheduleKind.Appear ? "bấm nút đăng để đăng ngay." : "gỡ khỏi cổng nếu muốn ngừng hiển thị ngay."), TimeField);

    /// <summary>Asked once: whoever says the same time again means it.</summary>
    public static Refusal Unusual(DateTime at, IReadOnlyList<string> reasons) => new(UnusualCode,
        $"{WardClock.Say(at)} {string.Join("; ", reasons)}. Nếu đúng ý bạn, hãy bấm “{AnywayLabel}”; nếu không, hãy sửa lại ngày giờ.", TimeField);

    public const string UnusualCode = "schedule.unusual";
    public const string AnywayLabel = "Vẫn chọn giờ này";

    public static readonly Refusal Over = new("schedule.over",
        "Lịch này đã được thực hiện hoặc đã hủy, không đổi được nữa: hãy tải lại trang để xem.");

    public static readonly Refusal EndAlreadySet = new("schedule.end-already-set",
        "Bài này đã có hạn hiển thị: hãy bấm “Đổi giờ” ở lịch đã đặt.");

    public static readonly Refusal ReasonTooLong = new("schedule.reason-too-long",
        $"Lý do dài quá {EditionSchedule.ReasonLength} ký tự: hãy viết ngắn lại.", "Reason");

    public static Refusal? WhyNoReason(string tidied) =>
        tidied.Length == 0 ? WorkflowRefusals.ReasonMissing : tidied.Length > EditionSchedule.ReasonLength ? ReasonTooLong : null;
}
