using Portal.Core.Kernel;
using Portal.Core.Royalties.Budgets;
using Portal.Tests.Support;
using Xunit;
using static Portal.Tests.Royalties.Budgets.Budgeted;

namespace Portal.Tests.Royalties.Budgets;

/// <summary>What is to be taken back from one payee frees no money of the budget for another: only once it is set off less is spent.</summary>
[Trait("Row", "G8")]
[Trait("Fault", "FIN11")]
public sealed class TakeBackBudgetTests : IAsyncLifetime
{
    private static readonly YearMonth October = new(2026, 10), November = new(2026, 11), December = new(2026, 12);
    private readonly HanoiClock clock = HanoiClock.At(2026, 10, 20);
    private PortalDatabase database = null!;
    private int debtor;

    /// <summary>October paid: the debtor got 506.000 đồng. In November 253.000 of it is to be taken back, and somebody else has 1.012.000 coming.</summary>
    public async Task InitializeAsync()
    {
        database = await PortalDatabase.CreateAsync(clock);
        await A.Schedule(database);
        debtor = await A.Contributor(database, "Tô Hoài");
        var item = await Work(database, 2, debtor);
        Story.Must(await Story.TryApprove(database, October));
        Story.Must(await Story.TryPay(database, October, new(2026, 10, 20)));
        clock.Set(2026, 11, 20);
        await Work(database, 4);
        Story.Must(await TryTakeBack(database, item.ItemId, 253_000));
    }

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task FIN11_a_period_is_approved_only_where_the_budget_bears_what_is_paid_of_it()
    {
        await Give(database, 506_000 + 1_011_999);
        Assert.Equal(["royalties.budget-over"], (await Story.TryApprove(database, November)).Codes());
        await Give(database, 1, BudgetEntryKind.Change, new(2026, 11, 20));
        Story.Must(await Story.TryApprove(database, November));
        Assert.Equal((1_012_000, 0), ((await Figures(database)).BoundSum.Dong, (await Figures(database)).Remaining.Dong));

        Story.Must(await Story.TryPay(database, November, new(2026, 11, 20)));

        var figures = await Figures(database);
        Assert.Equal((506_000 + 1_012_000, 0, 0), (figures.Spent.Dong, figures.BoundSum.Dong, figures.Remaining.Dong));
        Assert.Empty(figures.Bound);
    }

    [Fact]
    public async Task FIN11_what_is_set_off_frees_its_money_and_a_new_year_bears_no_more_than_is_paid()
    {
        await Give(database, 5_000_000);
        Story.Must(await Story.TryApprove(database, November));
        Story.Must(await Story.TryPay(database, November, new(2026, 11, 20)));
        clock.Set(2026, 12, 10);
        await Work(database, 3, debtor); // 759.000, of which 253.000 are set off
        Story.Must(await Story.TryApprove(database, December));
        Story.Must(await Story.TryHandOver(database, December));
        Assert.Equal(759_000, (await Figures(database)).BoundSum.Dong);
        clock.Set(2027, 1, 8);
        await Give(database, 505_999, on: new(2027, 1, 5), year: 2027);

        Assert.Equal(["royalties.budget-over"], (await Story.TryPay(database, December, new(2027, 1, 8))).Codes());
        await Give(database, 1, BudgetEntryKind.Change, new(2027, 1, 8), 2027);
        Story.Must(await Story.TryPay(database, December, new(2027, 1, 8)));

        Assert.Equal((506_000, 0), ((await Figures(database, 2027)).Spent.Dong, (await Figures(database, 2027)).Remaining.Dong));
        Assert.Equal(0, (await Figures(database)).BoundSum.Dong);
    }
}
