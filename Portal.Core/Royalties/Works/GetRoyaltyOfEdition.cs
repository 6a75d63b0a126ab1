using Portal.Core.Roles;
using Portal.Core.Royalties.Periods;

namespace Portal.Core.Royalties.Works;

/// <summary>How far the royalty of an item has come: its period, and the state in words with the amount for whoever may see royalties.</summary>
public sealed record RoyaltyOfEdition(string Month, string Words);

/// <summary>
/// Reads what an edition's screen says of its royalty; null where there is no work yet, and for whoever may not see the edition.
/// </summary>
public sealed class GetRoyaltyOfEdition(PortalStore store)
{
    public Task<RoyaltyOfEdition?> ExecuteAsync(int editionId) => store.ReadAsync<RoyaltyOfEdition?>(async operation =>
    {
        var actor = operation.Actor;
        if (!actor.Belongs) return null;
        var editions = operation.Db.Editions.Where(e => e.Id == editionId);
        if (!actor.Can(Permissions.SeeAll)) editions = editions.Where(e => e.AuthoredById == actor.UserId || e.Item!.CreatedById == actor.UserId);
        var work = await operation.Db.RoyaltyWorks.Where(w => editions.Any(e => e.ItemId == w.ItemId))
            .Select(w => new { w.Period!.Month, w.Status, w.Amount }).FirstOrDefaultAsync();
        if (work is null) return null;
        var amount = work.Amount is { } assessed && actor.Can(Permissions.SeeRoyalties) ? $": {assessed}" : "";
        return new(work.Month.ToString(), RoyaltyWords.Of(work.Status) + amount);
    });
}
