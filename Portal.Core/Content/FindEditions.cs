using Microsoft.EntityFrameworkCore;
using Portal.Core.Accounts;
using Portal.Core.Calendar;
using Portal.Core.Data;
using Portal.Core.Deadlines;
using Portal.Core.Kernel;
using Portal.Core.Workflow;

namespace Portal.Core.Content;

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

/// <summary>One row of a list or of the queue.</summary>
public sealed record EditionRow(
    int EditionId, int ItemId, int Number, ContentKind Kind, string Title, string SectionName, EditionStatus Status, string Step, string StepName,
    string AuthorName, string? WaitingFor, DateTime UpdatedAt, DateTime? PublishedAt, DateTime? DueAt, string? TimeLeft, bool? OnTime, string? ReturnReason)
{
    /// <summary>True when the deadline has passed and the item is still not public.</summary>
    public bool Late { get; init; }
    public string Shown => Title.Length == 0 ? "(chưa có tiêu đề)" : Title;
}

/// <summary>A page of rows and how many there are in all.</summary>
public sealed record Rows<T>(IReadOnlyList<T> Items, int Total, int Page, int PageSize)
{
    public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);
}

/// <summary>Lists the newest edition of every item the person may see, newest change first.</summary>
public sealed class FindEditions(PortalStore store, WorkingCalendars calendars)
{
    public Task<Rows<EditionRow>> ExecuteAsync(EditionFilter filter) => store.ReadAsync(async session =>
    {
        var editions = Narrow(Visible(session), filter, session);
        var total = await editions.CountAsync();
        var found = await editions.OrderByDescending(e => e.UpdatedAt).ThenByDescending(e => e.Id)
            .Skip((Math.Max(1, filter.Page) - 1) * EditionFilter.PageSize).Take(EditionFilter.PageSize)
            .Select(EditionRows.Facts(session.Db)).ToListAsync();
        var make = await EditionRows.MakerAsync(session, calendars);
        return new Rows<EditionRow>(found.Select(make).ToList(), total, Math.Max(1, filter.Page), EditionFilter.PageSize);
    });

    /// <summary>Contributors see their own; the board sees all. Only the newest edition of an item stands for it.</summary>
    private static IQueryable<Edition> Visible(Session session)
    {
        var newest = session.Db.Editions.Where(e => !session.Db.Editions.Any(later => later.ItemId == e.ItemId && later.Number > e.Number));
        if (session.Actor.Can(Permissions.SeeAll)) return newest;
        var userId = session.Actor.UserId;
        return newest.Where(e => e.AuthoredById == userId || e.Item!.CreatedById == userId);
    }

    private static IQueryable<Edition> Narrow(IQueryable<Edition> editions, EditionFilter filter, Session session)
    {
        if (filter.Status is { } status) editions = editions.Where(e => e.Status == status);
        if (filter.Step is { Length: > 0 } step) editions = editions.Where(e => e.Step == step);
        if (filter.SectionId is { } section) editions = editions.Where(e => e.SectionId == section);
        if (filter.Kind is { } kind) editions = editions.Where(e => e.Item!.Kind == kind);
        if (filter.Mine)
        {
            var userId = session.Actor.UserId;
            editions = editions.Where(e => e.AuthoredById == userId);
        }
        foreach (var word in VietnameseText.Fold(filter.Text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(8))
            editions = editions.Where(e => e.SearchText.Contains(word));
        return editions;
    }
}
