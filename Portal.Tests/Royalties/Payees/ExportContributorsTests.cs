using ClosedXML.Excel;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Kernel;
using Portal.Core.Royalties.Payees;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Royalties.Payees;

/// <summary>The list of contributors as a workbook: what the screen shows, numbers masked.</summary>
[Trait("Fault", "ED20")]
public class ExportContributorsTests
{
    private static Task<Outcome<byte[]>> Export(PortalDatabase database, string query = "", string who = Someone.Finance, string portal = A.ThanhDong) =>
        database.As(who, portal).GetRequiredService<ExportContributors>().ExecuteAsync(ContributorList.Shape.Read(query));

    [Fact]
    public async Task A_sheet_says_what_the_screen_says_and_keeps_numbers_masked()
    {
        using var database = await PortalDatabase.CreateAsync();
        await Story.Payee(database, new()
        {
            FullName = "Trần Đức Toàn", PenName = "Đức Toàn", TaxCode = "030086003925", BankAccount = "2300205118802", BankName = "Agribank",
        });
        Story.Must(await Story.TrySavePayee(database, new() { FullName = "Mai Anh", PayBy = PayBy.Cash, TaxCode = "031190012345" }));
        await A.Contributor(database, "Người phường khác", portalId: "phu-lien");

        var sheet = Exported.Sheet(await Export(database));

        Assert.Equal(
        [
            "Họ và tên|Đơn vị|Đối tượng chi trả|Số định danh/MST|Tài khoản|Trạng thái",
            "Mai Anh|Ngoài đơn vị|Cá nhân cư trú|Chưa có|Chưa có|Đang cộng tác; Chờ xác nhận",
            "Trần Đức Toàn (Đức Toàn)|Ngoài đơn vị|Cá nhân cư trú|030*******25|230********02 Agribank|Đang cộng tác",
        ], sheet.Lines());
    }

    [Fact]
    public async Task A_sheet_follows_filter_order_and_columns_of_the_address_beyond_its_first_page()
    {
        using var database = await PortalDatabase.CreateAsync();
        for (var i = 1; i <= ContributorList.PageSize + 5; i++) await A.Contributor(database, $"Nguyễn Văn {i:00}");
        await A.Contributor(database, "Mai Anh");

        var lines = Exported.Sheet(await Export(database, "?tu=nguyen&sap=-ten&trang=2&cot=but-danh.la-gi")).Lines();

        Assert.Equal(ContributorList.PageSize + 6, lines.Count);
        Assert.Equal(["Họ và tên|Bút danh", "Nguyễn Văn 30|", "Nguyễn Văn 29|"], lines.Take(3));
        Assert.Equal("Nguyễn Văn 01|", lines[^1]);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://x\",\"y\")")]
    [InlineData("@SUM(A1:A9)")]
    [InlineData("0311")]
    public async Task A_name_stays_words_whatever_it_begins_with(string name)
    {
        using var database = await PortalDatabase.CreateAsync();
        await A.Contributor(database, name);

        var cell = Exported.Sheet(await Export(database)).Cell(2, 1);

        Assert.Equal((name, false, XLDataType.Text), (cell.GetString(), cell.HasFormula, cell.DataType));
    }

    [Fact]
    public async Task Whoever_may_not_see_the_list_gets_no_sheet_and_another_portal_only_its_own_people()
    {
        using var database = await PortalDatabase.CreateAsync();
        await A.Contributor(database, "Mai Anh");
        await A.Contributor(database, "Người phường khác", portalId: "phu-lien");

        Assert.Equal(["access.not-allowed"], (await Export(database, who: Someone.Author)).Codes());
        Assert.Equal(["access.not-allowed"], (await Export(database, who: Someone.Stranger)).Codes());
        Assert.Equal(["Họ và tên|Bút danh", "Người phường khác|"],
            Exported.Sheet(await Export(database, "?cot=but-danh", Someone.Stranger, "phu-lien")).Lines());
    }
}
