using Portal.Core.History.Security;
using Portal.Core.Portals;
using Portal.Core.Portals.Pictures;

namespace Portal.Core.Accounts;

/// <summary>The portal's profile as a file, the same that an import takes in; for everybody who works in the portal.</summary>
public sealed class ExportProfile(GetPortal getPortal, PortalStore store, PicturesOfFiles pictures)
{
    public async Task<Outcome<string>> ExecuteAsync()
    {
        var found = await getPortal.ExecuteAsync();
        if (!found.Done) return found.As<string>();
        var whole = await pictures.BringAsync(found.Value.Profile);
        return whole.Done ? await store.NotedAsync<string>(ProfileFile.Write(whole.Value), "data.exported", "Tải hồ sơ cổng thành tệp.") : whole.As<string>();
    }
}
