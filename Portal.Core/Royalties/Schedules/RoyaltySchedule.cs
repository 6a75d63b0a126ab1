using System.Text.Json.Serialization;

namespace Portal.Core.Royalties.Schedules;

/// <summary>
/// A royalty schedule (biểu nhuận bút) decided by the authority: in force from a day until the day before the next one.
/// Without a schedule in force on the publication date nothing is computed (domain rule: no rate, no payment).
/// </summary>
public sealed class RoyaltySchedule : IPortalOwned, IStamped
{
    public const int BasisLength = 1000;

    public int Id { get; set; }
    public required string PortalId { get; set; }
    public required string Name { get; set; }
    public required string LegalBasis { get; set; }

    /// <summary>Number, day and issuer of the decision that set the schedule (quyết định ban hành); printed on every sheet. Old ones may have none.</summary>
    public string? DecidingPaper { get; set; }
    public DateOnly EffectiveFrom { get; set; }

    /// <summary>The last day it holds: the one decided, or the day before the next schedule.</summary>
    public DateOnly? EffectiveTo { get; set; }

    /// <summary>The last day as decided; null for a schedule that holds until the next. Withdrawing the next one brings it back.</summary>
    public DateOnly? DecidedTo { get; set; }

    /// <summary>Share of the statutory base salary that one coefficient point is worth: 0.10 (NĐ 18/2014 Điều 7 khoản 2).</summary>
    public decimal UnitShare { get; set; }

    /// <summary>What this portal pays of the computed amount: 1, or 0.2 where the province lets component sites pay a fifth.</summary>
    public decimal SiteShare { get; set; } = 1;

    /// <summary>Whether supplying information and editing are paid out of the royalty or on top of it.</summary>
    public RemunerationMode RemunerationMode { get; set; }

    /// <summary>In per cent of the work's royalty, where it is paid on top: to whoever supplied the information, all of them together.</summary>
    public decimal InformationPercent { get; set; }

    /// <summary>The same for whoever edited.</summary>
    public decimal EditingPercent { get; set; }

    /// <summary>Taken back before its first day, by whom and when: it counts nowhere, and its day is free for another.</summary>
    public DateTime? WithdrawnAt { get; internal set; }
    public string? WithdrawnById { get; internal set; }
    public string? WithdrawnByName { get; internal set; }
    public DateTime CreatedAt { get; set; }
    public DateTime UpdatedAt { get; set; }
    public List<RoyaltyGenre> Genres { get; set; } = [];
    public List<ScheduleAddition> Additions { get; set; } = [];

    public bool InForceOn(DateOnly day) => WithdrawnAt is null && EffectiveFrom <= day && (EffectiveTo is null || day <= EffectiveTo);
}

/// <summary>Where the remuneration (thù lao, NĐ 18/2014 Điều 6, Điều 8) for supplying information and for editing comes from.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RemunerationMode>))]
public enum RemunerationMode
{
    /// <summary>Out of the work's royalty, by the shares of its contributors.</summary>
    [JsonStringEnumMemberName("inside")] Inside,

    /// <summary>Beside it: the authors share the whole royalty, the others get per cents of it on top.</summary>
    [JsonStringEnumMemberName("on-top")] OnTop,
}
