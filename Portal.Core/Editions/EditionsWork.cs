using Portal.Core.Calendar;
using Portal.Core.Portals;
using Portal.Core.Queue;

namespace Portal.Core.Editions;

/// <summary>Editions at a step that waits for the person, drafts and returns of their own among them.</summary>
internal sealed class EditionsWork(WorkingCalendars calendars, ContentKinds kinds) : IWorkSource
{
    public async Task<IReadOnlyList<WorkRow>> FindAsync(Operation operation)
    {
        var profile = await operation.ProfileAsync();
        var workflow = EditorialWorkflow.From(profile.Workflow);
        var sections = await operation.Db.Sections.AsNoTracking().ToDictionaryAsync(s => s.Id);
        var open = await operation.Db.Editions
            .Where(e => e.Status == EditionStatus.Draft || e.Status == EditionStatus.Returned || e.Status == EditionStatus.InWorkflow)
            .Select(EditionRows.Facts(operation.Db)).AsSplitQuery().ToListAsync();
        var editors = await WritingHistory.EditorsAsync(operation, open.Where(f => f.Status == EditionStatus.InWorkflow).Select(f => f.ItemId));
        var make = await EditionRows.MakerAsync(operation, calendars);
        var rows = new List<WorkRow>();
        foreach (var facts in open)
        {
            var unit = profile.ReviewerOf(sections[facts.SectionId].ReviewerCode, facts.FieldCode);
            var edition = new EditionFacts(facts.Status, facts.Step, facts.AuthoredById, facts.SubmittedById, facts.ReviewedById,
                facts.ContributorIds.ToHashSet(), unit, profile.Units.FirstOrDefault(u => u.Code == unit)?.Name)
            {
                FormerAuthorIds = facts.FormerAuthorIds, IsCorrection = facts.IsCorrection,
                EditorIds = editors.GetValueOrDefault(facts.EditionId) ?? new HashSet<string>(),
            };
            // Somebody else's draft may be taken over, but does not wait for it
            var moves = workflow.MovesFor(edition, operation.Actor).Where(m => m.Kind != MoveKind.TakeOver).ToList();
            if (moves.Count == 0 || operation.Actor.IsSystem) continue;
            rows.Add(Row(make(facts), moves[0], workflow.StepOf(facts.Step).MayEdit, operation));
        }
        return rows;
    }

    private WorkRow Row(EditionRow row, Move forward, bool edits, Operation operation)
    {
        var state = row.Status == EditionStatus.InWorkflow ? row.StepName : EditionWords.Of(row.Status);
        var today = row.DueAt is { } due && WardClock.DayOf(due) <= operation.Today;
        return new(kinds.Of(row.Kind).Words.InQueue, row.Shown, state, row.AuthorName, row.DueAt, row.TimeLeft, row.Late, today,
            edits ? $"bai/{row.EditionId}/soan" : $"bai/{row.EditionId}", forward.Label);
    }
}
