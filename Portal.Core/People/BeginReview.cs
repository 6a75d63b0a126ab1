using Portal.Core.History;
using Portal.Core.Roles;

namespace Portal.Core.People;

/// <summary>Begins a review of rights over everybody of the portal; one at a time. Returns its number.</summary>
public sealed class BeginReview(PortalStore store)
{
    public Task<Outcome<int>> ExecuteAsync() => store.WriteAsync<int>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.ManageAccounts)) return AccessRefusals.NotAllowed;
        if (await operation.Db.AccessReviews.AnyAsync(r => r.SignedAt == null)) return ReviewRefusals.OpenAlready;
        var review = new AccessReview
        {
            PortalId = operation.PortalId, BegunAt = operation.Now, BegunByName = operation.Actor.Name, Lines = await ReviewLines.NowAsync(operation),
        };
        operation.Db.AccessReviews.Add(review);
        await operation.Db.SaveChangesAsync();
        operation.Record("accounts.review-begun", Subject.Review(review.Id), $"Bắt đầu rà soát quyền của {review.Lines.Count} người.");
        return review.Id;
    });
}
