namespace Portal.Core.Portals.Forms;

/// <summary>
/// Which reports are drafted by themselves and when, as typed: a blank day leaves that span to be drafted by hand. With all days blank the portal has
/// none drafted.
/// </summary>
public sealed class ReportsForm : IProfileForm
{
    public string? MonthDay { get; set; }
    public string? QuarterDay { get; set; }
    public string? HalfYearDay { get; set; }
    public string? YearDay { get; set; }

    /// <summary>The day of the month on which figures are closed; blank for whole calendar months.</summary>
    public string? CutoffDay { get; set; }

    /// <summary>As typed: <c>01/12/2026</c>.</summary>
    public string? FromOn { get; set; }
    public HashSet<PortalRole> Roles { get; init; } = [PortalRole.Secretary];

    /// <summary>Blank where the portal chose it itself.</summary>
    public string? Source { get; set; }

    /// <param name="profile">As it holds.</param>
    /// <param name="today">From which day on spans count where none were drafted so far.</param>
    public static ReportsForm Of(PortalProfile profile, DateOnly today) => new()
    {
        MonthDay = Text(profile.Reports?.MonthDay), QuarterDay = Text(profile.Reports?.QuarterDay), HalfYearDay = Text(profile.Reports?.HalfYearDay),
        YearDay = Text(profile.Reports?.YearDay), CutoffDay = Text(profile.Reports?.CutoffDay),
        FromOn = Vietnamese.Date(profile.Reports?.FromOn ?? today), Source = profile.Reports?.Source,
        Roles = (profile.Reports?.ToldRoles ?? [PortalRole.Secretary]).ToHashSet(),
    };

    public Outcome<PortalProfile> ApplyTo(PortalProfile profile)
    {
        var reasons = new List<Refusal>();
        int? Read(string field, string name, string? text, int most = ProfileReports.MostDays)
        {
            if (VietnameseText.Tidy(text).Length == 0) return null;
            if (int.TryParse(VietnameseText.Tidy(text), out var number) && number >= 1 && number <= most) return number;
            reasons.Add(FormRefusals.Whole(field, name, 1, most));
            return null;
        }
        var (month, quarter) = (Read(nameof(MonthDay), "Số ngày sau tháng", MonthDay), Read(nameof(QuarterDay), "Số ngày sau quý", QuarterDay));
        var (half, year) = (Read(nameof(HalfYearDay), "Số ngày sau 6 tháng", HalfYearDay), Read(nameof(YearDay), "Số ngày sau năm", YearDay));
        var cutoff = Read(nameof(CutoffDay), "Ngày chốt số liệu", CutoffDay, ProfileReports.LastCutoff);
        if (reasons.Count == 0 && month is null && quarter is null && half is null && year is null) return profile with { Reports = null };
        var from = DateText.ReadDay("Ngày bắt đầu", FromOn);
        if (from.Value is null) reasons.Add(FormRefusals.ReportsFrom(from.WhyNot));
        if (Roles.Count == 0) reasons.Add(FormRefusals.ReportsTold);
        if (FormText.Check(nameof(Source), "căn cứ", Source, needed: false) is { } wrong) reasons.Add(wrong);
        if (reasons.Count > 0) return reasons;
        return profile with
        {
            Reports = new()
            {
                MonthDay = month, QuarterDay = quarter, HalfYearDay = half, YearDay = year, CutoffDay = cutoff, FromOn = from.Value!.Value,
                Told = ToldOf(profile),
                Source = VietnameseText.TidyOrNull(Source),
            },
        };
    }

    /// <summary>The secretary alone is not written down; what was written keeps its order.</summary>
    private List<string>? ToldOf(PortalProfile profile)
    {
        var kept = (profile.Reports?.Told ?? []).Where(code => PortalProfile.RoleOf(code) is { } role && Roles.Contains(role)).ToList();
        if (profile.Reports?.Told is null && Roles.SetEquals([PortalRole.Secretary])) return null;
        return [.. kept, .. Roles.Order().Select(ProfileStep.CodeOf).Except(kept)];
    }

    private static string? Text(int? day) => day is { } number ? Vietnamese.Number(number) : null;
}
