using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Kernel;
using Portal.Core.Royalties.Periods;
using Portal.Tests.Alerts;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Royalties.Periods;

/// <summary>Finished, handed over, in whose place, and back again.</summary>
[Trait("Row", "G4")]
public class HandOverTests
{
    private static readonly YearMonth November = new(2026, 11);

    [Fact]
    public async Task Each_deed_keeps_who_and_when_and_a_deputy_in_whose_place_where_only_the_lent_right_allows_it()
    {
        using var database = await PortalDatabase.CreateAsync();
        await Told.DeputyAsync(database, Someone.Head, Someone.Deputy);
        await Story.PeriodAt(database, RoyaltyPeriodStatus.Open);
        Story.Must(await Story.TryFinish(database, November, by: Someone.Deputy));
        Story.Must(await Story.TryReturn(database, November, by: Someone.Deputy));
        Story.Must(await Story.TryFinish(database, November));

        Story.Must(await Story.TryApprove(database, November, by: Someone.Deputy));
        Story.Must(await Story.TryHandOver(database, November, by: Someone.Deputy));

        var period = await Story.Period(database, November);
        Assert.Equal(("Lê Thu Trang", (string?)null), (period.AssessedByName, period.AssessedOnBehalfOf));
        Assert.Equal(("Vũ Hoài Nam", "Hoàng Ngọc Ánh"), (period.ApprovedByName, period.ApprovedOnBehalfOf));
        // A deputy head hands over in their own right
        Assert.Equal(("Vũ Hoài Nam", (string?)null), (period.HandedOverByName, period.HandedOverOnBehalfOf));
        Assert.All([period.AssessedAt, period.ApprovedAt, period.HandedOverAt], at => Assert.NotNull(at));
        Assert.Null(period.ReturnedAt);
    }

    [Fact]
    public async Task Who_handed_over_does_not_pay()
    {
        using var database = await PortalDatabase.CreateAsync();
        await A.Membership(database, Someone.Secretary, PortalRole.Finance);
        await Story.PeriodAt(database, RoyaltyPeriodStatus.HandedOver);

        Assert.Equal(["royalties.payer-handed-over"], (await Story.TryPay(database, November, new(2026, 11, 20), by: Someone.Secretary)).Codes());
        Story.Must(await Story.TryPay(database, November, new(2026, 11, 20)));
    }

    [Theory]
    [InlineData(RoyaltyPeriodStatus.Assessed, Someone.Secretary)]
    [InlineData(RoyaltyPeriodStatus.Approved, Someone.Head)]
    [InlineData(RoyaltyPeriodStatus.HandedOver, Someone.Finance)]
    public async Task A_period_sent_back_is_open_again_with_the_reason_until_it_is_approved_anew(RoyaltyPeriodStatus from, string by)
    {
        using var database = await PortalDatabase.CreateAsync();
        var item = await Story.PeriodAt(database, from);

        Story.Must(await Story.TryReturn(database, November, "Chấm lại một bài", by));

        var open = await Story.Period(database, November);
        Assert.Equal((RoyaltyPeriodStatus.Open, "Chấm lại một bài"), (open.Status, open.ReturnReason));
        Assert.Null(open.AssessedAt ?? open.ApprovedAt ?? open.HandedOverAt);
        await Story.Assess(database, item.ItemId, 2);
        Story.Must(await Story.TryFinish(database, November));
        Assert.NotNull((await Story.Period(database, November)).ReturnedAt);
        Assert.Equal(new Money(506_000), Story.Must(await Story.TryApprove(database, November)));
        Assert.Null((await Story.Period(database, November)).ReturnedAt);
    }

    [Fact]
    public async Task What_is_published_after_the_finish_belongs_to_the_next_period_and_the_finished_one_is_not_assessed()
    {
        using var database = await PortalDatabase.CreateAsync();
        var item = await Story.PeriodAt(database, RoyaltyPeriodStatus.Assessed);

        var late = await Story.Publish(database);

        Assert.Equal(November.Next, (await Story.Work(database, late.ItemId)).Period!.Month);
        var refusal = Assert.Single((await Story.TryAssess(database, item.ItemId, 2)).Refusals);
        Assert.Equal("Kỳ tháng 11 năm 2026 đã chấm xong nên không sửa được: cần sửa thì người chấm hoặc Trưởng ban trả kỳ về để chấm tiếp.", refusal.Sentence);
    }

    [Fact]
    public async Task Closed_twice_at_once_by_two_it_is_closed_once_and_the_other_is_told_by_whom()
    {
        using var database = await PortalDatabase.CreateAsync();
        await A.Membership(database, Someone.Administrator, PortalRole.Finance);
        await Story.PeriodAt(database, RoyaltyPeriodStatus.Paid);

        var seen = await Story.Period(database, November);
        var verbs = new[] { Someone.Finance, Someone.Administrator }.Select(by => database.As(by).GetRequiredService<CloseRoyaltyPeriod>()).ToList();

        var told = await Task.WhenAll(verbs.Select(v => Task.Run(() => v.ExecuteAsync(seen.Id, seen.Version))));

        Assert.Single(told, o => o.Done);
        Assert.Contains("đã đóng kỳ", Assert.Single(Assert.Single(told, o => !o.Done).Refusals).Sentence, StringComparison.Ordinal);
        await using var db = database.Context();
        Assert.Equal(1, await db.History.CountAsync(h => h.Action == "royalties.period.closed"));
    }
}
