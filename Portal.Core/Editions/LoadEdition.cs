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

    /// <summary>Who has taken it upon themselves, where that person may act; null where nobody has, or where it came to nothing.</summary>
    public EditionHolder? Holder { get; init; }

    /// <summary>Begun as a correction of what is public still; withdrawn or ended meanwhile, it goes all the way of others.</summary>
    public bool CorrectsLive { get; init; }

    /// <summary>All units that review it at a step of units, whether they have judged already or not.</summary>
    public IReadOnlyList<ReviewingUnit> ReviewingUnits =>
        ReviewingUnit.Of(Profile, Section.ReviewerCode, Edition.FieldCode, Edition.SecondFieldCode);

    public EditionFacts Facts
    {
        get
        {
            var here = Edition.Judgements.Where(j => j.Step == Edition.Step).ToList();
            var units = ReviewingUnits.Where(u => here.All(j => j.Unit != u.Code)).ToList();
            return new(Edition.Status, Edition.Step, Edition.AuthoredById, Edition.SubmittedById, Edition.ReviewedById,
                Edition.Contributors.Select(c => c.ContributorId).ToHashSet(), units.FirstOrDefault()?.Code, units.FirstOrDefault()?.Name)
            {
                OtherUnits = units.Skip(1).ToList(), JudgedIds = Edition.Judgements.Select(j => j.UserId).ToHashSet(),
                FormerAuthorIds = Edition.FormerAuthorIds, EditorIds = EditorIds,
                SentById = Edition.SentById, BegunByName = Edition.BegunByName, BegunAt = Edition.BegunAt, Holder = Holder, IsCorrection = CorrectsLive,
            };
        }
    }
}

/// <summary>Loads an edition within an operation; every verb of the workflow begins here.</summary>
public sealed class LoadEdition(ContentKinds kinds, PeopleAtStep people)
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
        var loaded = new LoadedEdition(edition, edition.Item!, kinds.Of(edition.Item!.Kind), edition.Section!, profile,
            EditorialWorkflow.From(profile.Workflow), await WritingHistory.EditorsAsync(operation, edition))
        {
            CorrectsLive = edition.IsCorrection && await operation.Db.Editions.AnyAsync(live =>
                live.Id == edition.Item!.LiveEditionId && live.Status == EditionStatus.Published),
        };
        return edition is { HolderId: { } holder, HeldSince: { } since } && edition.Status == EditionStatus.InWorkflow
            && await people.AbleAsync(operation, loaded.Workflow, loaded.Facts, [holder]) is [var able]
            ? loaded with { Holder = new(holder, able.OwnName, since, edition.GivenByName, edition.HoldNote) } : loaded;
    }
}
