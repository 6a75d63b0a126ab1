using Portal.Core.Portals;
using Portal.Core.Roles;

namespace Portal.Core.Editions;

/// <summary>
/// The whole life of an edition in one value: the portal's ordered steps (data), the moves between them, and who may make
/// each. Screens ask it for their buttons, verbs ask it for permission; nothing else moves an edition.
/// </summary>
/// <remarks>
/// draft ─send▶ step 2 ─send▶ … ─publish▶ Published ─start next▶ a new draft; every step ─return▶ draft or an earlier step, ─recall▶ the step it came
/// from; Published ─withdraw▶ Withdrawn ─start next▶ a new draft; last step ─schedule▶ Scheduled ─at its time▶ Published, ─unschedule▶ Approved;
/// Published ─at its end▶ Ended; what stands before the last step ─publish urgently▶ Published; a draft ─take over▶ the same draft of another author,
/// ─bin▶ Binned ─restore▶ the same draft. Four eyes: at a step that only judges (no editing), the author, the sender, the contributors and whoever edited
/// are refused, and so is whoever judged it before. What somebody has taken upon themselves at a step is moved and changed by nobody else.
/// </remarks>
public sealed partial class EditorialWorkflow
{
    private readonly IReadOnlyList<string>? correctionSteps;

    private EditorialWorkflow(IReadOnlyList<WorkflowStep> steps, IReadOnlyList<string>? correctionSteps, IReadOnlySet<PortalRole> urgentRoles) =>
        (Steps, this.correctionSteps, this.urgentRoles) = (steps, correctionSteps, urgentRoles);

    public IReadOnlyList<WorkflowStep> Steps { get; }
    public WorkflowStep First => Steps[0];
    public WorkflowStep Last => Steps[^1];

    /// <summary>The step of that code; an unknown code (a step a later profile dropped) counts as the first.</summary>
    public WorkflowStep StepOf(string code) => Steps.FirstOrDefault(s => s.Code == code) ?? First;

    /// <summary>The steps before one, by their codes.</summary>
    public IReadOnlyCollection<string> Before(WorkflowStep step) => Steps.Take(step.Index).Select(s => s.Code).ToList();

    /// <summary>Codes of the steps after the first in which this person has no role.</summary>
    public IReadOnlyList<string> ClosedTo(Actor actor) => Steps.Where(s => s != First && !s.Actors.Any(actor.Has)).Select(s => s.Code).ToList();

    /// <summary>The step an edition came from when it was sent on to this one, which is not the first.</summary>
    public WorkflowStep CameFrom(WorkflowStep step, bool correction) => Steps.Take(step.Index).Last(s => s == First || Passes(s, correction));

    /// <summary>The step sent on to. A correction passes those its profile names for it, and the last; without such a list all of them.</summary>
    public WorkflowStep After(WorkflowStep step, bool correction) => Steps.Skip(step.Index + 1)
        .First(s => s == Last || Passes(s, correction));

    /// <summary>The steps an edition passes from the first to the last.</summary>
    public IReadOnlyList<WorkflowStep> Passed(bool correction) => Steps.Where(s => s == First || s == Last || Passes(s, correction)).ToList();

    /// <summary>The steps it may be returned to from that one: those it has passed.</summary>
    public IReadOnlyList<WorkflowStep> Earlier(WorkflowStep step, bool correction) => Passed(correction).Where(s => s.Index < step.Index).ToList();

    /// <summary>Whether a correction goes a shorter way than others.</summary>
    public bool CorrectionSkips => Passed(correction: true).Count < Steps.Count;

    private bool Passes(WorkflowStep step, bool correction) => !correction || correctionSteps is null || correctionSteps.Contains(step.Code);

    public static EditorialWorkflow From(ProfileWorkflow profile) =>
        new(profile.Steps.Select((s, i) => new WorkflowStep(
            s.Code, s.Name, s.Roles.Select(r => r!.Value).ToHashSet(), s.MayEdit, s.UnitScoped, s.SendLabel, i)).ToList(),
            profile.Correction?.Steps, (profile.Urgent?.AsRoles ?? []).OfType<PortalRole>().ToHashSet());

    /// <summary>The moves this person may make now, in the order the screen shows them: forward first.</summary>
    public IReadOnlyList<Move> MovesFor(EditionFacts edition, Actor actor) =>
        Possible(edition).Where(m => WhyNot(m.Kind, edition, actor) is null).ToList();

