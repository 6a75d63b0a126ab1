using Bunit;
using Portal.Admin.Papers;
using Portal.Core.Papers.Charts;
using Portal.Core.Papers.Sheets;
using Portal.Tests.Papers.Sheets;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Papers.Charts;

/// <summary>Charts on the page of a paper.</summary>
[Trait("Row", "H1")]
public sealed class ChartViewTests : AdminTestContext
{
    [Fact]
    public void The_page_draws_the_charts_of_its_paper_beside_the_table_they_come_from()
    {
        var sheet = SomeCharts.Sheet(SomeCharts.Bars with { Source = "1. Tin, bài" }, SomeCharts.Share(2) with { Source = "Biểu không có" });
        var page = Render<SheetView>(view => view.Add(v => v.Sheet, sheet));

        var drawings = page.FindAll(".charts figure svg");
        Assert.Equal(2, drawings.Count);
        var table = drawings[0].GetAttribute("aria-describedby")!.Split(' ')[^1];
        Assert.Contains("1. Tin, bài theo đơn vị", page.Find($"#{table} h2").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("bang-", drawings[1].GetAttribute("aria-describedby"), StringComparison.Ordinal);
        // Every id once, so that names and descriptions find theirs
        var ids = page.FindAll("[id]").Select(e => e.Id).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Fact]
    public void A_paper_without_charts_shows_no_place_for_them()
    {
        var page = Render<SheetView>(view => view.Add(v => v.Sheet, SomeCharts.Sheet(SomeCharts.Of(SheetChartKind.Bars, ["A"], [1]))));

        Assert.Empty(page.FindAll(".charts, figure"));
        Assert.NotEmpty(page.FindAll("table"));
    }
}
