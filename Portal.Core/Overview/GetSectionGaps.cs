using Portal.Core.Editions;
using Portal.Core.Portals;
using Portal.Core.Roles;

namespace Portal.Core.Overview;

/// <summary>
/// A section the regulation demands and in which there is nothing, or nothing new; <paramref name="LastAt"/> (UTC) is null where it is empty.
/// </summary>
public sealed record SectionGap(string Name, string Category, DateTime? LastAt, int? Days, string Path);

/// <summary>The sections in question, the empty ones first, and after how many days one counts as old.</summary>
public sealed record SectionGaps(int StaleAfterDays, IReadOnlyList<SectionGap> Rows);

/// <summary>
/// Which information the regulations demand (TĐ 3, PL 6, DK 4, HP 5) is missing or old on the public site. What lies in a section below
/// counts for the one above. For whoever sees all of the portal.
/// </summary>
public sealed class GetSectionGaps(PortalStore store, OverviewLimits limits)
{
    public Task<Outcome<SectionGaps>> ExecuteAsync() => store.ReadAsync<Outcome<SectionGaps>>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.SeeAll)) return AccessRefusals.NotAllowed;
        var (db, profile) = (operation.Db, await operation.ProfileAsync());
        var days = profile.StaleAfterDays ?? limits.StaleAfterDays;
        // One step into an index a section, however much it holds
        var sections = await db.Sections.Where(s => s.Active).Select(s => new
        {
            s.Id, s.Code, s.Name, s.Category,
            LastAt = db.Publications.Where(p => p.SectionId == s.Id && p.Visible).OrderByDescending(p => p.PublishedAt)
                .Select(p => (DateTime?)p.PublishedAt).FirstOrDefault(),
        }).ToListAsync();
        var last = sections.ToDictionary(s => s.Code, s => s.LastAt);
        var below = profile.Sections.ToLookup(s => s.Parent, s => s.Code);
        DateTime? Newest(string code) => below[code].Select(Newest).Append(last.GetValueOrDefault(code)).Max();
        var order = profile.SectionTree().Select((s, i) => (s.Section.Code, i)).ToDictionary(s => s.Code, s => s.i);
        var gaps = sections.Where(s => s.Category is { Length: > 0 }).OrderBy(s => order.GetValueOrDefault(s.Code, int.MaxValue)).ThenBy(s => s.Id)
            .Select(s => (Section: s, LastAt: Newest(s.Code)))
            .Select(s => (s.Section, s.LastAt, Age: s.LastAt is { } at ? operation.Today.DayNumber - WardClock.DayOf(at).DayNumber : (int?)null))
            .Where(s => s.Age is null || s.Age > days).OrderBy(s => s.Age is not null).ToList();
        return new SectionGaps(days, gaps.Select(g => new SectionGap(g.Section.Name, g.Section.Category!, g.LastAt, g.Age, OverviewPaths.Editions(
            (EditionAsk.Section, OverviewPaths.Text(g.Section.Id)), (EditionAsk.State, "da-dang"), (Lists.ListAsk.SortKey, "-dang")))).ToList());
    });
}
