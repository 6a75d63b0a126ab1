using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Kernel;
using Portal.Core.Royalties.Payments.Plans;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Royalties.Payments;

/// <summary>Drawing up, and what becomes of it: paid as printed or refused with the payees that differ, or dropped.</summary>
internal sealed partial class RandomYear
{
    private static readonly HashSet<string> Held = ["royalties.period-drawn", "royalties.due-drawn"];

    private async Task DrawAsync(Deed deed)
    {
        var form = await FormAsync(deed);
        form.PaidOn = form.PaidOn!.Value.AddDays(deed.Size % 4);
        var drawn = await Database.As(Someone.Finance).GetRequiredService<DrawDisbursement>().ExecuteAsync(form);
        Assert.Subset(NothingToDo.Union(Held).ToHashSet(), drawn.Codes().ToHashSet());
    }

    /// <summary>The oldest that waits is paid today, or dropped every third time.</summary>
    private async Task EndPlanAsync(Deed deed)
    {
        if (await StandingAsync() is not { } plan) return;
        if (deed.Who % 3 == 0) Story.Must(await Story.TryDrop(Database, plan.Code));
        else Assert.Subset(new HashSet<string> { "royalties.plan-differs" }, (await PayDrawnAsync(plan)).Codes().ToHashSet());
    }

    /// <summary>None is left: what cannot be paid as it was printed is dropped.</summary>
    private async Task EndAllPlansAsync()
    {
        while (await StandingAsync() is { } plan)
            if (!(await PayDrawnAsync(plan)).Done) Story.Must(await Story.TryDrop(Database, plan.Code));
    }

    private Task<Outcome<Core.Royalties.Payments.DisbursementMade>> PayDrawnAsync(DisbursementPlan plan) =>
        Story.TryPayDrawn(Database, plan.Code, new WardClock(clock).Today);

    private async Task<DisbursementPlan?> StandingAsync()
    {
        await using var db = Database.Context();
        return await db.DisbursementPlans.Where(p => p.State == PlanState.Drawn).OrderBy(p => p.Id).FirstOrDefaultAsync();
    }
}
