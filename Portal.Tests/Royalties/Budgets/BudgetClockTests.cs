using Microsoft.Extensions.DependencyInjection;
using Portal.Core.History.Clocks;
using Portal.Core.Kernel;
using Portal.Core.Reports.Issued;
using Portal.Tests.Support;
using Xunit;
using static Portal.Tests.Royalties.Budgets.Budgeted;

namespace Portal.Tests.Royalties.Budgets;

/// <summary>A machine's clock set forward by a year picks no budget year and no number of the register.</summary>
[Trait("Fault", "SEC12")]
public sealed class BudgetClockTests
{
    private static readonly YearMonth October = new(2026, 10), November = new(2026, 11);

    [Fact]
    public async Task Nothing_of_a_budget_is_decided_approved_paid_or_settled_and_no_paper_numbered_while_the_clock_is_in_doubt()
    {
        var clock = new JumpingClock(new DateTime(2026, 11, 20, 9, 0, 0));
        using var database = await PortalDatabase.CreateAsync(clock);
        Assert.Null(await database.AsSystem().GetRequiredService<CheckClock>().ExecuteAsync());
        await Give(database, 10_000_000);
        Story.Must(await TryRate(database, Rate()));
        Story.Must(await TryPrepare(database, October));
        Story.Must(await TryApprove(database, October));
        Story.Must(await TryPrepare(database, November));
        clock.Jump(TimeSpan.FromDays(365));

        Assert.Equal(["clock.doubtful"], (await TryApprove(database, November)).Codes());
        Assert.Equal(["clock.doubtful"], (await TryPay(database, October, new(2027, 11, 20))).Codes());
        Assert.Equal(["clock.doubtful"], (await TryAllow(database, 1_000, year: 2027)).Codes());
        Assert.Equal(["clock.doubtful"], (await TryConfirm(database, Story.Must(await TrySay(database, Form(1_000_000, year: 2027))))).Codes());
        Assert.Equal(["clock.doubtful"], (await TrySettle(database)).Codes());
        Assert.Equal(["clock.doubtful"],
            (await database.As(Someone.Secretary).GetRequiredService<IssueReport>().ExecuteAsync(DaySpan.Of(October), new())).Codes());

        clock.Jump(TimeSpan.FromDays(-365));
        Assert.Null((await Figures(database)).ClosedAt);
    }
}
