using Portal.Core.Accounts;

namespace Portal.Admin.Shell;

/// <summary>Addresses that answer with a file instead of a page.</summary>
public static class PortalEndpoints
{
    /// <summary>Takes the portal from the address and the person from the cookie, as the gate does for pages.</summary>
    public static TBuilder WithPortal<TBuilder>(this TBuilder endpoint) where TBuilder : IEndpointConventionBuilder =>
        endpoint.AddEndpointFilter(async (context, next) =>
        {
            var http = context.HttpContext;
            http.RequestServices.GetRequiredService<AdminUser>().Become(http.User);
            if (http.GetRouteValue("portal") is string portal) http.RequestServices.GetRequiredService<AdminScope>().Choose(portal);
            return await next(context);
        });

    /// <summary><c>/</c> leads to the first screen of the first portal one belongs to.</summary>
    public static void MapHome(this WebApplication app) => app.MapReading("/", async (FindMyPortals portals) =>
        (await portals.ExecuteAsync()) is [var first, ..] ? Results.Redirect($"/{first.Id}/trang-cua-toi") : Results.Redirect("/khong-co-quyen"))
        .RequireAuthorization().WithPortal();
}
