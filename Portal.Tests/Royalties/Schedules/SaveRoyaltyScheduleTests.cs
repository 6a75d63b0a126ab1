using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Royalties.Schedules;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Royalties.Schedules;

public class SaveRoyaltyScheduleTests
{
    private static readonly ScheduleForm Decided = new(
        "Biểu nhuận bút năm 2026", "Quyết định số 01/QĐ-UBND", new DateOnly(2026, 1, 1), 0.10m, [new("tin", "Tin", 0.5m, 2m, "tin")]);

    [Fact]
    public async Task A_new_schedule_ends_the_one_before_it_on_the_day_before()
    {
        using var database = await PortalDatabase.CreateAsync();
        var save = database.As(Someone.Administrator).GetRequiredService<SaveRoyaltySchedule>();

        Assert.True((await save.ExecuteAsync(Decided)).Done);
        Assert.True((await save.ExecuteAsync(Decided with { EffectiveFrom = new DateOnly(2027, 1, 1) })).Done);

        await using var db = database.Context();
        var schedules = await db.RoyaltySchedules.OrderBy(s => s.EffectiveFrom).ToListAsync();
        Assert.Equal([new DateOnly(2026, 12, 31), null], schedules.Select(s => s.EffectiveTo));
        Assert.Equal(1m, schedules[0].SiteShare);
    }

    [Fact]
    public async Task A_unit_above_the_tenth_of_the_base_salary_that_the_decree_allows_is_refused()
    {
        using var database = await PortalDatabase.CreateAsync();
        var save = database.As(Someone.Administrator).GetRequiredService<SaveRoyaltySchedule>();

        var outcome = await save.ExecuteAsync(Decided with { UnitShare = 1m });

        var refusal = Assert.Single(outcome.Refusals);
        Assert.Equal("royalties.schedule.unitShare", refusal.Code);
        Assert.Contains("100% mức lương cơ sở vượt mức tối đa của pháp luật là 10%", refusal.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_schedule_older_than_one_entered_before_is_refused()
    {
        using var database = await PortalDatabase.CreateAsync();
        var save = database.As(Someone.Administrator).GetRequiredService<SaveRoyaltySchedule>();
        await save.ExecuteAsync(Decided);

        var outcome = await save.ExecuteAsync(Decided with { EffectiveFrom = new DateOnly(2025, 6, 1) });

        Assert.Equal("royalties.schedule.effectiveFrom", Assert.Single(outcome.Refusals).Code);
    }

    [Fact]
    public async Task All_that_is_wrong_with_a_schedule_is_said_at_once_and_nothing_is_written()
    {
        using var database = await PortalDatabase.CreateAsync();
        var wrong = new ScheduleForm(" ", "", new DateOnly(2026, 1, 1), 1.5m,
            [new("tin", "Tin", 3, 2, "tin"), new("tin", "Bài", 1, 11, "tin"), new("anh", "Ảnh", 1, 2, "khong-co")], SiteShare: 0);

        var outcome = await database.As(Someone.Administrator).GetRequiredService<SaveRoyaltySchedule>().ExecuteAsync(wrong);

        Assert.Equal(
            ["cap2", "genres", "legalBasis", "max1", "min0", "name", "siteShare", "unitShare"],
            outcome.Refusals.Select(r => r.Field).Order(StringComparer.Ordinal));
        await using var db = database.Context();
        Assert.False(await db.RoyaltySchedules.AnyAsync());
    }

    [Fact]
    public async Task Only_who_manages_the_portal_enters_a_schedule()
    {
        using var database = await PortalDatabase.CreateAsync();

        var outcome = await database.As(Someone.Head).GetRequiredService<SaveRoyaltySchedule>().ExecuteAsync(Decided);

        Assert.Equal("access.not-allowed", Assert.Single(outcome.Refusals).Code);
    }
}
