using System.Globalization;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Portal.Admin.Lists;
using Portal.Core.Kernel;
using Portal.Core.Lists;
using Portal.Core.Views;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Lists;

/// <summary>The one list component with rows of the test's own, for a browser in Vietnamese and one in English.</summary>
[Trait("Fault", "ED20")]
public sealed class ListTableTests : AdminTestContext
{
    private sealed record Row(int Id, string Name, DateOnly Day, int Amount);

    private static readonly ListShape<Row> Shape = new("thu", "Thử", ["tu"],
    [
        new("ten", "Tên", r => r.Name) { Always = true, Sorts = true },
        new("ngay", "Ngày", r => r.Day) { Sorts = true, DownFirst = true },
        new("so", "Số", r => r.Amount) { Figures = true, Usual = false },
    ])
    {
        UsualSort = ("ngay", true),
    };

    private static readonly Row[] Some = [new(1, "Một", new(2026, 11, 2), 1500), new(2, "Hai", new(2026, 1, 31), 2)];

    private IRenderedComponent<ListTable<Row>> Shown(string query = "", Rows<Row>? rows = null, ListSettings? settings = null)
    {
        As(Someone.Head);
        return Render<ListTable<Row>>(list => list.Add(l => l.Shape, Shape).Add(l => l.Ask, Shape.Read(query)).Add(l => l.Word, "dòng").Add(l => l.Title, "Thử")
            .Add(l => l.Rows, rows ?? new Rows<Row>(Some, 60, 2, 25)).Add(l => l.Address, ask => "/p/thu" + ask.Query)
            .Add(l => l.Export, "/p/thu.xlsx").Add(l => l.Settings, settings ?? ListSettings.None));
    }

    private static string? Head(IRenderedComponent<ListTable<Row>> list, string words) =>
        list.FindAll("th").Single(t => t.TextContent.Trim() == words).QuerySelector("a")?.GetAttribute("href");

    [Theory]
    [InlineData("vi-VN")]
    [InlineData("en-US")]
    public void Days_and_figures_are_written_as_in_Viet_Nam_whatever_the_browser_speaks(string culture)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);

        var list = Shown("?cot=ngay.so");

        Assert.Equal(["Một", "02/11/2026", "1.500", "Hai", "31/01/2026", "2"], list.FindAll("tbody td").Select(c => c.TextContent.Trim()));
        Assert.Equal("60 dòng, trang 2/3", list.Find(".list-count").TextContent);
        Assert.Equal(["Tên", "Ngày", "Số"], list.FindAll("tbody tr:first-child td").Select(c => c.GetAttribute("data-label")));
    }

    [Fact]
    public void A_head_says_how_the_list_is_sorted_and_leads_to_the_other_end_or_to_its_own_first()
    {
        var usual = Shown();
        Assert.Equal("descending", usual.FindAll("th").Single(t => t.TextContent.Trim() == "Ngày").GetAttribute("aria-sort"));
        Assert.Null(usual.FindAll("th")[0].GetAttribute("aria-sort"));
        Assert.Equal(("/p/thu?sap=ten", "/p/thu?sap=ngay"), (Head(usual, "Tên"), Head(usual, "Ngày")));

        var byName = Shown("?tu=a&sap=ten&trang=3");
        Assert.Equal("ascending", byName.FindAll("th")[0].GetAttribute("aria-sort"));
        Assert.Equal(("/p/thu?tu=a&sap=-ten", "/p/thu?tu=a&sap=-ngay"), (Head(byName, "Tên"), Head(byName, "Ngày")));
        byName.Find(".list-sort select").Change("-ngay");
        Assert.EndsWith("/p/thu?tu=a&sap=ngay", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_are_links_and_those_that_lead_nowhere_say_so()
    {
        var list = Shown("?tu=a&trang=3", new Rows<Row>(Some, 60, 3, 25));
        var links = list.FindAll(".list-pages a");
        Assert.Equal(["/p/thu?tu=a", "/p/thu?tu=a&trang=2", null, null], links.Select(a => a.GetAttribute("href")));
        Assert.Equal([null, null, "true", "true"], links.Select(a => a.GetAttribute("aria-disabled")));
        Assert.Empty(Shown(rows: new Rows<Row>(Some, 2, 1, 25)).FindAll(".list-pages"));
    }

    [Fact]
    public void A_column_that_is_gone_and_a_condition_that_was_left_out_are_said_and_the_rest_is_shown()
    {
        var list = Shown("?cot=so.mau-sac", new Rows<Row>(Some, 2, 1, 25) { LeftOut = ["Đơn vị trong bộ lọc không còn."] });

        Assert.Equal(["Tên", "Số"], list.FindAll("th").Select(t => t.TextContent.Trim()));
        Assert.Equal(["Đơn vị trong bộ lọc không còn.", "Danh sách không còn cột “mau-sac” nên hiện các cột còn lại."],
            list.FindAll(".list-left-out").Select(p => p.TextContent));
    }

    [Fact]
    public void The_export_follows_the_conditions_the_order_and_the_columns_in_sight_and_no_page()
    {
        var settings = new ListSettings([], ["so"], MayShare: false);

        Assert.Equal("/p/thu.xlsx?tu=a&sap=ten&cot=ten.so",
            Shown("?tu=a&sap=ten&trang=2", settings: settings).Find(".list-tool[target=_top]").GetAttribute("href"));
    }

    [Fact]
    public async Task Columns_are_chosen_by_ticking_and_kept()
    {
        var list = Shown();
        Open(list, "Cột");
        list.FindAll(".list-columns input")[1].Change(true);

        Assert.Equal(["ngay", "so"], (await Services.GetRequiredService<GetListSettings>().ExecuteAsync("thu")).Columns);
    }

    [Fact]
    public async Task A_view_is_saved_as_shown_offered_by_a_link_and_refused_beside_its_field()
    {
        var list = Shown("?tu=a&sap=ten&trang=2");
        Open(list, "Khung nhìn");
        await list.Find(".list-save").SubmitAsync();
        Assert.Contains("Hãy đặt tên", list.Find("#loi-Name").TextContent, StringComparison.Ordinal);

        list.Find(".list-save input").Change("Của tôi");
        await list.Find(".list-save").SubmitAsync();
        Assert.Empty(list.FindAll("#loi-Name"));
        var view = Assert.Single((await Services.GetRequiredService<GetListSettings>().ExecuteAsync("thu")).Views);
        Assert.Equal(("Của tôi", "?tu=a&sap=ten&cot=ten.ngay"), (view.Name, view.Query));

        var with = Shown(settings: new([view], null, MayShare: true));
        Open(with, "Khung nhìn");
        Assert.Equal("/p/thu?tu=a&sap=ten&cot=ten.ngay", with.Find(".list-view a").GetAttribute("href"));
        with.Find(".list-view button").Click();
        Assert.Empty((await Services.GetRequiredService<GetListSettings>().ExecuteAsync("thu")).Views);
    }

    private static void Open(IRenderedComponent<ListTable<Row>> list, string words) =>
        list.FindAll("button.list-tool").Single(b => b.TextContent.Contains(words, StringComparison.Ordinal)).Click();
}
