using Portal.Core.Calendar;

namespace Portal.Core.Portals.Days;

/// <summary>Why a day is not entered.</summary>
public static class DayRefusals
{
    public static readonly Refusal DateMissing = new("days.date-missing", "Hãy nhập ngày nghỉ hoặc ngày làm bù.", nameof(DayForm.Date));

    public static readonly Refusal Name = new("days.name",
        "Hãy nhập tên ngày, ví dụ: Nghỉ hoán đổi với thứ Bảy 22/08/2026 (nhiều nhất 200 ký tự).", nameof(DayForm.Name));

    public static readonly Refusal Source = new("days.source",
        "Hãy nhập số và ngày của văn bản quyết định (nhiều nhất 200 ký tự): lịch làm việc chỉ thay đổi theo quyết định.", nameof(DayForm.Source));

    public static Refusal NoWeekend(DateOnly day) => new("days.no-weekend",
        $"{Vietnamese.Capital(DayWords.Full(day))} không phải cuối tuần nên không thể là ngày làm bù: hãy kiểm tra lại ngày.", nameof(DayForm.Date));

    public static Refusal WeekendAlready(DateOnly day) => new("days.weekend-already",
        $"{Vietnamese.Capital(DayWords.Full(day))} đã là ngày nghỉ cuối tuần: không cần nhập.", nameof(DayForm.Date));

    public static Refusal Twice(PortalDay there) => new("days.twice",
        $"Ngày {Vietnamese.Date(there.Date)} đã được nhập: {there.Name} ({there.Source}). Hãy bỏ ngày đó trước nếu nhập sai.", nameof(DayForm.Date));

    public static Refusal SameAsLaw(CalendarDay there) => new("days.same-as-law",
        $"Ngày {Vietnamese.Date(there.Date)} đã có trong lịch chung: {there.Name} ({there.Source}).", nameof(DayForm.Date));
}
