using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Portal.Admin.Shared;
using Portal.Admin.Shared.Fields;
using Portal.Admin.Shell;
using Portal.Core.Kernel;
using Xunit;

namespace Portal.Tests.Shell;

public sealed class MenuEntriesTests
{
    [Theory]
    [InlineData("viec-cua-toi", "viec-cua-toi", true)]
    [InlineData("bai", "bai/7/soan", true)]
    [InlineData("bai", "bai?trang-thai=nhap", true)]
    [InlineData("bai", "bai?loai=van-ban&trang=2", false)]
    [InlineData("bai?loai=van-ban", "bai?loai=van-ban&trang=2", true)]
    [InlineData("bai?loai=van-ban", "bai/moi?loai=van-ban", true)]
    [InlineData("bai", "bai/moi?loai=van-ban", false)]
    [InlineData("bao-cao", "bai", false)]
    [InlineData("cong", "cong-tac-vien", false)]
    public void An_entry_is_marked_where_one_is(string entry, string here, bool marked) => Assert.Equal(marked, MenuEntries.IsHere(entry, here));

    [Theory]
    [InlineData(PortalRole.Finance, false)]
    [InlineData(PortalRole.AccountAdministrator, false)]
    [InlineData(PortalRole.Contributor, true)]
    [InlineData(PortalRole.Administrator, true)]
    public void The_lists_of_items_are_offered_to_those_who_write_or_see_them(PortalRole role, bool offered)
    {
        var paths = MenuEntries.For(new Portal.Core.Accounts.PortalView(null!, "", "", Core.Roles.ShippedGrants.Of(role))).Select(e => e.Path).ToList();

        Assert.Equal(offered, paths.Contains("bai"));
        Assert.Equal(offered, paths.Contains("bai?loai=van-ban"));
        Assert.Contains("viec-cua-toi", paths);
    }

    [Fact]
    public void Every_icon_named_in_the_menu_is_drawn() =>
        Assert.All(MenuEntries.All, e => Assert.Contains("<", IconPaths.Of(e.Icon), StringComparison.Ordinal));

    [Fact]
    public void A_refusal_with_a_place_to_mend_it_is_a_link_inside_the_portal()
    {
        using var context = new BunitContext();
        context.Services.AddSingleton<IPortalScope>(new FixedScope(null)).AddScoped<Troubles>().AddSingleton(new WardClock(TimeProvider.System));
        var list = context.Render<RefusalList>(p => p.Add(x => x.Refusals, [new Refusal("thu", "Còn 3 bài.") { Link = "/thanh-dong/nhuan-but/2026-10" }]));
        Assert.Equal("/thanh-dong/nhuan-but/2026-10", list.Find("a").GetAttribute("href"));
        Assert.Equal("alert", list.Find("[data-testid=refusals]").GetAttribute("role"));
    }
}
