using Portal.Core.Royalties.Periods;

namespace Portal.Core.Royalties.Works;

/// <summary>Whether a work is by whoever acts, or by somebody they stand in for: they neither assess it nor consent to its figures.</summary>
internal static class OwnWork
{
    public static async Task<bool> IsAsync(Operation operation, RoyaltyWork work)
    {
        if (work.Lines.Any(l => operation.Actor.SelvesContributorIds.Contains(l.ContributorId))) return true;
        var selves = operation.Actor.Selves;
        if (selves.Count == 0 || work.EditionId is null) return false;
        var written = await operation.Db.Editions.Where(e => e.Id == work.EditionId).Select(e => new { e.AuthoredById, e.FormerAuthorIds }).SingleAsync();
        return selves.Contains(written.AuthoredById!) || written.FormerAuthorIds.Any(selves.Contains);
    }
}
