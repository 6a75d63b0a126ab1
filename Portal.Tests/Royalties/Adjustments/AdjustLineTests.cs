using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Kernel;
using Portal.Core.Royalties.Adjustments;
using Portal.Core.Royalties.Payments.Sheets;
using Portal.Core.Royalties.Periods;
using Portal.Core.Royalties.Periods.Sheets;
using Portal.Tests.Support;
using Xunit;
using static Portal.Tests.Royalties.Adjustments.Corrected;

namespace Portal.Tests.Royalties.Adjustments;

/// <summary>What is closed never changes: it is corrected by an adjustment in the open period, approved and paid like the rest.</summary>
[Trait("Fault", "FIN3")]
[Trait("Row", "G4")]
public class AdjustLineTests
{
    [Fact]
    public async Task A_correction_is_a_line_in_the_open_period_that_names_the_closed_one_and_the_reason_and_is_paid_with_it()
    {
        var (database, clock, item) = await ClosedAsync();
        using var _ = database;
        var before = await Story.Period(database, November);

        await Adjust(database, item, 47_000);

        var row = Assert.Single((await Detail(database, December)).Adjustments);
        Assert.Equal((new Money(47_000), "Chấm nhầm", AdjustmentState.Taken, "tháng 11 năm 2026"),
            (row.Amount, row.Reason, row.State, row.OfSpan!.Value.Words));
        var closed = await Story.Period(database, November);
        Assert.Equal((before.Version, before.UpdatedAt), (closed.Version, closed.UpdatedAt));
        Assert.Equal(new Money(47_000), Story.Must(await Story.TryApprove(database, December)));
        var sheet = Story.Must(await database.As(Someone.Secretary).GetRequiredService<IssueRoyaltySheet>()
            .ExecuteAsync(December, RoyaltySheetKind.Assessment));
        Assert.Equal(2, sheet.Tables.Count);
        Assert.Equal((new Money(47_000), (object)new Money(47_000)), (sheet.AmountInWordsOf!.Value, sheet.Tables[1].TotalOf(7)!));
        Assert.Equal(["tháng 11 năm 2026", "Truy lĩnh", "Sai sót khi chấm: Chấm nhầm"], sheet.Tables[1].Rows[0].Cells.Skip(4).Take(3).Cast<string>());
        clock.Set(2026, 12, 20);
        Assert.Equal(new Money(47_000), Story.Must(await Story.TryPay(database, December, new(2026, 12, 20))));
    }

    [Fact]
    public async Task What_goes_back_lowers_what_the_person_gets_and_is_never_more_than_the_line_has_come_to()
    {
        var (database, _, item) = await ClosedAsync();
        using var __ = database;
        var line = await Line(database, item);
        var over = await TryAdjust(database, new(line.Id, new Money(-253_001), "Sai"));
        Assert.Equal([("royalties.adjustment-too-much", "Amount")], over.Refusals.Select(r => (r.Code, r.Field!)));

        await Adjust(database, item, -200_000);

        Assert.Contains("53.000",
            Assert.Single((await TryAdjust(database, new(line.Id, new Money(-53_001), "Sai"))).Refusals).Sentence, StringComparison.Ordinal);
        await using var operation = database.Context();
        var sums = await database.As(Someone.Secretary).GetRequiredService<Core.Data.PortalStore>().ReadAsync(async o =>
            await PeriodEntitlements.OfAsync(o, await o.Db.RoyaltyPeriods.SingleAsync(p => p.Month == December)));
        Assert.Equal((new Money(-200_000), 0), (Assert.Single(sums).Total, sums[0].WorkCount));
        Assert.Equal(new Money(53_000), (await Detail(database, November)).Works[0].Lines[0].Now);
    }

    [Fact]
    public async Task A_negative_total_is_approved_and_nothing_of_it_is_paid()
    {
        var (database, _, item) = await ClosedAsync();
        using var __ = database;
        await Adjust(database, item, -200_000);

        Assert.Equal(new Money(-200_000), Story.Must(await Story.TryApprove(database, December)));

        Assert.Empty((await Detail(database, December, Someone.Finance)).Payments);
    }

    [Theory]
    [InlineData(0L, "Sai", "royalties.adjustment-amount")]
    [InlineData(null, "Sai", "royalties.adjustment-amount")]
    [InlineData(1_000L, "  ", "royalties.reason-missing")]
    public async Task Nothing_is_adjusted_by_nothing_or_without_a_reason(long? dong, string reason, string code)
    {
        var (database, _, item) = await ClosedAsync();
        using var __ = database;
        var line = await Line(database, item);

        Assert.Equal([code], (await TryAdjust(database, new(line.Id, dong is { } d ? new Money(d) : null, reason))).Codes());

        Assert.Empty(await All(database));
    }

    [Fact]
    public async Task All_reasons_are_told_at_once_and_a_reason_too_long_is_one()
    {
        var (database, _, item) = await ClosedAsync();
        using var __ = database;
        var line = await Line(database, item);

        Assert.Equal(["royalties.adjustment-ground", "royalties.adjustment-amount", "royalties.reason-long"],
            (await TryAdjust(database, new(line.Id, null, new string('a', 1001)) { Ground = (AdjustmentGround)99 })).Codes());
        Assert.Equal(["access.not-found"], (await TryAdjust(database, new(999, new Money(1), "x"))).Codes());
        Assert.Equal(["access.not-found"], (await TryAdjust(database, new(line.Id, new Money(1), "x") { PeriodId = 999 })).Codes());
    }

