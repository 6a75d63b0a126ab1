using System.Globalization;
using Portal.Admin.Shell;
using Portal.Core.Papers;

namespace Portal.Admin.Papers;

/// <summary>A paper of the register as a file.</summary>
public static class RegisterEndpoints
{
    public static void MapRegister(this WebApplication app) =>
        app.MapReading("/{portal}/so-van-ban/{id:int}.{format}", async (
            string portal, int id, string format, OpenPaper open, PaperFiles files, CancellationToken cancellation) =>
            PaperFiles.Knows(format)
                ? await files.AnswerAsync(await open.ExecuteAsync(id), $"van-ban-{portal}-{id.ToString(CultureInfo.InvariantCulture)}", format,
                    $"/{portal}/so-van-ban", cancellation)
                : Results.NotFound()).RequireAuthorization().WithPortal();
}
