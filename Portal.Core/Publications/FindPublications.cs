using Microsoft.EntityFrameworkCore;
using Portal.Core.Data;
using Portal.Core.Kernel;
using Portal.Core.Portals;

namespace Portal.Core.Publications;

/// <summary>Lists of a portal's publications, newest first.</summary>
public sealed class FindPublications(PortalDbFactory factory)
{
    /// <summary>One page of a section. A page past the end comes back empty with the true total.</summary>
    public async Task<PublicationPage> InSectionAsync(string portalId, int sectionId, int page, int size)
    {
        await using var db = factory.CreatePublic(portalId);
        var live = db.Live().Where(l => l.Section.Id == sectionId);
        var total = await live.CountAsync();
        var rows = await live.NewestFirst().Skip((page - 1) * size).Take(size).Columns().ToListAsync();
        return new(Rows(rows), page, total, size);
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
