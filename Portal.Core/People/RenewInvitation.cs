using Portal.Core.Accounts;
using Portal.Core.History;
using Portal.Core.Roles;

namespace Portal.Core.People;

/// <summary>A new link for an invitation that waits, also for one that has run out; the former link stops working.</summary>
public sealed class RenewInvitation(PortalStore store, InvitationMail mail)
{
    /// <summary>By mail, the new link goes to the address of the invitation and is not shown.</summary>
    public Task<Outcome<InvitationLink>> ExecuteAsync(int id, bool byMail = false)
    {
        if (byMail) mail.Ready();
        return store.WriteAsync(operation => RenewAsync(operation, id, byMail));
    }

    private async Task<Outcome<InvitationLink>> RenewAsync(Operation operation, int id, bool byMail)
    {
        if (!operation.Actor.Can(Permissions.ManageAccounts)) return AccessRefusals.NotAllowed;
        if (await operation.Db.Invitations.SingleOrDefaultAsync(i => i.Id == id) is not { } invitation) return AccessRefusals.NotFound;
        if (!invitation.Waits) return PeopleRefusals.NotWaiting(invitation.FullName);
        if (byMail && await mail.WhyNotAsync(operation.Db, invitation.Email) is { } unsent) return unsent with { Field = null };
        if (!operation.Actor.Proved) return AccessRefusals.ProofNeeded;
        var token = OneTimeToken.New();
        (invitation.TokenHash, invitation.ExpiresAt) = (OneTimeToken.HashOf(token), operation.Now + Invitation.GoodFor);
        operation.Record("accounts.invitation-renewed", Subject.Invitation(id),
            $"{(byMail ? "Gửi lại lời mời qua thư" : "Cấp lại liên kết lời mời")} cho {invitation.FullName} ({invitation.UserName}), có hạn đến "
                + $"{WardClock.Say(invitation.ExpiresAt)}.");
        await InvitationMail.DropAsync(operation, id, "Đã có liên kết mới thay thế.");
        if (byMail) await mail.AddAsync(operation, invitation, token);
        return InvitationLink.Of(invitation, token, byMail);
    }
}
