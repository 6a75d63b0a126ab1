using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Kernel;
using Portal.Core.Papers.Sheets;
using Portal.Core.Reports;
using Portal.Core.Reports.Issued;
using Portal.Core.Units;
using Portal.Tests.Papers.Sheets;
using Portal.Tests.Reports.Issued;
using Portal.Tests.Royalties.Budgets;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Reports;

/// <summary>What an office does to a report in the middle of its span and after it: moves items, splits units, has no year before.</summary>
[Trait("Row", "H1")]
public sealed class ReportBadInputTests : IAsyncLifetime
{
    private static readonly DaySpan Quarter = DaySpan.Of(new YearQuarter(2026, 4));
    private ReportGround ground = null!;

    public async Task InitializeAsync() => ground = await ReportGround.LayAsync();

    public Task DisposeAsync()
    {
        ground.Dispose();
        return Task.CompletedTask;
    }

    private async Task<ActivityReport> ReportAsync(DaySpan span) =>
        Story.Must(await ground.The<GetActivityReport>(Someone.Head).ExecuteAsync(span));

    [Fact]
    public async Task An_item_moved_to_another_section_moves_in_todays_report_and_stays_where_it_was_in_the_issued_one()
    {
        Story.Must(await ground.TryIssueAsync());
        await using (var db = ground.Database.Context())
        {
            var (title, to) = ("Tu bổ đê", (await db.Sections.SingleAsync(s => s.Code == "chi-dao-dieu-hanh")).Id);
            await db.Items.Where(i => i.Editions.Any(e => e.Title == title)).ExecuteUpdateAsync(set => set.SetProperty(i => i.SectionId, to));
        }

        static SheetTable Sections(IEnumerable<SheetTable> tables) =>
            tables.Single(t => t.Caption!.EndsWith("Tin, bài theo chuyên mục", StringComparison.Ordinal));
        var today = Sections((await ReportAsync(ReportGround.October)).Part("dang-tin")!.Tables);
        var issued = Sections((await ground.IssuedAsync()).Paper.Tables);
        Assert.Equal((1, 1), (today.Row("Tin tức")[2], today.Row("Chỉ đạo")[2]));
        Assert.Equal((2L, 0L), (Convert.ToInt64(issued.Row("Tin tức")[2], null), Convert.ToInt64(issued.Row("Chỉ đạo")[2], null)));
        Assert.Equal(today.TotalOf(2), issued.TotalOf(2));
        Assert.Equal("do-phu.chuyen-muc-trong", Assert.Single((await ground.IssuedAsync()).Changed).Key);
        var key = issued.Rows.Single(r => ((string)r.Cells[1]!).StartsWith("Tin tức", StringComparison.Ordinal)).Keys![2]!;
        var rows = Story.Must(await ground.The<OpenKeptRows>(Someone.Head).ExecuteAsync(ReportGround.October, 1, key));
        Assert.Equal((2, RowChange.Left, "Tu bổ đê"), (rows.Kept.Table.Rows.Count, Assert.Single(rows.Changed).Change, rows.Changed[0].Row.Cells[0]));
    }

