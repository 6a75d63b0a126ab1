using Portal.Core.History;
using Portal.Core.Queue;
using Portal.Core.Roles;

namespace Portal.Core.Editions.Urgent;

/// <summary>What a reviewer found, as chosen and typed.</summary>
public sealed record UrgentReviewForm(UrgentResult? Result = null, string? Note = null);

/// <summary>
/// Ends the review of what was published urgently, once: of two who press one is told that the other was faster. It changes nothing that is public: a
/// correction is begun and an item withdrawn by the verbs there are, and those who may are told.
/// </summary>
public sealed class ReviewUrgent(PortalStore store, LoadEdition load, UrgentReviewers reviewers, PeopleAtStep people, UrgentMail mail)
{
    /// <param name="editionId">The edition that was published urgently, whatever became of it.</param>
    /// <param name="form">A note must be there unless it passed.</param>
    /// <returns>The number of the edition.</returns>
    public Task<Outcome<int>> ExecuteAsync(int editionId, UrgentReviewForm form)
    {
        mail.Ready();
        return store.WriteAsync<int>(async operation =>
        {
            if (await load.ExecuteAsync(operation, editionId) is not { } loaded) return AccessRefusals.NotFound;
            if (await operation.Db.UrgentReviews.AsTracking().SingleOrDefaultAsync(r => r.EditionId == editionId) is not { } review)
                return loaded.MayRead(operation.Actor) ? UrgentRefusals.NotUrgent : AccessRefusals.NotAllowed;
            if (await reviewers.WhyNotAsync(operation, loaded, review) is { } refusal) return refusal;
            if (review.ReviewedAt is { } at) return UrgentRefusals.ReviewedBefore(review.ReviewedByName, at);
            var note = VietnameseText.TidyOrNull(form.Note);
            var reasons = new List<Refusal>();
            if (form.Result is null) reasons.Add(UrgentRefusals.ResultMissing);
            if (form.Result is UrgentResult.Correct or UrgentResult.Withdraw && note is null) reasons.Add(UrgentRefusals.NoteMissing);
            if (note?.Length > UrgentReview.NoteLength) reasons.Add(UrgentRefusals.NoteTooLong);
            if (reasons.Count > 0) return reasons;

            review.Review(form.Result!.Value, note, operation.Actor.UserId, operation.Actor.Name, operation.Now);
            await TellAsync(operation, loaded, review);
            return editionId;
        });
    }

    private async Task TellAsync(Operation operation, LoadedEdition loaded, UrgentReview review)
    {
        var (edition, result) = (loaded.Edition, review.Result!.Value);
        var sentence = $"Hậu kiểm bài đăng khẩn “{edition.Title}” (bản {edition.Number}): {Vietnamese.Closed(Vietnamese.Small(UrgentWords.Of(result)))}"
            + (review.Note is { } note ? $" {Vietnamese.Closed(note)}" : "");
        operation.Record("content.urgent-reviewed", Subject.Item(review.ItemId), sentence, edition.Id);
        var words = $"{operation.Actor.Name}: {sentence}";
        // Withdrawn or ended already, nobody need hurry
        var approvers = result == UrgentResult.Withdraw && edition.Status == EditionStatus.Published
            ? (await people.HoldingAsync(operation, loaded.Workflow.Last.Actors)).Where(p => p.Can(Permissions.Withdraw)).Select(p => p.UserId!).ToList()
            : [];
        await Notices.TellAtOnceAsync(operation, mail, $"withdraw:{edition.Id}", edition, approvers, words);
        Notices.Tell(operation, edition, new[] { review.PublishedById, edition.AuthoredById }.Where(id => id is not null && !approvers.Contains(id)), words);
    }
}
