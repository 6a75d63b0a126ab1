using Portal.Core.Royalties.Payees;
using Portal.Core.Royalties.Periods;
using Portal.Core.Safekeeping;

namespace Portal.Core.Royalties.Payments;

/// <summary>
/// The facts by which payees are paid: those frozen by the approval of the chosen periods, the latest approval where they differ; for whom no
/// period froze any, those stored now. Two records that were made one count as the one that stayed.
/// </summary>
internal sealed class PayeeFacts
{
    private readonly Dictionary<int, RoyaltyPayee> facts = [];
    private readonly Dictionary<int, int> merged;

    private PayeeFacts(Dictionary<int, int> merged) => this.merged = merged;

    public RoyaltyPayee this[int payee] => facts[payee];

    /// <summary>The record a contributor is paid under.</summary>
    public int PayeeOf(int contributorId) => MergedPayees.Last(merged, contributorId);

    public static async Task<PayeeFacts> OfAsync(
        Operation operation, IEnumerable<RoyaltyPeriod> periods, IEnumerable<int> contributorIds, PayeeSecrets secrets)
    {
        var found = new PayeeFacts(await MergedPayees.AllAsync(operation));
        foreach (var period in periods.OrderBy(p => p.ApprovedAt ?? DateTime.MaxValue).ThenBy(p => p.Id))
            foreach (var payee in await PeriodPayees.CountingAsync(operation, period, secrets)) found.Take(payee);
        var missing = contributorIds.Select(found.PayeeOf).Where(id => !found.facts.ContainsKey(id)).Distinct().ToList();
        if (missing.Count == 0) return found;
        foreach (var person in await LiveAsync(operation, missing)) found.facts[person.Id] = RoyaltyPayee.Of(person, secrets);
        return found;
    }

    /// <summary>Of two records that were made one, what was frozen of the one that stayed counts before what was of the other.</summary>
    private void Take(RoyaltyPayee payee)
    {
        var id = PayeeOf(payee.ContributorId);
        if (payee.ContributorId == id || !facts.TryGetValue(id, out var known) || known.ContributorId != id) facts[id] = payee;
    }

    private static Task<List<Contributor>> LiveAsync(Operation operation, List<int> ids) =>
        operation.Db.Contributors.AsNoTracking().Include(c => c.Unit).Where(c => ids.Contains(c.Id)).ToListAsync();
}
