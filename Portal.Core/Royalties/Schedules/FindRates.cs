using Portal.Core.Roles;
using Portal.Core.Royalties.Rates;

namespace Portal.Core.Royalties.Schedules;

/// <summary>The law's tables royalties are computed by, the latest rows first; the same for all portals.</summary>
public sealed record RateTables(IReadOnlyList<BaseSalary> BaseSalaries, IReadOnlyList<TaxRule> TaxRules, IReadOnlyList<RoyaltyCap> Caps);

/// <summary>
/// Reads the law's tables with their days and sources, for whoever sees royalties or manages the portal. They come with a release and are not
/// changed on screen: a rate is law, not a setting.
/// </summary>
public sealed class FindRates(PortalStore store)
{
    public Task<Outcome<RateTables>> ExecuteAsync() => store.ReadAsync<Outcome<RateTables>>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.ManagePortal) && !operation.Actor.Can(Permissions.SeeRoyalties)) return AccessRefusals.NotAllowed;
        var db = operation.Db;
        return new RateTables(
            await db.BaseSalaries.OrderByDescending(s => s.EffectiveFrom).ToListAsync(),
            await db.TaxRules.OrderBy(r => r.PayeeKind).ThenByDescending(r => r.EffectiveFrom).ToListAsync(),
            await db.RoyaltyCaps.OrderBy(c => c.Id).ToListAsync());
    });
}
