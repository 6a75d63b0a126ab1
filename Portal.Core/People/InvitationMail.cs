using Portal.Core.History;
using Portal.Core.Mail;

namespace Portal.Core.People;

/// <summary>The invitation as a letter: its link goes to the invited and is seen by nobody else, not even by whoever invites.</summary>
public sealed class InvitationMail(Outbox outbox, OfficeAddress office)
{
    /// <summary>Call it before the write transaction.</summary>
    internal void Ready() => outbox.Ready();

    /// <summary>What stands in the way of sending.</summary>
    internal async Task<Refusal?> WhyNotAsync(PortalDbContext db, string? email) =>
        !await outbox.IsOpenAsync(db) ? MailRefusals.NotSetUp
        : string.IsNullOrWhiteSpace(email) || !MailAddressText.IsGood(email.Trim()) ? MailRefusals.AddressMissing : null;

    internal Task AddAsync(Operation operation, Invitation invitation, string token) => outbox.AddAsync(operation, new(
        MailKind.Invitation, Subject.Invitation(invitation.Id), invitation.TokenHash[..16], new(invitation.FullName, invitation.Email!),
        "Lời mời làm việc trên trang quản trị", invitation.ExpiresAt,
        [
            "Ông/bà được mời làm việc trên trang quản trị của cổng.",
            $"Để xem và nhận lời mời, hãy mở liên kết sau rồi tự đặt mật khẩu. Liên kết dùng được một lần, đến {WardClock.Say(invitation.ExpiresAt)}:",
            office.Of(InvitationLink.PathOf(token)),
            "Không chuyển liên kết này cho ai khác. Nếu không biết về lời mời này, xin bỏ qua thư.",
        ]));

    /// <summary>What was not sent yet leads nowhere any more.</summary>
    internal static Task DropAsync(Operation operation, int id, string why) =>
        Outbox.DropAsync(operation, MailKind.Invitation, Subject.Invitation(id), why);
}
