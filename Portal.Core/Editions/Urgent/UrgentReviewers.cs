namespace Portal.Core.Editions.Urgent;

/// <summary>
/// Who looks afterwards at what was published urgently, as rights are today: whoever might have acted at a step passed over; where there was none, or nobody
/// of them serves, somebody else who approves. Never whoever published it or wrote it, nor a deputy of theirs.
/// </summary>
public sealed class UrgentReviewers(PeopleAtStep people)
{
    /// <summary>By name; empty where a second person is missing altogether.</summary>
    internal async Task<IReadOnlyList<Actor>> OfAsync(Operation operation, LoadedEdition loaded, UrgentReview review)
    {
        // A step a later profile dropped has nobody any more
        var steps = loaded.Workflow.Steps.Where(s => s != loaded.Workflow.First && review.Skipped.Contains(s.Code)).ToList();
        var able = await AbleAsync(operation, loaded, review, steps);
        return able.Count > 0 ? able : await AbleAsync(operation, loaded, review, [loaded.Workflow.Last]);
    }

    /// <summary>Why this person does not review it; null when they do.</summary>
    internal async Task<Refusal?> WhyNotAsync(Operation operation, LoadedEdition loaded, UrgentReview review)
    {
        var actor = operation.Actor;
        if (actor.IsSystem) return null;
        var steps = loaded.Workflow.Steps.Where(s => s == loaded.Workflow.Last || review.Skipped.Contains(s.Code));
        if (!steps.Any(s => s.Actors.Any(actor.Has))) return AccessRefusals.NotAllowed;
        if (WhyNeverOneself(loaded, review, actor) is { } own) return own;
        return (await OfAsync(operation, loaded, review)).Any(p => p.UserId == actor.UserId) ? null : UrgentRefusals.OthersReview;
    }

    private async Task<IReadOnlyList<Actor>> AbleAsync(
        Operation operation, LoadedEdition loaded, UrgentReview review, IReadOnlyList<WorkflowStep> steps)
    {
        if (steps.Count == 0) return [];
        var holders = await people.HoldingAsync(operation, steps.SelectMany(s => s.Actors).Distinct().ToList());
        return holders.Where(p => loaded.MayRead(p) && WhyNeverOneself(loaded, review, p) is null
            && steps.Any(s => loaded.Workflow.WhyNotJudge(s, loaded.Facts, p) is null)).ToList();
    }

    /// <summary>Two people, also where a step passed over would only have edited.</summary>
    private static Refusal? WhyNeverOneself(LoadedEdition loaded, UrgentReview review, Actor actor)
    {
        if (actor.IsOneWith(review.PublishedById)) return UrgentRefusals.OwnPublishing;
        return actor.Selves.Any(loaded.Facts.WroteIt) || loaded.Facts.ContributorIds.Overlaps(actor.SelvesContributorIds) ? WorkflowRefusals.OwnItem : null;
    }
}
