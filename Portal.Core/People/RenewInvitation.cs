using Portal.Core.Accounts;
using Portal.Core.History;
using Portal.Core.Roles;

namespace Portal.Core.People;

/// <summary>A new link for an invitation that waits, also for one that has run out; the former link stops working.</summary>
public sealed class RenewInvitation(PortalStore store)
{
    public Task<Outcome<InvitationLink>> ExecuteAsync(int id) => store.WriteAsync<InvitationLink>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.ManageAccounts)) return AccessRefusals.NotAllowed;
        if (await operation.Db.Invitations.SingleOrDefaultAsync(i => i.Id == id) is not { } invitation) return AccessRefusals.NotFound;
        if (!invitation.Waits) return PeopleRefusals.NotWaiting(invitation.FullName);
        if (!operation.Actor.Proved) return AccessRefusals.ProofNeeded;
        var token = OneTimeToken.New();
        (invitation.TokenHash, invitation.ExpiresAt) = (OneTimeToken.HashOf(token), operation.Now + Invitation.GoodFor);
        operation.Record("accounts.invitation-renewed", Subject.Invitation(id),
            $"Cấp lại liên kết lời mời cho {invitation.FullName} ({invitation.UserName}), có hạn đến {WardClock.Say(invitation.ExpiresAt)}.");
        return new InvitationLink(id, invitation.FullName, token, invitation.ExpiresAt);
    });
}
