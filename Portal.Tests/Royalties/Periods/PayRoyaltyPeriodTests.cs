using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Kernel;
using Portal.Core.Royalties.Payments;
using Portal.Core.Royalties.Periods;
using Portal.Core.Royalties.Rates;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Royalties.Periods;

public class PayRoyaltyPeriodTests
{
    private static readonly YearMonth November = new(2026, 11);

    [Theory]
    [InlineData(null, "royalties.paid-on-missing")]
    [InlineData("2026-11-21", "royalties.paid-in-future")]
    [InlineData("2026-11-19", "royalties.paid-before-approved")]
    public async Task A_day_of_payment_that_cannot_be_is_refused(string? day, string code)
    {
        using var database = await PortalDatabase.CreateAsync();
        await Story.PeriodAt(database, RoyaltyPeriodStatus.Approved);

        var outcome = await Story.TryPay(database, November, day is null ? null : DateOnly.Parse(day));

        var refusal = Assert.Single(outcome.Refusals);
        Assert.Equal((code, "PaidOn"), (refusal.Code, refusal.Field));
        Assert.Empty((await Story.Payments(database, November)));
    }

    [Fact]
    public async Task Whoever_approved_does_not_pay()
    {
        using var database = await PortalDatabase.CreateAsync();
        await A.Membership(database, Someone.Head, PortalRole.Finance);
        await Story.PeriodAt(database, RoyaltyPeriodStatus.Approved);

        Assert.Equal(["royalties.payer-approved"], (await Story.TryPay(database, November, new(2026, 11, 20), Someone.Head)).Codes());
    }

