using Portal.Core.Portals;
using Portal.Core.Roles;
using Portal.Core.Royalties.Periods;

namespace Portal.Core.Reports;

/// <summary>
/// Counts a portal's activity in a span. Days are those of Viet Nam; an item belongs to the day it was first published.
/// Figures come from projections and are added up in memory, since money is summed by <see cref="Money"/> alone.
/// </summary>
public sealed class GetActivityReport(PortalStore store)
{
    public const string OutsideUnits = "Cộng tác viên ngoài đơn vị";

    public Task<Outcome<ActivityReport>> ExecuteAsync(DaySpan span) => store.ReadAsync(operation => OfAsync(operation, span));

    internal static async Task<Outcome<ActivityReport>> OfAsync(Operation operation, DaySpan span)
    {
        if (!operation.Actor.Can(Permissions.SeeReports)) return AccessRefusals.NotAllowed;
        var before = ReportSpans.Before(span);
        var items = await ItemsAsync(operation.Db, span);
        var itemsBefore = await ItemsAsync(operation.Db, before);
        var lines = await LinesAsync(operation.Db, span);
        return new ActivityReport
        {
            Span = span,
            Before = before,
            Items = items.Count,
            ItemsBefore = itemsBefore.Count,
            Documents = items.Count(i => i.Kind == ContentKind.Document),
            Timeliness = TimelinessOf(items),
            TimelinessBefore = TimelinessOf(itemsBefore),
            Units = await UnitsAsync(operation.Db, items, itemsBefore),
            Sections = await SectionsAsync(operation.Db, items, itemsBefore),
            Authors = Authors(lines),
            Royalties = Royalties(lines),
            Withdrawn = await WithdrawnAsync(operation.Db, span),
            WithdrawnBefore = (await WithdrawnAsync(operation.Db, before)).Count,
            Urgent = await UrgentAsync(operation, span),
        };
    }

    private sealed record ItemFacts(int UnitId, int SectionId, ContentKind Kind, DateTime? DueAt, DateTime? MetAt);

    private sealed record LineFacts(
        int WorkId, RoyaltyWorkStatus Status, Money? WorkAmount, int ContributorId, string Name, string? UnitName, Money? Amount);

    private static (DateTime From, DateTime To) Instants(DaySpan span) => (WardClock.StartOf(span.First), WardClock.StartOf(span.Last.AddDays(1)));

    private static async Task<List<ItemFacts>> ItemsAsync(PortalDbContext db, DaySpan span)
    {
        var (from, to) = Instants(span);
        return await db.Items.Where(i => i.FirstPublishedAt >= from && i.FirstPublishedAt < to)
            .Select(i => new ItemFacts(i.UnitId ?? 0, i.SectionId, i.Kind,
                db.Deadlines.Where(d => d.ItemId == i.Id).Select(d => (DateTime?)d.DueAt).FirstOrDefault(),
                db.Deadlines.Where(d => d.ItemId == i.Id).Select(d => d.MetAt).FirstOrDefault()))
            .ToListAsync();
    }

    private static async Task<List<LineFacts>> LinesAsync(PortalDbContext db, DaySpan span)
    {
        var (from, to) = Instants(span);
        return await db.RoyaltyLines
            .Where(l => db.Items.Any(i => i.Id == l.Work!.ItemId && i.FirstPublishedAt >= from && i.FirstPublishedAt < to))
            .OrderBy(l => l.Id)
            .Select(l => new LineFacts(l.WorkId, l.Work!.Status, l.Work.Amount, l.ContributorId, l.Contributor!.FullName,
                l.Contributor.Unit!.ShortName, l.Amount))
            .ToListAsync();
    }

    private static Timeliness TimelinessOf(IEnumerable<ItemFacts> items)
    {
        var (onTime, late, without) = (0, 0, 0);
        foreach (var item in items)
        {
            if (item.DueAt is not { } due || item.MetAt is not { } met) without++;
            else if (met <= due) onTime++;
            else late++;
        }
        return new(onTime, late, without);
    }

