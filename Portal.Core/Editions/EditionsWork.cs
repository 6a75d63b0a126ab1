using Portal.Core.Calendar;
using Portal.Core.Portals;
using Portal.Core.Queue;

namespace Portal.Core.Editions;

/// <summary>Editions at a step that waits for the person, drafts and returns of their own among them.</summary>
internal sealed class EditionsWork(WorkingCalendars calendars, ContentKinds kinds, PeopleAtStep people) : IWorkSource
{
    public async Task<IReadOnlyList<WorkRow>> FindAsync(Operation operation)
    {
        var profile = await operation.ProfileAsync();
        var workflow = EditorialWorkflow.From(profile.Workflow);
        var sections = await operation.Db.Sections.AsNoTracking().ToDictionaryAsync(s => s.Id);
        var open = await operation.Db.Editions.MayWaitFor(operation.Actor, workflow)
            .Select(EditionRows.Facts(operation.Db)).AsSplitQuery().ToListAsync();
        var editors = await WritingHistory.EditorsAsync(operation, open.Where(f => f.Status == EditionStatus.InWorkflow).Select(f => f.ItemId));
        var make = await EditionRows.MakerAsync(operation, calendars);
        var rows = new List<WorkRow>();
        foreach (var facts in open)
        {
            var edition = facts.ForWorkflow(profile, sections[facts.SectionId], editors.GetValueOrDefault(facts.EditionId));
            // Somebody else's draft may be taken over, but does not wait for it; what others have taken upon themselves is shown as theirs
            if (operation.Actor.IsSystem || workflow.MovesFor(edition, operation.Actor).FirstOrDefault(m => m.Kind is MoveKind.Send or MoveKind.Publish)
                is not { } forward) continue;
            var row = Row(make(facts), forward, workflow.StepOf(facts.Step).MayEdit, operation);
            rows.Add(row with { Holder = await HolderAsync(operation, workflow, edition, facts) });
        }
        return rows;
    }

    /// <summary>Who has it, where that person may act; null at the draft, which is its author's anyway.</summary>
    private async Task<WorkHolder?> HolderAsync(Operation operation, EditorialWorkflow workflow, EditionFacts edition, EditionRowFacts facts)
    {
        if (facts is not { Status: EditionStatus.InWorkflow, HolderId: { } holder }) return null;
        if (operation.Actor.IsOneWith(holder)) return new(operation.Actor.OwnName, IsSelf: true);
        return await people.AbleAsync(operation, workflow, edition, [holder]) is [var able] ? new(able.OwnName, IsSelf: false) : null;
    }

    private WorkRow Row(EditionRow row, Move forward, bool edits, Operation operation)
    {
        var state = row.Status == EditionStatus.InWorkflow ? row.StepName : EditionWords.Of(row.Status);
        var today = row.DueAt is { } due && WardClock.DayOf(due) <= operation.Today;
        return new(kinds.Of(row.Kind).Words.InQueue, row.Shown, state, row.AuthorName, row.DueAt, row.TimeLeft, row.Late, today,
            edits ? $"bai/{row.EditionId}/soan" : $"bai/{row.EditionId}", forward.Label)
        {
            EscalatedAt = row.EscalatedAt, MayBeHeld = row.Status == EditionStatus.InWorkflow,
        };
    }
}
