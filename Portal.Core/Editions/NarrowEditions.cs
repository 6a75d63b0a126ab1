using Portal.Core.Lists;
using Portal.Core.Roles;

namespace Portal.Core.Editions;

/// <summary>Narrows the editions of a list; what a filter names and the portal does not have any more is left out, with a sentence.</summary>
internal static class NarrowEditions
{
    /// <summary>More words are not looked for: nobody types them, and each reads every text once.</summary>
    private const int MostWords = 8;

    /// <summary>
    /// Contributors see their own; the board sees all. Only the newest edition of an item stands for it; those in the bin stand in no list but the
    /// bin's, each by itself.
    /// </summary>
    public static IQueryable<Edition> Visible(Operation operation, EditionFilter filter)
    {
        var editions = operation.Db.Editions;
        var newest = filter.Status == EditionStatus.Binned
            ? editions.Where(e => e.Status == EditionStatus.Binned)
            : editions.Where(e => e.Status != EditionStatus.Binned
                && !editions.Any(later => later.ItemId == e.ItemId && later.Number > e.Number && later.Status != EditionStatus.Binned));
        if (operation.Actor.Can(Permissions.SeeAll)) return newest;
        var userId = operation.Actor.UserId;
        return newest.Where(e => e.AuthoredById == userId || e.Item!.CreatedById == userId);
    }

    /// <summary>The same filter without what is gone, and what was left out as sentences.</summary>
    public static async Task<(EditionFilter Filter, IReadOnlyList<string> LeftOut)> KnownAsync(
        Operation operation, EditionFilter filter, EditorialWorkflow workflow)
    {
        var leftOut = new List<string>();
        if (filter.SectionId is { } section && !await operation.Db.Sections.AnyAsync(s => s.Id == section))
        {
            filter = filter with { SectionId = null };
            leftOut.Add("Chuyên mục trong bộ lọc không còn ở cổng này nên danh sách không lọc theo chuyên mục.");
        }
        if (filter.UnitId is { } unit && !await operation.Db.Units.AnyAsync(u => u.Id == unit))
        {
            filter = filter with { UnitId = null };
            leftOut.Add("Đơn vị trong bộ lọc không còn ở cổng này nên danh sách không lọc theo đơn vị.");
        }
        if (filter.Person is not null && !await IsKnownAsync(operation, PersonCode.Read(filter.Person)))
        {
            filter = filter with { Person = null };
            leftOut.Add("Người trong bộ lọc không có ở cổng này nên danh sách không lọc theo người.");
        }
        if (filter.Step is { Length: > 0 } step && workflow.Steps.All(s => s.Code != step))
        {
            filter = filter with { Step = null, Status = EditionStatus.InWorkflow };
            leftOut.Add("Quy trình của cổng không còn bước trong bộ lọc nên danh sách hiện mọi bài đang xử lý.");
        }
        if (filter.FromOn is { } early && !PlausibleYears.Hold(early.Year) || filter.ToOn is { } late && !PlausibleYears.Hold(late.Year))
        {
            filter = filter with { FromOn = null, ToOn = null };
            leftOut.Add($"Năm trong bộ lọc nằm ngoài khoảng {PlausibleYears.First}–{PlausibleYears.Last} nên danh sách không lọc theo ngày.");
        }
        if (filter is { FromOn: { } first, ToOn: { } last } && first > last)
        {
            filter = filter with { FromOn = last, ToOn = first };
            leftOut.Add(ListDay.Swapped);
        }
        return (filter, leftOut);
    }

    public static IQueryable<Edition> Narrow(this IQueryable<Edition> editions, EditionFilter filter, Operation operation) =>
        editions.InState(filter, operation).Of(filter, operation).Due(filter, operation).Between(filter).Holding(filter.Text, operation);

