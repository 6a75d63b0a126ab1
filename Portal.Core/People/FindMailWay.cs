using Portal.Core.Mail;
using Portal.Core.Roles;

namespace Portal.Core.People;

/// <summary>Whether anything can be sent by mail, for the buttons of whoever manages accounts.</summary>
public sealed class FindMailWay(PortalStore store, Outbox outbox)
{
    public Task<Outcome<bool>> ExecuteAsync() => store.ReadAsync<Outcome<bool>>(async operation =>
        operation.Actor.Can(Permissions.ManageAccounts) ? await outbox.IsOpenAsync(operation.Db) : AccessRefusals.NotAllowed);
}
