namespace Portal.Core.Editions.Urgent;

/// <summary>
/// Who looks afterwards at what was published urgently, as rights are today: whoever might have acted at a step passed over; where there was none, or nobody
/// of them serves, somebody else who approves. Never whoever published it, wrote it or edited it, nor a deputy of theirs, nor somebody in whose place it was
/// published.
/// </summary>
public sealed class UrgentReviewers(PeopleAtStep people)
{
    /// <summary>By name; empty where a second person is missing altogether.</summary>
    internal async Task<IReadOnlyList<Actor>> OfAsync(Operation operation, LoadedEdition loaded, UrgentReview review)
    {
        var able = await AbleAsync(operation, loaded, review, PassedOver(loaded, review));
        return able.Count > 0 ? able : await AbleAsync(operation, loaded, review, [loaded.Workflow.Last]);
    }

    /// <summary>Why this person does not review it; null when they do. Others are asked only where it hangs on whether one of them serves.</summary>
    internal async Task<Refusal?> WhyNotAsync(Operation operation, LoadedEdition loaded, UrgentReview review)
    {
        var actor = operation.Actor;
        if (actor.IsSystem) return null;
        if ((WhyNotByReview(loaded.Workflow, review, actor) ?? WhyNotOwnWords(loaded, actor)) is { } refusal) return refusal;
        var steps = PassedOver(loaded, review);
        if (May(loaded, review, actor, steps)) return null;
        return May(loaded, review, actor, [loaded.Workflow.Last]) && (await AbleAsync(operation, loaded, review, steps)).Count == 0
            ? null : UrgentRefusals.OthersReview;
    }

    /// <summary>Why it cannot be this person's, by the review alone, without a look at the edition; null where that does not decide it.</summary>
    internal static Refusal? WhyNotByReview(EditorialWorkflow workflow, UrgentReview review, Actor actor)
    {
        var steps = workflow.Steps.Where(s => s == workflow.Last || review.Skipped.Contains(s.Code));
        if (!steps.Any(s => s.Actors.Any(actor.Has))) return AccessRefusals.NotAllowed;
        return actor.IsOneWith(review.PublishedById) || actor.Selves.Any(review.PublishedSelves.Contains) ? UrgentRefusals.OwnPublishing : null;
    }

    /// <summary>A step a later profile dropped has nobody any more.</summary>
    private static List<WorkflowStep> PassedOver(LoadedEdition loaded, UrgentReview review) =>
        loaded.Workflow.Steps.Where(s => s != loaded.Workflow.First && review.Skipped.Contains(s.Code)).ToList();

    private async Task<IReadOnlyList<Actor>> AbleAsync(
        Operation operation, LoadedEdition loaded, UrgentReview review, IReadOnlyList<WorkflowStep> steps)
    {
        if (steps.Count == 0) return [];
        var holders = await people.HoldingAsync(operation, steps.SelectMany(s => s.Actors).Distinct().ToList());
        return holders.Where(p => May(loaded, review, p, steps)).ToList();
    }

    private static bool May(LoadedEdition loaded, UrgentReview review, Actor actor, IReadOnlyList<WorkflowStep> steps) =>
        loaded.MayRead(actor) && WhyNotByReview(loaded.Workflow, review, actor) is null && WhyNotOwnWords(loaded, actor) is null
            && steps.Any(s => loaded.Workflow.WhyNotJudge(s, loaded.Facts, actor) is null);

    /// <summary>Two people, also where a step passed over would only have edited.</summary>
    private static Refusal? WhyNotOwnWords(LoadedEdition loaded, Actor actor)
    {
        if (actor.Selves.Any(loaded.Facts.WroteIt) || loaded.Facts.ContributorIds.Overlaps(actor.SelvesContributorIds)) return WorkflowRefusals.OwnItem;
        return actor.Selves.Any(loaded.EditorIds.Contains) ? WorkflowRefusals.EditedBefore : null;
    }
}
