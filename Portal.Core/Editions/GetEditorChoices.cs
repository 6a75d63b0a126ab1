using Portal.Core.Portals;
using Portal.Core.Roles;
using Portal.Core.Royalties.Schedules;

namespace Portal.Core.Editions;

/// <summary>What the editor offers to choose from.</summary>
public sealed record EditorChoices(
    IReadOnlyList<SectionChoice> Sections, IReadOnlyList<FieldChoice> Fields, IReadOnlyList<ContributorChoice> Contributors,
    IReadOnlyList<GenreChoice> Genres, IReadOnlyList<int> OwnContributorIds, bool MayDraft)
{
    /// <summary>A new form: news is what is written most, so it begins in the section of its kind with a deadline; whoever is paid is its author.</summary>
    public EditionForm Blank(IContentKind kind)
    {
        var section = Sections.Where(s => s.Kind == kind.Kind).OrderBy(s => s.CountsFrom is null).FirstOrDefault() ?? Sections.FirstOrDefault();
        var blank = new EditionForm { StartKey = Guid.NewGuid(), SectionId = section?.Id ?? 0 };
        if (kind.IsPaid && OwnContributorIds is [var own, ..])
            blank.Contributors.Add(new ContributorForm { ContributorId = own, Role = ContributionRole.Author, SharePercent = 100 });
        return blank;
    }
}

/// <summary>A section; <see cref="CountsFrom"/> names the moment its deadline counts from, null without a deadline.</summary>
public sealed record SectionChoice(int Id, string Name, ContentKind Kind, string? CountsFrom)
{
    /// <summary>The moment the deadline of an announcement counts from; null where it has none.</summary>
    public string? AnnouncementsFrom { get; init; }

    /// <summary>How soon a text of the portal's own authority and one of another agency are due; null where that makes no difference.</summary>
    public (string Own, string Others)? Terms { get; init; }
}

public sealed record FieldChoice(string Code, string Name, string? ReviewerName);
public sealed record ContributorChoice(int Id, string Name, string? PenName, string? UnitName);

/// <summary>Reads the choices of the portal for whoever writes or sees its items; refused to others, since it names people.</summary>
public sealed class GetEditorChoices(PortalStore store)
{
    public Task<Outcome<EditorChoices>> ExecuteAsync() => store.ReadAsync<Outcome<EditorChoices>>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.Draft) && !operation.Actor.Can(Permissions.SeeAll)) return AccessRefusals.NotAllowed;
        var profile = await operation.ProfileAsync();
        var sections = await operation.Db.Sections.Where(s => s.Active).OrderBy(s => s.Position).ToListAsync();
        var people = await operation.Db.Contributors.Where(c => c.Active).Include(c => c.Unit).ToListAsync();
        var schedules = await operation.Db.RoyaltySchedules.AsNoTracking().Where(s => s.WithdrawnAt == null)
            .Include(s => s.Genres).ThenInclude(g => g.Grades).AsSplitQuery().ToListAsync();
        var units = profile.Units.ToDictionary(u => u.Code, u => u.ShortName);
        Deadlines.DeadlineRule? Rule(string? code) => profile.Deadlines.FirstOrDefault(d => d.Code == code);
        Deadlines.DeadlineRule? RuleOf(Section section) => Rule(section.DeadlineCode);
        (string, string)? TermsOf(Section section) => RuleOf(section) is { } own
            && Rule(profile.Sections.FirstOrDefault(s => s.Code == section.Code)?.DeadlineOfOthers) is { } others ? (own.Term, others.Term) : null;
        return new EditorChoices(
            sections.Select(s => new SectionChoice(s.Id, s.Name, s.Kind, RuleOf(s)?.FromWords)
            {
                AnnouncementsFrom = RuleOf(s)?.AnnouncementWords, Terms = TermsOf(s),
            }).ToList(),
            profile.Fields.Select(f => new FieldChoice(f.Code, f.Name, f.Reviewer is null ? null : units.GetValueOrDefault(f.Reviewer))).ToList(),
            people.OrderBy(c => c.FullName, VietnameseText.Order).Select(c => new ContributorChoice(c.Id, c.FullName, c.PenName, c.Unit?.ShortName)).ToList(),
            new GenreChoices(schedules).On(operation.Today),
            operation.Actor.ContributorIds.ToList(), operation.Actor.Can(Permissions.Draft));
    });
}
