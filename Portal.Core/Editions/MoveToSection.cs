using Portal.Core.History;
using Portal.Core.Portals;

namespace Portal.Core.Editions;

/// <summary>
/// Puts an edition in work into another section of its kind: whoever may change its words now may do that. What is public stays where it is
/// until this edition is published; the deadline is counted anew by the rule of the section. It counts as editing: whoever moved it does not judge it.
/// </summary>
public sealed class MoveToSection(PortalStore store, LoadEdition load, CountDeadline countDeadline)
{
    /// <summary>Refused when the edition changed since <paramref name="version"/> was seen.</summary>
    public Task<Outcome<int>> ExecuteAsync(int editionId, int version, int sectionId) => store.WriteAsync<int>(async operation =>
    {
        if (await load.ExecuteAsync(operation, editionId) is not { } loaded) return AccessRefusals.NotFound;
        var edition = loaded.Edition;
        if (edition.Version != version) return AccessRefusals.Stale;
        if (!loaded.Workflow.MayEdit(loaded.Facts, operation.Actor)) return WhyNotEdit(loaded, operation);
        var section = await operation.Db.Sections.SingleOrDefaultAsync(s => s.Id == sectionId && s.Active);
        if (section is null || section.Kind != loaded.Item.Kind) return ContentRefusals.SectionMissing;
        if (section.Id == edition.SectionId) return WorkflowRefusals.SameSection;

        BeginWork.Mark(operation, loaded);
        var before = loaded.Section.Name;
        (edition.SectionId, edition.Section) = (section.Id, section);
        if (loaded.Item.FirstPublishedAt is null) loaded.Item.SectionId = section.Id;
        await operation.Db.SaveChangesAsync();
        await countDeadline.ApplyAsync(operation, edition, section);
        operation.Record(WritingHistory.Moved, Subject.Item(edition.ItemId),
            $"Chuyển {WritingHistory.TitleOf(edition)} (bản {edition.Number}) từ chuyên mục {before} sang {section.Name}.", edition.Id);
        return edition.Id;
    });

    private static Refusal WhyNotEdit(LoadedEdition loaded, Operation operation) =>
        loaded.Workflow.WhyNot(MoveKind.Send, loaded.Facts, operation.Actor)
        ?? WorkflowRefusals.NotFromHere(loaded.Edition.Status, loaded.Workflow.StepOf(loaded.Edition.Step));
}
