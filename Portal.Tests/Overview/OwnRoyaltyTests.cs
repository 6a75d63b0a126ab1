using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Kernel;
using Portal.Core.Overview;
using Portal.Core.Royalties.Periods;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Overview;

/// <summary>One's own royalty, and the age of what is not paid yet.</summary>
public sealed class OwnRoyaltyTests : IAsyncLifetime
{
    private readonly HanoiClock clock = HanoiClock.At(2026, 11, 20);
    private PortalDatabase database = null!;

    public async Task InitializeAsync() => database = await PortalDatabase.CreateAsync(clock);

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    private async Task<OwnRoyalty> Own(string who = Someone.Author, int year = 2026) =>
        Story.Must(await database.As(who).GetRequiredService<FindOwnRoyalty>().ExecuteAsync(year));

    [Fact]
    public async Task Whoever_has_a_share_sees_their_own_part_by_month_and_year_and_nobody_elses()
    {
        await A.Schedule(database);
        var mine = await A.Contributor(database, "Hạnh", userId: Someone.Author);
        var theirs = await A.Contributor(database, "Bình", userId: Someone.OtherAuthor);
        var shared = await Story.Publish(database, await A.CompleteForm(database, by: [(mine, 60), (theirs, 40)]));
        var whole = await Story.Assess(database, shared.ItemId, 2);
        await Story.Publish(database, await A.CompleteForm(database, by: [(mine, 100)]));
        var gone = await Story.Publish(database, await A.CompleteForm(database, by: [(mine, 100)]));
        await Story.Withdraw(database, gone.EditionId);

        var own = await Own();

        Assert.Equal(2, own.Rows.Count);
        Assert.Equal(whole.Times(0.6m), OwnRoyalty.Total(own.Rows));
        Assert.Null(own.Rows.Single(r => r.EditionId != shared.EditionId).Amount);
        Assert.Equal(2, own.In(new YearMonth(2026, 11)).Count);
        Assert.Empty(own.In(new YearMonth(2026, 10)));
        Assert.Empty((await Own(year: 2025)).Rows);
        Assert.Equal(whole.Times(0.4m), OwnRoyalty.Total((await Own(Someone.OtherAuthor)).Rows));
        Assert.Empty((await Own(Someone.Secretary)).Rows);
        Assert.Empty(Story.Must(await database.As(Someone.Stranger, "phu-lien").GetRequiredService<FindOwnRoyalty>().ExecuteAsync(2026)).Rows);
    }

    [Fact]
    [Trait("Fault", "FIN18")]
    public async Task Sixty_days_after_its_oldest_work_was_published_a_period_is_overdue_until_it_is_paid()
    {
        await Story.PeriodAt(database, RoyaltyPeriodStatus.Approved);
        async Task<RoyaltyOverview> Seen() => Story.Must(await database.As(Someone.Finance).GetRequiredService<GetRoyaltyFigures>().ExecuteAsync());
        async Task<UnpaidPeriod?> Unpaid() => (await Seen()).Unpaid.SingleOrDefault();
        async Task<int> Overdue() => (await Seen()).Overdue.Count;

        Assert.Equal((new DateOnly(2027, 1, 19), 60), ((await Unpaid())!.PayBy, (await Unpaid())!.DaysLeft));
        clock.Set(2027, 1, 19, 23);
        Assert.Equal(0, await Overdue());
        clock.Set(2027, 1, 20, 0);
        Assert.Equal((1, -1), (await Overdue(), (await Unpaid())!.DaysLeft));
        Assert.Equal(1, await RowsBehind.CountAsync(database.As(Someone.Finance), "nhuan-but?trang-thai=qua-han-chi"));

        Story.Must(await Story.TryPay(database, new(2026, 11), new(2027, 1, 20)));

        Assert.Equal(0, await Overdue());
        Assert.Null(await Unpaid());
    }

    [Fact]
    public async Task Totals_of_the_list_of_periods_are_those_of_the_works()
    {
        await A.Schedule(database);
        var sum = Money.Zero;
        foreach (var coefficient in new[] { 1m, 1m, 2.5m, 1m }) sum += await Story.Assess(database, (await Story.Publish(database)).ItemId, coefficient);
        await Story.Publish(database);

        var row = Assert.Single(Story.Must(await database.As(Someone.Finance).GetRequiredService<FindRoyaltyPeriods>().ExecuteAsync()));

        Assert.Equal((5, 4, sum), (row.Works, row.Assessed, row.Total));
    }
}
