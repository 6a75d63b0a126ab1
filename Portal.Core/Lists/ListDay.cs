using System.Globalization;

namespace Portal.Core.Lists;

/// <summary>A day in the address of a list, as people write it or as machines do.</summary>
public static class ListDay
{
    private static readonly string[] Forms = ["d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "ddMMyyyy", "yyyy-MM-dd"];

    /// <summary>Null for no day at all, for days no calendar has, and for years nobody means.</summary>
    public static DateOnly? Read(string? text) =>
        DateOnly.TryParseExact(Plain(text), Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && PlausibleYears.Hold(day.Year) ? day : null;

    /// <summary>Full-width digits, as some keyboards give them, are digits.</summary>
    private static string? Plain(string? text) => text is null ? null : VietnameseText.Tidy(text).Normalize(System.Text.NormalizationForm.FormKC);

    public static string Write(DateOnly day) => Vietnamese.Date(day);
}
