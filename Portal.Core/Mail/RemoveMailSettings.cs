namespace Portal.Core.Mail;

/// <summary>Takes the server away that was set at the desk: no mail is sent from then on, and what waits goes on waiting until it is too old.</summary>
public sealed class RemoveMailSettings(PortalStore store, MailSource source)
{
    /// <summary>Returns server and port of before.</summary>
    public Task<Outcome<string>> ExecuteAsync(int seenVersion) => store.WriteSharedAsync<string>(async operation =>
    {
        if (await operation.WhyNotSetMailAsync(source) is { } why) return why;
        if (await operation.Db.MailServers.AsTracking().SingleOrDefaultAsync() is not { } row || row.Version != seenVersion) return AccessRefusals.Stale;
        if (!operation.Actor.Proved) return AccessRefusals.ProofNeeded;
        operation.Db.MailServers.Remove(row);
        operation.WriteDown("mail.settings-removed", $"Thôi dùng máy chủ thư {row.Server}:{row.Port}: hệ thống không gửi thư nữa.");
        return $"{row.Server}:{row.Port}";
    });
}