    [Fact]
    public async Task A_unit_split_in_mid_quarter_keeps_its_items_beside_those_of_the_units_that_came_of_it_and_they_add_up()
    {
        await using (var db = ground.Database.Context())
        {
            db.Units.AddRange(new Unit { PortalId = A.ThanhDong, Code = "van-hoa", Name = "Phòng Văn hóa mới", ShortName = "VH", Position = 90 },
                new Unit { PortalId = A.ThanhDong, Code = "xa-hoi", Name = "Phòng Xã hội mới", ShortName = "XH", Position = 91 });
            await db.SaveChangesAsync();
            await db.Units.Where(u => u.Code == "vhxh").ExecuteUpdateAsync(set => set.SetProperty(u => u.Active, false));
        }
        await ground.Items.PublishedAsync("Của phòng mới", new(2026, 11, 10, 9, 0, 0), unit: "van-hoa");
        await ground.Items.PublishedAsync("Của phòng kia", new(2026, 11, 11, 9, 0, 0), unit: "xa-hoi");

        var report = await ReportAsync(Quarter);
        var units = report.Table("dang-tin", "Tin, bài theo đơn vị");

        Assert.Equal((2, 1, 1), (units.Row("Phòng Văn hóa - Xã hội")[2], units.Row("Phòng Văn hóa mới")[2], units.Row("Phòng Xã hội mới")[2]));
        Assert.Equal((4m, 4L, 3m), (report.Value("dang-tin.tong"), units.TotalOf(2), report.Value("dang-tin.don-vi-co-tin")));
        // Nobody blames a unit that is gone for its silence
        Assert.DoesNotContain("Phòng Văn hóa - Xã hội", string.Join(' ', (await ReportAsync(DaySpan.Of(new YearMonth(2026, 11)))).Part("do-phu")!.Sentences),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quarter_with_one_before_it_and_none_of_last_year_leaves_last_years_cells_empty_on_paper_and_in_the_issued_one()
    {
        await ground.Items.PublishedAsync("Quý trước", new(2026, 7, 10, 9, 0, 0), unit: "vhxh");
        var third = DaySpan.Of(new YearQuarter(2026, 3));
        var span = ReportGround.October;
        Story.Must(await ground.TryIssueAsync(span: span));
        await ground.Items.PublishedAsync("Tháng chín", new(2026, 9, 10, 9, 0, 0), unit: "vhxh");

        Assert.Equal((2m, null, null), (await ReportAsync(third)).Three("dang-tin.tong"));
        Assert.Equal((2m, 2m, null), (await ReportAsync(Quarter)).Three("dang-tin.tong"));
        Assert.Contains("không có số liệu so sánh với quý IV/2025", (await ReportAsync(Quarter)).Words(), StringComparison.Ordinal);
        var total = (await ground.IssuedAsync()).Paper.Tables[0].Rows[0];
        Assert.Equal((null, ReportWords.NothingToCompare), (total.Cells[3], total.Cells[5]));
        Assert.Null(total.Keys![3]);
    }

    [Fact]
    public async Task Units_merged_in_mid_quarter_keep_their_items_beside_those_of_the_one_that_came_of_them()
    {
        await ground.Items.PublishedAsync("Của văn phòng", new(2026, 10, 11, 9, 0, 0), unit: "vp-hdnd-ubnd");
        await using (var db = ground.Database.Context())
        {
            db.Units.Add(new Unit { PortalId = A.ThanhDong, Code = "chung", Name = "Phòng chung mới", ShortName = "PC", Position = 90 });
            await db.SaveChangesAsync();
            await db.Units.Where(u => u.Code == "vhxh" || u.Code == "vp-hdnd-ubnd").ExecuteUpdateAsync(set => set.SetProperty(u => u.Active, false));
        }
        await ground.Items.PublishedAsync("Của phòng chung", new(2026, 11, 10, 9, 0, 0), unit: "chung");

        var report = await ReportAsync(Quarter);
        var units = report.Table("dang-tin", "Tin, bài theo đơn vị");

        Assert.Equal((2, 1, 1), (units.Row("Phòng Văn hóa - Xã hội")[2], units.Row("Văn phòng H")[2], units.Row("Phòng chung mới")[2]));
        Assert.Equal((4m, 4L, 3m), (report.Value("dang-tin.tong"), units.TotalOf(2), report.Value("dang-tin.don-vi-co-tin")));
        await ReportCells.AssertAsync(ground.Database, report);
    }

    [Fact]
    public async Task A_year_without_one_before_it_is_compared_with_nothing_and_says_so_once()
    {
        var report = await ReportAsync(DaySpan.OfYear(2026));
        var sheet = Story.Must(await ground.The<OpenReport>(Someone.Head).ExecuteAsync(DaySpan.OfYear(2026), number: null, today: true));

        Assert.Equal((2m, null, null), report.Three("dang-tin.tong"));
        Assert.Equal(["Tin, bài, văn bản đã đăng", 2L, null, ReportWords.NothingToCompare], sheet.Tables[0].Rows[0].Cells);
        Assert.Contains("nên kỳ này chưa có số liệu so sánh", sheet.Intro[2], StringComparison.Ordinal);
        Assert.All(sheet.Charts, c => Assert.DoesNotContain(c.Series, s => s.Name == "Kỳ trước"));
        SameEverywhere.AssertPrinted(sheet);
    }

    [Fact]
    [Trait("Row", "G8")]
    public async Task A_budget_of_nothing_is_told_as_nought_without_shares_of_it()
    {
        await Budgeted.Give(ground.Database, 0);

        var report = await ReportAsync(Quarter);
        var sheet = Story.Must(await ground.The<OpenReport>(Someone.Head).ExecuteAsync(Quarter, number: null, today: true));

        Assert.Equal((0m, 0m), (report.Value("ngan-sach.du-toan"), report.Value("ngan-sach.con-lai")));
        Assert.DoesNotContain("%", string.Join(' ', report.Part("ngan-sach")!.Sentences), StringComparison.Ordinal);
        Assert.DoesNotContain(sheet.Charts, c => c.Key is "theo-thang" or "luy-ke");
        await ReportCells.AssertAsync(ground.Database, report);
        SameEverywhere.AssertWorkbook(sheet);
    }
}
