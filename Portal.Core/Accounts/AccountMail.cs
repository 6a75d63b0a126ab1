using Portal.Core.History;
using Portal.Core.Mail;

namespace Portal.Core.Accounts;

/// <summary>
/// What a person is told by mail of their own account: what somebody else may have done in their name, and the link for a new password. Nothing is said
/// where there is no mail server or no address. The letter goes out under one portal in which the person serves.
/// </summary>
public sealed class AccountMail(Outbox outbox, OfficeAddress office)
{
    /// <summary>How long a notice is worth sending: told a week late it only frightens.</summary>
    private static readonly TimeSpan NoticeHolds = TimeSpan.FromDays(3);

    private const string NotYou = "Nếu không phải do ông/bà làm hoặc nhờ làm, hãy báo ngay cho người quản trị tài khoản của cổng.";

    /// <summary>Call it before the write transaction.</summary>
    internal void Ready() => outbox.Ready();

    internal Task PasswordChangedAsync(Operation operation, PortalUser user) => NoticeAsync(operation, user, MailKind.PasswordChanged,
        "Mật khẩu đã được đổi", $"Mật khẩu tài khoản của ông/bà trên trang quản trị của cổng vừa được đổi lúc {WardClock.Say(operation.Now)}.",
        $"Nếu chính ông/bà đã đổi thì không cần làm gì. {NotYou}");

    internal Task FactorResetAsync(Operation operation, PortalUser user) => NoticeAsync(operation, user, MailKind.SecondFactorReset,
        "Xác thực hai lớp đã được đặt lại", $"Xác thực hai lớp của tài khoản ông/bà được đặt lại lúc {WardClock.Say(operation.Now)}: ứng dụng xác thực, "
            + "mã dự phòng và khóa truy cập cũ không còn dùng được. Lần đăng nhập tới, nếu được yêu cầu thì hãy thiết lập lại.", NotYou);

    /// <summary><paramref name="why"/> completes "… bị khóa tạm đến …, vì …" and closes its sentence.</summary>
    internal Task LockedAsync(Operation operation, PortalUser user, string why) => NoticeAsync(operation, user, MailKind.AccountLocked,
        "Tài khoản bị khóa tạm", $"Tài khoản của ông/bà trên trang quản trị của cổng bị khóa tạm đến {WardClock.Say(user.LockoutEnd!.Value.UtcDateTime)}, "
            + $"vì {why}",
        "Nếu cần vào trước lúc đó, hãy nhờ người quản trị tài khoản của cổng mở khóa.");

    /// <summary><paramref name="what"/> completes "Tài khoản của ông/bà … vừa …": who took an account over would give themselves such a way.</summary>
    internal Task WayInAddedAsync(Operation operation, PortalUser user, string what) => NoticeAsync(operation, user, MailKind.WayInAdded,
        "Tài khoản có cách đăng nhập mới", $"Tài khoản của ông/bà trên trang quản trị của cổng vừa {what} lúc {WardClock.Say(operation.Now)}. "
            + "Các cách đăng nhập đang có xem ở “Tài khoản của tôi”.",
        $"Nếu chính ông/bà đã làm thì không cần làm gì. {NotYou}");

    /// <summary>To the address of before: whoever took the account over would read the new one.</summary>
    internal Task AddressChangedAsync(Operation operation, PortalUser user, string? former) => TellAsync(operation, user, former, to => new(
        MailKind.AddressChanged, Subject.User(user.Id), EventAt(operation.Now), to, "Địa chỉ thư điện tử của tài khoản đã đổi", operation.Now + NoticeHolds,
        [
            $"Địa chỉ thư điện tử của tài khoản ông/bà trên trang quản trị của cổng được đổi lúc {WardClock.Say(operation.Now)}. Từ nay thư không gửi tới "
                + "địa chỉ này nữa.",
            NotYou,
        ]));

