using Portal.Core.Deadlines;

namespace Portal.Core.Portals.Forms;

/// <summary>Whether a portal publishes urgently, which of those who act at the last step may, and how soon it is reviewed; as typed.</summary>
public sealed class UrgentForm : IProfileForm
{
    public bool Offered { get; set; }
    public HashSet<PortalRole> Roles { get; init; } = [];
    public string? Amount { get; set; } = "1";
    public DeadlineUnit Unit { get; set; } = DeadlineUnit.WorkingDays;
    public string? Source { get; set; }

    /// <summary>Begun with what holds; else with everybody of the last step.</summary>
    public static UrgentForm Of(ProfileWorkflow workflow) => workflow.Urgent is not { } urgent
        ? new() { Roles = workflow.Steps[^1].Roles.OfType<PortalRole>().ToHashSet() }
        : new()
        {
            Offered = true, Roles = urgent.AsRoles.OfType<PortalRole>().ToHashSet(), Amount = Vietnamese.Number(urgent.ReviewWithin.Amount),
            Unit = urgent.ReviewWithin.Unit, Source = urgent.Source,
        };

    public Outcome<PortalProfile> ApplyTo(PortalProfile profile)
    {
        var (workflow, old) = (profile.Workflow, profile.Workflow.Urgent);
        if (!Offered) return old is null ? profile : profile with { Workflow = workflow with { Urgent = null } };
        var most = Unit == DeadlineUnit.OfficeHours ? DeadlineRule.MostOfficeHours : DeadlineRule.MostWorkingDays;
        var read = DecimalText.ReadPositive("Hạn hậu kiểm", Amount);
        var whole = read.Value is { } number && number == decimal.Truncate(number) && number >= 1 && number <= most ? (int)number : (int?)null;
        var reasons = new[]
        {
            Roles.Count > 0 ? null : FormRefusals.UrgentRolesMissing, whole is null ? FormRefusals.Amount(most) : null,
            FormText.Check(nameof(Source), "căn cứ", Source, needed: false),
        }.OfType<Refusal>().ToList();
        if (reasons.Count > 0) return reasons;
        // Those that were there keep their order, so that a form saved unchanged changes nothing
        var kept = (old?.Roles ?? []).Where(code => PortalProfile.RoleOf(code) is { } role && Roles.Contains(role)).ToList();
        var source = VietnameseText.TidyOrNull(Source);
        // The note says that the regulation is silent: it is not, once the portal names where it speaks
        var urgent = new ProfileUrgent([.. kept, .. Roles.Order().Select(ProfileStep.CodeOf).Except(kept)], new(whole!.Value, Unit),
            source, source is null ? old?.Note : null);
        return profile with { Workflow = workflow with { Urgent = urgent } };
    }
}