    private static async Task<List<UnitFigures>> UnitsAsync(PortalDbContext db, List<ItemFacts> items, List<ItemFacts> before)
    {
        var (now, then) = (items.ToLookup(i => i.UnitId), before.ToLookup(i => i.UnitId));
        var units = await db.Units.OrderBy(u => u.Position).ThenBy(u => u.Id).Select(u => new { u.Id, u.Name, u.Active }).ToListAsync();
        var figures = units.Where(u => u.Active || now.Contains(u.Id) || then.Contains(u.Id))
            .Select(u => new UnitFigures(u.Id, u.Name, TimelinessOf(now[u.Id]), then[u.Id].Count())).ToList();
        if (now.Contains(0) || then.Contains(0)) figures.Add(new(null, OutsideUnits, TimelinessOf(now[0]), then[0].Count()));
        return figures;
    }

    private static async Task<List<SectionFigures>> SectionsAsync(PortalDbContext db, List<ItemFacts> items, List<ItemFacts> before)
    {
        var (now, then) = (items.ToLookup(i => i.SectionId), before.ToLookup(i => i.SectionId));
        var sections = await db.Sections.OrderBy(s => s.Position).ThenBy(s => s.Id).Select(s => new { s.Id, s.Name, s.Active }).ToListAsync();
        return sections.Where(s => s.Active || now.Contains(s.Id) || then.Contains(s.Id))
            .Select(s => new SectionFigures(s.Id, s.Name, now[s.Id].Count(), then[s.Id].Count())).ToList();
    }

    private static List<AuthorFigures> Authors(List<LineFacts> lines) => lines
        .GroupBy(l => l.ContributorId)
        .Select(g => new AuthorFigures(g.Key, g.First().Name, g.First().UnitName, g.Select(l => l.WorkId).Distinct().Count(),
            g.Where(l => l.Status == RoyaltyWorkStatus.Assessed).Sum(l => l.Amount ?? Money.Zero)))
        .OrderByDescending(a => a.Items).ThenBy(a => a.Name, VietnameseText.Order).ToList();

    private static RoyaltyFigures Royalties(List<LineFacts> lines)
    {
        var works = lines.DistinctBy(l => l.WorkId).ToList();
        return new(works.Count(w => w.Status == RoyaltyWorkStatus.Assessed), works.Count(w => w.Status == RoyaltyWorkStatus.Awaiting),
            works.Count(w => w.Status == RoyaltyWorkStatus.Excluded),
            works.Where(w => w.Status == RoyaltyWorkStatus.Assessed).Sum(w => w.WorkAmount ?? Money.Zero));
    }

    private static async Task<UrgentFigures> UrgentAsync(Operation operation, DaySpan span)
    {
        var (from, to) = Instants(span);
        var found = await operation.Db.UrgentReviews.Where(r => r.PublishedAt >= from && r.PublishedAt < to)
            .Select(r => new { r.DueAt, r.ReviewedAt }).ToListAsync();
        return new(found.Count, found.Count(r => r.ReviewedAt is not null), found.Count(r => r.DueAt < (r.ReviewedAt ?? operation.Now)));
    }

    /// <summary>From the history, the only place that keeps when an item was withdrawn, even if it was published again.</summary>
    private static async Task<List<WithdrawnItem>> WithdrawnAsync(PortalDbContext db, DaySpan span)
    {
        var (from, to) = Instants(span);
        var found = await db.History.Where(h => h.Action == "content.withdrawn" && h.At >= from && h.At < to)
            .OrderBy(h => h.Sequence).Select(h => new { h.At, h.Sentence }).ToListAsync();
        return found.Select(h => new WithdrawnItem(WardClock.DayOf(h.At), h.Sentence)).ToList();
    }
}
