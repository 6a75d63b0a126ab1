using Portal.Core.History;
using Portal.Core.Roles;

namespace Portal.Core.People;

/// <summary>
/// Signs a review in which everybody has an answer, as it was seen: where an answer was changed meanwhile, or the roles it was given for, the signature
/// waits. It ends no role by itself: whoever is to lose theirs is listed, and each end is an act of its own. Returns how many are to lose their roles.
/// </summary>
public sealed class SignReview(PortalStore store)
{
    public async Task<Outcome<int>> ExecuteAsync(int id, IReadOnlyCollection<ReviewLineRow> seen)
    {
        var changed = 0;
        var signed = await store.WriteAsync<int>(async operation =>
        {
            if (!operation.Actor.Can(Permissions.ManageAccounts)) return AccessRefusals.NotAllowed;
            var review = await operation.Db.AccessReviews.Include(r => r.Lines).SingleOrDefaultAsync(r => r.Id == id);
            if (review is null) return AccessRefusals.NotFound;
            if (review.SignedAt is not null) return ReviewRefusals.Signed;
            // Kept although nothing is signed: a refusal would roll it back
            changed = await ReviewLines.FollowAsync(operation, review);
            if (changed > 0) return 0;
            var known = seen.ToDictionary(l => l.Id, l => (l.Roles, l.Keep));
            var otherwise = review.Lines.Where(l => !known.TryGetValue(l.Id, out var was) || was != (l.Roles, l.Keep)).Select(l => l.Name).ToList();
            if (otherwise.Count > 0) return ReviewRefusals.AnsweredOtherwise(otherwise);
            if (review.Lines.Count(l => l.Keep is null) is > 0 and var open) return ReviewRefusals.Undecided(open);
            if (!operation.Actor.Proved) return AccessRefusals.ProofNeeded;
            (review.SignedAt, review.SignedById, review.SignedByName) = (operation.Now, operation.Actor.UserId, operation.Actor.Name);
            var ends = review.Lines.Where(l => l.Keep is false).ToList();
            var lost = ends.Count == 0 ? "không ai bị thu hồi" : "thu hồi của " + string.Join(", ", ends.Select(l => l.Name));
            operation.Record("accounts.review-signed", Subject.Review(id), $"Ký rà soát quyền của {review.Lines.Count} người: {lost}.");
            return ends.Count;
        });
        return signed.Done && changed > 0 ? ReviewRefusals.Changed(changed) : signed;
    }
}
