using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Kernel;
using Portal.Core.Royalties.Payments;
using Portal.Core.Royalties.Payments.Plans;
using Portal.Tests.Support;
using Xunit;
using static Portal.Tests.Royalties.Payments.SomePayments;

namespace Portal.Tests.Royalties.Payments.Plans;

/// <summary>Two at once over one plan or one period: one does it, and the other is told who was faster or gets the same answer.</summary>
[Trait("Row", "G9")]
[Trait("Fault", "FIN12")]
public sealed class PlanRaceTests : IAsyncLifetime
{
    private static readonly DateOnly Planned = Day.AddDays(3);
    private PortalDatabase database = null!;

    public async Task InitializeAsync()
    {
        (database, _) = await TwoMonths((Cash("Mai Anh"), 10));
        await A.Membership(database, Someone.Administrator, PortalRole.Finance);
    }

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    private static Task<bool[]> AtOnce(params Func<Task<(bool Done, IEnumerable<string> Codes)>>[] deeds) => Task.WhenAll(deeds.Select(d => Task.Run(async () =>
    {
        var (done, codes) = await d();
        Assert.Subset(new HashSet<string> { "data.stale", "royalties.period-drawn" }, codes.ToHashSet());
        return done;
    })));

    private static (bool, IEnumerable<string>) Told<T>(Outcome<T> outcome) => (outcome.Done, outcome.Codes());

    private Func<Task<(bool, IEnumerable<string>)>> Pay(string by, int version) =>
        async () => Told(await database.As(by).GetRequiredService<PayDrawnDisbursement>().ExecuteAsync("2026-01", version, new() { PaidOn = Day }));

    private Func<Task<(bool, IEnumerable<string>)>> Draw(string by, DisbursementForm form) =>
        async () => Told(await database.As(by).GetRequiredService<DrawDisbursement>().ExecuteAsync(form));

    private async Task<DisbursementForm> SeenAsync(DateOnly on)
    {
        var period = await Story.Period(database, August);
        return new() { PaidOn = on, Periods = [new(period.Id, period.Version)] };
    }

    private async Task<(int Plans, int Made)> CountAsync()
    {
        await using var db = database.Context();
        return (await db.DisbursementPlans.CountAsync(), await db.Disbursements.CountAsync());
    }

    [Fact]
    public async Task A_double_tap_draws_up_once_and_pays_once_and_drops_once()
    {
        var form = await SeenAsync(Planned);
        Assert.All(await AtOnce(Draw(Someone.Finance, form), Draw(Someone.Finance, form)), Assert.True);
        Assert.Equal((1, 0), await CountAsync());

        Assert.All(await AtOnce(Pay(Someone.Finance, 1), Pay(Someone.Finance, 1)), Assert.True);
        Assert.Equal((1, 1), await CountAsync());
        // Another day is another payment, and no second tap
        Assert.Equal(["data.stale"], (await database.As(Someone.Finance).GetRequiredService<PayDrawnDisbursement>()
            .ExecuteAsync("2026-01", 1, new() { PaidOn = Day.AddDays(-1) })).Codes());

        Story.Must(await Story.TryDraw(database, Form(on: Planned), September));
        var drop = database.As(Someone.Finance).GetRequiredService<DropDisbursementPlan>();
        Assert.Equal("đợt chi 02/2026", Story.Must(await drop.ExecuteAsync("2026-02", 1, "x")));
        Assert.Equal("đợt chi 02/2026", Story.Must(await drop.ExecuteAsync("2026-02", 1, "x")));
        await YearSums.AssertVerifiedAsync(database);
    }

    [Fact]
    public async Task Of_two_who_pay_one_pays_and_of_one_who_pays_and_one_who_drops_one_does()
    {
        Story.Must(await Story.TryDraw(database, Form(on: Planned), August));
        Assert.Single(await AtOnce(Pay(Someone.Finance, 1), Pay(Someone.Administrator, 1)), done => done);
        Assert.Equal((1, 1), await CountAsync());

        // On the same day the tax would be another, which its papers do not say
        var next = Day.AddDays(1);
        ((HanoiClock)database.Clock).Set(next.Year, next.Month, next.Day);
        Story.Must(await Story.TryDraw(database, Form(on: Planned), September));
        Func<Task<(bool, IEnumerable<string>)>> pay = async () => Told(await database.As(Someone.Finance).GetRequiredService<PayDrawnDisbursement>()
            .ExecuteAsync("2026-02", 1, new() { PaidOn = next }));
        Func<Task<(bool, IEnumerable<string>)>> drop = async () => Told(await database.As(Someone.Administrator)
            .GetRequiredService<DropDisbursementPlan>().ExecuteAsync("2026-02", 1, "Nhầm"));
        Assert.Single(await AtOnce(pay, drop), done => done);
        await YearSums.AssertVerifiedAsync(database);
    }

    [Fact]
    public async Task Of_two_who_draw_up_one_period_and_of_one_who_draws_it_up_and_one_who_pays_it_one_does()
    {
        var (mine, theirs) = (await SeenAsync(Planned), await SeenAsync(Planned));
        Assert.Single(await AtOnce(Draw(Someone.Finance, mine), Draw(Someone.Administrator, theirs)), done => done);
        Assert.Equal((1, 0), await CountAsync());
        Story.Must(await Story.TryDrop(database, "2026-01"));

        var (draws, pays) = (await SeenAsync(Planned), await SeenAsync(Day));
        Func<Task<(bool, IEnumerable<string>)>> pay = async () =>
            Told(await database.As(Someone.Administrator).GetRequiredService<RecordDisbursement>().ExecuteAsync(pays));
        Assert.Single(await AtOnce(Draw(Someone.Finance, draws), pay), done => done);
        var (plans, made) = await CountAsync();
        Assert.Equal(2, plans + made);
        await YearSums.AssertVerifiedAsync(database);
    }

    [Fact]
    public async Task Whoever_sends_somebody_elses_form_is_told_who_drew_it_up()
    {
        var form = await SeenAsync(Planned);
        Story.Must(await database.As(Someone.Finance).GetRequiredService<DrawDisbursement>().ExecuteAsync(form));

        var refused = Assert.Single((await database.As(Someone.Administrator).GetRequiredService<DrawDisbursement>().ExecuteAsync(form)).Refusals);

        Assert.Equal("data.stale", refused.Code);
        Assert.Contains("Đỗ Thanh Mai đã lập đợt chi 01/2026 lúc", refused.Sentence, StringComparison.Ordinal);
    }
}
