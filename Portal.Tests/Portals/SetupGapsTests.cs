using Bunit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Admin.Portals;
using Portal.Core.Accounts;
using Portal.Core.Kernel;
using Portal.Core.Portals;
using Portal.Core.Portals.Forms;
using Portal.Core.Setup;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Portals;

public sealed class SetupGapsTests : AdminTestContext
{
    private async Task<List<string>> Gaps(string portal = A.ThanhDong, string who = Someone.Administrator) =>
        (await Database.As(who, portal).GetRequiredService<FindSetupGaps>().ExecuteAsync()).Value.Select(g => g.Words).ToList();

    [Fact]
    public async Task A_portal_just_made_is_told_everything_it_lacks_each_with_a_way_to_it()
    {
        await using (var city = Database.Context("hai-phong"))
        {
            city.Memberships.Add(new() { PortalId = "hai-phong", UserId = Someone.Administrator, Role = PortalRole.Administrator, FromOn = new(2025, 1, 1) });
            await city.SaveChangesAsync();
        }
        Assert.True((await Database.As(Someone.Administrator, "hai-phong").GetRequiredService<CreatePortal>().ExecuteAsync(new()
        {
            From = A.ThanhDong, Place = "Hồng Bàng", Hosts = "hongbang.haiphong.gov.vn", Parent = "hai-phong",
        })).Done);

        var gaps = await Gaps("hong-bang");

        Assert.Equal(
        [
            "Trang công khai chưa có: địa chỉ, số điện thoại, địa chỉ thư điện tử, giờ làm việc, người chịu trách nhiệm.",
            "Quy chế chưa ghi số và ngày ban hành.",
            "Chưa có biểu nhuận bút có hiệu lực hôm nay: chưa chấm được bài.",
            "Chưa ai được duyệt kỳ nhuận bút: hãy giao vai trò cho một người.",
            "Chưa ai được chi trả nhuận bút: hãy giao vai trò cho một người.",
            "Chưa ai được chấm nhuận bút: hãy giao vai trò cho một người.",
        ], gaps.Take(6));
        Assert.Contains("chưa có người làm", Assert.Single(gaps.Skip(6)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_gap_goes_when_it_is_closed_and_the_page_leads_there()
    {
        await A.Schedule(Database);
        Assert.DoesNotContain(await Gaps(), g => g.Contains("biểu nhuận bút", StringComparison.Ordinal));
        Assert.Contains(await Gaps(), g => g.Contains("Ban Xây dựng Đảng", StringComparison.OrdinalIgnoreCase));
        As(Someone.Administrator);
        var page = await OpenAsync<ProfilePage>("cong");
        Assert.Contains("/thanh-dong/cong?muc=co-quan&sua=co-quan", page.FindAll("[data-testid=setup] a").Select(a => a.GetAttribute("href")));

        Assert.True((await Database.As(Someone.Administrator).GetRequiredService<ChangeProfile>().ExecuteAsync(1, Numbered())).Done);
        Assert.DoesNotContain(await Gaps(), g => g.StartsWith("Quy chế", StringComparison.Ordinal));
    }

    private static OfficeForm Numbered()
    {
        var form = OfficeForm.Of(ProfileFile.Parse(File.ReadAllText(AssetFiles.Of("profiles", "thanh-dong.json"))).Value);
        form.RegulationNumber = "01/QĐ-UBND";
        return form;
    }

    [Fact]
    public async Task Who_does_not_manage_the_portal_is_told_nothing()
    {
        Assert.Equal(["access.not-allowed"], (await Database.As(Someone.Head).GetRequiredService<FindSetupGaps>().ExecuteAsync()).Codes());
        As(Someone.Head);
        Assert.Empty((await OpenAsync<ProfilePage>("cong")).FindAll("[data-testid=setup]"));
    }
}
