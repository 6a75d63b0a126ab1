namespace Portal.Core.Lists;

/// <summary>A day in the address of a list, as people write it or as machines do (<see cref="DateText"/>).</summary>
public static class ListDay
{
    /// <summary>Null for no day at all, for days no calendar has, and for years nobody means.</summary>
    public static DateOnly? Read(string? text) => DateText.ReadDay("", text).Value is { } day && PlausibleYears.Hold(day.Year) ? day : null;

    /// <summary>Two days the wrong way round were meant the other way.</summary>
    public const string Swapped = "Ngày đầu đứng sau ngày cuối nên danh sách đã đổi chỗ hai ngày.";

    public static string Write(DateOnly day) => Vietnamese.Date(day);

    /// <summary>Why a condition of a list is no day, as a sentence of what was left out.</summary>
    public static string WhyNot(string name, string typed) =>
        $"{name} “{VietnameseText.Shorten(typed, 40)}” không hợp lệ nên danh sách không lọc theo điều kiện này: hãy ghi ngày như 01/11/2026.";
}
