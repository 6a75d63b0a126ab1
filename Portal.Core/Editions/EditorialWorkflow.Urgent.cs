namespace Portal.Core.Editions;

/// <summary>Publishing past the steps between, where the profile lets some of those who approve do it.</summary>
public sealed partial class EditorialWorkflow
{
    private readonly IReadOnlySet<PortalRole> urgentRoles;

    /// <summary>Not at the last step: there nothing is left to pass over.</summary>
    private static Move Urgent { get; } = new(MoveKind.PublishUrgently, "Đăng khẩn", null, NeedsReason: true);

    private bool OffersUrgent => urgentRoles.Count > 0;

    /// <summary>
    /// The steps between that an edition standing at <paramref name="from"/> has still to be led on from, in order; its draft is none of them.
    /// </summary>
    public IReadOnlyList<WorkflowStep> Skipped(WorkflowStep from, bool correction) =>
        Passed(correction).Where(s => s != First && s != Last && s.Index >= from.Index).ToList();

    /// <summary>
    /// Why this person could not judge at that step, wherever the edition stands and whoever has taken it upon themselves; null when they could.
    /// </summary>
    public Refusal? WhyNotJudge(WorkflowStep step, EditionFacts edition, Actor actor) => WhyNotAtStep(edition with { Holder = null }, actor, step);

    /// <summary>
    /// Whoever may approve it at the last step, if the profile names their role. That somebody has taken it upon themselves does not bar it: they are passed
    /// over with their step, and told.
    /// </summary>
    private Refusal? WhyNotUrgent(EditionFacts edition, Actor actor) =>
        actor.IsSystem || urgentRoles.Any(actor.Has) ? WhyNotJudge(Last, edition, actor) : AccessRefusals.NotAllowed;
}
