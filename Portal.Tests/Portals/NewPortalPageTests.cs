using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Admin.Portals;
using Portal.Core.Kernel;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Portals;

public sealed class NewPortalPageTests : AdminTestContext
{
    protected override async Task ArrangeAsync()
    {
        await using var city = Database.Context("hai-phong");
        city.Memberships.Add(new() { PortalId = "hai-phong", UserId = Someone.Administrator, Role = PortalRole.Administrator, FromOn = new(2025, 1, 1) });
        await city.SaveChangesAsync();
        As(Someone.Administrator, "hai-phong");
    }

    [Fact]
    public async Task A_ward_is_made_and_the_page_leads_on_to_its_profile()
    {
        var page = await OpenAsync<NewPortalPage>("cong/them");
        await page.Find("#dia-danh").ChangeAsync(new() { Value = "Hồng Bàng" });
        await page.Find("#ten-mien").ChangeAsync(new() { Value = "hongbang.haiphong.gov.vn" });
        await page.Find("form").SubmitAsync();

        Assert.EndsWith("/hong-bang/cong", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
        await using var db = Database.Context("hong-bang");
        Assert.Equal("hai-phong", (await db.Portals.SingleAsync(p => p.Id == "hong-bang")).ParentId);
    }

    [Fact]
    public async Task What_is_missing_stands_beside_its_field_and_a_taken_host_is_told()
    {
        var page = await OpenAsync<NewPortalPage>("cong/them");
        await page.Find("#ten-mien").ChangeAsync(new() { Value = "phulien.haiphong.gov.vn" });
        await page.Find("form").SubmitAsync();
        Assert.Contains("Hãy nhập địa danh", page.Find("#loi-Place").TextContent, StringComparison.Ordinal);

        await page.Find("#dia-danh").ChangeAsync(new() { Value = "Hồng Bàng" });
        await page.Find("form").SubmitAsync();
        Assert.Contains("đã thuộc cổng “phu-lien”", page.Find("[data-testid=refusals]").TextContent, StringComparison.Ordinal);
        Assert.Equal("phulien.haiphong.gov.vn", page.Find("#ten-mien").GetAttribute("value"));
    }

    [Fact]
    public async Task Below_the_top_nothing_is_offered_and_nobody_else_sees_the_form()
    {
        Assert.Contains("Lập cổng mới", (await OpenAsync<ProfilePage>("cong")).Markup, StringComparison.Ordinal);
        As(Someone.Administrator);
        Assert.DoesNotContain("Lập cổng mới", (await OpenAsync<ProfilePage>("cong")).Markup, StringComparison.Ordinal);
        As(Someone.Head);
        Assert.Empty((await OpenAsync<NewPortalPage>("cong/them")).FindAll("form"));
    }
}