    /// <summary>False where it cannot be sent to that person.</summary>
    internal async Task<bool> PasswordLinkAsync(Operation operation, PortalUser user, string token, DateTime until)
    {
        var link = office.Of(PasswordLinks.PathOf(token));
        return await TellAsync(operation, user, user.Email, to => new(MailKind.PasswordLink, Subject.User(user.Id), OneTimeToken.HashOf(token)[..16], to,
            "Đặt mật khẩu mới", until,
            [
                $"Người quản trị tài khoản của cổng gửi ông/bà liên kết để đặt mật khẩu mới. Liên kết dùng được một lần, đến {WardClock.Say(until)}:", link,
                "Mật khẩu cũ vẫn dùng được cho đến khi đặt mật khẩu mới. Không chuyển liên kết này cho ai khác.", NotYou,
            ]));
    }

    /// <summary>A link made before is replaced or used.</summary>
    internal static async Task DropLinksAsync(Operation operation, PortalUser user, string why)
    {
        var about = Subject.User(user.Id);
        // Across portals: under which one it was sent depends on who sent it
        var portals = await operation.Db.OutboxMessages.IgnoreQueryFilters().Where(m => m.Kind == MailKind.PasswordLink && m.About == about
            && (m.State == OutboxState.Waiting || m.State == OutboxState.GivenUp)).Select(m => m.PortalId).Distinct().ToListAsync();
        foreach (var portalId in portals.Order(StringComparer.Ordinal))
            await operation.InPortalAsync(portalId, () => Outbox.DropAsync(operation, MailKind.PasswordLink, about, why));
    }

    /// <summary>Whether a link for a new password was mailed and may still be good.</summary>
    internal static Task<bool> HasLinkOutAsync(Operation operation, PortalUser user)
    {
        var (about, since) = (Subject.User(user.Id), operation.Now.AddDays(-1));
        // Across portals: whichever it was sent for, it opens the one account
        return operation.Db.OutboxMessages.IgnoreQueryFilters()
            .AnyAsync(m => m.Kind == MailKind.PasswordLink && m.About == about && m.State == OutboxState.Sent && m.SentAt >= since);
    }

    private Task NoticeAsync(Operation operation, PortalUser user, MailKind kind, string subject, params string[] paragraphs) =>
        TellAsync(operation, user, user.Email, to => new(
            kind, Subject.User(user.Id), kind == MailKind.AccountLocked ? EventAt(user.LockoutEnd!.Value.UtcDateTime) : EventAt(operation.Now), to, subject,
            operation.Now + NoticeHolds, paragraphs));

    private async Task<bool> TellAsync(Operation operation, PortalUser user, string? address, Func<Addressee, Letter> write)
    {
        if (user.Disabled || address is null || !MailAddressText.IsGood(address) || !await outbox.IsOpenAsync(operation.Db)) return false;
        if (await PortalOfAsync(operation, user) is not { } portalId) return false;
        await operation.InPortalAsync(portalId, () => outbox.AddAsync(operation, write(new(user.DisplayName, address))));
        return true;
    }

    /// <summary>The one worked in where the person serves there, else the first in which they do, else the one worked in, if any.</summary>
    private static async Task<string?> PortalOfAsync(Operation operation, PortalUser user)
    {
        var today = operation.Today;
        // Across portals: where this one account serves
        var serves = await operation.Db.Memberships.IgnoreQueryFilters()
            .Where(m => m.UserId == user.Id && m.FromOn <= today && (m.ToOn == null || m.ToOn >= today)).Select(m => m.PortalId).Distinct().ToListAsync();
        var here = operation.Db.CurrentPortalId;
        return here is not null && serves.Contains(here) ? here : serves.Order(StringComparer.Ordinal).FirstOrDefault() ?? here;
    }

    /// <summary>One operation tells of one event, a lock-out is known by its end.</summary>
    private static string EventAt(DateTime moment) => moment.ToString("yyyyMMddHHmmssfff", System.Globalization.CultureInfo.InvariantCulture);
}
