using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Editions;
using Portal.Core.Kernel;
using Portal.Core.Royalties.Adjustments;
using Portal.Core.Royalties.Periods;
using Portal.Core.Royalties.Schedules;
using Portal.Tests.Royalties.Adjustments;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Royalties.Periods;

/// <summary>The year's fund of NĐ 18/2014 Điều 8 khoản 2 against what was assessed.</summary>
[Trait("Fault", "FIN10")]
public class RoyaltyFundUseTests
{
    private static async Task<RoyaltyFundUse> Use(PortalDatabase database, int year = 2026) =>
        Story.Must(await database.As(Someone.Finance).GetRequiredService<GetRoyaltyFundUse>().ExecuteAsync(year));

    private static async Task<int> Publish(PortalDatabase database)
    {
        var form = await A.CompleteForm(database, by: [(await A.Contributor(database, "Tác giả"), 90), (await A.Contributor(database, "Biên tập viên"), 10)]);
        form.Contributors[1].Role = ContributionRole.Editing;
        return (await Story.Publish(database, form)).ItemId;
    }

    [Fact]
    public async Task FIN10_royalties_encouragement_and_remuneration_are_told_apart_to_the_last_dong()
    {
        using var database = await PortalDatabase.CreateAsync();
        await A.Schedule(database, spoil: s => (s.RemunerationMode, s.EditingPercent) = (RemunerationMode.OnTop, 20));
        Story.Must(await Story.TryAssess(database, await Publish(database), 2, addition: 50)); // 506.000 + 253.000, editing 151.800
        await Story.Assess(database, await Publish(database), 1); // 253.000, editing 50.600

        var use = await Use(database);

        Assert.Equal((759_000, 253_000, 202_400, 1_214_400), (use.Royalties.Dong, use.Encouragement.Dong, use.Remuneration.Dong, use.Total.Dong));
        Assert.Equal((227_700, 379_500), (use.Ceilings!.Encouragement.Dong, use.Ceilings.Remuneration.Dong));
        Assert.Contains("Khuyến khích (khoản hưởng thêm) năm 2026 là 253.000", Assert.Single(use.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task FIN10_inside_the_royalty_the_remuneration_counts_too_and_reductions_are_no_encouragement()
    {
        using var database = await PortalDatabase.CreateAsync();
        await A.Schedule(database, spoil: s => s.Additions.Add(new()
        {
            PortalId = A.ThanhDong, Code = "ngan", Name = "Tin ngắn", Kind = AdditionKind.Reduction, MinPercent = 50, MaxPercent = 50, Position = 9,
        }));
        Story.Must(await Story.TryAssess(database, await Publish(database), f => f with { Coefficient = 2, Additions = [new("ngan", 50)] }));

        var use = await Use(database);

        Assert.Equal((227_700, 0, 25_300), (use.Royalties.Dong, use.Encouragement.Dong, use.Remuneration.Dong));
        Assert.Empty(use.Warnings);
    }

    [Fact]
    [Trait("Fault", "FIN3")]
    public async Task FIN10_a_correction_counts_once_it_is_taken_and_what_is_taken_back_whole_leaves_nothing()
    {
        var clock = HanoiClock.At(2026, 11, 20);
        using var database = await PortalDatabase.CreateAsync(clock);
        await A.Schedule(database, spoil: s => (s.RemunerationMode, s.EditingPercent) = (RemunerationMode.OnTop, 20));
        var itemId = await Publish(database);
        Story.Must(await Story.TryAssess(database, itemId, 2, addition: 50)); // 506.000 + 253.000, editing 151.800
        Story.Must(await Story.TryApprove(database, Corrected.November));
        clock.Set(2026, 12, 10);
        var work = await Story.Work(database, itemId);
        Story.Must(await Corrected.TryAdjust(database, new(work.Lines.Single(l => l.Role == ContributionRole.Author).Id, new Money(30_000), "Chấm thiếu")));
        Story.Must(await Corrected.TryAdjust(database, new(work.Lines.Single(l => l.Role == ContributionRole.Editing).Id, new Money(-1_800), "Chấm thừa")));

        var use = await Use(database);

        Assert.Equal((526_000, 263_000, 150_000), (use.Royalties.Dong, use.Encouragement.Dong, use.Remuneration.Dong));
        await Story.Withdraw(database, work.EditionId!.Value);
        work = await Story.Work(database, itemId);
        Story.Must(await database.As(Someone.Secretary).GetRequiredService<DecideWithdrawnWork>()
            .ExecuteAsync(work.Id, work.Version, WithdrawnDecision.TakeBack, "Sai sự thật"));
        use = await Use(database);
        Assert.Equal((0, 0, 0), (use.Royalties.Dong, use.Encouragement.Dong, use.Remuneration.Dong));
    }

    [Fact]
    public async Task FIN10_another_year_and_a_year_before_the_rule_have_nothing_to_exceed()
    {
        using var database = await PortalDatabase.CreateAsync();
        await A.Schedule(database);
        await Story.Assess(database, await Publish(database));

        Assert.Equal(Money.Zero, (await Use(database, 2025)).Total);
        Assert.Null((await Use(database, 2013)).Ceilings);
        Assert.Empty((await Use(database, 2013)).Warnings);
    }
}
