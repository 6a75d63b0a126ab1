using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Kernel;
using Portal.Core.Royalties.Schedules;
using Portal.Core.Royalties.Works;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Royalties.Schedules;

/// <summary>"Tháng trước sẽ tốn bao nhiêu": November seen from December; a unit is 253.000 đồng.</summary>
[Trait("Row", "G1")]
public class PreviewScheduleTests
{
    private static readonly ScheduleForm Draft = new("Biểu mới", "Nghị định số 18/2014/NĐ-CP", new(2027, 1, 1), 0.10m,
        [new("tin", "Tin", 1.5m, 1.5m, "tin"), new("bai", "Bài", 1, 3, "phong-su")]);

    private static async Task<PortalDatabase> November()
    {
        var clock = HanoiClock.At(2026, 11, 20);
        var database = await PortalDatabase.CreateAsync(clock);
        await A.Schedule(database);
        await Story.Assess(database, (await Story.Publish(database)).ItemId, 2); // 506.000
        Story.Must(await Story.TryAssess(database, (await Story.Publish(database)).ItemId, 4, "bai", addition: 50)); // 1.518.000
        await Story.Publish(database); // not assessed: counts for nothing
        clock.Set(2026, 12, 5);
        return database;
    }

    private static async Task<SchedulePreview> Preview(PortalDatabase database, ScheduleForm form) =>
        Story.Must(await database.As(Someone.Administrator).GetRequiredService<PreviewSchedule>().ExecuteAsync(form));

    [Fact]
    public async Task G1_last_month_is_computed_anew_and_nothing_is_stored()
    {
        using var database = await November();

        var preview = await Preview(database, Draft);

        // 1,5 × 253.000 = 379.500; 4 is above the new frame: 3 × 253.000 × 1,5 = 1.138.500
        Assert.Equal((new YearMonth(2026, 11), 2, new Money(2_024_000), new Money(1_518_000), new Money(-506_000), 2),
            (preview.Month, preview.Works, preview.Now, preview.Then, preview.Difference, preview.Fitted));
        Assert.Empty(preview.Left);
        await using var db = database.Context();
        Assert.Equal(1, await db.RoyaltySchedules.CountAsync());
    }

    [Fact]
    public async Task G1_a_genre_that_is_gone_is_named_and_counts_in_neither_sum_and_one_renamed_is_found_by_its_name()
    {
        using var database = await November();

        var preview = await Preview(database, Draft with { Genres = [new("tin-tuc", "tin", 2, 2, "tin")] });

        Assert.Equal((new Money(506_000), new Money(506_000)), (preview.Now, preview.Then));
        Assert.Equal("Biểu mới không có thể loại “Bài”.", Assert.Single(preview.Left).Why);
    }

    [Fact]
    public async Task G1_sums_parts_additions_and_remuneration_of_the_draft_all_count()
    {
        using var database = await November();

        var preview = await Preview(database, Draft with
        {
            SiteShare = 0.5m, Additions = [new("kho-khan", "Khó khăn", AdditionKind.Addition, 0, 20)],
            Genres =
            [
                new("tin", "Tin", 0, 0, "tin") { Basis = GenreBasis.FixedAmount, FixedAmount = new Money(100_000) },
                new("bai", "Bài", 1, 4, "phong-su") { Basis = GenreBasis.PercentOfBase, MinPercent = 40, MaxPercent = 65, Share = "dich" },
            ],
        });

        // 100.000 × 0,5; 4 × 253.000 × 40 % × 0,5 × 1,2
        Assert.Equal(new Money(50_000 + 242_880), preview.Then);
    }

    [Fact]
    public async Task G1_what_the_draft_may_not_say_is_refused_as_by_saving_and_only_whoever_manages_the_portal_asks()
    {
        using var database = await November();
        var preview = database.As(Someone.Administrator).GetRequiredService<PreviewSchedule>();

        Assert.Equal("max0", Assert.Single((await preview.ExecuteAsync(Draft with { Genres = [new("tin", "Tin", 1, 11, "tin")] })).Refusals).Field);
        Assert.Equal(["access.not-allowed"], (await database.As(Someone.Head).GetRequiredService<PreviewSchedule>().ExecuteAsync(Draft)).Codes());
    }

    [Fact]
    public async Task G1_a_month_without_works_costs_nothing()
    {
        using var database = await PortalDatabase.CreateAsync();

        var preview = await Preview(database, Draft);

        Assert.Equal((0, Money.Zero, Money.Zero), (preview.Works, preview.Now, preview.Then));
    }
}
