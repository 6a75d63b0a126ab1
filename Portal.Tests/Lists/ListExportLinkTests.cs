using Bunit;
using Portal.Admin.Editions;
using Portal.Admin.History;
using Portal.Admin.Queue;
using Portal.Admin.Royalties.Payees;
using Portal.Admin.Royalties.Periods;
using Portal.Admin.Shared;
using Portal.Core.Royalties.Periods;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Lists;

/// <summary>Every list offers the workbook of what it shows.</summary>
[Trait("Fault", "ED20")]
public sealed class ListExportLinkTests : AdminTestContext
{
    protected override Task ArrangeAsync() => Story.PeriodAt(Database, RoyaltyPeriodStatus.Open);

    private async Task<string?> LinkAsync<TPage>(string path) where TPage : PortalPage
    {
        As(Someone.Secretary);
        var page = await OpenAsync<TPage>(path);
        return page.Find(".list-tool[target=_top]").GetAttribute("href");
    }

    [Fact]
    public async Task The_link_carries_filter_order_and_columns_of_the_list_in_sight()
    {
        Assert.Equal("/thanh-dong/bai.xlsx?tu=hoa&cot=tieu-de.muc.trang-thai.nguoi-soan.han.cap-nhat", await LinkAsync<EditionsPage>("bai?tu=hoa"));
        Assert.Equal("/thanh-dong/viec-cua-toi.xlsx?xem=qua-han&cot=han.loai.noi-dung.dang-o.nguoi-soan.nguoi-nhan.viec",
            await LinkAsync<QueuePage>("viec-cua-toi?xem=qua-han"));
        Assert.Equal("/thanh-dong/cong-tac-vien.xlsx?tu=mai&sap=-ten&cot=ten.ma-so",
            await LinkAsync<ContributorsPage>("cong-tac-vien?tu=mai&sap=-ten&cot=ma-so"));
        Assert.Equal("/thanh-dong/nhuan-but.xlsx?sap=tong&cot=ky.tong", await LinkAsync<RoyaltyPeriodsPage>("nhuan-but?sap=tong&cot=tong"));
        Assert.Equal("/thanh-dong/nhat-ky.xlsx?nguoi=tac-gia&sap=so&cot=so.noi-dung", await LinkAsync<DiaryPage>("nhat-ky?nguoi=tac-gia&sap=so&cot=so"));
    }
}
