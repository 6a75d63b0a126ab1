using System.Globalization;
using Portal.Core.Mail;
using Portal.Core.Portals;
using Portal.Core.Roles;

namespace Portal.Core.Accounts;

/// <summary>
/// A message to one's own address, handed to the mail server while the person waits: what the server says is what the screen says. It passes no
/// outbox and changes nothing.
/// </summary>
public sealed class SendTestMail(PortalStore store, MailSource source, SmtpPost post)
{
    /// <summary>The address it would go to; null where the account has none.</summary>
    public Task<Outcome<string?>> FindAddressAsync() => store.ReadAsync<Outcome<string?>>(async operation =>
        operation.Actor.Can(Permissions.ManagePortal) ? Outcome.Of(await AddressAsync(operation)) : AccessRefusals.NotAllowed);

    /// <summary>Returns the address the server has taken it for.</summary>
    public async Task<Outcome<string>> ExecuteAsync()
    {
        var ready = await store.ReadAsync<Outcome<(MailSettings Settings, Addressee To, string PortalId, string PortalName, DateTime At)>>(async operation =>
        {
            if (!operation.Actor.Can(Permissions.ManagePortal)) return AccessRefusals.NotAllowed;
            if (await source.FindAsync(operation.Db) is not { } settings) return MailRefusals.NotSetUp;
            if (await AddressAsync(operation) is not { } address || !MailAddressText.IsGood(address)) return MailRefusals.OwnAddressMissing;
            var profile = await operation.ProfileAsync();
            return (settings, new Addressee(operation.Actor.OwnName, address), operation.PortalId, profile.Name, operation.Now);
        });
        if (!ready.Done) return ready.As<string>();
        var (settings, to, portalId, portalName, at) = ready.Value;
        var text = $"Kính gửi {to.Name},\n\nĐây là thư thử từ trang quản trị của cổng, gửi lúc {WardClock.Say(at)}. Nhận được thư này nghĩa là hệ thống gửi "
            + $"thư được.\n\n{portalName}\n";
        var mark = new LetterMark(portalId, "test:" + at.Ticks.ToString(CultureInfo.InvariantCulture), at);
        var result = await post.SendAsync(settings, MimeLetter.Make(settings, portalName, to, "Thư thử từ trang quản trị", text, mark));
        return result.End == PostEnd.Sent ? to.Address : MailRefusals.NotSent(result.Sentence!);
    }

    private static async Task<string?> AddressAsync(Operation operation)
    {
        var me = operation.Actor.UserId;
        return me is null ? null : await operation.Db.Users.Where(u => u.Id == me).Select(u => u.Email).SingleOrDefaultAsync();
    }
}
