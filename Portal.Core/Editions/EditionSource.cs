using Microsoft.EntityFrameworkCore;
using Portal.Core.Data;
using Portal.Core.Portals;

namespace Portal.Core.Editions;

/// <summary>An edition loaded whole for a verb or a screen, with what the workflow must know of it.</summary>
public sealed record LoadedEdition(
    Edition Edition, ContentItem Item, Section Section, PortalProfile Profile, EditorialWorkflow Workflow, IReadOnlySet<string> EditorIds)
{
    public EditionFacts Facts => EditionSource.FactsOf(Edition, Section, Profile) with { EditorIds = EditorIds };
}

/// <summary>Loads editions and states their facts; every verb of the workflow begins here.</summary>
internal static class EditionSource
{
    /// <summary>Null when this portal has no such edition.</summary>
    public static async Task<LoadedEdition?> LoadAsync(Operation operation, int editionId)
    {
        var edition = await operation.Db.Editions
            .Include(e => e.Item)
            .Include(e => e.Section)
            .Include(e => e.Contributors).ThenInclude(c => c.Contributor)
            .Include(e => e.Pictures).ThenInclude(p => p.File).ThenInclude(f => f!.Sizes)
            .Include(e => e.Document)
            .AsSplitQuery()
            .SingleOrDefaultAsync(e => e.Id == editionId);
        if (edition is null) return null;
        var profile = await operation.ProfileAsync();
        return new(edition, edition.Item!, edition.Section!, profile, EditorialWorkflow.From(profile.Workflow),
            await WritingHistory.EditorsAsync(operation, edition));
    }

    internal static EditionFacts FactsOf(Edition edition, Section section, PortalProfile profile)
    {
        var unit = profile.ReviewerOf(section.ReviewerCode, edition.FieldCode);
        return new(edition.Status, edition.Step, edition.AuthoredById, edition.SubmittedById, edition.ReviewedById,
            edition.Contributors.Select(c => c.ContributorId).ToHashSet(), unit,
            profile.Units.FirstOrDefault(u => u.Code == unit)?.Name) { FormerAuthorIds = edition.FormerAuthorIds };
    }
}
