using Portal.Core.History;
using Portal.Core.Roles;

namespace Portal.Core.People;

/// <summary>Takes an invitation back that nobody has used; its link then says so. Returns the name of whoever was invited.</summary>
public sealed class WithdrawInvitation(PortalStore store)
{
    public Task<Outcome<string>> ExecuteAsync(int id) => store.WriteAsync<string>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.ManageAccounts)) return AccessRefusals.NotAllowed;
        if (await operation.Db.Invitations.SingleOrDefaultAsync(i => i.Id == id) is not { } invitation) return AccessRefusals.NotFound;
        if (!invitation.Waits) return PeopleRefusals.NotWaiting(invitation.FullName);
        invitation.WithdrawnAt = operation.Now;
        await InvitationMail.DropAsync(operation, id, "Lời mời đã rút.");
        operation.Record("accounts.invitation-withdrawn", Subject.Invitation(id), $"Rút lời mời gửi {invitation.FullName} ({invitation.UserName}).");
        return invitation.FullName;
    });
}
