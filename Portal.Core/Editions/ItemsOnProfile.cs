using Portal.Core.Portals;

namespace Portal.Core.Editions;

/// <summary>Items in work hold the step they stand at and the section they are written for; all items hold their section's kind.</summary>
internal sealed class ItemsOnProfile : IRestOnProfile
{
    public async Task<IReadOnlyList<Refusal>> WhyNotAsync(Operation operation, PortalProfile before, PortalProfile after)
    {
        var reasons = new List<Refusal>();
        foreach (var step in before.Workflow.Steps.Skip(1).Where(s => after.Workflow.Steps.All(a => a.Code != s.Code)))
            if (await operation.Db.Editions.CountAsync(e => e.Status == EditionStatus.InWorkflow && e.Step == step.Code) is > 0 and var waiting)
                reasons.Add(WorkflowRefusals.StepInUse(step.Name, waiting));
        // Drafts stand at the first step: another first step would open them to others than their authors
        if (before.Workflow.Steps[0].Code != after.Workflow.Steps[0].Code
            && await operation.Db.Editions.AnyAsync(e =>
                e.Status == EditionStatus.InWorkflow || e.Status == EditionStatus.Draft || e.Status == EditionStatus.Returned))
            reasons.Add(WorkflowRefusals.FirstStepHeld(before.Workflow.Steps[0].Name));
        foreach (var section in before.Sections.Where(s => after.Sections.All(a => a.Code != s.Code)))
            if (await operation.Db.Editions.CountAsync(e => e.Section!.Code == section.Code
                && (e.Status == EditionStatus.InWorkflow || e.Status == EditionStatus.Draft || e.Status == EditionStatus.Returned
                    || e.Status == EditionStatus.Approved || e.Status == EditionStatus.Scheduled)) is > 0 and var inWork)
                reasons.Add(WorkflowRefusals.SectionInWork(section.Name, inWork));
        // Those set aside too: their items are found again when a section of that code comes back
        var stored = await operation.Db.Sections.Select(s => new { s.Id, s.Code, s.Kind }).ToListAsync();
        foreach (var section in after.Sections)
            if (stored.FirstOrDefault(s => s.Code == section.Code && !s.Kind.ToString().Equals(section.Kind, StringComparison.OrdinalIgnoreCase)) is { } other
                && await operation.Db.Editions.AnyAsync(e => e.SectionId == other.Id))
                reasons.Add(WorkflowRefusals.SectionHoldsKind(section.Name));
        return reasons;
    }
}
