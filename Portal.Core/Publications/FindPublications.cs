using Portal.Core.Portals;

namespace Portal.Core.Publications;

/// <summary>Lists of a portal's publications, newest first.</summary>
public sealed class FindPublications(PortalDbFactory factory)
{
    /// <summary>How many items a section shows: every one of them is looked at, so whoever asks keeps the answer under the stamp.</summary>
    public async Task<int> CountAsync(string portalId, int sectionId)
    {
        await using var db = factory.CreatePublic(portalId);
        return await db.Live().CountAsync(l => l.Section.Id == sectionId);
    }

    /// <summary>One page of a section that shows so many items. A page past the end comes back empty.</summary>
    public async Task<PublicationPage> InSectionAsync(string portalId, int sectionId, int page, int size, int total)
    {
        var place = new PagePlace(page, size, total);
        if (place.Take == 0) return new([], page, total, size);
        await using var db = factory.CreatePublic(portalId);
        var live = db.Live().Where(l => l.Section.Id == sectionId);
        var rows = await place.Of(place.FromTheEnd ? live.OldestFirst() : live.NewestFirst()).Columns().ToListAsync();
        return new(Rows(place.NewestFirst(rows)), page, total, size);
    }

    /// <summary>The newest items of one kind, over all sections or those on the home page only.</summary>
    public async Task<IReadOnlyList<PublicationRow>> NewestAsync(string portalId, ContentKind kind, int count, bool homeOnly = false)
    {
        await using var db = factory.CreatePublic(portalId);
        var live = db.Live().Where(l => l.Publication.Kind == kind);
        if (homeOnly) live = live.Where(l => l.Section.OnHome);
        return Rows(await live.NewestFirst().Take(count).Columns().ToListAsync());
    }

    /// <summary>The newest items of every kind, for the portal's feed.</summary>
    public async Task<IReadOnlyList<PublicationRow>> NewestAsync(string portalId, int count)
    {
        await using var db = factory.CreatePublic(portalId);
        return Rows(await db.Live().NewestFirst().Take(count).Columns().ToListAsync());
    }

    /// <summary>The newest few of each section asked for, in one context; a section without items is left out.</summary>
    public async Task<IReadOnlyDictionary<int, IReadOnlyList<PublicationRow>>> BySectionAsync(
        string portalId, IEnumerable<int> sectionIds, int count)
    {
        await using var db = factory.CreatePublic(portalId);
        var found = new Dictionary<int, IReadOnlyList<PublicationRow>>();
        foreach (var id in sectionIds)
        {
            var rows = await db.Live().Where(l => l.Section.Id == id).NewestFirst().Take(count).Columns().ToListAsync();
            if (rows.Count > 0) found.Add(id, Rows(rows));
        }
        return found;
    }

    private static List<PublicationRow> Rows(List<RowColumns> columns) => columns.ConvertAll(c => c.Row());
}
