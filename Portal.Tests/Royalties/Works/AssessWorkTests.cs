using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Kernel;
using Portal.Core.Royalties.Periods;
using Portal.Core.Royalties.Rates;
using Portal.Core.Royalties.Works;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Royalties.Works;

public class AssessWorkTests
{
    [Theory] // R18 and R19: the frame of the schedule, and the cap of the law above it
    [InlineData("tin", 0.5, null)]
    [InlineData("tin", 10, null)]
    [InlineData("tin", 0.4, "royalties.coefficient.outside-frame")]
    [InlineData("tin", 10.1, "royalties.coefficient.over-cap")]
    [InlineData("tin", 11, "royalties.coefficient.over-cap")]
    [InlineData("bai", 5, null)]
    [InlineData("bai", 5.5, "royalties.coefficient.outside-frame")]
    [InlineData("bai", 31, "royalties.coefficient.over-cap")]
    public async Task A_coefficient_stays_within_the_frame_and_the_cap(string genre, double coefficient, string? code)
    {
        using var database = await PortalDatabase.CreateAsync();
        await A.Schedule(database);
        var item = await Story.Publish(database);

        var outcome = await Story.TryAssess(database, item.ItemId, (decimal)coefficient, genre);

        Assert.Equal(code is null ? [] : [code], outcome.Codes());
        Assert.Equal(code is null ? RoyaltyWorkStatus.Assessed : RoyaltyWorkStatus.Awaiting, (await Story.Work(database, item.ItemId)).Status);
    }

    [Fact]
    public async Task Everything_wrong_with_the_form_is_said_at_once()
    {
        using var database = await PortalDatabase.CreateAsync();
        await A.Schedule(database);
        var item = await Story.Publish(database);
        var work = await Story.Work(database, item.ItemId);

        var outcome = await database.As(Someone.Secretary).GetRequiredService<AssessWork>()
            .ExecuteAsync(new(work.Id, work.Version, "tho", null, [new("kho-khan", 101, "Lũ")], new string('a', RoyaltyWork.NoteLength + 1)));

        Assert.Equal(["royalties.genre-unknown", "royalties.coefficient-missing", "royalties.addition-out-of-range", "royalties.note-too-long"],
            outcome.Codes());
    }

    [Fact]
    public async Task Coefficient_and_addition_have_at_most_two_decimals()
    {
        using var database = await PortalDatabase.CreateAsync();
        await A.Schedule(database);
        var item = await Story.Publish(database);

        Assert.Equal(["royalties.coefficient-too-fine", "royalties.addition-too-fine"],
            (await Story.TryAssess(database, item.ItemId, 1.255m, addition: 12.505m)).Codes());
        Assert.True((await Story.TryAssess(database, item.ItemId, 1.250m, addition: 12.500m)).Done);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("2026-11-21", null)]
    [InlineData("2026-01-01", "2026-11-19")]
    public async Task Without_a_schedule_in_force_on_the_day_of_publication_nothing_is_computed(string? from, string? to)
    {
        using var database = await PortalDatabase.CreateAsync();
        if (from is not null) await A.Schedule(database, DateOnly.Parse(from), to is null ? null : DateOnly.Parse(to));
        var item = await Story.Publish(database);

        var outcome = await Story.TryAssess(database, item.ItemId);

        Assert.Equal(["royalties.no-schedule"], outcome.Codes());
        Assert.Contains("20/11/2026", outcome.ToString(), StringComparison.Ordinal);
        Assert.Null((await Story.Work(database, item.ItemId)).Amount);
    }

    [Fact]
    public async Task A_schedule_of_another_portal_is_none()
    {
        using var database = await PortalDatabase.CreateAsync();
        await A.Schedule(database, portalId: "phu-lien");
        var item = await Story.Publish(database);

        Assert.Equal(["royalties.no-schedule"], (await Story.TryAssess(database, item.ItemId)).Codes());
    }

    [Theory] // R2 and R3: the base salary is that of the day of publication in Viet Nam
    [InlineData("2026-06-30 23:59", 351_000, "2026-06")]
    [InlineData("2026-07-01 00:00", 379_500, "2026-07")]
    [InlineData("2026-08-15 09:00", 379_500, "2026-08")] // R1
    public async Task The_day_of_publication_picks_salary_and_period(string published, long amount, string month)
    {
        var at = DateTime.Parse(published);
        using var database = await PortalDatabase.CreateAsync(new HanoiClock(at));
        await A.Schedule(database);
        var item = await Story.Publish(database);

        Assert.Equal(new Money(amount), await Story.Assess(database, item.ItemId, 1.5m));

        var work = await Story.Work(database, item.ItemId);
        Assert.Equal((DateOnly.FromDateTime(at), month), (work.PublishedOn, work.Period!.Month.ToString()));
    }

    [Fact] // R14: the đồng left over goes to the largest remainder
    public async Task The_amount_is_split_over_the_contributors_to_the_last_dong()
    {
        using var database = await PortalDatabase.CreateAsync();
        await A.Schedule(database);
        var (one, two, three) = (await A.Contributor(database, "Một"), await A.Contributor(database, "Hai"), await A.Contributor(database, "Ba"));
        var item = await Story.Publish(database, await A.CompleteForm(database, by: [(one, 33.33m), (two, 33.33m), (three, 33.34m)]));

        Assert.Equal(new Money(632_500), await Story.Assess(database, item.ItemId, 2.5m));

        var lines = (await Story.Work(database, item.ItemId)).Lines.OrderBy(l => l.Position).Select(l => l.Amount!.Value.Dong).ToList();
        Assert.Equal([210_812, 210_812, 210_876], lines);
    }

