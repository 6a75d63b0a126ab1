using System.Net.Mime;
using System.Text;
using Portal.Admin.Shell;
using Portal.Core.Accounts;
using Portal.Core.Portals;

namespace Portal.Admin.Portals;

/// <summary>The profile as a file, the same that an import takes in.</summary>
public static class ProfileEndpoints
{
    public static void MapProfile(this WebApplication app) => app.MapReading("/{portal}/cong/ho-so.json", async (GetPortal getPortal, string portal) =>
        await getPortal.ExecuteAsync() is var found && found.Done
            ? Results.File(Encoding.UTF8.GetBytes(ProfileFile.Write(found.Value.Profile)), MediaTypeNames.Application.Json, $"ho-so-{portal}.json")
            : RefusedFile.Answer(found.Refusals, "/")).RequireAuthorization().WithPortal();
}
