using System.Text;
using Portal.Admin.Shell;
using Portal.Core.Publications;
using Portal.Public.Sites;

namespace Portal.Admin.Editions.Preview;

/// <summary>
/// The page of a draft and its style sheet, for the frame of <see cref="PreviewPage"/>; both belong to the person and the moment and are kept nowhere.
/// </summary>
public static class PreviewEndpoints
{
    /// <summary>In the address: the page as it is printed.</summary>
    public const string Paper = "giay";

    public static void MapPreview(this WebApplication app)
    {
        app.MapReading("/{portal}/bai/{id:int}/trang-cong", ShowAsync).RequireAuthorization().WithPortal();
        app.MapReading("/{portal}/xem-truoc.css", StyleAsync).RequireAuthorization().WithPortal();
    }

    private static async Task<IResult> ShowAsync(
        string portal, int id, string? kho, PreviewEdition preview, DraftSite sites, PublicViews views, HttpContext http)
    {
        var found = await preview.ExecuteAsync(id);
        if (!found.Done) return RefusedFile.Answer(found.Refusals, $"/{portal}/bai");
        if (await sites.OfAsync(portal) is not { } site) return RefusedFile.Answer([AccessRefusals.NotFound], "/");
        var item = found.Value.Item;
        if (item.Row.Title.Length == 0) item = item with { Row = item.Row with { Title = "(chưa có tiêu đề)" } };
        var page = await views.MakeAsync(new DraftPage(await sites.ViewAsync(site, item)));
        SecurityHeaders.ForPreview(http);
        http.Response.Headers["X-Robots-Tag"] = "noindex";
        return RefusedFile.Uncached(Results.Content(DraftMarkup.Lead(page, site, found.Value, kho == Paper), "text/html; charset=utf-8", Encoding.UTF8));
    }

    /// <summary>The colours of a portal are no secret; only people of the back-office get at them here all the same.</summary>
    private static async Task<IResult> StyleAsync(string portal, string? kho, DraftSite sites, PublicViews views)
    {
        if (await sites.OfAsync(portal) is not { } site) return RefusedFile.Answer([AccessRefusals.NotFound], "/");
        var css = Encoding.UTF8.GetString(views.Look.Find(site, "site.css")!.Bytes);
        return RefusedFile.Uncached(Results.Content(kho == Paper ? DraftMarkup.OnPaper(css) : css, "text/css; charset=utf-8", Encoding.UTF8));
    }
}
