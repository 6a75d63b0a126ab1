using System.Security.Cryptography;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Portal.Core.Mail;

/// <summary>How handing a message over ended.</summary>
public enum PostEnd
{
    Sent,

    /// <summary>The server will not take this message, now or later.</summary>
    Refused,

    /// <summary>Not this message, not now.</summary>
    Later,

    /// <summary>Nothing can be sent as things stand: server, line, sign-in or sender.</summary>
    ServerTrouble,
}

/// <summary>How it ended, with a Vietnamese sentence where it was not sent.</summary>
public sealed record PostResult(PostEnd End, string? Sentence = null)
{
    public static readonly PostResult Sent = new(PostEnd.Sent);
}

/// <summary>Hands one message to the mail server, within a minute whatever the server does.</summary>
public sealed class SmtpPost(TimeProvider time)
{
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);
    private const int OneAnswer = 20_000;

    public async Task<PostResult> SendAsync(MailSettings settings, MimeMessage message)
    {
        var stage = PostStage.Connect;
        using var limit = new CancellationTokenSource(Limit, time);
        using var client = new SmtpClient { Timeout = OneAnswer };
        // Lists of revoked certificates are often out of reach of an office's network, and an authority of its own has none
        client.CheckCertificateRevocation = false;
        if (settings.CertificateSha256 is { } print)
            client.ServerCertificateValidationCallback = (_, certificate, _, errors) => errors == System.Net.Security.SslPolicyErrors.None
                || certificate is not null && Convert.ToHexString(SHA256.HashData(certificate.GetRawCertData())) == print;
        try
        {
            await client.ConnectAsync(settings.Server, settings.Port, OptionsOf(settings.Security), limit.Token);
            stage = PostStage.SignIn;
            if (settings.UserName is { } user) await client.AuthenticateAsync(user, settings.Password!, limit.Token);
            stage = PostStage.Send;
            await client.SendAsync(message, limit.Token);
        }
        catch (Exception e) when (PostFaults.Read(e, stage, settings, message) is { } failed)
        {
            return failed;
        }
        await LeaveAsync(client);
        return PostResult.Sent;
    }

    private static SecureSocketOptions OptionsOf(MailSecurity security) => security switch
    {
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        MailSecurity.StartTls => SecureSocketOptions.StartTls,
        _ => SecureSocketOptions.None,
    };

    /// <summary>The message is taken: a farewell that fails changes nothing.</summary>
    private async Task LeaveAsync(SmtpClient client)
    {
        using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(5), time);
        try
        {
            await client.DisconnectAsync(quit: true, soon.Token);
        }
        catch (Exception e) when (PostFaults.IsOfTheLine(e))
        {
            // Gone already
        }
    }
}
