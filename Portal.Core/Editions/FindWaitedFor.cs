using Portal.Core.Roles;

namespace Portal.Core.Editions;

/// <summary>
/// Everybody an edition may wait for: whoever has a role in office today, in alphabetical order, with the roles. None for whoever sees only their
/// own.
/// </summary>
public sealed class FindWaitedFor(PortalStore store)
{
    public Task<IReadOnlyList<PersonChoice>> ExecuteAsync() => store.ReadAsync<IReadOnlyList<PersonChoice>>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.SeeAll)) return [];
        var today = operation.Today;
        var held = await operation.Db.Memberships.Where(m => !m.User!.Disabled && m.FromOn <= today && (m.ToOn == null || m.ToOn >= today))
            .Select(m => new { m.UserId, m.User!.DisplayName, m.User.NameOrder, m.Role }).ToListAsync();
        return held.GroupBy(m => m.UserId).OrderBy(g => g.First().NameOrder, StringComparer.Ordinal)
            .Select(g => new PersonChoice(new PersonCode(null, g.Key).ToString(), g.First().DisplayName,
                string.Join(", ", g.Select(m => m.Role).Distinct().Order().Select(RoleWords.Of)))).ToList();
    });
}