    /// <summary>Why this person may not make this move now; null when they may.</summary>
    public Refusal? WhyNot(MoveKind kind, EditionFacts edition, Actor actor)
    {
        if (!Possible(edition).Any(m => m.Kind == kind)) return WorkflowRefusals.NotFromHere(edition.Status, StepOf(edition.Step));
        return kind switch
        {
            MoveKind.Withdraw or MoveKind.SetEnd => actor.Can(Permissions.Withdraw) ? null : AccessRefusals.NotAllowed,
            MoveKind.StartNext => First.Actors.Any(actor.Has) && (actor.IsSystem || edition.IsAuthor(actor) || actor.Can(Permissions.SeeAll))
                ? null : AccessRefusals.NotAllowed,
            MoveKind.TakeOver when edition.IsAuthor(actor) => WorkflowRefusals.AlreadyYours,
            MoveKind.TakeOver => First.Actors.Any(actor.Has) && actor.Can(Permissions.SeeAll) ? null : AccessRefusals.NotAllowed,
            // A draft is thrown away and fetched back by its author, or by whoever might take it over
            MoveKind.Bin or MoveKind.Restore => First.Actors.Any(actor.Has)
                && (actor.IsSystem || edition.IsAuthor(actor) || actor.Can(Permissions.SeeAll)) ? null : AccessRefusals.NotAllowed,
            MoveKind.Recall => WhyNotRecall(edition, actor),
            MoveKind.PublishUrgently => WhyNotUrgent(edition, actor),
            _ => WhyNotAtStep(edition, actor),
        };
    }

    /// <summary>Whether this person may change the words now: at a step that edits, and only one's own draft.</summary>
    public bool MayEdit(EditionFacts edition, Actor actor) =>
        edition.Status is EditionStatus.Draft or EditionStatus.Returned or EditionStatus.InWorkflow
        && StepOf(edition.Step).MayEdit && WhyNotAtStep(edition, actor) is null;

    /// <summary>Why this person could not act where the edition stands, whoever has taken it upon themselves; null when they could.</summary>
    public Refusal? WhyNotAct(EditionFacts edition, Actor actor) =>
        edition.Status is EditionStatus.Draft or EditionStatus.Returned or EditionStatus.InWorkflow ? WhyNotAtStep(edition with { Holder = null }, actor)
            : WorkflowRefusals.NotFromHere(edition.Status, StepOf(edition.Step));

    private IEnumerable<Move> Possible(EditionFacts edition)
    {
        var step = StepOf(edition.Step);
        switch (edition.Status)
        {
            case EditionStatus.Draft or EditionStatus.Returned:
                yield return new(MoveKind.Send, edition.IsCorrection ? "Gửi đính chính" : First.SendLabel, After(First, edition.IsCorrection),
                    NeedsReason: false);
                if (OffersUrgent) yield return Urgent;
                yield return new(MoveKind.TakeOver, "Nhận soạn tiếp", First, NeedsReason: false);
                yield return new(MoveKind.Bin, "Bỏ vào thùng rác", null, NeedsReason: false);
                break;
            case EditionStatus.InWorkflow when step == Last:
                yield return new(MoveKind.Publish, Last.SendLabel, null, NeedsReason: false);
                yield return new(MoveKind.Schedule, "Hẹn giờ đăng", null, NeedsReason: false);
                yield return new(MoveKind.Return, "Trả lại", First, NeedsReason: true);
                yield return new(MoveKind.Recall, "Rút lại", CameFrom(step, edition.IsCorrection), NeedsReason: false);
                break;
            case EditionStatus.InWorkflow:
                yield return new(MoveKind.Send, step.SendLabel, After(step, edition.IsCorrection), NeedsReason: false);
                if (OffersUrgent) yield return Urgent;
                yield return new(MoveKind.Return, "Trả lại", First, NeedsReason: true);
                // At a step the profile dropped it counts as a draft: nothing lies before
                if (step != First) yield return new(MoveKind.Recall, "Rút lại", CameFrom(step, edition.IsCorrection), NeedsReason: false);
                break;
            case EditionStatus.Published:
                yield return new(MoveKind.StartNext, "Soạn bản mới", First, NeedsReason: false);
                yield return new(MoveKind.Withdraw, "Gỡ khỏi cổng", null, NeedsReason: true);
                yield return new(MoveKind.SetEnd, "Hạn hiển thị", null, NeedsReason: false);
                break;
            case EditionStatus.Approved:
                yield return new(MoveKind.Publish, Last.SendLabel, null, NeedsReason: false);
                yield return new(MoveKind.Schedule, "Hẹn giờ đăng", null, NeedsReason: false);
                yield return new(MoveKind.Return, "Trả lại", First, NeedsReason: true);
                break;
            case EditionStatus.Scheduled:
                yield return new(MoveKind.Publish, "Đăng ngay", null, NeedsReason: false);
                yield return new(MoveKind.Reschedule, "Đổi giờ", null, NeedsReason: true);
                yield return new(MoveKind.Unschedule, "Hủy hẹn giờ", null, NeedsReason: true);
                break;
            case EditionStatus.Withdrawn or EditionStatus.Ended:
                yield return new(MoveKind.StartNext, "Soạn lại để đăng", First, NeedsReason: false);
                break;
            case EditionStatus.Binned:
                yield return new(MoveKind.Restore, "Lấy khỏi thùng rác", First, NeedsReason: false);
                break;
            case EditionStatus.Replaced:
                break;
        }
    }

