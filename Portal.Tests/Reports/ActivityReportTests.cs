using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Data;
using Portal.Core.Editions.Urgent;
using Portal.Core.History;
using Portal.Core.Kernel;
using Portal.Core.Reports;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Reports;

/// <summary>
/// October 2026 in Thành Đông, known by hand: four items (one late, one a document without author), one in September, one
/// in November, one in another portal; An and Bình share one of them 60/40.
/// </summary>
[Trait("Row", "H1")]
public sealed class ActivityReportTests : IAsyncLifetime
{
    private static readonly DaySpan October = DaySpan.Of(new YearMonth(2026, 10));
    private PortalDatabase database = null!;

    public async Task InitializeAsync()
    {
        database = await PortalDatabase.CreateAsync();
        var rows = new SomeItems(database);
        var an = await rows.PersonAsync("Nguyễn Hải An", "vhxh");
        var binh = await rows.PersonAsync("Trần Quốc Bình");
        await rows.PublishedAsync("Đầu tháng", new(2026, 10, 1, 0, 0, 0), unit: "vhxh", due: new(2026, 10, 1, 17, 0, 0), by: [(an, 100)], amount: 506_000);
        await rows.PublishedAsync("Cuối tháng", new(2026, 10, 31, 23, 59, 0), "chi-dao-dieu-hanh", "vhxh", new(2026, 10, 30, 17, 0, 0),
            [(an, 60), (binh, 40)], 1_265_000);
        await rows.PublishedAsync("Chưa chấm", new(2026, 10, 15, 9, 0, 0), by: [(binh, 100)]);
        await rows.PublishedAsync("Văn bản", new(2026, 10, 15, 9, 0, 0), "van-ban", "vp-hdnd-ubnd");
        await rows.PublishedAsync("Tháng chín", new(2026, 9, 30, 23, 59, 0), unit: "vhxh", due: new(2026, 9, 30, 17, 0, 0), by: [(an, 100)], amount: 253_000);
        await rows.PublishedAsync("Tháng mười một", new(2026, 11, 1, 0, 0, 0), unit: "vhxh", by: [(an, 100)], amount: 253_000);
        await new SomeItems(database, "phu-lien").PublishedAsync("Cổng khác", new(2026, 10, 10, 9, 0, 0));
    }

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    private async Task<ActivityReport> OfAsync(DaySpan span) =>
        (await database.As(Someone.Head).GetRequiredService<GetActivityReport>().ExecuteAsync(span)).Value;

    [Fact]
    public async Task A_month_counts_what_was_first_published_in_it_by_the_days_of_Viet_Nam()
    {
        var report = await OfAsync(October);
        Assert.Equal((4, 1, null), report.Three("dang-tin.tong"));
        Assert.Equal(1, report.Value("dang-tin.loai-van-ban"));
        Assert.Equal((1, 1, 2), (report.Value("thoi-han.dung-han"), report.Value("thoi-han.qua-han"), report.Value("thoi-han.khong-han")));
        Assert.Equal((50, 0, null), report.Three("thoi-han.ty-le"));
        Assert.Equal(("tháng 9/2026", "tháng 10/2025"), (report.Before.Words, report.LastYear.Words));
    }

    [Fact]
    public async Task Units_and_sections_each_add_up_to_the_items()
    {
        var report = await OfAsync(October);
        var (units, sections) = (report.Table("dang-tin", "Tin, bài theo đơn vị"), report.Table("dang-tin", "Tin, bài theo chuyên mục"));
        Assert.Equal([2, 1, 1, 0, 1, null], units.Row("Phòng Văn hóa").Skip(2));
        Assert.Equal(1, units.Row("Văn phòng H")[2]);
        Assert.Equal([GetActivityReport.OutsideUnits, 1], units.Rows[^1].Cells.Skip(1).Take(2));
        Assert.Equal((4L, 1L, null), (units.TotalOf(2), units.TotalOf(6), units.TotalOf(7)));
        Assert.Equal(4L, sections.TotalOf(2));
        Assert.Equal(2, sections.Row("Tin tức")[2]);
        Assert.Contains(units.Rows, r => r.Cells[2] is 0);
        Assert.Equal(4L, report.Table("dang-tin", "Tin, bài theo thể loại").TotalOf(2));
    }