    [Theory]
    [InlineData(RoyaltyPeriodStatus.Open, "sửa thẳng điểm chấm")]
    [InlineData(RoyaltyPeriodStatus.Assessed, "trả kỳ về")]
    public async Task A_line_not_fixed_yet_is_assessed_anew_and_not_adjusted(RoyaltyPeriodStatus status, string says)
    {
        var (database, _, item) = await ClosedAsync(status);
        using var __ = database;

        var refusal = Assert.Single((await TryAdjust(database, new((await Line(database, item)).Id, new Money(1), "x"))).Refusals);

        Assert.Equal("royalties.line-still-open", refusal.Code);
        Assert.Contains(says, refusal.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_period_that_is_not_open_carries_nothing_more_and_leaves_nothing_out()
    {
        var (database, _, item) = await ClosedAsync();
        using var __ = database;
        var id = await Adjust(database, item, 1_000);
        Story.Must(await Story.TryFinish(database, December));
        var december = await Story.Period(database, December);

        var form = new AdjustmentForm((await Line(database, item)).Id, new Money(1), "x") { PeriodId = december.Id };
        Assert.Equal(["royalties.adjustment-period-not-open"], (await TryAdjust(database, form)).Codes());
        Assert.Equal(["royalties.adjustment-period-not-open"],
            (await database.As(Someone.Secretary).GetRequiredService<DecideAdjustment>().LeaveAsync(id, 1, "Bỏ")).Codes());
        // Without a period named it goes where works go
        Story.Must(await TryAdjust(database, form with { PeriodId = null }));
        Assert.Equal("2027-01", (await All(database))[1].Period!.Span.ToString());
    }

    [Fact]
    public async Task A_double_tap_makes_one_adjustment_and_both_are_answered_the_same()
    {
        var (database, _, item) = await ClosedAsync();
        using var __ = database;
        var form = new AdjustmentForm((await Line(database, item)).Id, new Money(1_000), "Chấm thiếu");

        var told = await Task.WhenAll(new[] { 1, 2 }.Select(_ => Task.Run(() => TryAdjust(database, form))));

        Assert.Single(told.Select(Story.Must).Distinct());
        Assert.Single(await All(database));
    }

    [Fact]
    public async Task Nobody_adjusts_their_own_money_nor_approves_what_they_adjusted_or_are_paid_by()
    {
        var clock = HanoiClock.At(2026, 11, 20);
        using var database = await PortalDatabase.CreateAsync(clock);
        await A.Schedule(database);
        var self = await A.Contributor(database, "Lê Thu Trang", userId: Someone.Secretary);
        var item = await Story.Publish(database, await A.CompleteForm(database, by: [(self, 100)]));
        Story.Must(await Story.TryAssess(database, item.ItemId, by: Someone.Deputy));
        Story.Must(await Story.TryApprove(database, November));
        var form = new AdjustmentForm((await Line(database, item)).Id, new Money(1_000), "Chấm thiếu");
        Assert.Equal(["royalties.adjustment-own"], (await TryAdjust(database, form)).Codes());
        Story.Must(await TryAdjust(database, form, Someone.Deputy));
        Story.Must(await Story.TryFinish(database, December));
        foreach (var who in new[] { Someone.Deputy, Someone.Secretary }) await A.Membership(database, who, PortalRole.Head);

        Assert.Equal(["royalties.approver-assessed"], (await Story.TryApprove(database, December, Someone.Deputy)).Codes());
        Assert.Equal(["royalties.approver-is-payee"], (await Story.TryApprove(database, December, Someone.Secretary)).Codes());
        Story.Must(await Story.TryApprove(database, December));
    }

    [Fact]
    public async Task What_was_taken_may_be_left_with_a_reason_while_the_period_is_open_and_taken_again()
    {
        var (database, _, item) = await ClosedAsync();
        using var __ = database;
        var decide = database.As(Someone.Secretary).GetRequiredService<DecideAdjustment>();
        var id = await Adjust(database, item, -253_000);
        Assert.Equal(["royalties.reason-missing"], (await decide.LeaveAsync(id, 1, " ")).Codes());

        Story.Must(await decide.LeaveAsync(id, 1, "Không đúng người"));
        // The same click again is no refusal; an older screen is told
        Story.Must(await decide.LeaveAsync(id, 1, "Không đúng người"));
        Assert.Equal(["data.stale"], (await decide.TakeAsync(id, 1)).Codes());
        Assert.Equal(("Không đúng người", AdjustmentState.Left), ((await All(database))[0].LeftReason, (await All(database))[0].State));
        Assert.Equal(["royalties.nothing-to-approve"], (await Story.TryFinish(database, December)).Codes());
        await Adjust(database, item, -1_000);

        Assert.Equal(["royalties.adjustment-too-much"], (await decide.TakeAsync(id, 2)).Codes());
        Assert.Equal(["access.not-found"], (await decide.TakeAsync(99, 1)).Codes());
    }
}
