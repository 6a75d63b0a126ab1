using Portal.Core.Deadlines;
using Portal.Core.Editions;
using Portal.Core.Royalties.Periods;

namespace Portal.Core.Queries;

/// <summary>Narrows editions to what only queries ask for. Words are narrowed by the database to parts of words, and looked at whole afterwards.</summary>
internal static class NarrowQuery
{
    public static IQueryable<Edition> Narrow(this IQueryable<Edition> editions, ItemQuery query, Operation operation)
    {
        editions = editions.WithParts(query).Timely(query.Timeliness, operation.Db).Of(query.Genre, operation.Db).Paid(query.Royalty, operation.Db);
        // What visitors see counts as well as a newer edition that has not been published
        foreach (var phrase in query.Phrases?.Folded ?? [])
            editions = editions.Where(e => e.SearchText.Contains(phrase)
                || operation.Db.Editions.Any(l => l.Id == e.Item!.LiveEditionId && l.SearchText.Contains(phrase)));
        return editions;
    }

    private static IQueryable<Edition> WithParts(this IQueryable<Edition> editions, ItemQuery query)
    {
        editions = query.Pictures switch
        {
            Has.Yes => editions.Where(e => e.Pictures.Any()),
            Has.No => editions.Where(e => !e.Pictures.Any()),
            _ => editions,
        };
        return query.Attachments switch
        {
            Has.Yes => editions.Where(e => e.Attachments.Any()),
            Has.No => editions.Where(e => !e.Attachments.Any()),
            _ => editions,
        };
    }

    private static IQueryable<Edition> Timely(this IQueryable<Edition> editions, QueryTimeliness? timeliness, PortalDbContext db)
    {
        IQueryable<Deadline> deadlines = db.Deadlines;
        return timeliness switch
        {
            QueryTimeliness.OnTime => editions.Where(e => deadlines.Any(d => d.ItemId == e.ItemId && d.MetAt != null && d.MetAt <= d.DueAt)),
            QueryTimeliness.Late => editions.Where(e => deadlines.Any(d => d.ItemId == e.ItemId && d.MetAt != null && d.MetAt > d.DueAt)),
            QueryTimeliness.WithoutDeadline => editions.Where(e => !deadlines.Any(d => d.ItemId == e.ItemId)),
            _ => editions,
        };
    }

    private static IQueryable<Edition> Of(this IQueryable<Edition> editions, string? genre, PortalDbContext db)
    {
        if (genre is null) return editions;
        var works = db.RoyaltyWorks.Where(w => w.GenreId != null);
        return editions.Where(e => works.Any(w => w.ItemId == e.ItemId && w.Genre!.Code == genre)
            || e.ProposedGenre == genre && !works.Any(w => w.ItemId == e.ItemId));
    }

    private static IQueryable<Edition> Paid(this IQueryable<Edition> editions, QueryRoyalty? royalty, PortalDbContext db)
    {
        if (royalty is null) return editions;
        if (royalty == QueryRoyalty.None) return editions.Where(e => !db.RoyaltyWorks.Any(w => w.ItemId == e.ItemId));
        var status = royalty switch
        {
            QueryRoyalty.Assessed => RoyaltyWorkStatus.Assessed,
            QueryRoyalty.Awaiting => RoyaltyWorkStatus.Awaiting,
            _ => RoyaltyWorkStatus.Excluded,
        };
        return editions.Where(e => db.RoyaltyWorks.Any(w => w.ItemId == e.ItemId && w.Status == status));
    }
}
