namespace Portal.Core.Portals.Forms;

/// <summary>
/// Which roles may not work without a second factor, as ticked. <see cref="Own"/> is false where the portal keeps to what the software asks
/// (<c>assets/door.json</c>), so that a later release may ask more.
/// </summary>
public sealed class SecondFactorForm : IProfileForm
{
    public bool Own { get; set; }
    public HashSet<PortalRole> Roles { get; init; } = [];

    /// <summary>Begun with the portal's own roles, else with those of the software.</summary>
    public static SecondFactorForm Of(PortalProfile profile, IEnumerable<PortalRole> shipped) => new()
    {
        Own = profile.SecondFactor is not null,
        Roles = profile.SecondFactor is { } own ? own.Select(PortalProfile.RoleOf).OfType<PortalRole>().ToHashSet() : shipped.ToHashSet(),
    };

    public Outcome<PortalProfile> ApplyTo(PortalProfile profile)
    {
        if (!Own) return profile with { SecondFactor = null };
        var kept = (profile.SecondFactor ?? []).Where(code => PortalProfile.RoleOf(code) is { } role && Roles.Contains(role));
        // Those that were there keep their order, so that a form saved unchanged changes nothing
        return profile with { SecondFactor = [.. kept, .. Roles.Order().Select(ProfileStep.CodeOf).Except(kept)] };
    }
}