    /// <summary>Whoever sent it on calls it back while they might still act at the step before and nobody has begun.</summary>
    private Refusal? WhyNotRecall(EditionFacts edition, Actor actor)
    {
        if (actor.IsSystem) return null;
        if (!CameFrom(StepOf(edition.Step), edition.IsCorrection).Actors.Any(actor.Has)) return AccessRefusals.NotAllowed;
        if (!actor.IsOneWith(edition.SentById)) return WorkflowRefusals.NotSentByYou;
        return edition is { BegunByName: { } name, BegunAt: { } at } ? WorkflowRefusals.BegunBefore(name, at) : null;
    }

    private Refusal? WhyNotAtStep(EditionFacts edition, Actor actor, WorkflowStep? at = null)
    {
        if (actor.IsSystem) return null;
        // What is approved stays with those who approve, even where a later profile dropped the step it stood at
        var step = at ?? (edition.Status is EditionStatus.Approved or EditionStatus.Scheduled ? Last : StepOf(edition.Step));
        if (!step.Actors.Any(actor.Has)) return AccessRefusals.NotAllowed;
        if (edition.Holder is { } holder && !actor.IsOneWith(holder.UserId)) return WorkflowRefusals.HeldBy(holder.Name);
        if (step == First) return edition.IsAuthor(actor) ? null : WorkflowRefusals.NotYourDraft;
        if (step.UnitScoped)
        {
            if (edition.Units.Count == 0) return WorkflowRefusals.NoReviewingUnit;
            if (UnitsOf(edition, actor, step).Count == 0) return WorkflowRefusals.OtherUnitReviews(string.Join(", ", edition.Units.Select(u => u.Name)));
        }
        if (step.MayEdit) return null;
        // A deputy and the absent one are one person here
        if (actor.Selves.Any(edition.WroteIt) || actor.IsOneWith(edition.SubmittedById) || edition.ContributorIds.Overlaps(actor.SelvesContributorIds))
            return WorkflowRefusals.OwnItem;
        if (actor.Selves.Any(edition.EditorIds.Contains)) return WorkflowRefusals.EditedBefore;
        return actor.IsOneWith(edition.ReviewedById) || actor.Selves.Any(edition.JudgedIds.Contains) ? WorkflowRefusals.ReviewedBefore : null;
    }

    /// <summary>Those of the units it waits for at its step for which this person may judge.</summary>
    public IReadOnlyList<ReviewingUnit> UnitsOf(EditionFacts edition, Actor actor) => UnitsOf(edition, actor, StepOf(edition.Step));

    private static List<ReviewingUnit> UnitsOf(EditionFacts edition, Actor actor, WorkflowStep step) =>
        edition.Units.Where(u => actor.Roles.Any(r => step.Actors.Contains(r.Role) && r.UnitCode == u.Code)).ToList();
}

/// <summary>One step of a portal's workflow.</summary>
public sealed record WorkflowStep(
    string Code, string Name, IReadOnlySet<PortalRole> Actors, bool MayEdit, bool UnitScoped, string SendLabel, int Index);

/// <summary>A move an edition can make.</summary>
public sealed record Move(MoveKind Kind, string Label, WorkflowStep? To, bool NeedsReason);

/// <summary>All the ways an edition's status changes.</summary>
public enum MoveKind
{
    Send,
    Publish,
    Return,
    Withdraw,
    StartNext,

    /// <summary>Whoever may see all goes on with somebody else's draft, so that an absent author locks nothing.</summary>
    TakeOver,

    /// <summary>Approved, to appear by itself at a time.</summary>
    Schedule,
    Reschedule,
    Unschedule,

    /// <summary>A time until which what is public is shown.</summary>
    SetEnd,
    /// <summary>Whoever sent it on takes it back before anybody has begun.</summary>
    Recall,

    /// <summary>A draft that was never public is thrown away.</summary>
    Bin,

    /// <summary>It comes back out of the bin.</summary>
    Restore,

    /// <summary>To the public at once, past the steps between; looked at afterwards.</summary>
    PublishUrgently,
}
