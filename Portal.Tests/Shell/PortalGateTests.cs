using System.Security.Claims;
using Bunit;
using Bunit.TestDoubles;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Admin.Shell;
using Portal.Core.Kernel;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Shell;

/// <summary>The gate before every page: a head of Phù Liễn at addresses of several portals.</summary>
public sealed class PortalGateTests : AdminTestContext
{
    protected override Task ArrangeAsync()
    {
        Services.AddScoped<AdminScope>().AddScoped<IPortalScope>(p => p.GetRequiredService<AdminScope>());
        Services.AddScoped<AdminUser>().AddScoped<ICurrentUser>(p => p.GetRequiredService<AdminUser>());
        var signedIn = this.AddAuthorization();
        signedIn.SetAuthorized(Someone.Stranger);
        signedIn.SetClaims(new Claim(ClaimTypes.NameIdentifier, Someone.Stranger));
        return Task.CompletedTask;
    }

    private IRenderedComponent<PortalGate> At(string path)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(path);
        return Render<PortalGate>(gate => gate.AddChildContent("<p id='trang'>Trang</p>"));
    }

    [Fact]
    public void One_s_own_portal_opens()
    {
        var gate = At("/phu-lien/bai");
        gate.WaitForElement("#trang");
    }

    [Theory]
    [InlineData("/thanh-dong/bai")]
    [InlineData("/khong-co-cong-nay/bai")]
    public void Another_portal_and_one_that_is_not_there_are_refused_alike_with_the_way_to_one_s_own(string path)
    {
        var gate = At(path);
        gate.WaitForElement("h1");
        Assert.Empty(gate.FindAll("#trang"));
        Assert.Contains("chưa được giao việc ở đây", gate.Find("h1").TextContent, StringComparison.Ordinal);
        Assert.Equal("/phu-lien/trang-cua-toi", gate.Find("a").GetAttribute("href"));
    }

    /// <summary>SQL Server compares without regard to capitals by default; here the columns are told to do the same.</summary>
    [Fact]
    public async Task The_own_portal_in_other_capitals_is_refused_where_the_database_makes_no_difference()
    {
        await using (var db = Database.Context("phu-lien"))
        {
            await db.Database.ExecuteSqlRawAsync("""
                PRAGMA writable_schema = ON;
                UPDATE sqlite_master SET sql = replace(replace(sql, '"PortalId" TEXT', '"PortalId" TEXT COLLATE NOCASE'), '"Id" TEXT', '"Id" TEXT COLLATE NOCASE') WHERE type = 'table';
                PRAGMA writable_schema = RESET;
                REINDEX;
                """);
        }
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        await using (var db = Database.Context("Phu-Lien")) Assert.NotEmpty(await db.Memberships.ToListAsync());

        var gate = At("/Phu-Lien/bai/moi");
        gate.WaitForElement("h1");
        Assert.Empty(gate.FindAll("#trang"));
    }

    [Fact]
    public void Going_to_another_portal_inside_one_circuit_loads_it_afresh()
    {
        var gate = At("/phu-lien/bai");
        gate.WaitForElement("#trang");
        var navigation = Services.GetRequiredService<BunitNavigationManager>();
        navigation.NavigateTo("/thanh-dong/bai");
        gate.Render();
        Assert.Empty(gate.FindAll("#trang"));
        Assert.True(navigation.History.First().Options.ForceLoad);
        Assert.Equal("phu-lien", Services.GetRequiredService<AdminScope>().PortalId);
    }
}
