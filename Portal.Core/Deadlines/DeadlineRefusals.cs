namespace Portal.Core.Deadlines;

/// <summary>Why a deadline is not counted.</summary>
public static class DeadlineRefusals
{
    public static Refusal Amount(DeadlineRule rule) => new("deadline.amount",
        $"Thời hạn “{rule.Name}” ghi {rule.Amount}{(rule.Amount < 0 ? ", là số âm" : "")}, "
            + $"phải từ 1 đến {Vietnamese.Number(rule.Most)}. Hãy sửa thời hạn trong hồ sơ cổng.", "amount");

    public static Refusal CalendarMissing(DeadlineRule rule, int year) => new("deadline.calendar-missing",
        $"Chưa tính được thời hạn “{rule.Name}”: chưa có lịch làm việc năm {year}. Khi đã bổ sung lịch nghỉ năm ấy, hãy lưu lại bài để tính.");
}
