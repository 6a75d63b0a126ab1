using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Kernel;
using Portal.Core.Royalties.Budgets;
using Portal.Tests.Support;
using Xunit;
using static Portal.Tests.Royalties.Budgets.Budgeted;
using static Portal.Tests.Royalties.Payments.SomePayments;

namespace Portal.Tests.Royalties.Budgets;

/// <summary>What is drawn up for the next year, of money this one has bound, is used there: nobody approves it away.</summary>
[Trait("Row", "G8")]
[Trait("Row", "G9")]
public sealed class DrawnBudgetTests : IAsyncLifetime
{
    private static readonly YearMonth January = new(2027, 1);
    private PortalDatabase database = null!;

    /// <summary>August (2,530,000) and September (1,265,000) handed over; 3,000,000 given for 2027.</summary>
    public async Task InitializeAsync()
    {
        (database, _) = await TwoMonths((Cash("Mai Anh"), 10));
        Today(2026, 12, 28);
        await Give(database, 3_000_000, on: new(2026, 12, 27), year: 2027);
    }

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    private void Today(int year, int month, int day) => ((HanoiClock)database.Clock).Set(year, month, day);

    private async Task DrawAugustAsync() => Story.Must(await Story.TryDraw(database, Form(on: new(2027, 1, 14)), August));

    [Fact]
    [Trait("Fault", "FIN11")]
    public async Task A_period_is_not_approved_where_a_plan_of_money_of_another_year_needs_the_budget()
    {
        await DrawAugustAsync();
        Today(2027, 1, 12);
        await Work(database, 2); // 506.000

        Assert.Equal(["royalties.budget-over"], (await Story.TryApprove(database, January)).Codes());

        Story.Must(await Story.TryDrop(database, "2027-01"));
        Story.Must(await Story.TryApprove(database, January));
        Assert.Equal(506_000, (await Figures(database, 2027)).BoundSum.Dong);
    }

    [Fact]
    [Trait("Fault", "FIN11")]
    public async Task Allowances_are_not_approved_over_it_either()
    {
        await DrawAugustAsync();
        Today(2027, 1, 12);
        Story.Must(await TryRate(database, Rate()));
        Story.Must(await TryPrepare(database, January));

        Assert.Equal(["royalties.budget-over"], (await TryApprove(database, January)).Codes());
    }

    [Fact]
    public async Task It_is_told_in_the_year_of_payment_stays_bound_in_its_own_and_is_counted_once_when_it_is_paid()
    {
        await DrawAugustAsync();

        var (old, next) = (await Figures(database), await Figures(database, 2027));
        Assert.Equal((3_795_000, 2_530_000, 470_000), (old.BoundSum.Dong, next.BoundSum.Dong, next.Remaining.Dong));
        var drawn = Assert.Single(next.Bound);
        Assert.Equal((BoundKind.Drawn, "nhuan-but/chi-tra/2027-01", "Đợt chi 01/2027 đã lập, dự kiến chi ngày 14/01/2027 khoản duyệt năm khác"),
            (drawn.Kind, drawn.Link, drawn.Words));
        // Counted with what was bound in earlier years, and in its first month
        Assert.Equal((2_530_000, 2_530_000), (next.Carried.Dong, next.Months[0].Bound.Dong));
        Today(2027, 1, 14);
        await Work(database, 1);
        Story.Must(await Story.TryApprove(database, January));

        Story.Must(await Story.TryPayDrawn(database, "2027-01", new(2027, 1, 14)));

        next = await Figures(database, 2027);
        Assert.Equal((2_530_000, 253_000), (next.Spent.Dong, next.BoundSum.Dong));
        Assert.Equal(1_265_000, (await Figures(database)).BoundSum.Dong);
        await Payments.YearSums.AssertVerifiedAsync(database);
    }

    [Fact]
    public async Task A_plan_of_what_its_own_year_has_bound_counts_nothing_twice()
    {
        await Give(database, 3_795_000);

        Story.Must(await Story.TryDraw(database, Form(on: new(2026, 12, 30)), August, September));

        Assert.Equal((3_795_000, 0), ((await Figures(database)).BoundSum.Dong, (await Figures(database)).Remaining.Dong));
    }

    [Fact]
    public async Task What_another_plan_pays_for_the_year_before_makes_no_mixture_of_this_payment()
    {
        Today(2027, 1, 5);
        Story.Must(await database.As(Someone.Finance).GetRequiredService<BookYearEnd>()
            .SayAsync(new() { Year = 2026, What = "2026-08", Ground = "Biên bản số 3" }));
        Story.Must(await Story.TryDraw(database, Form(on: new(2027, 1, 6)), August));

        Story.Must(await Story.TryDisburse(database, Form(on: new(2027, 1, 5)), September));

        Assert.Equal((1_265_000, 0), ((await Figures(database, 2027)).Spent.Dong, (await Figures(database, 2027)).BoundSum.Dong));
    }
}
