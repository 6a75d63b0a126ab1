using Portal.Admin.Papers;
using Portal.Admin.Shell;
using Portal.Core.Editions;

namespace Portal.Admin.Editions;

/// <summary>The list of editions as a workbook, under the address of the list itself.</summary>
public static class EditionListEndpoints
{
    public static void MapEditionList(this WebApplication app) => app.MapReading("/{portal}/bai.xlsx",
        async (string portal, HttpRequest request, EditionList list, ExportEditions export, ContentKinds kinds) =>
        {
            var ask = list.Shape.Read(request.QueryString.Value);
            var workbook = await export.ExecuteAsync(EditionAddress.Read(ask, kinds).Filter, ask.Columns);
            return PaperFiles.Workbook(workbook, $"danh-sach-bai-{portal}", $"/{portal}/bai{ask.QueryOfAll}");
        }).RequireAuthorization().WithPortal();
}
