using System.Linq.Expressions;

namespace Portal.Core.Publications;

/// <summary>One publication of a portal, by the number in its address.</summary>
public sealed class GetPublication(PortalDbFactory factory)
{
    // The question of nearly every page not yet made: its translation is kept instead of looked up by its whole tree each time.
    // One for each instance, since a compiled query belongs to one engine
    private readonly Func<PublicDbContext, int, Task<RowColumns?>> one = EF.CompileAsyncQuery(One);

    /// <summary>A live publication with all its columns; also translated for SQL Server by a test, which cannot listen to a compiled query.</summary>
    internal static Expression<Func<PublicDbContext, int, RowColumns?>> One => (db, itemId) => db.Publications
        .Join(db.Sections.Where(s => s.Active), p => p.SectionId, s => s.Id, (p, s) => new LivePublication { Publication = p, Section = s })
        .Where(l => l.Publication.ItemId == itemId)
        .Select(RowColumns.Whole)
        .SingleOrDefault();

    /// <summary>
    /// Found, withdrawn (it was public once: the page says so) or neither. An item of another portal is neither, whatever its
    /// state; nothing of a withdrawn item's words is read.
    /// </summary>
    public async Task<PublicationAnswer> ExecuteAsync(string portalId, int itemId)
    {
        await using var db = factory.CreatePublic(portalId);
        var columns = await one(db, itemId);
        if (columns is not null) return new(columns.Detail(), null);
        // The filter that hides withdrawn rows also holds the portal, so the portal is asked for by name
        var gone = await db.Publications.IgnoreQueryFilters().Where(p => p.PortalId == portalId && p.ItemId == itemId && !p.Visible)
            .Select(p => new PublicationGone(p.GoneBy ?? PublicationEnd.Withdrawn, p.GoneAt, p.GoneReason)).SingleOrDefaultAsync();
        return new(null, gone);
    }
}

/// <summary>What <see cref="GetPublication"/> found.</summary>
public sealed record PublicationAnswer(PublicationDetail? Found, PublicationGone? Gone)
{
    public bool Withdrawn => Gone is not null;
}

/// <summary>How and when a publication left the site; the moment is unknown of what an older build withdrew.</summary>
public sealed record PublicationGone(PublicationEnd By, DateTime? At, string? Reason);
