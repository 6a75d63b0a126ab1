namespace Portal.Core.Royalties.Payments;

/// <summary>
/// Keeps what the portal owed each payee when it began in step with the balances that are confirmed: one due a payee, which belongs to no period.
/// What was settled of it already stays settled, and nobody's due falls below that.
/// </summary>
internal static class OpeningDues
{
    /// <summary>Called by whatever confirms balances or puts others in their place, before it is stored.</summary>
    public static async Task KeepAsync(Operation operation, IReadOnlyCollection<int> contributorIds)
    {
        // Those just changed are known to the context, with their new figures
        var balances = await operation.Db.OpeningBalances.AsTracking().Where(b => contributorIds.Contains(b.ContributorId)).ToListAsync();
        var dues = await operation.Db.RoyaltyDues.AsTracking().Where(d => d.PeriodId == null && contributorIds.Contains(d.ContributorId)).ToListAsync();
        foreach (var (contributorId, owed) in Owed(contributorIds, balances))
        {
            var due = dues.Find(d => d.ContributorId == contributorId);
            if (due is null && owed == Money.Zero) continue;
            if (due is null) operation.Db.RoyaltyDues.Add(due = new() { PortalId = operation.PortalId, ContributorId = contributorId });
            due.Royalty = due.Total = owed < due.Settled ? due.Settled : owed;
        }
    }

    private static List<(int ContributorId, Money Owed)> Owed(IEnumerable<int> contributorIds, List<OpeningBalance> balances) =>
        contributorIds.Distinct().Order().Select(id => (id, balances.Where(b => b.ContributorId == id && b.ConfirmedAt is not null).Sum(b => b.Owed))).ToList();
}
