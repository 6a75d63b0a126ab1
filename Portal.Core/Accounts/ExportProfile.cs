using Portal.Core.History.Security;
using Portal.Core.Portals;

namespace Portal.Core.Accounts;

/// <summary>The portal's profile as a file, the same that an import takes in; for everybody who works in the portal.</summary>
public sealed class ExportProfile(GetPortal getPortal, PortalStore store)
{
    public async Task<Outcome<string>> ExecuteAsync()
    {
        var found = await getPortal.ExecuteAsync();
        return found.Done ? await store.NotedAsync<string>(ProfileFile.Write(found.Value.Profile), "data.exported", "Tải hồ sơ cổng thành tệp.")
            : found.As<string>();
    }
}
