using Portal.Core.Portals.Pictures;
using Portal.Core.Roles;

namespace Portal.Core.Portals;

/// <summary>
/// Takes a profile file into the system: creates the portal or brings an existing one up to it. May run any number of times.
/// </summary>
public sealed class ImportProfile(PortalStore store, StoreProfile stored, PicturesOfFiles pictures)
{
    public async Task<Outcome<PortalProfile>> ExecuteAsync(string json)
    {
        var parsed = ProfileFile.Parse(json);
        if (!parsed.Done) return parsed;
        var profile = parsed.Value;
        if (await pictures.KeepAsync(store.In(profile.Id), profile) is { Count: > 0 } wrong) return wrong.ToList();
        return await store.In(profile.Id).WriteSharedAsync<PortalProfile>(async operation =>
        {
            if (!operation.Actor.Can(Permissions.ManagePortal)) return AccessRefusals.NotAllowed;
            var written = await stored.WriteAsync(operation, profile, ProfileVersionOrigin.Imported);
            return written.Done ? profile : written.As<PortalProfile>();
        });
    }
}
