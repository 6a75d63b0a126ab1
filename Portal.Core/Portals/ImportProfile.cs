using Portal.Core.Roles;

namespace Portal.Core.Portals;

/// <summary>
/// Takes a profile file into the system: creates the portal or brings an existing one up to it. May run any number of times.
/// </summary>
public sealed class ImportProfile(PortalStore store, StoreProfile stored)
{
    public async Task<Outcome<PortalProfile>> ExecuteAsync(string json)
    {
        var parsed = ProfileFile.Parse(json);
        if (!parsed.Done) return parsed;
        var profile = parsed.Value;
        return await store.In(profile.Id).WriteSharedAsync<PortalProfile>(async operation =>
        {
            if (!operation.Actor.Can(Permissions.ManagePortal)) return AccessRefusals.NotAllowed;
            var written = await stored.WriteAsync(operation, profile, ProfileVersionOrigin.Imported);
            return written.Done ? profile : written.As<PortalProfile>();
        });
    }
}
