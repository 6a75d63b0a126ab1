using Portal.Core.Kernel;
using Portal.Core.Royalties.Budgets;
using Portal.Tests.Support;
using Xunit;
using static Portal.Tests.Royalties.Budgets.Budgeted;

namespace Portal.Tests.Royalties.Budgets;

/// <summary>The month in which the year's budget will have run out.</summary>
[Trait("Row", "G8")]
public sealed class BudgetPaceTests
{
    [Theory]
    [InlineData(120, 20, 0, "2026-01-31", 7)] // 20 in 31 days: enough for 155 days, to 5 July
    [InlineData(120, 20, 0, "2026-02-01", 7)] // the month just begun is one day: enough for 160 days, to 11 July
    [InlineData(120, 90, 0, "2026-06-30", 8)] // 90 in 181 days: enough for 60 days, to 29 August
    [InlineData(1095, 500, 0, "2026-06-29", null)] // 500 in 180 days: enough for 214 days, beyond the year
    [InlineData(1000, 500, 0, "2026-06-29", 12)] // enough for 180 days, to 26 December
    [InlineData(1000, 500, 400, "2026-06-29", null)] // 400 of it come from last year: 100 in 180 days
    [InlineData(100, 100, 0, "2026-06-15", null)] // used up already
    [InlineData(100, 0, 0, "2026-06-15", null)] // nothing to go by
    [InlineData(100, 40, 40, "2026-06-15", null)]
    public void The_month_it_runs_out_follows_the_average_of_the_days_gone_by(long budget, long used, long carried, string today, int? runsOut)
    {
        var figures = new BudgetFigures(2026) { Approved = new(budget), SpentBefore = new(used), Carried = new(carried) };
        Assert.Equal(runsOut, figures.RunsOutIn(DateOnly.Parse(today)));
    }

    [Fact]
    public async Task What_last_year_left_to_be_paid_is_no_pace()
    {
        var (november, clock) = (new YearMonth(2026, 11), HanoiClock.At(2026, 11, 20));
        using var database = await PortalDatabase.CreateAsync(clock);
        await A.Schedule(database);
        await Work(database, 4);
        Story.Must(await Story.TryApprove(database, november));
        Story.Must(await Story.TryHandOver(database, november));
        clock.Set(2027, 1, 20);
        await Give(database, 1_100_000, on: new(2027, 1, 5), year: 2027);
        Story.Must(await Story.TryDisburse(database, new() { PaidOn = new(2027, 1, 20), Percent = 50, Reason = "Theo kinh phí" }, november));

        var figures = await Figures(database, 2027);
        Assert.Equal((506_000, 506_000), (figures.Spent.Dong, figures.Carried.Dong));
        Assert.Null(figures.RunsOutIn(new(2027, 1, 20)));
    }
}