    /// <summary>An item with a live edition and a newer one in work stands in both states.</summary>
    private static IQueryable<Edition> InState(this IQueryable<Edition> editions, EditionFilter filter, Operation operation)
    {
        if (filter.Step is { Length: > 0 } step)
            return editions.Where(e => e.Status == EditionStatus.InWorkflow && e.Step == step);
        return filter.Status is not { } status ? editions : editions.Where(e => e.Status == status
            || operation.Db.Editions.Any(live => live.Id == e.Item!.LiveEditionId && live.Status == status));
    }

    private static IQueryable<Edition> Of(this IQueryable<Edition> editions, EditionFilter filter, Operation operation)
    {
        if (filter.SectionId is { } section) editions = editions.Where(e => e.SectionId == section);
        if (filter.UnitId is { } unit) editions = editions.Where(e => e.UnitId == unit);
        if (filter.Kind is { } kind) editions = editions.Where(e => e.Item!.Kind == kind);
        if (filter.Mine)
        {
            var userId = operation.Actor.UserId;
            editions = editions.Where(e => e.AuthoredById == userId);
        }
        return PersonCode.Read(filter.Person) switch
        {
            null => editions,
            { UserId: { } account } => editions.Where(e => e.AuthoredById == account),
            { ContributorId: var person } => editions.Where(e => e.Contributors.Any(c => c.ContributorId == person)
                || operation.Db.Contributors.Any(c => c.Id == person && c.UserId != null && c.UserId == e.AuthoredById)),
        };
    }

    private static IQueryable<Edition> Due(this IQueryable<Edition> editions, EditionFilter filter, Operation operation)
    {
        var (deadlines, now, tomorrow) = (operation.Db.Deadlines, operation.Now, WardClock.StartOf(operation.Today.AddDays(1)));
        return filter.Due switch
        {
            DueFilter.Late => editions.Where(e => e.Status != EditionStatus.Withdrawn
                && deadlines.Any(d => d.ItemId == e.ItemId && d.MetAt == null && d.DueAt < now)),
            DueFilter.Today => editions.Where(e => e.Status != EditionStatus.Withdrawn
                && deadlines.Any(d => d.ItemId == e.ItemId && d.MetAt == null && d.DueAt < tomorrow)),
            DueFilter.PublishedLate => editions.Where(e => deadlines.Any(d => d.ItemId == e.ItemId && d.MetAt != null && d.MetAt > d.DueAt)),
            _ => editions,
        };
    }

    private static IQueryable<Edition> Between(this IQueryable<Edition> editions, EditionFilter filter)
    {
        if (filter.FromOn is { } first)
        {
            var from = WardClock.StartOf(first);
            editions = filter.ByPublishing ? editions.Where(e => e.Item!.FirstPublishedAt >= from) : editions.Where(e => e.UpdatedAt >= from);
        }
        if (filter.ToOn is { } last)
        {
            var to = WardClock.StartOf(last.AddDays(1));
            editions = filter.ByPublishing ? editions.Where(e => e.Item!.FirstPublishedAt < to) : editions.Where(e => e.UpdatedAt < to);
        }
        return editions;
    }

    /// <summary>Each word is looked for in the text and in the names of whoever wrote it or has a share in it.</summary>
    private static IQueryable<Edition> Holding(this IQueryable<Edition> editions, string? text, Operation operation)
    {
        var users = operation.Db.Users;
        foreach (var word in VietnameseText.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostWords))
            editions = editions.Where(e => e.SearchText.Contains(word)
                || users.Any(u => u.Id == e.AuthoredById && u.SearchName.Contains(word))
                || e.Contributors.Any(c => c.Contributor!.SearchName.Contains(word)));
        return editions;
    }

    private static async Task<bool> IsKnownAsync(Operation operation, PersonCode? person) => person switch
    {
        { ContributorId: { } id } => await operation.Db.Contributors.AnyAsync(c => c.Id == id),
        { UserId: { } id } => await operation.Db.Memberships.AnyAsync(m => m.UserId == id),
        _ => false,
    };
}
