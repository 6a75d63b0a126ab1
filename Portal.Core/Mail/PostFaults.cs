using System.Globalization;
using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Portal.Core.Mail;

/// <summary>How far handing over had come.</summary>
internal enum PostStage
{
    Connect,
    SignIn,
    Send,
}

/// <summary>Reads what the mail library throws into an end and a Vietnamese sentence that says what to do.</summary>
internal static class PostFaults
{
    /// <summary>Null for what is a bug of ours.</summary>
    public static PostResult? Read(Exception error, PostStage stage, MailSettings settings, MimeMessage message) => error switch
    {
        SslHandshakeException => Trouble($"Không lập được đường truyền mã hóa tới máy chủ thư {settings.Words}: chứng thư của máy chủ không được tin cậy, "
            + "không đúng tên máy chủ, hoặc cổng này không dùng TLS. Hãy kiểm tra cách bảo vệ, số cổng và chứng thư."),
        NotSupportedException when stage == PostStage.Connect => Trouble($"Máy chủ thư {settings.Words} không hỗ trợ STARTTLS: hãy chọn cách bảo vệ khác."),
        NotSupportedException when stage == PostStage.SignIn => Trouble($"Máy chủ thư {settings.Words} không nhận đăng nhập theo cách nào dùng được: "
            + "hãy kiểm tra cách bảo vệ đường truyền, hoặc xóa tên đăng nhập nếu máy chủ không đòi."),
        AuthenticationException or SaslException => Trouble($"Máy chủ thư {settings.Words} không nhận tên đăng nhập hoặc mật khẩu: hãy kiểm tra cả hai."),
        ServiceNotAuthenticatedException => Trouble(
            $"Máy chủ thư {settings.Words} đòi đăng nhập trước khi nhận thư: hãy ghi tên đăng nhập và mật khẩu."),
        SmtpCommandException command => OfCommand(command, stage, settings, message),
        SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain } => Trouble(
            $"Không tìm thấy máy chủ thư “{settings.Server}”: hãy kiểm tra tên máy chủ và mạng."),
        SocketException or TimeoutException or OperationCanceledException when stage == PostStage.Connect => Trouble(
            $"Máy chủ thư {settings.Words} không trả lời: hãy kiểm tra tên máy chủ, số cổng và tường lửa."),
        TimeoutException or OperationCanceledException => Trouble($"Máy chủ thư {settings.Words} trả lời quá chậm nên đã dừng lại."),
        _ when IsOfTheLine(error) => Trouble(stage == PostStage.Connect
            ? $"{settings.Words} không trả lời như một máy chủ thư: hãy kiểm tra số cổng và cách bảo vệ."
            : $"Đường truyền tới máy chủ thư {settings.Words} đứt giữa chừng."),
        _ => null,
    };

    public static bool IsOfTheLine(Exception error) => error is SocketException or IOException or TimeoutException or OperationCanceledException
        or ProtocolException or CommandException or ServiceNotConnectedException or ObjectDisposedException;

    private static PostResult OfCommand(SmtpCommandException error, PostStage stage, MailSettings settings, MimeMessage message)
    {
        var said = Said(error);
        // 421: the server closes; what it said of the message or the person does not count
        if (error.StatusCode == SmtpStatusCode.ServiceNotAvailable || stage != PostStage.Send)
            return Trouble($"Máy chủ thư {settings.Words} hiện không nhận thư{said}.");
        var forGood = (int)error.StatusCode >= 500;
        return error.ErrorCode switch
        {
            SmtpErrorCode.SenderNotAccepted => Trouble(
                $"Máy chủ thư không nhận địa chỉ người gửi {settings.SenderAddress}{said}: hãy kiểm tra địa chỉ người gửi và tên đăng nhập."),
            SmtpErrorCode.RecipientNotAccepted => new(forGood ? PostEnd.Refused : PostEnd.Later,
                $"Máy chủ thư không nhận địa chỉ người nhận {message.To.Mailboxes.First().Address}{said}: hãy kiểm tra lại địa chỉ."),
            _ => new(forGood ? PostEnd.Refused : PostEnd.Later, $"Máy chủ thư không nhận thư này{said}."),
        };
    }

    private static PostResult Trouble(string sentence) => new(PostEnd.ServerTrouble, sentence);

    /// <summary>The server's own answer, short and on one line: its number is what its administrator asks for.</summary>
    private static string Said(SmtpCommandException error)
    {
        var number = ((int)error.StatusCode).ToString(CultureInfo.InvariantCulture);
        return $" (máy chủ trả lời: {VietnameseText.Shorten($"{number} {VietnameseText.Tidy(error.Message)}", 150)})";
    }
}
