using Portal.Core.History;

namespace Portal.Core.Mail;

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
