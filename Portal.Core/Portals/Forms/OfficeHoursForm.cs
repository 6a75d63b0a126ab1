using System.Globalization;
using System.Text.RegularExpressions;
using Portal.Core.Calendar;

namespace Portal.Core.Portals.Forms;

/// <summary>
/// The office hours of one season, as typed: days <c>01/4</c>, spans <c>07:30-11:30, 13:30-17:00</c>. Each day of the year must lie in one season, so a
/// change of several seasons is one form of all of them.
/// </summary>
public sealed class OfficeHoursForm : IProfileForm
{
    public List<SeasonForm> Seasons { get; init; } = [];

    public static OfficeHoursForm Of(PortalProfile profile) => new() { Seasons = profile.OfficeHours.Select(SeasonForm.Of).ToList() };

    public Outcome<PortalProfile> ApplyTo(PortalProfile profile)
    {
        var reasons = Seasons.SelectMany((s, i) => s.Reasons(i)).ToList();
        if (reasons.Count > 0) return reasons;
        var read = Seasons.Select(s => s.Read()).ToList();
        if (read.Count > 0 && OfficeHours.Of(read) is { Done: false } refused)
            return refused.Refusals.Select(r => r with { Field = FieldOf(r.Field) }).ToList();
        return profile with { OfficeHours = read };
    }

    /// <summary><c>officeHours[1]</c> is the second season's hours; a gap in the year belongs to the first.</summary>
    private static string FieldOf(string? place) =>
        place?.Split('[', ']') is [_, var index, ..] ? "Spans" + index : "Spans0";
}

/// <summary>One season of the form: its days within the year and the hours of each day.</summary>
public sealed partial class SeasonForm
{
    public string? From { get; set; } = "01/01";
    public string? To { get; set; } = "31/12";
    public string? Spans { get; set; }
    public string? Source { get; set; }

    public static SeasonForm Of(OfficeHoursSeason season) => new()
    {
        From = Turned(season.From), To = Turned(season.To), Spans = string.Join(", ", season.Spans), Source = season.Source,
    };

    internal IEnumerable<Refusal> Reasons(int index)
    {
        if (DayOf(From) is null) yield return FormRefusals.NoDay($"From{index}", From);
        if (DayOf(To) is null) yield return FormRefusals.NoDay($"To{index}", To);
        if (VietnameseText.Tidy(Spans).Length == 0)
            yield return FormRefusals.HoursMissing(index);
    }

    internal OfficeHoursSeason Read() => new(DayOf(From)!, DayOf(To)!,
        (Spans ?? "").Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Span).ToList(),
        VietnameseText.TidyOrNull(Source));

    /// <summary>7:30 – 11:30, 7h30-11h30 and 07:30-11:30 are the same hours; what is none stays as typed and is refused.</summary>
    private static string Span(string typed) => string.Join('-', typed.Split(['-', '–', '—'], StringSplitOptions.TrimEntries).Select(Hour));

    private static string Hour(string typed) => OneHour().Match(typed) is { Success: true } at
        ? $"{at.Groups["hour"].Value.PadLeft(2, '0')}:{at.Groups["minute"].Value.PadLeft(2, '0')}" : typed;

    [GeneratedRegex("^(?<hour>[0-9]{1,2}) ?([:hH]|giờ)? ?(?<minute>[0-9]{2})?$", RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex OneHour();

    private static string? DayOf(string? typed) =>
        DateOnly.TryParseExact(VietnameseText.Tidy(typed) + "/2024", "d/M/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day.ToString("MM-dd", CultureInfo.InvariantCulture) : null;

    // MM-dd as it is written in the file, dd/MM as people write it
    private static string Turned(string monthDay) => monthDay is [var a, var b, '-', var c, var d] ? $"{c}{d}/{a}{b}" : monthDay;
}
