using static Portal.Core.Portals.ProfileFile;

namespace Portal.Core.Portals;

/// <summary>What is wrong with the reports a file wants drafted by themselves.</summary>
internal static class ReportChecks
{
    public static IEnumerable<Refusal> Of(PortalProfile p)
    {
        if (p.Reports is not { } reports) yield break;
        foreach (var (name, _, day) in reports.Days)
            if (day is < 1 or > ProfileReports.MostDays)
                yield return Wrong("reports", $"mục “reports.{name}” ghi {day}, phải từ 1 đến {ProfileReports.MostDays}");
        if (reports.Days.All(d => d.Day is null)) yield return Wrong("reports", "mục “reports” không có kỳ nào được soạn: hãy ghi ít nhất một, hoặc bỏ cả mục");
        if (reports.CutoffDay is < 1 or > ProfileReports.LastCutoff)
            yield return Wrong("reports", $"mục “reports.cutoffDay” ghi {reports.CutoffDay}, phải từ 1 đến {ProfileReports.LastCutoff}");
        if (!PlausibleYears.Hold(reports.FromOn.Year))
            yield return Wrong("reports", $"mục “reports.fromOn” ghi {Vietnamese.Date(reports.FromOn)}, không phải một ngày dùng được");
        if (reports.Told is { Count: 0 }) yield return Wrong("reports", "mục “reports.told” đang trống: hãy bỏ mục này để báo thư ký, hoặc ghi vai trò");
        foreach (var role in (reports.Told ?? []).Where(r => PortalProfile.RoleOf(r) is null))
            yield return Wrong("reports", $"vai trò “{role}” được báo khi báo cáo soạn xong không có trong hệ thống");
        if (reports.Source?.Length > Conventions.DefaultTextLength)
            yield return Wrong("reports", $"mục “reports.source” dài quá {Conventions.DefaultTextLength} ký tự");
    }
}