    [Fact]
    public async Task An_item_by_two_people_counts_once_for_each_and_its_money_once_in_all()
    {
        var report = await OfAsync(October);
        var authors = report.Table("tac-gia", "Tin, bài và nhuận bút theo tác giả");
        Assert.Equal([2, 1, new Money(506_000 + 759_000)], authors.Row("Nguyễn Hải An").Skip(3));
        Assert.Equal([2, 0, new Money(506_000)], authors.Row("Trần Quốc Bình").Skip(3));
        Assert.Equal((2, 1, 0), (report.Value("nhuan-but.da-cham"), report.Value("nhuan-but.cho-cham"), report.Value("nhuan-but.khong-chi")));
        Assert.Equal(new Money(1_771_000), report.Sum("nhuan-but.tien-cham"));
        Assert.Equal(new Money(1_771_000), authors.TotalOf(5));
        Assert.Contains("tổng lượt", authors.Caption!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quarter_is_the_sum_of_its_months()
    {
        var report = await OfAsync(DaySpan.Of(new YearQuarter(2026, 4)));
        Assert.Equal((5, 1, null), report.Three("dang-tin.tong"));
        Assert.Equal("quý III/2026", report.Before.Words);
        Assert.Equal(new Money(2_024_000), report.Sum("nhuan-but.tien-cham"));
    }

    [Theory]
    [InlineData("2026-H2", 6)]
    [InlineData("2026", 6)]
    [InlineData("2026-10-15_2026-11-01", 4)]
    [InlineData("2026-10-31_2026-10-31", 1)]
    public async Task A_half_year_a_year_and_any_days_count_the_same_items(string code, int items)
    {
        Assert.True(ReportSpans.TryParse(code, out var span));
        Assert.Equal(items, (await OfAsync(span)).Value("dang-tin.tong"));
    }

    [Fact]
    public async Task Withdrawals_count_in_the_span_of_the_withdrawal_with_their_reason()
    {
        var store = database.AsSystem().GetRequiredService<PortalStore>();
        await store.WriteAsync<int>(operation =>
        {
            operation.Record("content.withdrawn", "item:1", "Gỡ khỏi cổng “Đầu tháng”. Lý do: trùng tin.");
            return Task.FromResult<Outcome<int>>(1);
        });
        Assert.Equal(0, (await OfAsync(October)).Value("go-bai.so-luot"));
        var november = await OfAsync(DaySpan.Of(new YearMonth(2026, 11)));
        Assert.Equal((1, 0, null), november.Three("go-bai.so-luot"));
        Assert.Equal([1, new DateOnly(2026, 11, 20), "Gỡ khỏi cổng “Đầu tháng”. Lý do: trùng tin."],
            Assert.Single(november.Table("go-bai", "Tin, bài gỡ").Rows).Cells);
    }

    [Fact]
    public async Task Urgent_publishing_counts_by_its_day_with_what_was_reviewed_and_what_was_not_in_time()
    {
        await using (var db = database.Context())
        {
            var edition = await db.Editions.OrderBy(e => e.Id).ToListAsync();
            UrgentReview Of(int i, int day, DateTime due) => new()
            {
                PortalId = A.ThanhDong, ItemId = edition[i].ItemId, EditionId = edition[i].Id, PublishedByName = "Trưởng ban", Reason = "Bão đổ bộ đêm nay",
                PublishedAt = new(2026, 10, day, 3, 0, 0, DateTimeKind.Utc), DueAt = due,
            };
            var (soon, long_) = (new DateTime(2026, 10, 20, 10, 0, 0, DateTimeKind.Utc), new DateTime(2026, 12, 1, 10, 0, 0, DateTimeKind.Utc));
            db.UrgentReviews.AddRange(Of(0, 19, soon), Of(1, 20, long_), Of(2, 21, soon), Of(3, 22, long_));
            await db.SaveChangesAsync();
            // In time, and on a later day of another span
            await db.UrgentReviews.Where(r => r.EditionId == edition[1].Id).ExecuteUpdateAsync(set => set.SetProperty(r => r.ReviewedAt, long_.AddDays(-30)));
            await db.UrgentReviews.Where(r => r.EditionId == edition[2].Id).ExecuteUpdateAsync(set => set.SetProperty(r => r.ReviewedAt, long_.AddDays(-30)));
        }

        var october = await OfAsync(October);
        Assert.Equal((4, 2, 2), (october.Value("dang-khan.so-luot"), october.Value("dang-khan.da-hau-kiem"), october.Value("dang-khan.qua-han")));
        Assert.Contains("Trong kỳ có 4 lượt đăng khẩn, trong đó 2 lượt đã hậu kiểm; 2 lượt quá hạn hậu kiểm.", october.Words(), StringComparison.Ordinal);
        Assert.Equal((0, 4, null), (await OfAsync(DaySpan.Of(new YearMonth(2026, 11)))).Three("dang-khan.so-luot"));
    }

    [Fact]
    public async Task A_month_without_anything_is_all_zeros()
    {
        var report = await OfAsync(DaySpan.Of(new YearMonth(2025, 2)));
        Assert.Equal((0, null, null), report.Three("dang-tin.tong"));
        Assert.Equal((0, Money.Zero), (report.Value("tac-gia.so-nguoi"), report.Sum("nhuan-but.tien-cham")));
        Assert.Null(report.Value("thoi-han.ty-le"));
        Assert.DoesNotContain(report.Table("dang-tin", "Tin, bài theo đơn vị").Rows, r => r.Cells[1] is GetActivityReport.OutsideUnits);
        Assert.Equal(0, report.Value("do-phu.ngay-trong"));
    }

    [Fact]
    public async Task The_first_span_ever_has_nothing_to_compare_with_which_is_not_nought()
    {
        var report = await OfAsync(DaySpan.Of(new YearMonth(2026, 9)));
        Assert.Equal((1, null, null), report.Three("dang-tin.tong"));
        Assert.Contains("không có số liệu so sánh với tháng 8/2026 và tháng 9/2025", report.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("%", ReportWords.Change(report.Figure("dang-tin.tong")!, null), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_changed_is_said_in_words()
    {
        var words = (await OfAsync(October)).Words();
        Assert.Contains("Trong tháng 10/2026, Cổng đã đăng 4 tin, bài, văn bản, trong đó có 1 văn bản; tăng 3 so với tháng 9/2026 (1); "
            + "không có số liệu so sánh với tháng 10/2025.", words, StringComparison.Ordinal);
        Assert.Contains("So với tháng 9/2026, đơn vị tăng nhiều nhất là Phòng Văn hóa - Xã hội (1 lên 2).", words, StringComparison.Ordinal);
        Assert.Contains("Kỳ trước chưa có tin, bài, kỳ này có: Văn phòng H", words, StringComparison.Ordinal);
        Assert.Contains("1/2 tin, bài có thời hạn được đăng đúng hạn (50%), 1 tin, bài đăng quá hạn; tháng 9/2026: 0%.", words, StringComparison.Ordinal);
        Assert.Contains("Đã chấm 2 tin, bài, tổng số tiền 1.771.000 đồng (một triệu bảy trăm bảy mươi mốt nghìn đồng); còn 1 tin, bài chưa chấm.", words,
            StringComparison.Ordinal);
        Assert.Contains("Trong kỳ không có tin, bài phải gỡ khỏi Cổng.", words, StringComparison.Ordinal);
        Assert.Contains("2 người có tin, bài; nhiều nhất là Nguyễn Hải An, Trần Quốc Bình (2).", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_span_that_has_not_begun_is_refused_with_its_first_day()
    {
        var outcome = await database.As(Someone.Head).GetRequiredService<GetActivityReport>().ExecuteAsync(DaySpan.Of(new YearMonth(2026, 12)));
        Assert.Equal("reports.future", Assert.Single(outcome.Refusals).Code);
        Assert.Contains("01/12/2026", outcome.Refusals[0].Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Someone.Author)]
    [InlineData(Someone.Stranger)]
    public async Task The_report_is_refused_to_who_may_not_see_reports(string person)
    {
        var outcome = await database.As(person).GetRequiredService<GetActivityReport>().ExecuteAsync(October);
        Assert.Equal("access.not-allowed", Assert.Single(outcome.Refusals).Code);
    }
}
