namespace Portal.Core.Portals;

/// <summary>
/// Whether one state of a profile lets somebody do what another did not: then the change is as weighty as giving a role. A change that only
/// takes away, or moves work between units, is not.
/// </summary>
internal static class WidenedRights
{
    public static bool Between(PortalProfile before, PortalProfile after) =>
        // Whoever acts at the last step publishes
        before.Workflow.Steps[^1].Code != after.Workflow.Steps[^1].Code
        || after.Workflow.Steps.Any(step => before.Workflow.Steps.FirstOrDefault(s => s.Code == step.Code) is not { } old || Widens(old, step))
        // Whoever publishes urgently passes over others
        || (after.Workflow.Urgent?.Roles ?? []).Except(before.Workflow.Urgent?.Roles ?? []).Any()
        // Whoever needs no second factor any more is let in by a password alone
        || (before.SecondFactor is null) != (after.SecondFactor is null) || (before.SecondFactor ?? []).Except(after.SecondFactor ?? []).Any();

    private static bool Widens(ProfileStep old, ProfileStep step) =>
        step.Actors.Except(old.Actors).Any() || old.UnitScoped && !step.UnitScoped || step.MayEdit && !old.MayEdit;
}
