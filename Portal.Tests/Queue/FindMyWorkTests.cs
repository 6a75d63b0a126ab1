using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Queue;
using Portal.Core.Royalties.Periods;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Queue;

public class FindMyWorkTests
{
    /// <summary>Nothing for whoever is refused.</summary>
    private static async Task<IReadOnlyList<WorkRow>> WorkOf(PortalDatabase database, string who) =>
        await database.As(who).GetRequiredService<FindMyWork>().ExecuteAsync() is { Done: true } found ? found.Value : [];

    [Theory]
    [InlineData("draft", Someone.Author)]
    [InlineData("editing", Someone.Secretary)]
    [InlineData("field-review", Someone.CultureReviewer)]
    [InlineData("approval", Someone.Deputy, Someone.Head)]
    public async Task An_edition_waits_for_those_who_may_act_on_it_and_for_nobody_else(string step, params string[] expected)
    {
        using var database = await PortalDatabase.CreateAsync();
        await Story.AtStep(database, step);

        foreach (var who in Someone.All.Select(s => s.Id)) Assert.Equal(expected.Contains(who) ? 1 : 0, (await WorkOf(database, who)).Count);
    }

    [Fact]
    public async Task What_is_late_comes_first_and_says_so()
    {
        var clock = HanoiClock.At(2026, 11, 18, 8);
        using var database = await PortalDatabase.CreateAsync(clock);
        var early = await A.CompleteForm(database);
        early.Title = "Việc cũ";
        await Story.AtStep(database, "approval", early);
        clock.Set(2026, 11, 20);
        var late = await A.CompleteForm(database);
        late.Title = "Việc mới";
        await Story.AtStep(database, "approval", late);

        var rows = await WorkOf(database, Someone.Head);

        Assert.Equal(["Việc cũ", "Việc mới"], rows.Select(r => r.Title));
        Assert.Equal([true, false], rows.Select(r => r.Late));
        Assert.StartsWith("quá hạn", rows[0].TimeLeft, StringComparison.Ordinal);
        Assert.StartsWith("còn", rows[1].TimeLeft, StringComparison.Ordinal);
        Assert.Equal("Duyệt và đăng", rows[0].Does);
    }

    [Theory]
    [InlineData(RoyaltyPeriodStatus.HandedOver, Someone.Finance, "Chi trả")]
    [InlineData(RoyaltyPeriodStatus.Paid, Someone.Finance, "Đóng kỳ")]
    public async Task A_period_waits_for_finance(RoyaltyPeriodStatus status, string who, string does)
    {
        using var database = await PortalDatabase.CreateAsync();
        await Story.PeriodAt(database, status);

        Assert.Equal(does, Assert.Single(await WorkOf(database, who)).Does);
        Assert.Empty(await WorkOf(database, Someone.Head));
    }

    [Fact]
    public async Task A_period_waits_for_the_assessors_who_finish_it_after_the_month_then_for_the_head_and_for_who_hands_it_over()
    {
        var clock = HanoiClock.At(2026, 11, 20);
        using var database = await PortalDatabase.CreateAsync(clock);
        await A.Schedule(database);
        var item = await Story.Publish(database);
        Assert.Equal("Chấm 1 bài", Assert.Single(await WorkOf(database, Someone.Secretary)).Does);
        await Story.Assess(database, item.ItemId);
        Assert.Empty(await WorkOf(database, Someone.Secretary));

        clock.Set(2026, 12, 1, 0);

        Assert.Empty(await WorkOf(database, Someone.Head));
        Assert.Equal("Chốt chấm", Assert.Single(await WorkOf(database, Someone.Secretary)).Does);
        Story.Must(await Story.TryFinish(database, new(2026, 11)));
        Assert.Equal("Duyệt kỳ", Assert.Single(await WorkOf(database, Someone.Head)).Does);
        Story.Must(await Story.TryApprove(database, new(2026, 11)));
        Assert.Empty(await WorkOf(database, Someone.Finance));
        Assert.Equal("Bàn giao kế toán", Assert.Single(await WorkOf(database, Someone.Secretary)).Does);
    }
}
