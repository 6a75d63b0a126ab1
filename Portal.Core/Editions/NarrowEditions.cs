using Portal.Core.Deadlines;
using Portal.Core.Editions.Urgent;
using Portal.Core.Roles;

namespace Portal.Core.Editions;

/// <summary>Narrows the editions of a list to what a filter asks for that <see cref="KnownFilter"/> has read.</summary>
internal static class NarrowEditions
{
    /// <summary>More words are not looked for: nobody types them, and each reads every text once.</summary>
    private const int MostWords = 8;

    /// <summary>
    /// Contributors see their own; the board sees all. Only the newest edition of an item stands for it; those in the bin stand in no list but the
    /// bin's, each by itself.
    /// </summary>
    public static IQueryable<Edition> Visible(Operation operation, EditionFilter? filter = null)
    {
        // Compared with a value an index serves; SQLite reads past all where a column alone is asked
        var (editions, yes) = (operation.Db.Editions, true);
        var newest = filter?.Status == EditionStatus.Binned
            ? editions.Where(e => e.Status == EditionStatus.Binned)
            : editions.Where(e => e.Stands == yes);
        if (operation.Actor.Can(Permissions.SeeAll)) return newest;
        var userId = operation.Actor.UserId;
        var begun = operation.Db.Items.Where(i => i.CreatedById == userId).Select(i => i.Id);
        return newest.Where(e => e.AuthoredById == userId || begun.Contains(e.ItemId));
    }

    public static IQueryable<Edition> Narrow(this IQueryable<Edition> editions, EditionFilter filter, Operation operation) =>
        editions.InState(filter, operation).Of(filter, operation).Due(filter, operation).Urgent(filter.Urgent, operation)
            .Between(filter, operation).Holding(filter.Text, operation);

    /// <summary>An item with a live edition and a newer one in work stands in both states.</summary>
    private static IQueryable<Edition> InState(this IQueryable<Edition> editions, EditionFilter filter, Operation operation)
    {
        if (filter.Step is { Length: > 0 } step)
            return editions.Where(e => e.Status == EditionStatus.InWorkflow && e.Step == step);
        if (filter.Status is not { } status) return editions;
        if (status is not (EditionStatus.Published or EditionStatus.Withdrawn or EditionStatus.Ended)) return editions.Where(e => e.Status == status);
        // By an index of states; asked only of the few that are in work: the rest are their own live edition
        var either = EditionsInWork.BesideLiveOr(status);
        return editions.Where(e => either.Contains(e.Status)
            && (e.Status == status || operation.Db.Editions.Any(live => live.Id == e.Item!.LiveEditionId && live.Status == status)));
    }

    private static IQueryable<Edition> Of(this IQueryable<Edition> editions, EditionFilter filter, Operation operation)
    {
        if (filter.SectionId is { } section) editions = editions.Where(e => e.SectionId == section);
        if (filter.UnitId is { } unit) editions = editions.OfUnit(unit == EditionFilter.NoUnit ? null : unit, filter);
        if (filter.Kind is { } kind) editions = editions.Where(e => e.Item!.Kind == kind);
        if (filter.Mine)
        {
            var userId = operation.Actor.UserId;
            editions = editions.Where(e => e.AuthoredById == userId);
        }
        if (filter.WaitingIds is { } waiting) editions = editions.Where(e => waiting.Contains(e.Id));
        return PersonCode.Read(filter.Person) switch
        {
            null => editions,
            { UserId: { } account } => editions.Where(e => e.AuthoredById == account),
            { ContributorId: var person } => editions.Where(e => e.Contributors.Any(c => c.ContributorId == person)
                || operation.Db.Contributors.Any(c => c.Id == person && c.UserId != null && c.UserId == e.AuthoredById)),
        };
    }

    /// <summary>What was published counts for the unit it was published for, whatever a next edition says.</summary>
    private static IQueryable<Edition> OfUnit(this IQueryable<Edition> editions, int? unit, EditionFilter filter) =>
        filter.ByPublishing && (filter.FromOn ?? filter.ToOn) is not null
            ? editions.Where(e => e.Item!.UnitId == unit) : editions.Where(e => e.UnitId == unit);