    [Fact]
    public async Task Two_months_paid_on_one_day_are_one_payment_for_the_tax()
    {
        using var database = await TwoApprovedMonths();

        Story.Must(await Story.TryPay(database, new(2026, 8), new(2026, 10, 5)));
        Story.Must(await Story.TryPay(database, new(2026, 9), new(2026, 10, 5)));

        var (first, second) = (Assert.Single((await Story.Payments(database, new(2026, 8)))),
            Assert.Single((await Story.Payments(database, new(2026, 9)))));
        Assert.Equal((2_530_000, 0), (first.Gross.Dong, first.Tax.Dong));
        Assert.Equal((2_530_000, 506_000, 2_024_000), (second.Gross.Dong, second.Tax.Dong, second.Net.Dong));
        Assert.Contains("đã chi cùng ngày", second.TaxWords, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_months_paid_on_two_days_are_two_payments()
    {
        using var database = await TwoApprovedMonths();
        Story.Must(await Story.TryPay(database, new(2026, 8), new(2026, 10, 4)));
        Story.Must(await Story.TryPay(database, new(2026, 9), new(2026, 10, 5)));

        Assert.Equal(0, Assert.Single((await Story.Payments(database, new(2026, 9)))).Tax.Dong);
    }

    [Theory] // The rule of the day of payment: 2,000,000 until 30/06/2026, 5,000,000 from 01/07/2026
    [InlineData(6, 30, 234_000, 2_106_000)]
    [InlineData(7, 1, 0, 2_340_000)]
    public async Task The_day_of_payment_picks_the_tax_rule(int month, int day, long tax, long net)
    {
        var clock = HanoiClock.At(2026, 5, 15);
        using var database = await PortalDatabase.CreateAsync(clock);
        await A.Schedule(database);
        await Story.Assess(database, (await Story.Publish(database)).ItemId, 10);
        clock.Set(2026, 6, 10);
        Story.Must(await Story.TryApprove(database, new(2026, 5)));
        clock.Set(2026, month, day);

        Assert.Equal(new Money(net), Story.Must(await Story.TryPay(database, new(2026, 5), new(2026, month, day))));

        var payment = Assert.Single((await Story.Payments(database, new(2026, 5))));
        Assert.Equal((2_340_000, tax, net), (payment.Gross.Dong, payment.Tax.Dong, payment.Net.Dong));
    }

    /// <summary>
    /// Three payees of three kinds over two works: 10 × 253,000 = 2,530,000 for An (resident) and Bình (non-resident) half each,
    /// 12 % more on 2 × 253,000 = 566,720 for the centre's Chi (staff).
    /// </summary>
    internal static async Task<PortalDatabase> ThreePayees()
    {
        var database = await PortalDatabase.CreateAsync();
        await A.Schedule(database);
        var an = await A.Contributor(database, "Đỗ An");
        var binh = await A.Contributor(database, "Âu Bình", PayeeKind.NonResident);
        var chi = await A.Contributor(database, "Dương Chi", PayeeKind.Staff);
        var one = await Story.Publish(database, await A.CompleteForm(database, by: [(an, 50), (binh, 50)]));
        var two = await Story.Publish(database, await A.CompleteForm(database, by: [(chi, 100)]));
        await Story.Assess(database, one.ItemId, 10);
        Story.Must(await Story.TryAssess(database, two.ItemId, 2, addition: 12));
        Story.Must(await Story.TryApprove(database, November));
        return database;
    }

    [Fact]
    public async Task Payments_are_frozen_by_payee_and_add_up_to_the_works()
    {
        using var database = await ThreePayees();

        var net = Story.Must(await Story.TryPay(database, November, new(2026, 11, 20)));

        var payments = (await Story.Payments(database, November)).OrderBy(p => p.Id).ToList();
        Assert.Equal(["Âu Bình", "Dương Chi", "Đỗ An"], payments.Select(p => p.PayeeName));
        Assert.Equal([(1_265_000, 253_000, 1_012_000), (566_720, 0, 566_720), (1_265_000, 0, 1_265_000)],
            payments.Select(p => (p.Gross.Dong, p.Tax.Dong, p.Net.Dong)));
        await using var db = database.Context();
        Assert.Equal((await db.RoyaltyWorks.ToListAsync()).Sum(w => w.Amount!.Value), payments.Sum(p => p.Gross));
        Assert.Equal([false, true, false], payments.Select(p => p.ToPayroll));
        Assert.Equal(net, payments.Where(p => !p.ToPayroll).Sum(p => p.Gross) - payments.Sum(p => p.Tax));
        Assert.All(payments, p => Assert.NotEmpty(p.TaxWords));
    }

    [Fact]
    public async Task A_commitment_spares_the_tax_to_its_last_day()
    {
        var clock = HanoiClock.At(2026, 5, 15);
        using var database = await PortalDatabase.CreateAsync(clock);
        await A.Schedule(database);
        var committed = await A.Contributor(database, "Có cam kết", commitmentUntil: new(2026, 6, 30));
        var lapsed = await A.Contributor(database, "Hết cam kết", commitmentUntil: new(2026, 6, 29));
        foreach (var person in new[] { committed, lapsed })
            await Story.Assess(database, (await Story.Publish(database, await A.CompleteForm(database, by: [(person, 100)]))).ItemId, 10);
        clock.Set(2026, 6, 30);
        Story.Must(await Story.TryApprove(database, new(2026, 5)));

        Story.Must(await Story.TryPay(database, new(2026, 5), new(2026, 6, 30)));

        Assert.Equal([0L, 234_000], (await Story.Payments(database, new(2026, 5))).OrderBy(p => p.PayeeName, VietnameseText.Order)
            .Select(p => p.Tax.Dong));
    }

    [Fact]
    public async Task The_period_lists_works_payees_and_what_may_be_done()
    {
        using var database = await PortalDatabase.CreateAsync();
        await Story.PeriodAt(database, RoyaltyPeriodStatus.Open);
        await Story.Publish(database);

        var row = Assert.Single(Story.Must(await database.As(Someone.Secretary).GetRequiredService<FindRoyaltyPeriods>().ExecuteAsync()));
        var detail = Story.Must(await database.As(Someone.Secretary).GetRequiredService<GetRoyaltyPeriod>().ExecuteAsync(November));

        Assert.Equal((2, 1, new Money(253_000)), (row.Works, row.Assessed, row.Total));
        Assert.Equal((2, 1, new Money(253_000), true), (detail.Payable, detail.Assessed, detail.Total, detail.MayAssess));
        Assert.Equal([PeriodLife.Finish], detail.Moves);
        Assert.Equal(["tin", "bai"], detail.Works[0].Genres.Select(g => g.Code));
        Assert.Equal(new Money(253_000), Assert.Single(detail.Payments).Net);
        Assert.Equal(["access.not-allowed"], (await database.As(Someone.Author).GetRequiredService<FindRoyaltyPeriods>().ExecuteAsync()).Codes());
        Assert.Equal(["access.not-allowed"], (await database.As(Someone.Author).GetRequiredService<GetRoyaltyPeriod>().ExecuteAsync(November)).Codes());
        Assert.Equal(["royalties.no-period"], (await database.As(Someone.Head).GetRequiredService<GetRoyaltyPeriod>().ExecuteAsync(November.Next)).Codes());
    }

    /// <summary>August and September with 2,530,000 (ten units of 253,000) each for one payee: under the limit of 5,000,000 alone, over it together.</summary>
    private static async Task<PortalDatabase> TwoApprovedMonths()
    {
        var clock = HanoiClock.At(2026, 8, 15);
        var database = await PortalDatabase.CreateAsync(clock);
        await A.Schedule(database);
        var payee = await A.Contributor(database, "Mai Anh");
        foreach (var month in new[] { 8, 9 })
        {
            clock.Set(2026, month, 15);
            await Story.Assess(database, (await Story.Publish(database, await A.CompleteForm(database, by: (payee, 100)))).ItemId, 10);
            Story.Must(await Story.TryApprove(database, new(2026, month)));
        }
        clock.Set(2026, 10, 5);
        return database;
    }
}
