using Microsoft.EntityFrameworkCore;
using Portal.Core.Data;

namespace Portal.Core.Content.Publications;

/// <summary>One publication of a portal, by the number in its address.</summary>
public sealed class GetPublication(PortalDbFactory factory)
{
    /// <summary>
    /// Found, withdrawn (it was public once: the page says so) or neither. An item of another portal is neither, whatever its
    /// state; nothing of a withdrawn item's words is read.
    /// </summary>
    public async Task<PublicationAnswer> ExecuteAsync(string portalId, int itemId)
    {
        await using var db = factory.CreatePublic(portalId);
        var live = db.Live().Where(l => l.Publication.ItemId == itemId);
        var columns = await live.Columns().SingleOrDefaultAsync();
        if (columns is null)
        {
            // The filter that hides withdrawn rows also holds the portal, so the portal is asked for by name
            var withdrawn = await db.Publications.IgnoreQueryFilters()
                .AnyAsync(p => p.PortalId == portalId && p.ItemId == itemId && !p.Visible);
            return new(null, withdrawn);
        }
        var rest = await live.Select(l => new
        {
            l.Publication.Language,
            l.Publication.BodyHtml,
            l.Publication.Byline,
            l.Publication.Source,
            l.Publication.EventAt,
        }).SingleOrDefaultAsync();
        // Withdrawn between the two looks
        if (rest is null) return new(null, Withdrawn: true);
        var pictures = LivePublications.Pictures(columns.PicturesJson).Where(p => p.Sizes.Count > 0).ToList();
        return new(new(columns.Row(), rest.Language, rest.BodyHtml, rest.Byline, rest.Source, rest.EventAt, pictures), Withdrawn: false);
    }
}

/// <summary>What <see cref="GetPublication"/> found.</summary>
public sealed record PublicationAnswer(PublicationDetail? Found, bool Withdrawn);
