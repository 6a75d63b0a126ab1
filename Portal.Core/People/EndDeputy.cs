using Portal.Core.History;
using Portal.Core.Roles;

namespace Portal.Core.People;

/// <summary>
/// Ends an appointment at once, before its last day: by the absent one who is back, by the deputy, by whoever made it, or by an account
/// administrator. Returns the name of the deputy.
/// </summary>
public sealed class EndDeputy(PortalStore store)
{
    public Task<Outcome<string>> ExecuteAsync(int id) => store.WriteAsync<string>(async operation =>
    {
        var actor = operation.Actor;
        var appointed = await operation.Db.Deputies.SingleOrDefaultAsync(d => d.Id == id);
        if (appointed is null) return AccessRefusals.NotFound;
        var concerned = appointed.AbsentId == actor.UserId || appointed.DeputyId == actor.UserId || appointed.AppointedById == actor.UserId;
        if (!concerned && !actor.Can(Permissions.ManageAccounts)) return AccessRefusals.NotAllowed;
        if (appointed.EndedAt is not null || appointed.ToOn < operation.Today) return DeputyRefusals.Over;
        (appointed.EndedAt, appointed.EndedByName) = (operation.Now, actor.Name);
        var names = await operation.Db.Users.Where(u => u.Id == appointed.AbsentId || u.Id == appointed.DeputyId)
            .ToDictionaryAsync(u => u.Id, u => u.DisplayName);
        operation.Record("accounts.deputy-ended", Subject.User(appointed.AbsentId),
            $"Kết thúc sớm việc {names[appointed.DeputyId]} thay mặt {names[appointed.AbsentId]} (đã cử đến hết ngày {Vietnamese.Date(appointed.ToOn)}).");
        return names[appointed.DeputyId];
    });
}
