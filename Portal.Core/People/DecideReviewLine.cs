using Portal.Core.Roles;

namespace Portal.Core.People;

/// <summary>Says of one person in an open review whether the roles stay; kept at once, and may be said otherwise until the review is signed.</summary>
public sealed class DecideReviewLine(PortalStore store)
{
    public Task<Outcome<bool>> ExecuteAsync(int lineId, bool keep) => store.WriteAsync<bool>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.ManageAccounts)) return AccessRefusals.NotAllowed;
        if (await operation.Db.AccessReviewLines.SingleOrDefaultAsync(l => l.Id == lineId) is not { } line) return AccessRefusals.NotFound;
        if (await operation.Db.AccessReviews.AnyAsync(r => r.Id == line.ReviewId && r.SignedAt != null)) return ReviewRefusals.Signed;
        line.Keep = keep;
        return keep;
    });
}
