namespace Portal.Core.Royalties.Evidence;

/// <summary>
/// One question that the stored rows of a portal must answer with yes, looked at behind all verbs: it believes no column that another one can
/// prove. A new table of money brings a check of its own; <c>CoreRegistration</c> lists them, from publication to paper.
/// </summary>
public interface IMoneyCheck
{
    /// <summary>What is looked at, in English, as <c>./portal verify</c> prints it with its count: <c>works on publications</c>.</summary>
    string About { get; }

    Task<MoneyChecked> LookAsync(PortalDbContext db, CancellationToken cancel);
}

/// <summary>What a check found: how many it looked at, and in English what does not agree, the first of it first.</summary>
public sealed record MoneyChecked(int Looked, IReadOnlyList<string> Wrong)
{
    public bool Agrees => Wrong.Count == 0;
}

/// <summary>The state of one portal's money by one check.</summary>
public sealed record MoneyState(string PortalId, string About, int Looked, int Wrong, string? First);

/// <summary>
/// Proves publication ↔ work ↔ line ↔ payment ↔ paper of every portal, and names the first thing that does not agree. Whatever was put into the
/// database past the verbs shows here, whether or not it adds up in itself.
/// </summary>
public sealed class VerifyMoney(PortalDbFactory factory, IEnumerable<IMoneyCheck> checks)
{
    public async Task<IReadOnlyList<MoneyState>> ExecuteAsync(CancellationToken cancel = default)
    {
        await using var all = factory.Create(portalId: null);
        var states = new List<MoneyState>();
        foreach (var id in await all.PortalIds.ToListAsync(cancel))
            foreach (var check in checks)
            {
                await using var db = factory.Create(id);
                var found = await check.LookAsync(db, cancel);
                states.Add(new(id, check.About, found.Looked, found.Wrong.Count, found.Wrong.Count == 0 ? null : found.Wrong[0]));
            }
        return states;
    }
}
