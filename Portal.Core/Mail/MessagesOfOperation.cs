using Portal.Core.Roles;

namespace Portal.Core.Mail;

/// <summary>What sending again and dropping begin with: a message of the portal that has not ended and is not being sent.</summary>
internal static class MessagesOfOperation
{
    public static async Task<Outcome<OutboxMessage>> OpenMessageAsync(this Operation operation, int id)
    {
        if (!operation.Actor.Can(Permissions.ManagePortal)) return AccessRefusals.NotAllowed;
        if (await operation.Db.OutboxMessages.AsTracking().SingleOrDefaultAsync(m => m.Id == id) is not { } message) return AccessRefusals.NotFound;
        if (message.IsBeingSent(operation.Now)) return MailRefusals.BeingSent;
        return message.State is OutboxState.Waiting or OutboxState.GivenUp ? message : MailRefusals.NothingToSend;
    }
}
