using Bunit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Admin.Reports.Emulation;
using Portal.Core.Accounts;
using Portal.Core.Kernel;
using Portal.Core.Lists;
using Portal.Core.Portals;
using Portal.Core.Reports.SideBySide;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Reports.Emulation;

/// <summary>The city sees the portals below it side by side, by sums alone; a ward sees none, not even its neighbour.</summary>
[Trait("Row", "H4")]
public sealed class ComponentPortalTests : AdminTestContext
{
    private const string City = "hai-phong";

    protected override async Task ArrangeAsync()
    {
        await Quarter.LayAsync(Database);
        await Quarter.SpoilAsync(Database, "Văn hóa 1");
        await new SomeItems(Database, City).PublishedAsync("Của thành phố", new(2026, 7, 9, 9, 0, 0));
        await using var db = Database.Context(City);
        db.Memberships.Add(new Membership { PortalId = City, UserId = Someone.Stranger, Role = PortalRole.Head, FromOn = new(2025, 1, 1) });
        await db.SaveChangesAsync();
    }

    private Task<Outcome<Rows<ComponentPortal>>> FindAsync(string by, string portal, string span = "2026-Q3") =>
        Database.As(by, portal).GetRequiredService<FindComponentPortals>().ExecuteAsync(new ListAsk().With(ComponentPortals.Span, span));

    [Fact]
    public async Task The_sums_of_each_portal_are_its_own_and_the_city_s_items_are_none_of_them()
    {
        var rows = Story.Must(await FindAsync(Someone.Stranger, City)).Items;

        Assert.Equal(["duong-kinh", "phu-lien", "thanh-dong"], rows.Select(r => r.PortalId).Order(StringComparer.Ordinal));
        var ward = rows.Single(r => r.PortalId == A.ThanhDong);
        Assert.Equal((13, 1, 8, 2, 1, 1), (ward.Items, ward.ItemsBefore, ward.OnTime, ward.Late, ward.Corrections, ward.Withdrawals));
        Assert.Equal(1, rows.Single(r => r.PortalId == "phu-lien").Items);
        Assert.Equal((0, null), (rows.Single(r => r.PortalId == "duong-kinh").Items, rows.Single(r => r.PortalId == "duong-kinh").LastAt));
        var file = await Database.As(Someone.Stranger, City).GetRequiredService<ExportComponentPortals>().ExecuteAsync(
            new ListAsk { Columns = ["bai"] }.With(ComponentPortals.Span, "2026-Q3"));
        Assert.Equal(4, Exported.Sheet(file).Lines().Count);
    }

    [Fact]
    public async Task A_ward_sees_no_portal_beside_it_and_whoever_has_no_role_in_the_city_nothing()
    {
        Assert.Empty(Story.Must(await FindAsync(Someone.Head, A.ThanhDong)).Items);
        Assert.Equal(["access.not-allowed"], (await FindAsync(Someone.Head, City)).Codes());
        Assert.Equal(["access.not-allowed"], (await FindAsync(Someone.Author, A.ThanhDong)).Codes());
    }

    [Fact]
    public async Task The_page_shows_a_line_a_portal_and_says_where_there_is_none()
    {
        As(Someone.Stranger, City);
        var page = await OpenAsync<ComponentPortalsPage>("bao-cao/cac-cong?ky=2026-Q3");
        Assert.Equal(3, page.FindAll("tbody tr").Count);
        Assert.Contains("80%", page.Markup, StringComparison.Ordinal);

        As(Someone.Head);
        var ward = await OpenAsync<ComponentPortalsPage>("bao-cao/cac-cong");
        Assert.Contains("không có cổng thành phần", ward.Find(".empty").TextContent, StringComparison.Ordinal);
    }
}
