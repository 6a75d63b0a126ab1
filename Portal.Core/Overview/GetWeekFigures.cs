using Portal.Core.Calendar;
using Portal.Core.Editions;
using Portal.Core.Roles;

namespace Portal.Core.Overview;

/// <summary>One day of the week: what is due and not public yet, and what was published for the first time.</summary>
public sealed record WeekDay(DateOnly On, bool IsToday, OverviewFigure Due, OverviewFigure Published)
{
    public string Words => Vietnamese.Capital(DayWords.Weekday(On));
}

/// <summary>The days from Monday to Sunday around today; for whoever sees all of the portal.</summary>
public sealed class GetWeekFigures(PortalStore store)
{
    private const int Days = 7;

    public Task<Outcome<IReadOnlyList<WeekDay>>> ExecuteAsync() => store.ReadAsync<Outcome<IReadOnlyList<WeekDay>>>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.SeeAll)) return AccessRefusals.NotAllowed;
        var (db, today) = (operation.Db, operation.Today);
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % Days));
        var (from, to) = (WardClock.StartOf(monday), WardClock.StartOf(monday.AddDays(Days)));
        var visible = NarrowEditions.Visible(operation);
        // Moments of one week, a few bytes each: which day a moment lies on is not the database's to say
        var due = await db.Deadlines.Where(d => d.MetAt == null && d.DueAt >= from && d.DueAt < to
            && visible.Any(e => e.ItemId == d.ItemId && e.Status != EditionStatus.Withdrawn)).Select(d => d.DueAt).ToListAsync();
        var published = await db.Items.Where(i => i.FirstPublishedAt >= from && i.FirstPublishedAt < to && visible.Any(e => e.ItemId == i.Id))
            .Select(i => i.FirstPublishedAt!.Value).ToListAsync();
        var (dueOn, publishedOn) = (due.CountBy(WardClock.DayOf).ToDictionary(), published.CountBy(WardClock.DayOf).ToDictionary());
        return Enumerable.Range(0, Days).Select(n => monday.AddDays(n)).Select(day => new WeekDay(day, day == today,
            new("đến hạn", dueOn.GetValueOrDefault(day), OverviewPaths.Due((EditionAsk.DueOn, Lists.ListDay.Write(day)))),
            new("đã đăng", publishedOn.GetValueOrDefault(day), OverviewPaths.Published(day, day)))).ToList();
    });
}
