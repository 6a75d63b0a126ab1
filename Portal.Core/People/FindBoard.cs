using Portal.Core.Portals;
using Portal.Core.Roles;

namespace Portal.Core.People;

/// <summary>Somebody's term on the editorial board.</summary>
public sealed record BoardTerm(string UserId, string Name, UserRole Role)
{
    /// <summary><c>Phó Trưởng ban, từ 01/07/2025</c>.</summary>
    public string Words => $"{Role.Position}, {Role.TermWords}";
}

/// <summary>
/// The editorial board as it is made up: whoever holds one of its positions today or is to, in the order the profile names the positions, and whoever held
/// one before, the latest first. For everybody who works in the portal; terms called off before they began are left out.
/// </summary>
public sealed record BoardTerms(IReadOnlyList<BoardTerm> Now, IReadOnlyList<BoardTerm> Before);

/// <summary>Reads <see cref="BoardTerms"/> (A4).</summary>
public sealed class FindBoard(PortalStore store)
{
    public Task<Outcome<BoardTerms>> ExecuteAsync() => store.ReadAsync<Outcome<BoardTerms>>(async operation =>
    {
        if (!operation.Actor.Belongs) return AccessRefusals.NotAllowed;
        var (db, today) = (operation.Db, operation.Today);
        var positions = (await operation.ProfileAsync()).Board.Positions.ToList();
        var held = await db.Memberships.Where(m => m.BoardPosition != null && (m.ToOn == null || m.ToOn >= m.FromOn))
            .Select(m => new { m.UserId, m.User!.DisplayName, m.Id, m.Role, Unit = m.Unit!.ShortName, m.BoardPosition, m.FromOn, m.ToOn }).ToListAsync();
        var terms = held.Select(m => new BoardTerm(m.UserId, m.DisplayName,
            new(m.Id, m.Role, m.Unit, m.BoardPosition, m.FromOn, m.ToOn, UserRole.TermOf(m.FromOn, m.ToOn, today)))).ToList();
        return new BoardTerms(
            // A position the profile no longer names stands after the others
            terms.Where(t => t.Role.Term != RoleTerm.Over).OrderBy(t => (uint)positions.IndexOf(t.Role.Position!)).ThenBy(t => t.Role.FromOn)
                .ThenBy(t => t.Name, VietnameseText.Order).ToList(),
            terms.Where(t => t.Role.Term == RoleTerm.Over).OrderByDescending(t => t.Role.ToOn).ThenBy(t => t.Name, VietnameseText.Order).ToList());
    });
}
