namespace Portal.Core.Calendar;

/// <summary>Why office hours are not taken; <c>field</c> names the season.</summary>
public static class OfficeHoursRefusals
{
    public static readonly Refusal None = new("office-hours.none",
        "Chưa có giờ làm việc nào. Hãy nhập ít nhất một mùa với các buổi, ví dụ 08:00-12:00 và 13:00-17:00.");

    public static Refusal Gap(DateOnly day) => new("office-hours.gap", $"Ngày {day:dd/MM} không thuộc mùa nào. Hãy sửa để các mùa nối tiếp nhau trọn năm.");

    public static Refusal Overlap(DateOnly day, string field) => new("office-hours.overlap",
        $"Ngày {day:dd/MM} thuộc hai mùa cùng lúc. Hãy sửa ngày bắt đầu hoặc ngày kết thúc của một mùa.", field);

    public static Refusal Empty(string field) => new("office-hours.empty",
        "Có một mùa để trống. Hãy nhập ngày bắt đầu, ngày kết thúc và các buổi, hoặc xóa dòng đó.", field);

    public static Refusal NoDay(string? text, string field) => new("office-hours.day",
        $"“{text}” không phải là ngày trong năm. Hãy viết tháng-ngày, ví dụ 04-01.", field);

    public static Refusal NoSpan(string? text, string field) => new("office-hours.span",
        $"“{text}” không phải là một buổi làm việc. Hãy viết giờ mở-giờ đóng, ví dụ 08:00-12:00.", field);

    public static Refusal OutOfOrder(OfficeSpan span, OfficeSpan before, string field) => new("office-hours.span-order",
        $"Buổi {span} chồng lên hoặc đứng trước buổi {before}. Hãy xếp các buổi theo thứ tự trong ngày, không chồng nhau.", field);

    public static Refusal WithoutSpan(string? from, string? to, string field) => new("office-hours.no-span",
        $"Mùa từ {from} đến {to} không có buổi làm việc nào. Hãy nhập ít nhất một buổi.", field);
}
