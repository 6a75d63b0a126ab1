using Portal.Core.Roles;

namespace Portal.Core.Accounts;

/// <summary>A portal one belongs to, with one's role there in words.</summary>
public sealed record MyPortal(string Id, string Name, string ShortName, int Level, string Roles);

/// <summary>The portals the person belongs to today: what the switcher shows.</summary>
public sealed class FindMyPortals(PortalDbFactory factory, ICurrentUser user, WardClock clock)
{
    public async Task<IReadOnlyList<MyPortal>> ExecuteAsync()
    {
        if (user.UserId is not { } id) return [];
        var today = clock.Today;
        await using var db = factory.Create(portalId: null);
        // The one question that looks across portals: it asks only for the person's own memberships
        var held = await db.Memberships.IgnoreQueryFilters()
            .Where(m => m.UserId == id && m.FromOn <= today && (m.ToOn == null || m.ToOn >= today) && !m.User!.Disabled)
            .Select(m => new { m.PortalId, m.Role, m.BoardPosition }).ToListAsync();
        var ids = held.Select(h => h.PortalId).Distinct().ToList();
        var portals = await db.Portals.Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.Name, p.ShortName, p.Level }).ToListAsync();
        return portals.OrderBy(p => p.Level).ThenBy(p => p.ShortName, VietnameseText.Order)
            .Select(p => new MyPortal(p.Id, p.Name, p.ShortName, p.Level,
                string.Join(", ", held.Where(h => h.PortalId == p.Id).Select(h => h.BoardPosition ?? RoleWords.Of(h.Role)).Distinct())))
            .ToList();
    }
}
