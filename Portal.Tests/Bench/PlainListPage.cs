using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Portal.Admin.Shared;
using Portal.Core.Editions;
using Portal.Core.Kernel;
using Portal.Core.Portals;

namespace Portal.Tests.Bench;

/// <summary>
/// What the list of editions is measured against: the same rows by the same question in the plainest table there is, without bar, filters, order, choice of
/// columns or boxes. Reached inside a circuit of <see cref="CircuitHost"/> only.
/// </summary>
[Route("/{Portal}/bang-tran")]
public sealed class PlainListPage(FindEditions findEditions) : PortalPage
{
    private static readonly string[] Heads = ["Tiêu đề", "Chuyên mục", "Trạng thái", "Người soạn", "Thời hạn đăng", "Cập nhật lúc"];

    private Rows<EditionRow>? rows;

    protected override async Task OnParametersSetAsync() => rows = (await findEditions.ExecuteAsync(new EditionFilter { Kind = ContentKind.Article })).Value;

    protected override void BuildRenderTree(RenderTreeBuilder page)
    {
        if (rows is null) return;
        page.OpenElement(0, "table");
        page.AddAttribute(1, "class", "plain-rows");
        page.OpenElement(2, "thead");
        page.OpenElement(3, "tr");
        foreach (var head in Heads)
        {
            page.OpenElement(4, "th");
            page.AddContent(5, head);
            page.CloseElement();
        }
        page.CloseElement();
        page.CloseElement();
        page.OpenElement(6, "tbody");
        foreach (var row in rows.Items) Row(page, row);
        page.CloseElement();
        page.CloseElement();
    }

    private void Row(RenderTreeBuilder page, EditionRow row)
    {
        page.OpenElement(7, "tr");
        page.SetKey(row.EditionId);
        page.OpenElement(8, "td");
        page.OpenElement(9, "a");
        page.AddAttribute(10, "href", Href($"bai/{row.EditionId}"));
        page.AddContent(11, row.Shown);
        page.CloseElement();
        page.CloseElement();
        foreach (var cell in new[] { row.SectionName, row.StepName, row.AuthorName, row.TimeLeft, WardClock.Print(row.PublishedAt ?? row.UpdatedAt) })
        {
            page.OpenElement(12, "td");
            page.AddContent(13, cell);
            page.CloseElement();
        }
        page.CloseElement();
    }
}
