using System.Text.Json;
using Portal.Core.Kernel;

namespace Portal.Core.Calendar;

/// <summary>
/// The hours an office is open through the year, by season: summer and winter hours differ in some provinces, and a season
/// may wrap the year's end (<c>11-01</c> to <c>03-31</c>). Every day of the year has hours; whether it is worked at all is for
/// <see cref="WorkingCalendar"/>. Only sound hours exist: <see cref="Of"/> refuses the rest with all reasons at once.
/// </summary>
public sealed class OfficeHours
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>For each day of a leap year, which season it falls in.</summary>
    private readonly int[] seasonOfDay;
    private readonly IReadOnlyList<IReadOnlyList<OfficeSpan>> spans;

    private OfficeHours(IReadOnlyList<OfficeHoursSeason> seasons, int[] seasonOfDay)
    {
        Seasons = seasons;
        this.seasonOfDay = seasonOfDay;
        spans = seasons.Select(season => season.ReadSpans([], "")).ToList();
    }

    /// <summary>The seasons as they were given; serialised as JSON they can be read back by <see cref="Parse"/>.</summary>
    public IReadOnlyList<OfficeHoursSeason> Seasons { get; }

    /// <summary>The spans of a day, earliest first; never empty.</summary>
    public IReadOnlyList<OfficeSpan> On(DateOnly day) => spans[seasonOfDay[DayInLeapYear(day.Month, day.Day)]];

    /// <summary>How long the office is open on such a day.</summary>
    public TimeSpan LengthOn(DateOnly day) => On(day).Aggregate(TimeSpan.Zero, (sum, span) => sum + span.Length);

    /// <summary>
    /// Checks and takes seasons. Refused: none at all, a day or time that does not exist, spans that end before they begin or
    /// overlap, days that no season or two seasons cover. <see cref="Refusal.Field"/> is <c>officeHours[2]</c> or null.
    /// </summary>
    public static Outcome<OfficeHours> Of(IReadOnlyList<OfficeHoursSeason> seasons)
    {
        ArgumentNullException.ThrowIfNull(seasons);
        if (seasons.Count == 0)
            return new Refusal("office-hours.none", "Chưa có giờ làm việc nào. Hãy nhập ít nhất một mùa với các buổi, ví dụ 08:00-12:00 và 13:00-17:00.");
        var refusals = new List<Refusal>();
        for (var i = 0; i < seasons.Count; i++) refusals.AddRange(OfficeHoursSeason.Check(seasons[i], $"officeHours[{i}]"));
        if (refusals.Count > 0) return refusals;

        var covered = Enumerable.Repeat(-1, 367).ToArray();
        for (var day = new DateOnly(2024, 1, 1); day.Year == 2024; day = day.AddDays(1))
        {
            var covering = Enumerable.Range(0, seasons.Count).Where(i => seasons[i].Covers(day)).ToList();
            if (covering.Count == 0)
                return new Refusal("office-hours.gap", $"Ngày {day:dd/MM} không thuộc mùa nào. Hãy sửa để các mùa nối tiếp nhau trọn năm.");
            if (covering.Count > 1)
                return new Refusal("office-hours.overlap", $"Ngày {day:dd/MM} thuộc hai mùa cùng lúc. Hãy sửa ngày bắt đầu hoặc ngày kết thúc của một mùa.",
                    $"officeHours[{covering[1]}]");
            covered[day.DayOfYear] = covering[0];
        }
        return new OfficeHours(seasons.ToList(), covered);
    }

    /// <summary>Reads the JSON list of seasons as profiles and assets/laws/office-hours.json hold it.</summary>
    public static Outcome<OfficeHours> Parse(string json)
    {
        try
        {
            return Of(JsonSerializer.Deserialize<List<OfficeHoursSeason>>(json, Options) ?? []);
        }
        catch (JsonException e)
        {
            return new Refusal("office-hours.unreadable",
                $"Không đọc được giờ làm việc ở dòng {(e.LineNumber ?? 0) + 1}. Hãy viết theo mẫu có from, to, spans.");
        }
    }

    private static int DayInLeapYear(int month, int day) => new DateOnly(2024, month, day).DayOfYear;
}
