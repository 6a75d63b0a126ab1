using Portal.Core.Portals;

namespace Portal.Core.Editions;

/// <summary>An edition in work, with what the workflow must know of it.</summary>
internal sealed record WaitingEdition(int EditionId, EditionFacts Facts);

/// <summary>
/// Whom editions in work wait for: whoever may lead one on today, by the workflow, the roles in office and four eyes, deputies of absent people
/// among them. Only what is in work is read, never what is public.
/// </summary>
public sealed class WaitingEditions(PeopleAtStep people)
{
    /// <summary>Numbers of the editions that wait for one person: at a step of theirs, or approved and without a time.</summary>
    internal async Task<List<int>> ForAsync(Operation operation, EditorialWorkflow workflow, string userId)
    {
        var actor = await people.ActorAsync(operation, userId);
        var found = (await FindAsync(operation, operation.Db.Editions.MayWaitFor(actor, workflow))).ToList();
        if (workflow.Last.Actors.Any(actor.Has))
            found.AddRange(await FindAsync(operation, operation.Db.Editions.Approved()));
        return found.Where(w => WaitsFor(workflow, w.Facts, actor)).Select(w => w.EditionId).ToList();
    }

    /// <summary>Those in work that nobody may lead on: the role, the unit or a second person is missing.</summary>
    internal async Task<List<int>> ForNobodyAsync(Operation operation, EditorialWorkflow workflow)
    {
        var found = await FindAsync(operation, operation.Db.Editions);
        var all = await PeopleAsync(operation, workflow, found);
        return found.Where(w => !all.Any(p => WaitsFor(workflow, w.Facts, p))).Select(w => w.EditionId).ToList();
    }

    /// <summary>The facts of some editions, of those only that wait for people.</summary>
    internal static async Task<IReadOnlyList<WaitingEdition>> FindAsync(Operation operation, IQueryable<Edition> editions)
    {
        var profile = await operation.ProfileAsync();
        var sections = await operation.Db.Sections.AsNoTracking().ToDictionaryAsync(s => s.Id);
        var open = await editions.Where(e => e.Status == EditionStatus.Draft || e.Status == EditionStatus.Returned
            || e.Status == EditionStatus.InWorkflow || e.Status == EditionStatus.Approved).Select(EditionRows.Facts(operation.Db)).AsSplitQuery().ToListAsync();
        var editors = await WritingHistory.EditorsAsync(operation, open
            .Where(f => f.Status is EditionStatus.InWorkflow or EditionStatus.Approved).Select(f => f.ItemId));
        return open.Select(f => new WaitingEdition(f.EditionId,
            f.ForWorkflow(profile, sections[f.SectionId], editors.GetValueOrDefault(f.EditionId)))).ToList();
    }

    /// <summary>
    /// Everybody for whom one of these may wait: its author, whoever has a role of its step today, and those <paramref name="besides"/>, as deputies of
    /// absent people.
    /// </summary>
    internal async Task<IReadOnlyList<Actor>> PeopleAsync(
        Operation operation, EditorialWorkflow workflow, IReadOnlyList<WaitingEdition> waiting, params IReadOnlyList<string> besides)
    {
        var (db, today) = (operation.Db, operation.Today);
        var steps = waiting.Select(w => StepOf(workflow, w)).Distinct().ToList();
        var authors = waiting.Where(w => StepOf(workflow, w) == workflow.First).Select(w => w.Facts.AuthoredById).OfType<string>()
            .Distinct().ToList();
        var roles = steps.Where(s => s != workflow.First).SelectMany(s => s.Actors).Distinct().ToList();
        var holders = await db.Memberships.Where(m => roles.Contains(m.Role) && m.FromOn <= today && (m.ToOn == null || m.ToOn >= today) && !m.User!.Disabled)
            .Select(m => m.UserId).Distinct().ToListAsync();
        var found = new List<Actor>();
        foreach (var id in authors.Union(holders).Union(besides))
            if (await people.ActorAsync(operation, id) is { Belongs: true } actor) found.Add(actor);
        return found.OrderBy(p => p.OwnName, VietnameseText.Order).ToList();
    }

    /// <summary>Whether it is this person's part to lead it on; taking over somebody else's draft is open to many and waits for nobody.</summary>
    internal static bool WaitsFor(EditorialWorkflow workflow, EditionFacts edition, Actor actor) =>
        workflow.MovesFor(edition, actor).Any(m => m.Kind is MoveKind.Send or MoveKind.Publish);

    private static WorkflowStep StepOf(EditorialWorkflow workflow, WaitingEdition edition) =>
        edition.Facts.Status == EditionStatus.Approved ? workflow.Last : workflow.StepOf(edition.Facts.Step);
}

/// <summary>What of the editions is in work, by an index of their states.</summary>
public static class EditionsInWork
{
    /// <summary>Where a next edition may stand while another is what visitors see, or saw last.</summary>
    public static readonly IReadOnlyList<EditionStatus> BesideLive =
        [EditionStatus.Draft, EditionStatus.Returned, EditionStatus.InWorkflow, EditionStatus.Approved, EditionStatus.Scheduled];

    /// <summary>The same and one state more.</summary>
    internal static IReadOnlyList<EditionStatus> BesideLiveOr(EditionStatus status) => [.. BesideLive, status];

    internal static IQueryable<Edition> InWork(this IQueryable<Edition> editions) => editions.Where(e =>
        e.Status == EditionStatus.Draft || e.Status == EditionStatus.Returned || e.Status == EditionStatus.InWorkflow);

    internal static IQueryable<Edition> Approved(this IQueryable<Edition> editions) => editions.Where(e => e.Status == EditionStatus.Approved);

    /// <summary>Leaves out what cannot wait for the person whatever the rest says: drafts of others, and steps of which they have no role.</summary>
    internal static IQueryable<Edition> MayWaitFor(this IQueryable<Edition> editions, Actor actor, EditorialWorkflow workflow)
    {
        // A step that a later profile dropped counts as a draft and is not among these
        var (userId, others) = (actor.UserId, workflow.ClosedTo(actor));
        return editions.InWork().Where(e => e.Status == EditionStatus.InWorkflow ? !others.Contains(e.Step) : e.AuthoredById == userId);
    }
}
