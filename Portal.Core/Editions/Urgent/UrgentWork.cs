using Portal.Core.Calendar;
using Portal.Core.Deadlines;
using Portal.Core.Portals;
using Portal.Core.Queue;

namespace Portal.Core.Editions.Urgent;

/// <summary>What was published urgently and is to be looked at by the person, by its due moment.</summary>
internal sealed class UrgentWork(LoadEdition load, UrgentReviewers reviewers, WorkingCalendars calendars) : IWorkSource
{
    public const string Kind = "Hậu kiểm";

    public async Task<IReadOnlyList<WorkRow>> FindAsync(Operation operation)
    {
        if (operation.Actor.IsSystem) return [];
        var open = await operation.Db.UrgentReviews.AsNoTracking().Where(r => r.ReviewedAt == null).OrderBy(r => r.Id).ToListAsync();
        if (open.Count == 0) return [];
        var profile = await operation.ProfileAsync();
        var calendar = await calendars.OfAsync(operation.Db, profile.OfficeHours, profile.Parent);
        var rows = new List<WorkRow>();
        foreach (var review in open)
        {
            if (await load.ExecuteAsync(operation, review.EditionId) is not { } loaded) continue;
            if (await reviewers.WhyNotAsync(operation, loaded, review) is not null) continue;
            var late = review.DueAt < operation.Now;
            rows.Add(new(Kind, loaded.Edition.Title, "Đã đăng khẩn", review.PublishedByName, review.DueAt,
                review.DueAt is { } due ? TimeLeft.Words(operation.Now, due, calendar) : null, late,
                review.DueAt is { } day && WardClock.DayOf(day) <= operation.Today, $"bai/{review.EditionId}", "Hậu kiểm"));
        }
        return rows;
    }
}
