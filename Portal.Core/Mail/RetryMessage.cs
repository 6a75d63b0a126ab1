using Portal.Core.History;
using Portal.Core.Roles;

namespace Portal.Core.Mail;

/// <summary>Sends a message at once that waits or was given up, and counts its tries anew. Returns to whom it goes.</summary>
public sealed class RetryMessage(PortalStore store, MailSource source)
{
    public Task<Outcome<string>> ExecuteAsync(int id) => store.WriteAsync<string>(async operation =>
    {
        var found = await operation.OpenMessageAsync(id);
        if (!found.Done) return found.As<string>();
        var message = found.Value;
        if (message.BodySealed is null || message.GoodUntil < operation.Now) return MailRefusals.TooOld;
        if (!await source.IsThereAsync(operation.Db)) return MailRefusals.NotSetUp;
        (message.State, message.Tries, message.NextTryAt) = (OutboxState.Waiting, 0, operation.Now);
        operation.Record("mail.retried", message.About, $"Gửi lại thư “{MailWords.Of(message.Kind)}” tới {message.ToName}.");
        return message.ToName;
    });
}

/// <summary>Gives a message up that waits or failed: nobody is to get it any more. Returns to whom it would have gone.</summary>
public sealed class DropMessage(PortalStore store)
{
    public Task<Outcome<string>> ExecuteAsync(int id) => store.WriteAsync<string>(async operation =>
    {
        var found = await operation.OpenMessageAsync(id);
        if (!found.Done) return found.As<string>();
        var message = found.Value;
        message.Stand(OutboxState.Dropped, message.Failure);
        operation.Record("mail.dropped", message.About, $"Bỏ, không gửi thư “{MailWords.Of(message.Kind)}” tới {message.ToName}.");
        return message.ToName;
    });
}

/// <summary>What both begin with.</summary>
internal static class OpenMessages
{
    public static async Task<Outcome<OutboxMessage>> OpenMessageAsync(this Operation operation, int id)
    {
        if (!operation.Actor.Can(Permissions.ManagePortal)) return AccessRefusals.NotAllowed;
        if (await operation.Db.OutboxMessages.AsTracking().SingleOrDefaultAsync(m => m.Id == id) is not { } message) return AccessRefusals.NotFound;
        if (message.IsBeingSent(operation.Now)) return MailRefusals.BeingSent;
        return message.State is OutboxState.Waiting or OutboxState.GivenUp ? message : MailRefusals.NothingToSend;
    }
}
