using Microsoft.EntityFrameworkCore;
using Portal.Core.Data;

namespace Portal.Admin.Shell;

/// <summary>What a balancer asks: is the process alive, and does the database answer. Plain text, no sign-in.</summary>
public static class Health
{
    public static void MapHealth(this WebApplication app)
    {
        app.MapReading("/health/live", () => Results.Text("ok")).AllowAnonymous();
        app.MapReading("/health/ready", async (PortalDbFactory factory, CancellationToken stop) =>
        {
            try
            {
                await using var db = factory.Create(portalId: null);
                await db.Portals.AnyAsync(stop);
                return Results.Text("ok");
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                return Results.Text("not ready", statusCode: StatusCodes.Status503ServiceUnavailable);
            }
        }).AllowAnonymous();
    }
}
