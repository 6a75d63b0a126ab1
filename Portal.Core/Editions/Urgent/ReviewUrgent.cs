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
        var hurried = result != UrgentResult.Passed && await LiveAsync(operation, loaded) is { } live
            ? await TellOfLiveAsync(operation, edition, live, result, words) : [];
        Notices.Tell(operation, edition, new[] { review.PublishedById, edition.AuthoredById }.Where(id => id is not null && !hurried.Contains(id)), words);
    }

    /// <summary>What visitors see now, this edition or a later one; null where they see nothing.</summary>
    private static async Task<Edition?> LiveAsync(Operation operation, LoadedEdition loaded)
    {
        var id = loaded.Item.LiveEditionId;
        return await operation.Db.Editions.SingleOrDefaultAsync(e => e.Id == id && e.Status == EditionStatus.Published);
    }

    /// <summary>Whom it was told, of the edition that would be withdrawn or corrected.</summary>
    private async Task<IReadOnlyList<string>> TellOfLiveAsync(Operation operation, Edition reviewed, Edition live, UrgentResult result, string words)
    {
        var sentence = live.Id == reviewed.Id ? words : $"{words} Trên cổng đang có bản {live.Number}.";
        if (result == UrgentResult.Withdraw)
        {
            var able = (await people.AllowedAsync(operation, Permissions.Withdraw)).Select(p => p.UserId!).ToList();
            await Notices.TellAtOnceAsync(operation, mail, $"withdraw:{reviewed.Id}", live, able, sentence);
            return able;
        }
        if (live.Id == reviewed.Id || live.AuthoredById is not { } author) return [];
        Notices.Tell(operation, live, [author], sentence);
        return [author];
    }
}
