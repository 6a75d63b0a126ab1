using Portal.Core.Portals;
using Portal.Core.Roles;

namespace Portal.Core.Editions;

/// <summary>An edition loaded whole for a verb or a screen, with what the workflow must know of it.</summary>
public sealed record LoadedEdition(
    Edition Edition, ContentItem Item, IContentKind Kind, Section Section, PortalProfile Profile, EditorialWorkflow Workflow, IReadOnlySet<string> EditorIds)
{
    /// <summary>One's own, and all of the portal for whoever sees all. Whose role has ended sees nothing any more, their own included.</summary>
    internal bool MayRead(Actor actor) => actor.Belongs
        && (actor.Can(Permissions.SeeAll) || Facts.IsAuthor(actor) || actor.UserId is not null && Item.CreatedById == actor.UserId);

    public EditionFacts Facts
    {
        get
        {
            var unit = Profile.ReviewerOf(Section.ReviewerCode, Edition.FieldCode);
            return new(Edition.Status, Edition.Step, Edition.AuthoredById, Edition.SubmittedById, Edition.ReviewedById,
                Edition.Contributors.Select(c => c.ContributorId).ToHashSet(), unit, Profile.Units.FirstOrDefault(u => u.Code == unit)?.Name)
            {
                FormerAuthorIds = Edition.FormerAuthorIds, EditorIds = EditorIds, IsCorrection = Edition.IsCorrection,
            };
        }
    }
}

/// <summary>Loads an edition within an operation; every verb of the workflow begins here.</summary>
public sealed class LoadEdition(ContentKinds kinds)
{
    /// <summary>Null when this portal has no such edition.</summary>
    internal async Task<LoadedEdition?> ExecuteAsync(Operation operation, int editionId)
    {
        var edition = await operation.Db.Editions
            .Include(e => e.Item)
            .Include(e => e.Section)
            .Include(e => e.Contributors).ThenInclude(c => c.Contributor)
            .Include(e => e.Pictures).ThenInclude(p => p.File).ThenInclude(f => f!.Sizes)
            .Include(e => e.Attachments).ThenInclude(a => a.File)
            .Include(e => e.Details)
            .AsSplitQuery()
            .SingleOrDefaultAsync(e => e.Id == editionId);
        if (edition is null) return null;
        var profile = await operation.ProfileAsync();
        return new(edition, edition.Item!, kinds.Of(edition.Item!.Kind), edition.Section!, profile, EditorialWorkflow.From(profile.Workflow),
            await WritingHistory.EditorsAsync(operation, edition));
    }
}
