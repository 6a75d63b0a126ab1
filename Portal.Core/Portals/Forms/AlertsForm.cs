using Portal.Core.Deadlines;

namespace Portal.Core.Portals.Forms;

/// <summary>
/// When and to whom deadlines speak up, as typed. <see cref="Own"/> is false where the portal keeps to what the software does
/// (<c>assets/deadline-alerts.json</c>). Open deadlines follow at once.
/// </summary>
public sealed class AlertsForm : IProfileForm
{
    public bool Own { get; set; }

    /// <summary>Whole office hours, of deadlines counted in these.</summary>
    public string? WarnHours { get; set; }
    public string? EscalateHours { get; set; }

    /// <summary>Whole working days, of deadlines counted in these.</summary>
    public string? WarnDays { get; set; }
    public string? EscalateDays { get; set; }
    public HashSet<PortalRole> Roles { get; init; } = [];

    /// <summary>Where it comes from; blank where the regulation says nothing.</summary>
    public string? Source { get; set; }

    public static AlertsForm Of(PortalProfile profile) => new()
    {
        Own = profile.DeadlineAlerts is not null, Source = profile.DeadlineAlerts?.Source,
        WarnHours = Vietnamese.Number(profile.Alerts.Hours.WarnBefore), EscalateHours = Vietnamese.Number(profile.Alerts.Hours.EscalateAfter),
        WarnDays = Vietnamese.Number(profile.Alerts.Days.WarnBefore), EscalateDays = Vietnamese.Number(profile.Alerts.Days.EscalateAfter),
        Roles = profile.EscalatedTo.ToHashSet(),
    };

    public Outcome<PortalProfile> ApplyTo(PortalProfile profile)
    {
        if (!Own) return profile with { DeadlineAlerts = null };
        var reasons = new List<Refusal>();
        if (FormText.Check(nameof(Source), "căn cứ", Source, needed: false) is { } wrong) reasons.Add(wrong);
        int Read(string field, string name, string? text, int most, int least = 0)
        {
            if (int.TryParse(VietnameseText.Tidy(text), out var number) && number >= least && number <= most) return number;
            reasons.Add(FormRefusals.Whole(field, name, least, most));
            return 0;
        }
        var hours = new AlertSpan(Read(nameof(WarnHours), "Số giờ nhắc trước", WarnHours, DeadlineAlerts.MostHours, DeadlineAlerts.LeastBefore),
            Read(nameof(EscalateHours), "Số giờ sau hạn", EscalateHours, DeadlineAlerts.MostHours));
        var days = new AlertSpan(Read(nameof(WarnDays), "Số ngày nhắc trước", WarnDays, DeadlineAlerts.MostDays, DeadlineAlerts.LeastBefore),
            Read(nameof(EscalateDays), "Số ngày sau hạn", EscalateDays, DeadlineAlerts.MostDays));
        if (reasons.Count > 0) return reasons;
        var kept = profile.Alerts.EscalateTo.Where(code => PortalProfile.RoleOf(code) is { } role && Roles.Contains(role)).ToList();
        // Those that were there keep their order, so that a form saved unchanged changes nothing
        return profile with
        {
            DeadlineAlerts = new(hours, days, [.. kept, .. Roles.Order().Select(ProfileStep.CodeOf).Except(kept)], VietnameseText.TidyOrNull(Source)),
        };
    }
}
