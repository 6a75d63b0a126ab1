using Portal.Core.Royalties.Periods;

namespace Portal.Core.Royalties.Works;

/// <summary>Four eyes over the assessment: whoever is paid for a work, or wrote it, neither assesses it nor takes its assessment back.</summary>
internal static class OwnWork
{
    /// <summary>The work's lines must be loaded.</summary>
    public static async Task<bool> IsOwnAsync(Operation operation, RoyaltyWork work)
    {
        if (work.Lines.Any(l => operation.Actor.SelvesContributorIds.Contains(l.ContributorId))) return true;
        var selves = operation.Actor.Selves;
        if (selves.Count == 0) return false;
        var written = await operation.Db.Editions.Where(e => e.Id == work.EditionId).Select(e => new { e.AuthoredById, e.FormerAuthorIds }).SingleAsync();
        return selves.Contains(written.AuthoredById!) || written.FormerAuthorIds.Any(selves.Contains);
    }
}
