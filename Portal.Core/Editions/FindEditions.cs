using Portal.Core.Calendar;
using Portal.Core.Portals;
using Portal.Core.Roles;

namespace Portal.Core.Editions;

/// <summary>What a list of editions is narrowed to; all parts optional. Kept in the address of the page.</summary>
public sealed record EditionFilter
{
    public string? Text { get; init; }
    public int? SectionId { get; init; }

    /// <summary>A status, or null for all; <see cref="Step"/> narrows <see cref="EditionStatus.InWorkflow"/>.</summary>
    public EditionStatus? Status { get; init; }
    public string? Step { get; init; }
    public ContentKind? Kind { get; init; }

    /// <summary>Only one's own.</summary>
    public bool Mine { get; init; }
    public int Page { get; init; } = 1;
    public const int PageSize = 20;
}

/// <summary>Lists the newest edition of every item the person may see, newest change first; refused to whoever has no role here.</summary>
public sealed class FindEditions(PortalStore store, WorkingCalendars calendars)
{
    public Task<Outcome<Rows<EditionRow>>> ExecuteAsync(EditionFilter filter) => store.ReadAsync<Outcome<Rows<EditionRow>>>(async operation =>
    {
        if (!operation.Actor.Belongs) return AccessRefusals.NotAllowed;
        var editions = Narrow(Visible(operation), filter, operation);
        var total = await editions.CountAsync();
        var found = await editions.OrderByDescending(e => e.UpdatedAt).ThenByDescending(e => e.Id)
            .Skip((Math.Max(1, filter.Page) - 1) * EditionFilter.PageSize).Take(EditionFilter.PageSize)
            .Select(EditionRows.Facts(operation.Db)).ToListAsync();
        var make = await EditionRows.MakerAsync(operation, calendars);
        return new Rows<EditionRow>(found.Select(make).ToList(), total, Math.Max(1, filter.Page), EditionFilter.PageSize);
    });

    /// <summary>Contributors see their own; the board sees all. Only the newest edition of an item stands for it.</summary>
    private static IQueryable<Edition> Visible(Operation operation)
    {
        var newest = operation.Db.Editions.Where(e => !operation.Db.Editions.Any(later => later.ItemId == e.ItemId && later.Number > e.Number));
        if (operation.Actor.Can(Permissions.SeeAll)) return newest;
        var userId = operation.Actor.UserId;
        return newest.Where(e => e.AuthoredById == userId || e.Item!.CreatedById == userId);
    }

    private static IQueryable<Edition> Narrow(IQueryable<Edition> editions, EditionFilter filter, Operation operation)
    {
        if (filter.Status is { } status) editions = editions.Where(e => e.Status == status);
        if (filter.Step is { Length: > 0 } step) editions = editions.Where(e => e.Step == step);
        if (filter.SectionId is { } section) editions = editions.Where(e => e.SectionId == section);
        if (filter.Kind is { } kind) editions = editions.Where(e => e.Item!.Kind == kind);
        if (filter.Mine)
        {
            var userId = operation.Actor.UserId;
            editions = editions.Where(e => e.AuthoredById == userId);
        }
        foreach (var word in VietnameseText.Fold(filter.Text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(8))
            editions = editions.Where(e => e.SearchText.Contains(word));
        return editions;
    }
}
