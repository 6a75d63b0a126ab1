namespace Portal.Core.Calendar;

/// <summary>Office hours in words, as a notice at the entrance says them.</summary>
public static class OfficeHoursWords
{
    /// <summary>
    /// <c>07:30–11:30, 13:30–17:00 các ngày làm việc</c>, each season with its days where there are several; null where there are
    /// no hours or they are not sound.
    /// </summary>
    public static string? Of(IReadOnlyList<OfficeHoursSeason> seasons)
    {
        if (seasons.Count == 0 || !OfficeHours.Of(seasons).Done) return null;
        var parts = seasons.Select(s => seasons.Count == 1 ? Spans(s) : $"{Spans(s)} (từ {Day(s.From)} đến {Day(s.To)})");
        return string.Join("; ", parts) + " các ngày làm việc";
    }

    private static string Spans(OfficeHoursSeason season) => string.Join(", ", season.ReadSpans([], "").Select(s => $"{s.Opens:HH\\:mm}–{s.Closes:HH\\:mm}"));

    // Written MM-dd
    private static string Day(string monthDay) => $"{monthDay[3..]}/{monthDay[..2]}";
}
