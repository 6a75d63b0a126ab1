using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Kernel;
using Portal.Core.Royalties.Payments;
using Portal.Core.Royalties.Periods;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Royalties.Periods;

/// <summary>The same click twice is one deed and one answer; somebody else's deed is told with who and when.</summary>
public class PeriodRepeatTests
{
    private static readonly YearMonth November = new(2026, 11);
    private static readonly DateOnly Day = new(2026, 11, 20);

    private static async Task<Outcome> Step(PortalDatabase database, string verb, int id, int version, string by) => verb switch
    {
        "finish" => await database.As(by).GetRequiredService<FinishAssessment>().ExecuteAsync(id, version),
        "hand over" => await database.As(by).GetRequiredService<HandOverRoyaltyPeriod>().ExecuteAsync(id, version),
        "approve" => await database.As(by).GetRequiredService<ApproveRoyaltyPeriod>().ExecuteAsync(id, version),
        "pay" => await database.As(by).GetRequiredService<PayRoyaltyPeriod>().ExecuteAsync(id, version, Day),
        "return" => await database.As(by).GetRequiredService<ReturnRoyaltyPeriod>().ExecuteAsync(id, version, "Sai tài khoản"),
        _ => await database.As(by).GetRequiredService<CloseRoyaltyPeriod>().ExecuteAsync(id, version),
    };

    public static TheoryData<string, RoyaltyPeriodStatus, string, string, string> Steps => new()
    {
        { "finish", RoyaltyPeriodStatus.Open, Someone.Secretary, "royalties.period.assessed", "Lê Thu Trang đã chốt chấm lúc 09:00 ngày 20/11/2026" },
        { "approve", RoyaltyPeriodStatus.Assessed, Someone.Head, "royalties.period.approved", "Hoàng Ngọc Ánh đã duyệt kỳ lúc 09:00 ngày 20/11/2026" },
        { "hand over", RoyaltyPeriodStatus.Approved, Someone.Secretary, "royalties.period.handed-over",
            "Lê Thu Trang đã bàn giao kỳ cho kế toán lúc 09:00 ngày 20/11/2026" },
        { "pay", RoyaltyPeriodStatus.HandedOver, Someone.Finance, "royalties.period.paid", "Đỗ Thanh Mai đã ghi nhận chi lúc 09:00 ngày 20/11/2026" },
        { "return", RoyaltyPeriodStatus.Approved, Someone.Finance, "royalties.period.returned",
            "Đỗ Thanh Mai đã trả kỳ về để duyệt lại lúc 09:00 ngày 20/11/2026" },
        { "close", RoyaltyPeriodStatus.Paid, Someone.Finance, "royalties.period.closed", "Đỗ Thanh Mai đã đóng kỳ lúc 09:00 ngày 20/11/2026" },
    };

    [Theory]
    [Trait("Fault", "FIN12")]
    [MemberData(nameof(Steps))]
    public async Task The_same_step_from_the_same_screen_again_is_done_once_and_answered_the_same(
        string verb, RoyaltyPeriodStatus at, string who, string action, string deed)
    {
        using var database = await PortalDatabase.CreateAsync();
        await Story.PeriodAt(database, at);
        var seen = await Story.Period(database, November);

        var first = await Step(database, verb, seen.Id, seen.Version, who);
        var second = await Step(database, verb, seen.Id, seen.Version, who);

        Assert.Equal((true, true), (first.Done, second.Done));
        await using var db = database.Context();
        Assert.Equal(1, await db.History.CountAsync(h => h.Action == action));
        Assert.Contains("lúc", deed, StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Fault", "FIN13")]
    [MemberData(nameof(Steps))]
    public async Task Somebody_elses_step_is_told_with_who_and_when_and_nothing_is_said_of_what_was_typed(
        string verb, RoyaltyPeriodStatus at, string who, string action, string deed)
    {
        using var database = await PortalDatabase.CreateAsync();
        foreach (var role in new[] { PortalRole.Head, PortalRole.Finance, PortalRole.Secretary }) await A.Membership(database, Someone.Administrator, role);
        await Story.PeriodAt(database, at);
        var seen = await Story.Period(database, November);
        Assert.True((await Step(database, verb, seen.Id, seen.Version, who)).Done);

        var refusal = Assert.Single((await Step(database, verb, seen.Id, seen.Version, Someone.Administrator)).Refusals);

        Assert.Equal("data.stale", refusal.Code);
        Assert.Contains(deed, refusal.Sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("đã nhập", refusal.Sentence, StringComparison.Ordinal);
        Assert.NotEmpty(action);
    }

    [Fact]
    [Trait("Fault", "FIN12")]
    public async Task Another_day_of_payment_is_no_repetition()
    {
        using var database = await PortalDatabase.CreateAsync(HanoiClock.At(2026, 11, 20));
        await Story.PeriodAt(database, RoyaltyPeriodStatus.HandedOver);
        var seen = await Story.Period(database, November);
        var pay = database.As(Someone.Finance).GetRequiredService<PayRoyaltyPeriod>();
        Story.Must(await pay.ExecuteAsync(seen.Id, seen.Version, Day));

        Assert.Equal(["data.stale"], (await pay.ExecuteAsync(seen.Id, seen.Version, Day.AddDays(-1))).Codes());
    }

    [Fact]
    [Trait("Fault", "FIN12")]
    public async Task A_double_click_at_once_pays_once_and_both_are_answered_as_done()
    {
        using var database = await PortalDatabase.CreateAsync();
        await Story.PeriodAt(database, RoyaltyPeriodStatus.HandedOver);
        var seen = await Story.Period(database, November);
        var verbs = new[] { 1, 2 }.Select(_ => database.As(Someone.Finance).GetRequiredService<PayRoyaltyPeriod>()).ToList();

        var outcomes = await Task.WhenAll(verbs.Select(v => Task.Run(() => v.ExecuteAsync(seen.Id, seen.Version, Day))));

        Assert.All(outcomes, o => Assert.Equal(new(new(253_000), Money.Zero), Story.Must(o)));
        Assert.Single((await Story.Payments(database, November)));
    }
}
