using Portal.Core.Editions;
using Portal.Core.People;

namespace Portal.Admin.Sample.Office;

/// <summary>
/// What happens in an office besides: a figure is corrected, a news withdrawn, a live article written anew, somebody is away, work lies some days.
/// </summary>
internal sealed class OfficeTelling(
    SampleDesk desk, SampleClock clock, OfficeStory story, DateOnly today, DateTime nowLocal, Func<SampleArticle, Task<int>> publish)
{
    /// <summary>Plans all that has a day of its own; returns the work of today, which is told after it.</summary>
    public IReadOnlyList<SampleArticle> PlanInto(Action<DateTime, Func<Task>> plan)
    {
        plan(story.Corrected.At(today), async () =>
        {
            var itemId = await publish(story.Corrected);
            plan(story.Corrected.At(today).AddDays(story.Correction.AfterDays), () => CorrectAsync(itemId));
        });
        plan(story.Withdrawn.At(today), async () =>
        {
            var itemId = await publish(story.Withdrawn);
            plan(story.Withdrawn.At(today).AddDays(story.Withdrawal.AfterDays).AddHours(-1), () => WithdrawAsync(itemId));
        });
        plan(story.Renewed.At(today), async () =>
        {
            var itemId = await publish(story.Renewed);
            plan(nowLocal.AddHours(-26), () => RenewAsync(itemId));
        });
        var turn = 0;
        foreach (var article in story.Work.Where(a => a.DaysAgo > 0))
        {
            var (local, whose) = (article.At(today), turn++);
            plan(local, () => new SampleWork(desk, clock).LeaveAsync(article, local, whose, article.EventHoursBefore));
        }
        return story.Work.Where(a => a.DaysAgo == 0).ToList();
    }

    private async Task CorrectAsync(int itemId)
    {
        var change = story.Correction;
        var right = story.Corrected with { Body = story.Corrected.Body.Select(p => p.Replace(change.Before, change.After, StringComparison.Ordinal)).ToList() };
        var editionId = await NextAsync(itemId, story.Corrected, right, correction: true);
        LoadSample.Must(await desk.Verb<SendEdition>().ExecuteAsync(editionId, await desk.VersionAsync(editionId), change.Note));
        await desk.ApproveAsync(editionId, 0);
    }

    private async Task WithdrawAsync(int itemId)
    {
        var live = await desk.LiveEditionAsync(itemId);
        desk.Act(desk.Hands.Approver(0));
        LoadSample.Must(await desk.Verb<WithdrawItem>().ExecuteAsync(live, await desk.VersionAsync(live), story.Withdrawal.Reason,
            new(story.Withdrawal.PublicReason, Requester: story.Withdrawal.Requester)));
    }

    /// <summary>A next edition that waits for the secretary, while the live one stays.</summary>
    private async Task RenewAsync(int itemId)
    {
        // Before the note that ends each article
        var longer = story.Renewed with { Body = [.. story.Renewed.Body.SkipLast(1), story.Renewal, story.Renewed.Body[^1]] };
        var editionId = await NextAsync(itemId, story.Renewed, longer, correction: false);
        LoadSample.Must(await desk.Verb<SendEdition>().ExecuteAsync(editionId, await desk.VersionAsync(editionId)));
    }

    private async Task<int> NextAsync(int itemId, SampleArticle before, SampleArticle after, bool correction)
    {
        desk.Act(desk.Cast.DrafterOf(before));
        var editionId = LoadSample.Must(await desk.Verb<StartNextEdition>().ExecuteAsync(await desk.LiveEditionAsync(itemId), correction: correction));
        var form = desk.Cast.FormOf(after, before.At(today).AddHours(-before.EventHoursBefore));
        (form.EditionId, form.Version) = (editionId, await desk.VersionAsync(editionId));
        LoadSample.Must(await desk.Verb<SaveDraft>().ExecuteAsync(form));
        return editionId;
    }

    /// <summary>From today on and after all else: from then on the absent one counts as one with the deputy, whose works they may no longer assess.</summary>
    public async Task AppointAsync()
    {
        if (story.Deputy is not { } away) return;
        clock.SetLocal(nowLocal);
        desk.Act(desk.Hands.Of(away.Absent));
        var from = DateOnly.FromDateTime(nowLocal);
        LoadSample.Must(await desk.Verb<AppointDeputy>().ExecuteAsync(
            new() { DeputyId = desk.Cast.UserIds[desk.Hands.Of(away.Deputy)], FromOn = from, ToOn = from.AddDays(away.Days) }));
    }
}
