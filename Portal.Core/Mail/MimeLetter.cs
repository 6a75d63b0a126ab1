using System.Security.Cryptography;
using System.Text;
using MimeKit;
using MimeKit.Text;

namespace Portal.Core.Mail;

/// <summary>What tells one message from all others: the receiver drops a second copy of the same. With it goes the file, where there is one.</summary>
internal sealed record LetterMark(string PortalId, string Key, DateTime At)
{
    public LetterFile? File { get; init; }
}

/// <summary>The message as it goes over the line: plain text, names and subject encoded (RFC 2047).</summary>
internal static class MimeLetter
{
    public static MimeMessage Make(MailSettings settings, string portalName, Addressee to, string subject, string body, LetterMark mark)
    {
        // Tidied once more: nothing that reaches a head may begin a line of its own
        var message = new MimeMessage { Subject = VietnameseText.Tidy(subject), Date = new DateTimeOffset(mark.At) };
        message.From.Add(new MailboxAddress(Encoding.UTF8, VietnameseText.Tidy(settings.SenderName ?? portalName), settings.SenderAddress));
        message.To.Add(new MailboxAddress(Encoding.UTF8, VietnameseText.Tidy(to.Name), to.Address));
        // The same at every try: where the line broke after the last byte, the server may have taken the first
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{mark.PortalId}\n{mark.Key}"));
        message.MessageId = $"{Convert.ToHexStringLower(hash)[..32]}@{settings.SenderAddress.Split('@')[1]}";
        // No answers of machines (RFC 3834)
        message.Headers.Add("Auto-Submitted", "auto-generated");
        var text = new TextPart(TextFormat.Plain) { Text = body };
        message.Body = mark.File is { } file ? new Multipart("mixed") { text, Attached(file) } : text;
        return message;
    }

    private static MimePart Attached(LetterFile file) => new("application", "pdf")
    {
        Content = new MimeContent(new MemoryStream(file.Content)), ContentDisposition = new ContentDisposition(ContentDisposition.Attachment),
        ContentTransferEncoding = ContentEncoding.Base64, FileName = VietnameseText.Tidy(file.Name),
    };
}