    /// <summary>From the deadlines to the items: of those that still run there are few, however many were met.</summary>
    private static IQueryable<Edition> Due(this IQueryable<Edition> editions, EditionFilter filter, Operation operation)
    {
        var (open, now) = (operation.Db.Deadlines.Where(d => d.MetAt == null), operation.Now);
        if (filter.DueOn is { } day)
        {
            var (from, to) = (WardClock.StartOf(day), WardClock.StartOf(day.AddDays(1)));
            editions = editions.Awaiting(open.Where(d => d.DueAt >= from && d.DueAt < to));
        }
        switch (filter.Due)
        {
            case DueFilter.Late:
                return editions.Awaiting(open.Where(d => d.DueAt < now));
            case DueFilter.Today:
                var tomorrow = WardClock.StartOf(operation.Today.AddDays(1));
                return editions.Awaiting(open.Where(d => d.DueAt < tomorrow));
            case DueFilter.Soon:
                var until = filter.SoonUntil;
                return editions.Awaiting(open.Where(d => d.DueAt >= now && d.DueAt < until));
            case DueFilter.Escalated:
                return editions.Awaiting(open.Where(d => d.DueAt < now && d.EscalatedFor >= d.DueAt && d.EscalatedAt != null));
            case DueFilter.PublishedLate:
                return editions.Where(e => operation.Db.Deadlines.Any(d => d.ItemId == e.ItemId && d.MetAt != null && d.MetAt > d.DueAt));
            default:
                return editions;
        }
    }

    private static IQueryable<Edition> Awaiting(this IQueryable<Edition> editions, IQueryable<Deadline> deadlines) =>
        editions.Where(e => e.Status != EditionStatus.Withdrawn && deadlines.Select(d => d.ItemId).Contains(e.ItemId));

    /// <summary>From the reviews to the items: there are few.</summary>
    private static IQueryable<Edition> Urgent(this IQueryable<Edition> editions, UrgentFilter? filter, Operation operation)
    {
        var (reviews, now, proposals) = (operation.Db.UrgentReviews, operation.Now, UrgentProposals.Open(operation.Db));
        return filter switch
        {
            null => editions,
            UrgentFilter.Waiting => editions.Where(e => reviews.Where(r => r.ReviewedAt == null).Select(r => r.ItemId).Contains(e.ItemId)),
            UrgentFilter.Late => editions.Where(e => reviews.Where(r => r.ReviewedAt == null && r.DueAt < now).Select(r => r.ItemId).Contains(e.ItemId)),
            UrgentFilter.Done => editions.Where(e => reviews.Where(r => r.ReviewedAt != null).Select(r => r.ItemId).Contains(e.ItemId)),
            UrgentFilter.ToWithdraw or UrgentFilter.ToCorrect => editions.Proposed(
                proposals, filter == UrgentFilter.ToWithdraw ? UrgentResult.Withdraw : UrgentResult.Correct),
            _ => editions.Where(e => reviews.Select(r => r.ItemId).Contains(e.ItemId)),
        };
    }

    private static IQueryable<Edition> Proposed(this IQueryable<Edition> editions, IQueryable<UrgentReview> proposals, UrgentResult result) =>
        editions.Where(e => proposals.Where(r => r.Result == result).Select(r => r.ItemId).Contains(e.ItemId));

    /// <summary>Days of publishing as a set of their items: joined, all editions would be walked again for each item of these days.</summary>
    private static IQueryable<Edition> Between(this IQueryable<Edition> editions, EditionFilter filter, Operation operation)
    {
        if ((filter.FromOn ?? filter.ToOn) is null) return editions;
        var from = filter.FromOn is { } first ? WardClock.StartOf(first) : DateTime.MinValue;
        var to = filter.ToOn is { } last ? WardClock.StartOf(last.AddDays(1)) : DateTime.MaxValue;
        if (!filter.ByPublishing) return editions.Where(e => e.UpdatedAt >= from && e.UpdatedAt < to);
        var published = operation.Db.Items.Where(i => i.FirstPublishedAt >= from && i.FirstPublishedAt < to).Select(i => i.Id);
        return editions.Where(e => published.Contains(e.ItemId));
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
}
