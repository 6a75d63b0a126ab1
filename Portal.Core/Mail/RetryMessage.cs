using Portal.Core.History;

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
