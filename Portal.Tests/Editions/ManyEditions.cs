using Microsoft.EntityFrameworkCore;
using Portal.Core.Editions;
using Portal.Tests.Support;

namespace Portal.Tests.Editions;

/// <summary>Many more items like one, put in behind the verbs: telling each would take minutes.</summary>
internal static class ManyEditions
{
    public static async Task AddAsync(PortalDatabase database, int editionId, int count)
    {
        await using var db = database.Context();
        var like = await db.Editions.AsNoTracking().Include(e => e.Item).SingleAsync(e => e.Id == editionId);
        for (var i = 0; i < count; i++)
        {
            db.Editions.Add(new Edition
            {
                PortalId = like.PortalId, SectionId = like.SectionId, Title = like.Title,
                Item = new ContentItem { PortalId = like.PortalId, Kind = like.Item!.Kind, SectionId = like.SectionId },
            });
        }
        await db.SaveChangesAsync();
    }
}
