using Microsoft.Extensions.Options;
using Portal.Core.Roles;

namespace Portal.Core.People;

/// <summary>One account in a review.</summary>
/// <param name="StillHolds">Whether the account can be used and holds a role today, whatever was decided.</param>
public sealed record ReviewLineRow(
    int Id, string UserId, string Name, string UserName, string Roles, DateTime? LastSignInAt, bool? Keep, bool Unused, bool StillHolds);

/// <summary>A review as it stands.</summary>
public sealed record ReviewDetail(int Id, DateTime BegunAt, string BegunByName, DateTime? SignedAt, string? SignedByName, IReadOnlyList<ReviewLineRow> Lines)
{
    public int Undecided => Lines.Count(l => l.Keep is null);
}

/// <summary>Where the portal stands with its reviews: the open one or the last signed, earlier ones, and when the next is due.</summary>
/// <param name="DueOn">The day by which rights are to be looked through.</param>
public sealed record ReviewDesk(ReviewDetail? Shown, IReadOnlyList<(int Id, DateTime SignedAt, string SignedByName)> Signed, DateOnly DueOn, bool Overdue);

/// <summary>The review of that number, or the open one, or the last signed.</summary>
public sealed class GetReview(PortalStore store, IOptions<AccountRules> rules)
{
    public Task<Outcome<ReviewDesk>> ExecuteAsync(int? id = null) => store.ReadAsync<Outcome<ReviewDesk>>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.ManageAccounts)) return AccessRefusals.NotAllowed;
        var all = await operation.Db.AccessReviews.AsNoTracking().OrderByDescending(r => r.Id).ToListAsync();
        var shown = id is null ? all.FirstOrDefault(r => r.SignedAt is null) ?? all.FirstOrDefault() : all.FirstOrDefault(r => r.Id == id);
        if (id is not null && shown is null) return AccessRefusals.NotFound;
        var due = await DueAsync(operation, all);
        return new ReviewDesk(shown is null ? null : await DetailAsync(operation, shown),
            all.Where(r => r.SignedAt is not null).Select(r => (r.Id, r.SignedAt!.Value, r.SignedByName!)).ToList(), due, due < operation.Today);
    });

    private async Task<ReviewDetail> DetailAsync(Operation operation, AccessReview review)
    {
        var lines = await operation.Db.AccessReviewLines.AsNoTracking().Where(l => l.ReviewId == review.Id).ToListAsync();
        var now = (await operation.UsersAsync()).ToDictionary(u => u.UserId!);
        var unused = operation.Now - TimeSpan.FromDays(rules.Value.InactiveDays);
        return new(review.Id, review.BegunAt, review.BegunByName, review.SignedAt, review.SignedByName,
            lines.OrderBy(l => l.Name, VietnameseText.Order).Select(l => new ReviewLineRow(l.Id, l.UserId, l.Name, l.UserName, l.Roles, l.LastSignInAt, l.Keep,
                !(l.LastSignInAt >= unused), now.GetValueOrDefault(l.UserId)?.State is UserState.Active or UserState.Locked)).ToList());
    }

    /// <summary>Counted from the last signature; where there is none, from the first role anybody was given here.</summary>
    private async Task<DateOnly> DueAsync(Operation operation, List<AccessReview> all)
    {
        var last = all.Max(r => r.SignedAt);
        var from = last is { } at ? WardClock.DayOf(at) : await operation.Db.Memberships.MinAsync(m => (DateOnly?)m.FromOn) ?? operation.Today;
        return from.AddMonths(rules.Value.ReviewMonths);
    }
}
