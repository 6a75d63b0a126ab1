using Portal.Core.History;
using Portal.Core.Mail;
using Portal.Core.Roles;

namespace Portal.Core.People;

/// <summary>Where the letter of an invitation stands.</summary>
public sealed record InvitationMailState(OutboxState State, string Address, DateTime At, string? Failure);

/// <summary>The last letter of an invitation; null where none was written. For whoever manages accounts, who sees no other mail.</summary>
public sealed class GetInvitationMail(PortalStore store)
{
    public Task<Outcome<InvitationMailState?>> ExecuteAsync(int id) => store.ReadAsync<Outcome<InvitationMailState?>>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.ManageAccounts)) return AccessRefusals.NotAllowed;
        var about = Subject.Invitation(id);
        var last = await operation.Db.OutboxMessages.Where(m => m.Kind == MailKind.Invitation && m.About == about).OrderByDescending(m => m.Id)
            .Select(m => new InvitationMailState(m.State, m.ToAddress, m.SentAt ?? m.UpdatedAt, m.Failure)).FirstOrDefaultAsync();
        return Outcome.Of(last);
    });
}