    [Fact]
    public async Task Additions_are_taken_on_the_base_amount()
    {
        using var database = await PortalDatabase.CreateAsync();
        await A.Schedule(database);
        var item = await Story.Publish(database);

        Assert.Equal(new Money(303_600), Story.Must(await Story.TryAssess(database, item.ItemId, 1, addition: 20)));
    }

    [Theory] // R13, R10, and all three at once: they add up on the base (20 + 50 + 100), whatever the sum
    [InlineData(10, 695_750)]
    [InlineData(100, 1_265_000)]
    [InlineData(170, 1_707_750)]
    public async Task Additions_of_the_law_add_up(int percent, long amount)
    {
        using var database = await PortalDatabase.CreateAsync();
        await A.Schedule(database);
        var item = await Story.Publish(database);

        Assert.Equal(new Money(amount), Story.Must(await Story.TryAssess(database, item.ItemId, 2.5m, addition: percent)));
    }

    [Fact]
    [Trait("Fault", "FIN19")]
    public async Task FIN19_numbers_below_nought_are_called_negative_and_not_out_of_range()
    {
        using var database = await PortalDatabase.CreateAsync();
        await A.Schedule(database);
        var item = await Story.Publish(database);

        var refusals = (await Story.TryAssess(database, item.ItemId, -1, addition: -1)).Refusals;

        Assert.Equal([("royalties.addition-negative", "Addition"), ("royalties.coefficient.negative", "Coefficient")],
            refusals.Select(r => (r.Code, r.Field!)));
        Assert.Equal(["Tỷ lệ hưởng thêm -1% là số âm: hãy nhập từ 0% trở lên hoặc bỏ trống.", "Hệ số -1 là số âm: hãy nhập số từ 0 trở lên."],
            refusals.Select(r => r.Sentence));
    }

    [Fact]
    public void Each_addition_counts_once_by_its_latest_row_of_the_day()
    {
        RoyaltyAddition Row(string code, int most, int year) => new(code, code, 0, most, new(year, 1, 1), "x");
        RoyaltyAddition[] rows = [Row("a", 20, 2014), Row("b", 50, 2014), Row("a", 30, 2026)];

        Assert.Equal([0m, 70m, 80m], new[] { 2013, 2025, 2026 }.Select(year => RoyaltyAddition.InForce(rows, new(year, 6, 1)).Sum(a => a.MaxPercent)));
    }

    [Fact]
    public async Task Assessed_again_the_later_assessment_counts()
    {
        using var database = await PortalDatabase.CreateAsync();
        await A.Schedule(database);
        var item = await Story.Publish(database);
        await Story.Assess(database, item.ItemId, 2);

        await Story.Assess(database, item.ItemId, 1);

        var work = await Story.Work(database, item.ItemId);
        Assert.Equal((new Money(253_000), new Money(253_000)), (work.Amount!.Value, work.Lines.Sum(l => l.Amount!.Value)));
    }

    [Fact]
    public async Task Nobody_assesses_a_work_they_drafted_or_are_named_in()
    {
        using var database = await PortalDatabase.CreateAsync();
        await A.Schedule(database);
        var self = await A.Contributor(database, "Lê Thu Trang", userId: Someone.Secretary);
        var named = await Story.Publish(database, await A.CompleteForm(database, by: [(self, 100)]));
        var drafted = await Story.Publish(database, author: Someone.Secretary);

        Assert.Equal(["royalties.own-work"], (await Story.TryAssess(database, named.ItemId)).Codes());
        Assert.Equal(["royalties.own-work"], (await Story.TryAssess(database, drafted.ItemId)).Codes());
        Assert.True((await Story.TryAssess(database, named.ItemId, by: Someone.Deputy)).Done);
    }

    [Fact]
    public async Task A_withdrawn_work_is_not_assessed()
    {
        using var database = await PortalDatabase.CreateAsync();
        await A.Schedule(database);
        var item = await Story.Publish(database);
        await Story.Withdraw(database, item.EditionId);

        Assert.Equal(["royalties.work-excluded"], (await Story.TryAssess(database, item.ItemId)).Codes());
    }

    [Fact]
    public async Task A_stale_or_foreign_or_unknown_work_is_refused()
    {
        using var database = await PortalDatabase.CreateAsync();
        await A.Schedule(database);
        var work = await Story.Work(database, (await Story.Publish(database)).ItemId);
        AssessmentForm form = new(work.Id, work.Version + 1, "tin", 1, [], null);

        Assert.Equal(["data.stale"], (await database.As(Someone.Secretary).GetRequiredService<AssessWork>().ExecuteAsync(form)).Codes());
        Assert.Equal(["access.not-found"], (await database.AsSystem("phu-lien").GetRequiredService<AssessWork>().ExecuteAsync(form)).Codes());
    }

    [Fact]
    public async Task Only_who_may_assess_assesses()
    {
        using var database = await PortalDatabase.CreateAsync();
        await A.Schedule(database);
        var item = await Story.Publish(database);

        foreach (var who in Someone.All.Select(s => s.Id).Except([Someone.Secretary, Someone.Deputy]))
            Assert.Equal(["access.not-allowed"], (await Story.TryAssess(database, item.ItemId, by: who)).Codes());
        await using var db = database.Context();
        Assert.False(await db.History.AnyAsync(h => h.Action == "royalties.assessed"));
    }
}
