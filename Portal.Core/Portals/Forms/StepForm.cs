namespace Portal.Core.Portals.Forms;

/// <summary>A step of the workflow as typed; a new one stands before the last, which alone publishes.</summary>
public sealed class StepForm : IProfileForm
{
    public string? Code { get; init; }
    public string? Name { get; set; }
    public HashSet<PortalRole> Roles { get; init; } = [];
    public bool MayEdit { get; set; }
    public bool UnitScoped { get; set; }
    public string? SendLabel { get; set; }

    public static StepForm Of(ProfileStep step) => new()
    {
        Code = step.Code, Name = step.Name, Roles = step.Roles.OfType<PortalRole>().ToHashSet(), MayEdit = step.MayEdit, UnitScoped = step.UnitScoped,
        SendLabel = step.SendLabel,
    };

    public Outcome<PortalProfile> ApplyTo(PortalProfile profile)
    {
        var steps = profile.Workflow.Steps;
        var old = ProfileLists.Steps.Find(profile, Code);
        if (Code is not null && old is null) return AccessRefusals.NotFound;
        var reasons = new[]
        {
            FormText.Check(nameof(Name), "tên bước", Name), FormText.Check(nameof(SendLabel), "chữ trên nút chuyển", SendLabel),
            Roles.Count > 0 ? null : FormRefusals.RolesMissing,
            // The first writes and the last judges, whatever they are called
            MayEdit && old is not null && old == steps[^1] ? FormRefusals.LastEdits : null,
            !MayEdit && old is not null && old == steps[0] ? FormRefusals.FirstReads : null,
        }.OfType<Refusal>().ToList();
        if (reasons.Count > 0) return reasons;
        var step = new ProfileStep(
            Code ?? FormText.NewCode(Name!, steps.Select(s => s.Code), MostCode), VietnameseText.Tidy(Name), ActorsOf(old), MayEdit, UnitScoped,
            VietnameseText.Tidy(SendLabel));
        if (old is not null && old == steps[^1])
            profile = profile with { Workflow = profile.Workflow with { Urgent = profile.Workflow.Urgent?.Among(step) } };
        if (old is not null) return ProfileLists.Steps.Put(profile, Code, step);
        return profile with { Workflow = profile.Workflow with { Steps = [.. steps.SkipLast(1), step, .. steps.TakeLast(1)] } };
    }

    private const int MostCode = 40;

    /// <summary>Those that were there keep their order, so that a step saved unchanged is unchanged.</summary>
    private List<string> ActorsOf(ProfileStep? old) =>
    [
        .. (old?.Actors ?? []).Zip(old?.Roles ?? []).Where(a => a.Second is { } role && Roles.Contains(role)).Select(a => a.First),
        .. Roles.Except((old?.Roles ?? []).OfType<PortalRole>()).Order().Select(ProfileStep.CodeOf),
    ];
}
