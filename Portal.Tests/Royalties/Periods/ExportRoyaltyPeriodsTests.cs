using ClosedXML.Excel;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Kernel;
using Portal.Core.Royalties.Periods;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Royalties.Periods;

/// <summary>The list of royalty periods as a workbook: what the screen shows, months, days and money as such.</summary>
[Trait("Fault", "ED20")]
public class ExportRoyaltyPeriodsTests
{
    private static Task<Outcome<byte[]>> Export(PortalDatabase database, string query = "", string who = Someone.Finance, string portal = A.ThanhDong) =>
        database.As(who, portal).GetRequiredService<ExportRoyaltyPeriods>().ExecuteAsync(RoyaltyPeriodList.Shape.Read(query));

    [Fact]
    public async Task A_sheet_says_what_the_screen_says_with_money_as_whole_dong()
    {
        using var database = await PortalDatabase.CreateAsync();
        await Story.PeriodAt(database, RoyaltyPeriodStatus.Paid);

        var sheet = Exported.Sheet(await Export(database));

        Assert.Equal(["Kỳ", "Trạng thái", "Đã chấm", "Tổng (đồng)", "Ngày chi"], sheet.Row(1).CellsUsed().Select(c => c.GetString()));
        Assert.Equal((new DateTime(2026, 11, 1), "\"Tháng \"m/yyyy"), (sheet.Cell(2, 1).GetDateTime(), sheet.Cell(2, 1).Style.NumberFormat.Format));
        Assert.Equal(("Đã chi", "1/1 đã chấm"), (sheet.Cell(2, 2).GetString(), sheet.Cell(2, 3).GetString()));
        Assert.Equal((XLDataType.Number, 253_000d), (sheet.Cell(2, 4).DataType, sheet.Cell(2, 4).GetDouble()));
        Assert.Equal(new DateTime(2026, 11, 20), sheet.Cell(2, 5).GetDateTime());
        Assert.Equal(2, sheet.LastRowUsed()!.RowNumber());
    }

    [Theory]
    [InlineData("", "11 10")]
    [InlineData("?sap=ky&cot=tong", "10 11")]
    [InlineData("?sap=tong&trang=9", "10 11")]
    public async Task A_sheet_follows_the_order_of_the_address(string query, string months)
    {
        using var database = await PortalDatabase.CreateAsync();
        await Story.PeriodAt(database, RoyaltyPeriodStatus.Open);
        await using (var db = database.Context())
        {
            db.RoyaltyPeriods.Add(new() { PortalId = A.ThanhDong, Month = new(2026, 10) });
            await db.SaveChangesAsync();
        }

        var sheet = Exported.Sheet(await Export(database, query));

        Assert.Equal(months, string.Join(' ', sheet.RowsUsed().Skip(1).Select(r => r.Cell(1).GetDateTime().Month)));
    }

    [Fact]
    public async Task Whoever_may_not_see_royalties_gets_no_sheet_and_another_portal_none_of_these_periods()
    {
        using var database = await PortalDatabase.CreateAsync();
        await Story.PeriodAt(database, RoyaltyPeriodStatus.Open);

        Assert.Equal(["access.not-allowed"], (await Export(database, who: Someone.Author)).Codes());
        Assert.Equal(["access.not-allowed"], (await Export(database, who: Someone.Stranger)).Codes());
        Assert.Equal(1, Exported.Sheet(await Export(database, who: Someone.Stranger, portal: "phu-lien")).LastRowUsed()!.RowNumber());
    }
}
