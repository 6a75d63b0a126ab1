using System.Text.Json.Serialization;
using Portal.Core.Calendar;

namespace Portal.Core.Deadlines;

/// <summary>What a deadline is counted in.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DeadlineUnit>))]
public enum DeadlineUnit
{
    [JsonStringEnumMemberName("office-hours")] OfficeHours,
    [JsonStringEnumMemberName("working-days")] WorkingDays,
}

/// <summary>What a deadline is counted from.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DeadlineStart>))]
public enum DeadlineStart
{
    [JsonStringEnumMemberName("event")] Event,
    [JsonStringEnumMemberName("issue")] Issue,
    [JsonStringEnumMemberName("approval")] Approval,
    [JsonStringEnumMemberName("receipt")] Receipt,
    [JsonStringEnumMemberName("decision")] Decision,
}

/// <summary>
/// One deadline of a portal's regulation, as its profile states it (requirements D1-D7; quy chế Thành Đông Điều 7). Working-day
/// deadlines fall due when the office closes on the last day, office-hour deadlines at the minute.
/// </summary>
public sealed class DeadlineRule
{
    /// <summary>More than a year of working days is a slip of the hand, not a deadline.</summary>
    public const int MostWorkingDays = 260;
    public const int MostOfficeHours = MostWorkingDays * 8;

    public required string Code { get; init; }
    public required string Name { get; init; }
    public required int Amount { get; init; }
    public required DeadlineUnit Unit { get; init; }
    public required DeadlineStart From { get; init; }
    public required string Source { get; init; }

    /// <summary>
    /// What the deadline of an announcement counts from, where what it tells of is still to come; null where the regulation gives announcements none.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DeadlineStart? Announcements { get; init; }

    /// <summary>The largest sensible <see cref="Amount"/> in this rule's unit.</summary>
    [JsonIgnore]
    public int Most => Unit == DeadlineUnit.OfficeHours ? MostOfficeHours : MostWorkingDays;

    /// <summary><c>8 giờ hành chính</c>, <c>15 ngày làm việc</c>.</summary>
    [JsonIgnore]
    public string Term => Unit == DeadlineUnit.OfficeHours ? $"{Amount} giờ hành chính" : $"{Amount} ngày làm việc";

    /// <summary>The same for an announcement; null where it has no deadline.</summary>
    [JsonIgnore]
    public string? AnnouncementWords => Announcements is { } start ? WordsOf(start) : null;

    /// <summary>The rule as it counts an announcement; the same where it gives none.</summary>
    public DeadlineRule OfAnnouncement() => new()
    {
        Code = Code, Name = Name, Amount = Amount, Unit = Unit, From = Announcements ?? From, Source = Source, Announcements = Announcements,
    };

    /// <summary>The starting moment in words: <c>khi sự kiện diễn ra</c>.</summary>
    [JsonIgnore]
    public string FromWords => WordsOf(From);

    public static string WordsOf(DeadlineStart start) => start switch
    {
        DeadlineStart.Event => "khi sự kiện diễn ra",
        DeadlineStart.Issue => "khi văn bản được ban hành",
        DeadlineStart.Approval => "khi được phê duyệt",
        DeadlineStart.Receipt => "khi tiếp nhận",
        DeadlineStart.Decision => "khi có quyết định công bố",
        _ => throw new InvalidOperationException($"Unknown start {start}."),
    };

    /// <summary>
    /// Counts from an instant (UTC) to the due moment. Refused when the amount makes no sense and when a day of a year without
    /// calendar would have to be judged.
    /// </summary>
    public Outcome<DeadlineCount> CountFrom(DateTime utc, WorkingCalendar calendar) =>
        Amount < 1 || Amount > Most ? DeadlineRefusals.Amount(this) : new DeadlineCounting(this, utc, calendar).Run();
}
