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
        foreach (var section in before.Sections.Where(s => after.Sections.All(a => a.Code != s.Code)))
            if (await operation.Db.Editions.CountAsync(e => e.Section!.Code == section.Code
                && (e.Status == EditionStatus.InWorkflow || e.Status == EditionStatus.Draft || e.Status == EditionStatus.Returned)) is > 0 and var inWork)
                reasons.Add(WorkflowRefusals.SectionInWork(section.Name, inWork));
        foreach (var section in before.Sections.Where(s => after.Sections.Any(a => a.Code == s.Code && a.Kind != s.Kind)))
            if (await operation.Db.Editions.AnyAsync(e => e.Section!.Code == section.Code)) reasons.Add(WorkflowRefusals.SectionHoldsKind(section.Name));
        return reasons;
    }
}
