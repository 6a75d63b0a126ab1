using Microsoft.Extensions.Logging;
using Portal.Core.Calendar;
using Portal.Core.Deadlines;
using Portal.Core.Portals;
using Portal.Core.Queue;
using Portal.Core.Roles;

namespace Portal.Core.Editions.Urgent;

/// <summary>
/// What was published urgently and is to be looked at by the person, by its due moment; and what a review proposed, for those who may do it, until it is done.
/// </summary>
internal sealed class UrgentWork(LoadEdition load, UrgentReviewers reviewers, WorkingCalendars calendars, ILogger<UrgentWork> log) : IWorkSource
{
    public const string Kind = "Hậu kiểm";

    public async Task<IReadOnlyList<WorkRow>> FindAsync(Operation operation)
    {
        if (operation.Actor.IsSystem) return [];
        var profile = await operation.ProfileAsync();
        return [.. await ReviewsAsync(operation, profile), .. await ProposalsAsync(operation, EditorialWorkflow.From(profile.Workflow))];
    }

    private async Task<List<WorkRow>> ReviewsAsync(Operation operation, PortalProfile profile)
    {
        var workflow = EditorialWorkflow.From(profile.Workflow);
        // Editions are loaded of those only that may be the person's
        var open = (await operation.Db.UrgentReviews.AsNoTracking().Where(r => r.ReviewedAt == null).OrderBy(r => r.Id).ToListAsync())
            .Where(r => UrgentReviewers.WhyNotByReview(workflow, r, operation.Actor) is null).ToList();
        if (open.Count == 0) return [];
        var calendar = await calendars.OfAsync(operation.Db, profile.OfficeHours, profile.Parent);
        var rows = new List<WorkRow>();
        foreach (var review in open)
            if (await TitleAsync(operation, review) is { } found) rows.Add(RowOf(operation, review, found.Title, found.State, calendar));
        return rows;
    }

    /// <summary>
    /// Null where it is not the person's. One that cannot be read stands there as such: it takes the rest of the work, and the letter of the morning, from
    /// nobody; that the store itself is away is everybody's trouble.
    /// </summary>
    private async Task<(string Title, string State)?> TitleAsync(Operation operation, UrgentReview review)
    {
        try
        {
            return await load.ExecuteAsync(operation, review.EditionId) is { } loaded && await reviewers.WhyNotAsync(operation, loaded, review) is null
                ? (loaded.Edition.Title, "Đã đăng khẩn") : null;
        }
        catch (Exception error) when (error is not OperationCanceledException && !StorageTroubles.Is(error))
        {
            log.LogError(error, "The urgently published edition {Edition} of {Portal} cannot be read", review.EditionId, review.PortalId);
            return ($"Bản đăng khẩn số {review.EditionId}", "Chưa đọc được");
        }
    }

    private static WorkRow RowOf(Operation operation, UrgentReview review, string title, string state, WorkingCalendar calendar) =>
        new(Kind, title, state, review.PublishedByName, review.DueAt,
            review.DueAt is { } due ? TimeLeft.Words(operation.Now, due, calendar) : null, review.DueAt < operation.Now,
            review.DueAt is { } day && WardClock.DayOf(day) <= operation.Today, $"bai/{review.EditionId}", "Hậu kiểm");

    private static async Task<IEnumerable<WorkRow>> ProposalsAsync(Operation operation, EditorialWorkflow workflow)
    {
        var db = operation.Db;
        var open = await UrgentProposals.Open(db).Join(db.Items, r => r.ItemId, i => i.Id, (r, i) => new { Review = r, i.LiveEditionId })
            .Join(db.Editions, r => r.LiveEditionId, e => (int?)e.Id, (r, e) => new
            {
                r.Review.Id, Result = r.Review.Result!.Value, At = r.Review.ReviewedAt!.Value, r.Review.ReviewedByName,
                LiveId = e.Id, e.Title, e.AuthoredById,
                Begun = db.Editions.Any(n => n.ItemId == e.ItemId && n.Number > e.Number && n.Status != EditionStatus.Binned),
            }).OrderBy(r => r.Id).ToListAsync();
        return open.Where(r => May(workflow, r.Result, r.AuthoredById, operation.Actor)).Select(r =>
        {
            var gone = r.Result == UrgentResult.Withdraw;
            return new WorkRow(Kind, r.Title, UrgentWords.Of(r.Result), r.ReviewedByName, null, $"hậu kiểm {WardClock.Print(r.At)}", false, false,
                $"bai/{r.LiveId}", gone ? "Gỡ khỏi cổng" : r.Begun ? "Theo dõi bản đính chính" : "Đính chính") { Urgent = gone };
        });
    }

    private static bool May(EditorialWorkflow workflow, UrgentResult result, string? author, Actor actor)
    {
        var live = new EditionFacts(EditionStatus.Published, workflow.Last.Code, author, null, null, new HashSet<int>(), null, null);
        return workflow.WhyNot(result == UrgentResult.Withdraw ? MoveKind.Withdraw : MoveKind.StartNext, live, actor) is null;
    }
}
