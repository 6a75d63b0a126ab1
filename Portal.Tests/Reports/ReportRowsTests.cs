using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Kernel;
using Portal.Core.Papers.Sheets;
using Portal.Core.Portals;
using Portal.Core.Reports;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Reports;

/// <summary>Every figure of the report opens its rows, of this span, of the one before and of last year.</summary>
[Trait("Row", "H1")]
public sealed class ReportRowsTests : IAsyncLifetime
{
    private PortalDatabase database = null!;

    public async Task InitializeAsync() => await OfficeOfEveryPart.LayAsync(database = await PortalDatabase.CreateAsync());

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    private async Task<ActivityReport> ReportAsync(DaySpan span) =>
        Story.Must(await database.As(Someone.Head).GetRequiredService<GetActivityReport>().ExecuteAsync(span));

    [Fact]
    public async Task Every_figure_and_every_cell_with_a_key_equals_its_rows()
    {
        // One office for all spans: laying it takes longer than asking
        foreach (var code in (string[])["2026-11", "2026-Q4", "2026", "2026-10-05_2026-11-20"]) await AssertRowsAsync(code);
    }

    private async Task AssertRowsAsync(string code)
    {
        Assert.True(ReportSpans.TryParse(code, out var span));
        var report = await ReportAsync(span);
        var cells = ActivityReportTables.Of(report).SelectMany(p => p.Tables).SelectMany(t => t.Rows)
            .SelectMany(r => r.Keys is { } keys ? keys.Zip(r.Cells).Where(c => c.First is not null) : []).ToList();
        var shares = report.Parts.SelectMany(p => p.Figures.Where(f => f.IsShare).Select(f => $"{p.Code}.{f.Key}")).ToList();
        var rows = database.As(Someone.Head).GetRequiredService<GetReportRows>();

        Assert.True(cells.Count > 60, $"only {cells.Count}");
        Assert.Equal(cells.Count, cells.Select(c => c.First).Distinct().Count());
        foreach (var (key, shown) in cells)
        {
            var found = Story.Must(await rows.ExecuteAsync(span, key));
            Assert.All(found.Rows, r => Assert.Equal(found.Columns.Count, r.Cells.Count));
            Assert.True(found.Links.Count == 0 || found.Links.Count == found.Rows.Count, key);
            if (shares.Any(s => key!.StartsWith(s, StringComparison.Ordinal))) continue;
            if (shown is Money money)
            {
                var column = found.Columns.ToList().FindIndex(c => c.Total);
                Assert.True(money.Dong == found.Rows.Sum(r => SheetText.Number(r.Cells[column]) ?? 0), $"{key}: {money}");
            }
            else Assert.True(found.Rows.Count == SheetText.Number(shown), $"{key}: {shown}, but {found.Rows.Count} rows");
        }
    }

    [Fact]
    public async Task The_figures_of_the_paid_and_withdrawn_are_there()
    {
        var report = await ReportAsync(DaySpan.Of(new YearMonth(2026, 11)));
        Assert.Equal(1, report.Value("go-bai.so-luot"));
        Assert.True(report.Value("nhuan-but.da-chi") > 0);
        Assert.True(report.Value("nhuan-but.tien-duyet") > 0);
        Assert.True(report.Value("cho-chi.khoan") > 0);
        Assert.Equal(report.Value("nhuan-but.da-chi") + 500_000, report.Value("ngan-sach.chi-trong-ky"));
        Assert.Equal((95_000_000m, 500_000m), (report.Value("ngan-sach.du-toan"), report.Value("ngan-sach.cho-chi")));
        Assert.Equal(95_000_000m - 500_000 - report.Value("ngan-sach.da-chi-nam"), report.Value("ngan-sach.con-lai"));
    }

    [Fact]
    public async Task A_person_with_two_records_that_were_made_one_is_one_author()
    {
        var authors = (await ReportAsync(DaySpan.Of(new YearMonth(2026, 10)))).Table("tac-gia", "Tin, bài và nhuận bút");
        var an = authors.Row("Nguyễn Hải An");
        Assert.Equal([2, 0, new Money(506_000)], an.Skip(3));
        Assert.DoesNotContain(authors.Rows, r => r.Cells[1] is "Hải An");
    }

    [Fact]
    public async Task A_unit_renamed_later_is_called_as_it_was_when_the_span_ended_and_one_no_longer_named_keeps_its_items()
    {
        var profile = await Profile();
        var renamed = profile with
        {
            Units = [.. profile.Units.Where(u => u.Code != "vp-hdnd-ubnd").Select(u => u.Code == "vhxh" ? u with { Name = "Phòng Văn hóa mới" } : u)],
        };
        await using (var db = database.Context())
        {
            // The version in force in October was made before it ended; the new one came on 20 November
            await db.Database.ExecuteSqlAsync($"UPDATE ProfileVersions SET MadeAt = '2026-09-01 00:00:00'");
            var now = await db.ProfileVersions.OrderByDescending(v => v.Number).FirstAsync();
            db.ProfileVersions.Add(new ProfileVersion
            {
                PortalId = now.PortalId, Number = now.Number + 1, Json = ProfileFile.Write(renamed), Sentence = "Đổi tên", MadeByName = "Quản trị",
                MadeAt = new(2026, 11, 19, 0, 0, 0, DateTimeKind.Utc),
            });
            await db.SaveChangesAsync();
            await db.Units.Where(u => u.Code == "vhxh").ExecuteUpdateAsync(set => set.SetProperty(u => u.Name, "Phòng Văn hóa mới"));
            await db.Units.Where(u => u.Code == "vp-hdnd-ubnd").ExecuteUpdateAsync(set => set.SetProperty(u => u.Active, false));
        }
        static SheetTable Units(ActivityReport report) => report.Table("dang-tin", "Tin, bài theo đơn vị");
        var october = Units(await ReportAsync(DaySpan.Of(new YearMonth(2026, 10))));
        var november = Units(await ReportAsync(DaySpan.Of(new YearMonth(2026, 11))));
        Assert.Equal(1, october.Row("Phòng Văn hóa - Xã hội")[2]);
        Assert.Equal(2, november.Row("Phòng Văn hóa mới")[2]);
        Assert.Equal(2, november.Row("Văn phòng H")[2]);
    }

    [Fact]
    public async Task A_figure_that_nobody_knows_is_refused_with_what_to_do()
    {
        var rows = database.As(Someone.Head).GetRequiredService<GetReportRows>();
        string?[] unknown =
        [
            null, "", "x", "bay.tong", "dang-tin.bay", "dang-tin.don-vi-999999", "dang-tin.don-vi-1-xyz", "dang-tin.chuyen-muc-1-x", "thoi-han.quy-dinh-",
            "tac-gia.nguoi-999999", "cho-chi.tuoi-xyz", "ngan-sach.x", "nhuan-but.x", "go-bai.x", "dinh-chinh.x", "dang-khan.x", "do-phu.x",
            "thi-dua.x", "thi-dua.don-vi-1-x",
        ];
        foreach (var key in unknown)
            Assert.Equal("reports.no-such-figure", Assert.Single((await rows.ExecuteAsync(DaySpan.Of(new YearMonth(2026, 11)), key)).Refusals).Code);
    }

    private async Task<PortalProfile> Profile()
    {
        await using var db = database.Context();
        return ProfileFile.Parse((await db.Portals.SingleAsync(p => p.Id == A.ThanhDong)).ProfileJson).Value;
    }
}
