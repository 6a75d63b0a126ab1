using System.Text.Json.Serialization;
using Portal.Core.Calendar;

namespace Portal.Core.Deadlines;

/// <summary>What a term of the law is about.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PublishingOccasion>))]
public enum PublishingOccasion
{
    /// <summary>Information that is to become public for the first time.</summary>
    [JsonStringEnumMemberName("publication")] Publication,

    /// <summary>Information that is public and has changed.</summary>
    [JsonStringEnumMemberName("change")] Change,
}

/// <summary>
/// How soon higher law wants information public, whatever a ward's own regulation says (assets/laws/publishing-terms.json). A row without an amount
/// says "at once" and makes no date. Both days count.
/// </summary>
/// <param name="Code">Names the row for ever.</param>
/// <param name="Name">What it covers, in Vietnamese.</param>
/// <param name="On">What it is about.</param>
/// <param name="Amount">In <paramref name="Unit"/>; null for "at once".</param>
/// <param name="Unit">Null with the amount.</param>
/// <param name="Starts">Deadlines of a regulation that count from one of these fall under it too; answers to questions do not.</param>
/// <param name="StartWords">What it counts from, to follow "kể từ".</param>
/// <param name="EffectiveFrom">The first day it holds, of the moment counted from.</param>
/// <param name="EffectiveTo">The last day; null while it holds.</param>
/// <param name="Source">Article and number of the law.</param>
/// <param name="Note">What is not sure about the row.</param>
public sealed record PublishingTerm(
    string Code, string Name, PublishingOccasion On, int? Amount, DeadlineUnit? Unit, IReadOnlyList<DeadlineStart> Starts, string StartWords,
    DateOnly EffectiveFrom, DateOnly? EffectiveTo, string Source, string? Note = null)
{
    /// <summary>What is wrong with the row, as the end of a Vietnamese sentence; null where nothing is.</summary>
    [JsonIgnore]
    public string? Fault => (Amount, Unit) switch
    {
        (null, null) => EffectiveTo < EffectiveFrom ? Turned : null,
        (null, _) or (_, null) => "thời hạn cần cả số lượng và cách tính, hoặc không có cả hai",
        _ when Rule is var rule && (rule!.Amount < 1 || rule.Amount > rule.Most) => $"thời hạn phải từ 1 đến {rule.Most}",
        _ => EffectiveTo < EffectiveFrom ? Turned : null,
    };

    private const string Turned = "ngày hết hiệu lực đứng trước ngày có hiệu lực";

    private DeadlineRule? Rule => Amount is { } amount && Unit is { } unit
        ? new() { Code = Code, Name = Name, Amount = amount, Unit = unit, From = DeadlineStart.Event, Source = Source } : null;

    /// <summary>Whether it holds on a day of Viet Nam.</summary>
    public bool HoldsOn(DateOnly day) => EffectiveFrom <= day && (EffectiveTo is not { } last || day <= last);

    /// <summary>
    /// The earliest date the law sets beside a deadline of a regulation, where it comes before it; null where none holds on the day counted from, none
    /// covers such a start, or the regulation is as strict itself. A year without calendar makes no such date.
    /// </summary>
    /// <param name="terms">All rows.</param>
    /// <param name="rule">The rule of the regulation, with the start it counts from here.</param>
    /// <param name="from">The moment counted from, UTC.</param>
    /// <param name="due">When the regulation's deadline is due, UTC.</param>
    /// <param name="calendar">Of the portal.</param>
    public static StricterDate? Before(IEnumerable<PublishingTerm> terms, DeadlineRule rule, DateTime from, DateTime due, WorkingCalendar calendar) =>
        terms.Where(t => t.On == PublishingOccasion.Publication && t.Starts.Contains(rule.From) && t.HoldsOn(WardClock.DayOf(from)))
            .Select(t => t.Count(from, calendar)).OfType<StricterDate>().Where(s => s.DueAt < due).MinBy(s => s.DueAt);

    private StricterDate? Count(DateTime from, WorkingCalendar calendar)
    {
        if (Rule?.CountFrom(from, calendar) is not { Done: true, Value: var counted }) return null;
        var last = WardClock.DayOf(counted.DueAt);
        return new(counted.DueAt, Source,
            $"Luật cấp trên: {Source}: chậm nhất {Rule.Term} kể từ {StartWords}, tức {DayWords.Time(counted.DueAt)} {DayWords.Full(last)}. "
            + "Hạn này sớm hơn hạn của quy chế nên hệ thống nhắc theo hạn này; báo quá hạn theo hạn của quy chế.");
    }
}

/// <summary>
/// A date of higher law that comes before the regulation's own; <paramref name="DueAt"/> in UTC, <paramref name="Words"/> says how it came about.
/// </summary>
public sealed record StricterDate(DateTime DueAt, string Source, string Words);
