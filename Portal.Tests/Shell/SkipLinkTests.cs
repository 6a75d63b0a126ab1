using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Portal.Admin.Shared;
using Portal.Admin.Shell;
using Portal.Core.Kernel;
using Xunit;

namespace Portal.Tests.Shell;

public sealed class SkipLinkTests
{
    [Fact]
    public void It_stays_on_the_page_whose_address_changed_under_it()
    {
        using var context = new BunitContext();
        context.Services.AddSingleton<IPortalScope>(new FixedScope(null)).AddScoped<Troubles>();
        var navigation = context.Services.GetRequiredService<NavigationManager>();
        navigation.NavigateTo("/thanh-dong/bai/moi");
        var link = context.Render<SkipLink>();

        navigation.NavigateTo("/thanh-dong/bai/7/soan?xem=1#tieu-de");

        Assert.Equal("/thanh-dong/bai/7/soan?xem=1#noi-dung", link.Find("a").GetAttribute("href"));
    }
}
