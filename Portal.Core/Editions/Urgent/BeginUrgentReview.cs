using Portal.Core.Calendar;
using Portal.Core.Portals;
using Portal.Core.Queue;

namespace Portal.Core.Editions.Urgent;

/// <summary>What urgent publishing leaves behind: the review to be done, with its due moment, and word of it to everybody passed over.</summary>
public sealed class BeginUrgentReview(UrgentReviewers reviewers, WorkingCalendars calendars, UrgentMail mail)
{
    /// <summary>Call it before the transaction.</summary>
    internal void Ready() => mail.Ready();

    /// <summary>Part of the publishing; <paramref name="heldBy"/> had taken it upon themselves.</summary>
    internal async Task<UrgentReview> DoAsync(
        Operation operation, LoadedEdition loaded, string reason, IReadOnlyList<WorkflowStep> skipped, string? heldBy)
    {
        var (edition, profile) = (loaded.Edition, loaded.Profile);
        var calendar = await calendars.OfAsync(operation.Db, profile.OfficeHours, profile.Parent);
        var review = new UrgentReview
        {
            PortalId = operation.PortalId, ItemId = loaded.Item.Id, EditionId = edition.Id, PublishedAt = operation.Now,
            PublishedById = operation.Actor.UserId, PublishedByName = operation.Actor.Name,
            PublishedSelves = operation.Actor.Selves.ToList(), Reason = reason,
            Skipped = skipped.Select(s => s.Code).ToList(),
            SkippedNames = VietnameseText.Shorten(string.Join(", ", skipped.Select(s => s.Name)), UrgentReview.StepsLength - 1),
            DueAt = profile.Workflow.Urgent!.ReviewRule().CountFrom(operation.Now, calendar) is { Done: true } counted ? counted.Value.DueAt : null,
        };
        operation.Db.UrgentReviews.Add(review);
        await TellAsync(operation, loaded, review, heldBy);
        return review;
    }

    private async Task TellAsync(Operation operation, LoadedEdition loaded, UrgentReview review, string? heldBy)
    {
        var edition = loaded.Edition;
        var done = $"{operation.Actor.Name} đăng khẩn “{edition.Title}”, {UrgentWords.Skipped(review.SkippedNames)}. Lý do: {Vietnamese.Closed(review.Reason)}";
        var asked = (await reviewers.OfAsync(operation, loaded, review)).Select(p => p.UserId!).ToList();
        await Notices.TellAtOnceAsync(operation, mail, $"review:{edition.Id}", edition, asked,
            $"{done} {Vietnamese.Closed(Vietnamese.Capital(UrgentWords.Due(review.DueAt)))}");
        var others = new[] { heldBy, edition.AuthoredById }.Concat(edition.FormerAuthorIds).Where(id => id is not null && !asked.Contains(id));
        Notices.Tell(operation, edition, others, done);
    }
}
