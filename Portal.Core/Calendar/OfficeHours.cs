namespace Portal.Core.Calendar;

/// <summary>
/// The hours an office is open through the year, by season: summer and winter hours differ in some provinces, and a season
/// may wrap the year's end (<c>11-01</c> to <c>03-31</c>). Every day of the year has hours; whether it is worked at all is for
/// <see cref="WorkingCalendar"/>. Only sound hours exist: <see cref="Of"/> refuses the rest with all reasons at once.
/// </summary>
public sealed class OfficeHours
{
    /// <summary>For each day of a leap year, which season it falls in.</summary>
    private readonly int[] seasonOfDay;
    private readonly IReadOnlyList<IReadOnlyList<OfficeSpan>> spans;

    private OfficeHours(IReadOnlyList<OfficeHoursSeason> seasons, int[] seasonOfDay)
    {
        this.seasonOfDay = seasonOfDay;
        spans = seasons.Select(season => season.ReadSpans([], "")).ToList();
    }

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
        if (seasons.Count == 0) return OfficeHoursRefusals.None;
        var refusals = new List<Refusal>();
        for (var i = 0; i < seasons.Count; i++) refusals.AddRange(OfficeHoursSeason.Check(seasons[i], $"officeHours[{i}]"));
        if (refusals.Count > 0) return refusals;

        var covered = Enumerable.Repeat(-1, 367).ToArray();
        for (var day = new DateOnly(2024, 1, 1); day.Year == 2024; day = day.AddDays(1))
        {
            var covering = Enumerable.Range(0, seasons.Count).Where(i => seasons[i].Covers(day)).ToList();
            if (covering.Count == 0) return OfficeHoursRefusals.Gap(day);
            if (covering.Count > 1) return OfficeHoursRefusals.Overlap(day, $"officeHours[{covering[1]}]");
            covered[day.DayOfYear] = covering[0];
        }
        return new OfficeHours(seasons.ToList(), covered);
    }

    private static int DayInLeapYear(int month, int day) => new DateOnly(2024, month, day).DayOfYear;
}
