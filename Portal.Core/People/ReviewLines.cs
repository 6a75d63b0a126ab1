namespace Portal.Core.People;

/// <summary>What a review is to hold: everybody who may sign in to the portal today, with roles in office or to come.</summary>
internal static class ReviewLines
{
    public static async Task<List<AccessReviewLine>> NowAsync(Operation operation) => (await operation.UsersAsync())
        .Where(u => u.State is UserState.Active or UserState.Locked)
        .Select(u => new AccessReviewLine
        {
            PortalId = operation.PortalId, UserId = u.UserId!, Name = u.Name, UserName = u.UserName, LastSignInAt = u.LastSignInAt,
            Roles = VietnameseText.Shorten(string.Join("; ", u.RolesNow.Select(r => $"{r.Words} ({r.TermWords})")), AccessReviewLine.RolesLength - 1),
        }).ToList();

    /// <summary>
    /// Brings an open review up to date: newcomers are added, of whom the roles have changed the answer is taken back. Those who have gone keep their
    /// line with an answer of its own, since nothing of theirs is left to be kept. Returns how many must be looked at again.
    /// </summary>
    public static async Task<int> FollowAsync(Operation operation, AccessReview review)
    {
        var (now, changed) = (await NowAsync(operation), 0);
        foreach (var line in now)
        {
            var kept = review.Lines.FirstOrDefault(l => l.UserId == line.UserId);
            if (kept is not null && kept.Roles == line.Roles) continue;
            changed++;
            if (kept is null) review.Lines.Add(line);
            else (kept.Roles, kept.LastSignInAt, kept.Keep) = (line.Roles, line.LastSignInAt, null);
        }
        foreach (var gone in review.Lines.Where(l => now.All(n => n.UserId != l.UserId))) gone.Keep = false;
        return changed;
    }
}
