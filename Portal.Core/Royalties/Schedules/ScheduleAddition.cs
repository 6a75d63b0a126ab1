using System.Text.Json.Serialization;

namespace Portal.Core.Royalties.Schedules;

/// <summary>
/// A circumstance for which a work earns more or less than its royalty (phụ trội, giảm trừ), with the range that may be given. Additions the law
/// knows (NĐ 18/2014 Điều 7 khoản 4) keep the law's code and stay within its range; others rest on the deciding paper.
/// </summary>
public sealed class ScheduleAddition : IPortalOwned
{
    public const int CodeLength = 40;
    public const int NameLength = 200;

    public int Id { get; set; }
    public required string PortalId { get; set; }
    public int ScheduleId { get; set; }
    public required string Code { get; set; }
    public required string Name { get; set; }
    public AdditionKind Kind { get; set; }

    /// <summary>In per cent of the royalty without additions, 0 to 100, both ends included; a reduction takes them away.</summary>
    public decimal MinPercent { get; set; }
    public decimal MaxPercent { get; set; }

    /// <summary>Whoever gives it writes why.</summary>
    public bool NeedsReason { get; set; }

    /// <summary>The paper it rests on.</summary>
    public string? Ground { get; set; }
    public int Position { get; set; }
}

/// <summary>Whether a circumstance adds to a royalty or takes from it.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AdditionKind>))]
public enum AdditionKind
{
    /// <summary>Phụ trội.</summary>
    [JsonStringEnumMemberName("addition")] Addition,

    /// <summary>Giảm trừ.</summary>
    [JsonStringEnumMemberName("reduction")] Reduction,
}
