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
        Assert.Equal(4, report.Items);
        Assert.Equal(1, report.ItemsBefore);
        Assert.Equal(1, report.Documents);
        Assert.Equal(new Timeliness(1, 1, 2), report.Timeliness);
        Assert.Equal(0.5m, report.Timeliness.OnTimeShare);
        Assert.Equal(new Timeliness(0, 1, 0), report.TimelinessBefore);
        Assert.Equal("tháng 9/2026", report.Before.Words);
    }

    [Fact]
    public async Task Units_and_sections_each_add_up_to_the_items()
    {
        var report = await OfAsync(October);
        Assert.Equal(new Timeliness(1, 1, 0), report.Units.Single(u => u.Name.StartsWith("Phòng Văn hóa", StringComparison.Ordinal)).Timeliness);
        Assert.Equal(1, report.Units.Single(u =>
            u.Name.StartsWith("Văn phòng HĐND", StringComparison.Ordinal) || u.Name.StartsWith("Văn phòng Hội đồng", StringComparison.Ordinal)).Items);
        Assert.Equal((null, 1), (report.Units[^1].UnitId, report.Units[^1].Items));
        Assert.Equal(GetActivityReport.OutsideUnits, report.Units[^1].Name);
        Assert.Equal(4, report.Units.Sum(u => u.Items));
        Assert.Equal(1, report.Units.Sum(u => u.ItemsBefore));
        Assert.Equal(4, report.Sections.Sum(s => s.Items));
        Assert.Equal(2, report.Sections.Single(s => s.Name.StartsWith("Tin tức", StringComparison.Ordinal)).Items);
        Assert.Contains(report.Units, u => u.Items == 0);
    }

    [Fact]
    public async Task An_item_by_two_people_counts_once_for_each_and_its_money_once_in_all()
    {
        var report = await OfAsync(October);
        Assert.Equal(
            [("Nguyễn Hải An", 2, new Money(506_000 + 759_000)), ("Trần Quốc Bình", 2, new Money(506_000))],
            report.Authors.Select(a => (a.Name, a.Items, a.Royalty)));
        Assert.Equal(new RoyaltyFigures(2, 1, 0, new Money(1_771_000)), report.Royalties);
        Assert.Equal(report.Royalties.Total, report.Authors.Sum(a => a.Royalty));
    }

    [Fact]
    public async Task A_quarter_is_the_sum_of_its_months()
    {
        var report = await OfAsync(DaySpan.Of(new YearQuarter(2026, 4)));
        Assert.Equal(5, report.Items);
        Assert.Equal(1, report.ItemsBefore);
        Assert.Equal("quý III/2026", report.Before.Words);
        Assert.Equal(new Money(2_024_000), report.Royalties.Total);
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
        Assert.Empty((await OfAsync(October)).Withdrawn);
        var november = await OfAsync(DaySpan.Of(new YearMonth(2026, 11)));
        Assert.Equal(new WithdrawnItem(new DateOnly(2026, 11, 20), "Gỡ khỏi cổng “Đầu tháng”. Lý do: trùng tin."), Assert.Single(november.Withdrawn));
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

        Assert.Equal(new UrgentFigures(4, 2, 2), (await OfAsync(October)).Urgent);
        Assert.Equal(new UrgentFigures(0, 0, 0), (await OfAsync(DaySpan.Of(new YearMonth(2026, 11)))).Urgent);
    }

    [Fact]
    public async Task A_month_without_anything_is_all_zeros()
    {
        var report = await OfAsync(DaySpan.Of(new YearMonth(2025, 2)));
        Assert.Equal((0, 0, Money.Zero), (report.Items, report.Authors.Count, report.Royalties.Total));
        Assert.Null(report.Timeliness.OnTimeShare);
        Assert.DoesNotContain(report.Units, u => u.UnitId is null);
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
