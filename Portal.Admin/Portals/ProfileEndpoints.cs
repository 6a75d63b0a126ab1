using System.Net.Mime;
using System.Text;
using Portal.Admin.Shell;
using Portal.Core.Accounts;

namespace Portal.Admin.Portals;

/// <summary>The profile as a file, the same that an import takes in.</summary>
public static class ProfileEndpoints
{
    public static void MapProfile(this WebApplication app) => app.MapReading("/{portal}/cong/ho-so.json", async (ExportProfile export, string portal) =>
        await export.ExecuteAsync() is var file && file.Done
            ? Results.File(Encoding.UTF8.GetBytes(file.Value), MediaTypeNames.Application.Json, $"ho-so-{portal}.json")
            : RefusedFile.Answer(file.Refusals, "/")).RequireAuthorization().WithPortal();
}
