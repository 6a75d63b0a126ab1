namespace Portal.Core.Portals.Forms;

/// <summary>A whole profile as a file of the same portal.</summary>
public sealed record ProfileFileForm(string Json) : IProfileForm
{
    public Outcome<PortalProfile> ApplyTo(PortalProfile profile)
    {
        var parsed = ProfileFile.Parse(Json);
        return parsed.Done && parsed.Value.Id != profile.Id ? ProfileRefusals.OtherPortal(parsed.Value.Id, profile.Id) : parsed;
    }
}
