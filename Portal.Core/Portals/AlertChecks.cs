using Portal.Core.Deadlines;
using static Portal.Core.Portals.ProfileFile;

namespace Portal.Core.Portals;

/// <summary>What is wrong with the deadlines of other agencies' documents, and with when and to whom deadlines speak up.</summary>
internal static class AlertChecks
{
    public static IEnumerable<Refusal> Of(PortalProfile p) => [.. OfOthers(p), .. p.DeadlineAlerts is { } alerts ? OfAlerts(alerts) : []];

    private static IEnumerable<Refusal> OfOthers(PortalProfile p)
    {
        var rules = p.Deadlines.Select(d => d.Code).ToHashSet(StringComparer.Ordinal);
        foreach (var section in p.Sections.Where(s => s.DeadlineOfOthers is not null))
        {
            if (!rules.Contains(section.DeadlineOfOthers!))
                yield return Wrong("sections", $"chuyên mục “{section.Name}” dùng thời hạn “{section.DeadlineOfOthers}” chưa khai báo");
            if (section.Deadline is null)
                yield return Wrong("sections", $"chuyên mục “{section.Name}” ghi thời hạn cho văn bản của cơ quan khác (deadlineOfOthers) "
                    + "mà không có thời hạn (deadline)");
        }
    }

    /// <summary>A file written by hand may leave out what the type asks for.</summary>
    private static IEnumerable<Refusal> OfAlerts(DeadlineAlerts alerts)
    {
        IEnumerable<(string Place, AlertSpan? Span, int Most)> spans =
            [("deadlineAlerts.hours", alerts.Hours, DeadlineAlerts.MostHours), ("deadlineAlerts.days", alerts.Days, DeadlineAlerts.MostDays)];
        foreach (var (place, span, most) in spans)
            if (span is null || span.WarnBefore < DeadlineAlerts.LeastBefore || span.WarnBefore > most || span.EscalateAfter < 0 || span.EscalateAfter > most)
                yield return Wrong("deadlineAlerts", $"mục “{place}” cần nhắc trước (warnBefore) từ {DeadlineAlerts.LeastBefore} "
                    + $"và báo sau hạn (escalateAfter) từ 0, mỗi số nhiều nhất {most}");
        if (alerts.EscalateTo is null)
            yield return Wrong("deadlineAlerts", "mục “deadlineAlerts.escalateTo” phải là danh sách vai trò, để trống danh sách thì không báo lãnh đạo");
        foreach (var role in (alerts.EscalateTo ?? []).Where(r => PortalProfile.RoleOf(r) is null))
            yield return Wrong("deadlineAlerts", $"vai trò “{role}” được báo quá hạn không có trong hệ thống");
    }
}
