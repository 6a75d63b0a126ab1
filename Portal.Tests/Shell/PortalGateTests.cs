using System.Security.Claims;
using Bunit;
using Bunit.TestDoubles;
using Microsoft.AspNetCore.Components;
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
        Assert.Equal("/phu-lien/viec-cua-toi", gate.Find("a").GetAttribute("href"));
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
