namespace Portal.Core.Mail;

/// <summary>What kinds and states of messages are called on screen.</summary>
public static class MailWords
{
    public static string Of(MailKind kind) => kind switch
    {
        MailKind.Invitation => "Lời mời",
        MailKind.PasswordLink => "Liên kết đặt mật khẩu",
        MailKind.PasswordChanged => "Báo mật khẩu đã đổi",
        MailKind.SecondFactorReset => "Báo đặt lại xác thực hai lớp",
        MailKind.AccountLocked => "Báo tài khoản bị khóa tạm",
        MailKind.AddressChanged => "Báo đổi địa chỉ thư",
        MailKind.MorningWork => "Việc chờ trong ngày",
        MailKind.UrgentWork => "Báo việc khẩn",
        MailKind.RoyaltyNotice => "Thông báo nhuận bút chờ nhận",
        MailKind.IssuedReport => "Báo cáo đã phát hành",
        MailKind.WayInAdded => "Báo thêm cách đăng nhập",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Of(OutboxState state) => state switch
    {
        OutboxState.Waiting => "Chờ gửi",
        OutboxState.Sent => "Đã gửi",
        OutboxState.GivenUp => "Không gửi được",
        OutboxState.Dropped => "Đã bỏ",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>The name alone, for the history.</summary>
    public static string Short(MailSecurity security) => security switch
    {
        MailSecurity.StartTls => "STARTTLS",
        MailSecurity.Tls => "TLS",
        _ => "không mã hóa",
    };

    public static string Of(MailSecurity security) => security switch
    {
        MailSecurity.StartTls => "STARTTLS (thường là cổng 587)",
        MailSecurity.Tls => "TLS ngay từ đầu (thường là cổng 465)",
        MailSecurity.None => "Không mã hóa (chỉ cho máy chủ thư trên chính máy này)",
        _ => throw new ArgumentOutOfRangeException(nameof(security)),
    };
}
