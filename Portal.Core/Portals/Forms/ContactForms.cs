using System.Globalization;
using Portal.Core.Calendar;

namespace Portal.Core.Portals.Forms;

/// <summary>A way to reach the board, as typed.</summary>
public sealed class ChannelForm : IProfileForm
{
    public string? Key { get; init; }
    public string Kind { get; set; } = ProfileChannel.Kinds[0];
    public string? Label { get; set; }

    /// <summary>Empty where the regulation names the way and nobody has given the address yet.</summary>
    public string? Value { get; set; }
    public string? Source { get; set; }

    public static ChannelForm Of(ProfileChannel channel, string key) =>
        new() { Key = key, Kind = channel.Kind, Label = channel.Label, Value = channel.Value, Source = channel.Source };

    public Outcome<PortalProfile> ApplyTo(PortalProfile profile)
    {
        if (Key is not null && ProfileLists.Channels.Find(profile, Key) is null) return AccessRefusals.NotFound;
        var channel = new ProfileChannel(Kind, VietnameseText.Tidy(Label), VietnameseText.TidyOrNull(Value), VietnameseText.TidyOrNull(Source));
        var reasons = new[]
        {
            FormText.Check(nameof(Label), "tên kênh, ví dụ: Điện thoại văn phòng", Label), FormText.Check(nameof(Value), "nội dung", Value, needed: false),
            channel.Fault is { } fault ? new Refusal("profile.form-channel", $"“{channel.Value}” {fault}.", nameof(Value)) : null,
        }.OfType<Refusal>().ToList();
        return reasons.Count > 0 ? reasons : ProfileLists.Channels.Put(profile, Key, channel);
    }
}

/// <summary>Attribution phrases and their source, as typed: one phrase a line.</summary>
public sealed class AttributionForm : IProfileForm
{
    public string? Phrases { get; set; }
    public string? Source { get; set; }

    public static AttributionForm Of(PortalProfile profile) => new() { Phrases = string.Join('\n', profile.Attribution), Source = profile.AttributionSource };

    public Outcome<PortalProfile> ApplyTo(PortalProfile profile)
    {
        var lines = FormText.Lines(Phrases);
        var wrong = lines.Select(l => FormText.Check(nameof(Phrases), "mỗi cách dẫn nguồn", l)).Append(FormText.Check(nameof(Source), "căn cứ", Source, needed: false))
            .OfType<Refusal>().ToList();
        return wrong.Count > 0 ? wrong : profile with { Attribution = lines, AttributionSource = VietnameseText.TidyOrNull(Source) };
    }
}

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

public sealed class SeasonForm
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
        if (DayOf(From) is null) yield return NoDay("From", index, From);
        if (DayOf(To) is null) yield return NoDay("To", index, To);
        if (VietnameseText.Tidy(Spans).Length == 0) yield return new("profile.form-hours", "Hãy nhập giờ làm việc, ví dụ 07:30-11:30, 13:30-17:00.", $"Spans{index}");
    }

    internal OfficeHoursSeason Read() => new(DayOf(From)!, DayOf(To)!,
        (Spans ?? "").Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Span).ToList(),
        VietnameseText.TidyOrNull(Source));

    /// <summary>7:30 – 11:30, 7h30-11h30 and 07:30-11:30 are the same hours; what is none stays as typed and is refused.</summary>
    private static string Span(string typed)
    {
        var parts = typed.Replace('–', '-').Replace('—', '-').Split('-', StringSplitOptions.TrimEntries);
        return string.Join('-', parts.Select(p => Hour(p.Replace('h', ':').Replace('H', ':').Replace("giờ", ":", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal))));
    }

    private static string Hour(string typed) => TimeOnly.TryParseExact(typed.EndsWith(':') ? typed + "00" : typed.Contains(':', StringComparison.Ordinal) ? typed : typed + ":00",
        ["H:mm", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time.ToString("HH:mm", CultureInfo.InvariantCulture) : typed;

    private static Refusal NoDay(string field, int index, string? typed) => new("profile.form-day",
        $"“{typed}” không phải là ngày trong năm: hãy viết ngày/tháng, ví dụ 01/4.", field + index);

    private static string? DayOf(string? typed) =>
        DateOnly.TryParseExact(VietnameseText.Tidy(typed) + "/2024", "d/M/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day.ToString("MM-dd", CultureInfo.InvariantCulture) : null;

    // MM-dd as it is written in the file, dd/MM as people write it
    private static string Turned(string monthDay) => monthDay is [var a, var b, '-', var c, var d] ? $"{c}{d}/{a}{b}" : monthDay;
}
