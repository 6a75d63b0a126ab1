using Portal.Core.Roles;

namespace Portal.Core.Editions;

/// <summary>Somebody a list of editions can be narrowed to.</summary>
public sealed record PersonChoice(string Code, string Name, string? About);

/// <summary>
/// Everybody who may have written or has a share: contributors, and people with a role here who are none. Once each, in alphabetical order; none
/// for whoever sees only their own.
/// </summary>
public sealed class FindPeople(PortalStore store)
{
    public Task<IReadOnlyList<PersonChoice>> ExecuteAsync() => store.ReadAsync<IReadOnlyList<PersonChoice>>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.SeeAll)) return [];
        var contributors = await operation.Db.Contributors
            .Select(c => new { c.Id, c.UserId, c.FullName, c.PenName, Unit = c.Unit!.ShortName, c.NameOrder }).ToListAsync();
        var known = contributors.Select(c => c.UserId).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var members = await operation.Db.Users.Where(u => operation.Db.Memberships.Any(m => m.UserId == u.Id))
            .Select(u => new { u.Id, u.DisplayName, u.NameOrder }).ToListAsync();
        return contributors
            .Select(c => (c.NameOrder, Choice: new PersonChoice(new PersonCode(c.Id, null).ToString(), c.FullName, c.PenName ?? c.Unit)))
            .Concat(members.Where(m => !known.Contains(m.Id))
                .Select(m => (m.NameOrder, Choice: new PersonChoice(new PersonCode(null, m.Id).ToString(), m.DisplayName, null))))
            .OrderBy(p => p.NameOrder, StringComparer.Ordinal).Select(p => p.Choice).ToList();
    });
}
