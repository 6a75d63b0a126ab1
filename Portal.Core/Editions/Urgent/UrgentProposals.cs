namespace Portal.Core.Editions.Urgent;

/// <summary>What a review proposes, of the edition visitors see now; moments in UTC.</summary>
public sealed record UrgentProposal(UrgentResult Result, string? ByName, DateTime At, string? Note, int ReviewedEditionId, int ReviewedNumber);

/// <summary>
/// What a review proposed and nobody has done yet, to correct or to withdraw: while the item is public, and with no edition that was published after the
/// review. Withdrawn, ended or replaced it is over.
/// </summary>
internal static class UrgentProposals
{
    /// <summary>There are few.</summary>
    public static IQueryable<UrgentReview> Open(PortalDbContext db) => db.UrgentReviews
        .Where(r => (r.Result == UrgentResult.Correct || r.Result == UrgentResult.Withdraw)
            && db.Items.Any(i => i.Id == r.ItemId && db.Editions.Any(live =>
                live.Id == i.LiveEditionId && live.Status == EditionStatus.Published && live.PublishedAt <= r.ReviewedAt)));

    /// <summary>Of another edition of the item, shown where visitors' edition is read; null elsewhere, and where nothing is proposed.</summary>
    public static async Task<UrgentProposal?> OfAsync(Operation operation, LoadedEdition loaded)
    {
        var (itemId, id) = (loaded.Item.Id, loaded.Edition.Id);
        if (loaded.Item.LiveEditionId != id) return null;
        return await Open(operation.Db).Where(r => r.ItemId == itemId && r.EditionId != id).OrderByDescending(r => r.ReviewedAt).ThenByDescending(r => r.Id)
            .Select(r => new UrgentProposal(r.Result!.Value, r.ReviewedByName, r.ReviewedAt!.Value, r.Note, r.EditionId, r.Edition!.Number))
            .FirstOrDefaultAsync();
    }
}
