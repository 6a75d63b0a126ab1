using Portal.Core.Accounts;
using Portal.Core.History;
using Portal.Core.Roles;

namespace Portal.Core.People;

/// <summary>Gives one more role to somebody who has or had one in the portal; nobody gives one to himself. Returns the membership's id.</summary>
public sealed class GiveRole(PortalStore store)
{
    public Task<Outcome<int>> ExecuteAsync(string userName, RoleForm form) => store.WriteAsync<int>(async operation =>
    {
        var found = await operation.ReachAsync(userName);
        if (!found.Done) return found.As<int>();
        var user = found.Value;
        if (user.Id == operation.Actor.UserId) return AccountRefusals.OwnRights;
        var reasons = await RoleRules.ReasonsAsync(operation, form);
        if (reasons.Count > 0) return reasons;
        var (role, from) = (form.Role!.Value, form.FromOn ?? operation.Today);
        if (await operation.Db.Memberships.AnyAsync(m => m.UserId == user.Id && m.Role == role && m.UnitId == form.UnitId
            && (m.ToOn == null || m.ToOn >= from) && (form.ToOn == null || m.FromOn <= form.ToOn)
            // A term called off before it began stands in nobody's way
            && (m.ToOn == null || m.ToOn >= m.FromOn))) return PeopleRefusals.HoldsAlready(role, "Role" + form.Suffix);
        if (!operation.Actor.Proved) return AccessRefusals.ProofNeeded;
        var membership = new Membership
        {
            PortalId = operation.PortalId, UserId = user.Id, Role = role, UnitId = form.UnitId, BoardPosition = RoleRules.Position(form), FromOn = from,
            ToOn = form.ToOn,
        };
        operation.Db.Memberships.Add(membership);
        operation.Record("accounts.role-given", Subject.User(user.Id),
            $"Giao vai trò {RoleWords.Of(role)} cho {user.Words()} từ ngày {Vietnamese.Date(from)}{CreateUser.To(form.ToOn)}.");
        await operation.Db.SaveChangesAsync();
        return membership.Id;
    });
}
