using Portal.Core.Royalties.Payees;
using Portal.Core.Royalties.Payments;
using Portal.Core.Royalties.Periods;

namespace Portal.Core.Royalties.Evidence;

/// <summary>Somebody from whom nothing was withheld because of a commitment of that year, with the commitment and its scans; null where only its last day
/// was known.</summary>
internal sealed record SparedPayee(string Name, int Year, TaxCommitment? Commitment);

/// <summary>Whom a commitment spared the tax in the disbursements of a period, by name and year.</summary>
internal static class EvidenceCommitments
{
    public static async Task<IReadOnlyList<SparedPayee>> OfAsync(Operation operation, RoyaltyPeriod period)
    {
        var spared = Spared(await PaymentsOfPeriod.DisbursementsAsync(operation, period.Id));
        var payees = PayeesOf(spared);
        // A record that was merged into the payee's keeps its commitment
        var commitments = await operation.Db.TaxCommitments.AsNoTracking().Include(c => c.Scans.OrderBy(s => s.Id)).Include(c => c.Contributor)
            .Where(c => c.Status == PayeeChangeStatus.Confirmed
                && (payees.Contains(c.ContributorId) || (c.Contributor!.MergedIntoId != null && payees.Contains(c.Contributor.MergedIntoId.Value))))
            .OrderBy(c => c.Id).ToListAsync();
        return spared.ConvertAll(p => new SparedPayee(p.Name, p.Year, Of(commitments, p.Id, p.Year)));
    }

    private static List<(int Id, string Name, int Year)> Spared(List<Disbursement> made) =>
        [.. made.SelectMany(d => d.Payments.Where(p => p.Committed).Select(p => (p.ContributorId, p.PayeeName, d.PaidOn.Year)))
            .DistinctBy(p => (p.ContributorId, p.Year))
            .OrderBy(p => p.PayeeName, VietnameseText.Order).ThenBy(p => p.ContributorId).ThenBy(p => p.Year)];

    private static List<int> PayeesOf(List<(int Id, string Name, int Year)> spared) => [.. spared.Select(p => p.Id).Distinct()];

    /// <summary>One with the form before one without.</summary>
    private static TaxCommitment? Of(List<TaxCommitment> all, int payee, int year) => all
        .Where(c => c.Year == year && (c.ContributorId == payee || c.Contributor!.MergedIntoId == payee)).MaxBy(c => c.Scans.Count > 0);
}
