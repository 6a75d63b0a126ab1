using System.Text.Json.Serialization;

namespace Portal.Core.Portals;

/// <summary>
/// Which activity reports the system drafts by itself, how many days after the end of their span (1 is the day after it), and who is shown that a draft
/// waits. A span without a day is drafted by hand alone. Spans that ended before <see cref="FromOn"/> are left alone.
/// </summary>
public sealed record ProfileReports
{
    public const int MostDays = 60;

    /// <summary>The day after the end of a month; null where months are not drafted.</summary>
    public int? MonthDay { get; init; }
    public int? QuarterDay { get; init; }
    public int? HalfYearDay { get; init; }
    public int? YearDay { get; init; }

    /// <summary>
    /// The day of the month on which figures are closed (ngày chốt số liệu), 1 to <see cref="LastCutoff"/>: with 14 the report of October counts from 15
    /// September to 14 October (NĐ 09/2019/NĐ-CP Điều 12). Null for whole calendar months.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? CutoffDay { get; init; }

    /// <summary>Every month has it.</summary>
    public const int LastCutoff = 28;

    /// <summary>The first day on which a span that is drafted may end.</summary>
    public required DateOnly FromOn { get; init; }

    /// <summary>Codes of the roles whose queue shows the draft; null for the secretary.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Told { get; init; }

    /// <summary>Where it is decided; null where the portal chose it itself.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Source { get; init; }

    /// <summary>The days by what they are called in a file and on screen, those that are null among them.</summary>
    [JsonIgnore]
    public IReadOnlyList<(string Name, string Words, int? Day)> Days =>
    [
        ("monthDay", "tháng", MonthDay), ("quarterDay", "quý", QuarterDay), ("halfYearDay", "6 tháng", HalfYearDay), ("yearDay", "năm", YearDay),
    ];

    /// <summary>The roles told; the secretary where the profile names none.</summary>
    [JsonIgnore]
    public IReadOnlyList<PortalRole> ToldRoles =>
        Told is null ? [PortalRole.Secretary] : Told.Select(PortalProfile.RoleOf).OfType<PortalRole>().ToList();

    /// <summary><c>báo cáo tháng soạn 3 ngày sau kỳ</c>, one for each span that is drafted.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Words =>
        Days.Where(d => d.Day is not null).Select(d => $"báo cáo {d.Words}: soạn vào ngày thứ {d.Day} sau khi hết kỳ")
            .Concat(CutoffDay is { } cutoff ? [$"số liệu chốt ngày {cutoff} hằng tháng, kỳ sau tính từ ngày hôm sau"] : Array.Empty<string>()).ToList();
}
