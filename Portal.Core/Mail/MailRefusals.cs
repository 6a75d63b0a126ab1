namespace Portal.Core.Mail;

/// <summary>Sentences about mail.</summary>
public static class MailRefusals
{
    public static readonly Refusal Server = new("mail.server",
        "Hãy ghi tên máy chủ thư, ví dụ smtp.haiphong.gov.vn: chỉ tên hoặc địa chỉ IP, không có http:// hay số cổng.", "Server");

    public static readonly Refusal Port = new("mail.port", "Số cổng phải là số từ 1 đến 65535; bỏ trống để dùng số cổng thường gặp.", "Port");

    public static readonly Refusal Security = new("mail.security", "Hãy chọn cách bảo vệ đường truyền.", "Security");

    public static readonly Refusal OpenLine = new("mail.open-line",
        "Không mã hóa chỉ dùng được khi máy chủ thư nằm trên chính máy này (localhost): hãy chọn STARTTLS hoặc TLS.", "Security");

    public static readonly Refusal UserName = new("mail.user-name",
        $"Tên đăng nhập máy chủ thư dài nhất {MailServer.NameLength} ký tự, trên một dòng.", "UserName");

    public static readonly Refusal UserMissing = new("mail.user-missing",
        "Đã ghi mật khẩu nhưng chưa ghi tên đăng nhập: hãy ghi tên đăng nhập, hoặc xóa mật khẩu nếu máy chủ thư không đòi đăng nhập.", "UserName");

    public static readonly Refusal PasswordMissing = new("mail.password-missing",
        "Có tên đăng nhập thì cần mật khẩu: hãy nhập mật khẩu, hoặc xóa tên đăng nhập nếu máy chủ thư không đòi đăng nhập.", "Password");

    public static readonly Refusal Password = new("mail.password", $"Mật khẩu dài nhất {MailServer.PasswordLength} ký tự, trên một dòng.", "Password");

    public static readonly Refusal PasswordElsewhere = new("mail.password-elsewhere",
        "Máy chủ, số cổng, cách bảo vệ hoặc tên đăng nhập đã đổi: hãy nhập lại mật khẩu, vì mật khẩu đã lưu không được gửi tới nơi khác.", "Password");

    public static readonly Refusal SenderAddress = new("mail.sender-address",
        "Hãy ghi một địa chỉ thư điện tử làm người gửi, ví dụ cong-thong-tin@haiphong.gov.vn.", "SenderAddress");

    public static readonly Refusal SenderName = new("mail.sender-name", $"Tên người gửi dài nhất {MailServer.NameLength} ký tự.", "SenderName");

    public static readonly Refusal Certificate = new("mail.certificate", "Dấu SHA-256 của chứng thư gồm 64 chữ số thập lục phân.", "CertificateSha256");

    public static readonly Refusal Configured = new("mail.configured",
        "Máy chủ thư được khai báo trong cấu hình của hệ thống nên không sửa được ở đây: hãy nhờ người vận hành.");

    public static Refusal SetAbove(string portal) => new("mail.set-above",
        $"Máy chủ thư dùng chung cho cả hệ thống và được thiết lập ở cổng cấp trên ({portal}): hãy liên hệ người quản trị của cổng đó.");

    public static readonly Refusal NotSetUp = new("mail.not-set-up",
        "Chưa gửi được thư vì máy chủ thư chưa được thiết lập. Hãy dùng liên kết, hoặc nhờ người quản trị hệ thống thiết lập ở trang Thư điện tử.");

    public static readonly Refusal AddressMissing = new("mail.address-missing",
        "Muốn gửi qua thư thì cần địa chỉ thư điện tử của người nhận: hãy ghi địa chỉ, hoặc lấy liên kết để tự gửi.", "Email");

    public static readonly Refusal OwnAddressMissing = new("mail.own-address-missing",
        "Tài khoản của bạn chưa có địa chỉ thư điện tử để nhận thư thử: hãy nhờ người quản trị tài khoản ghi địa chỉ của bạn.");

    public static readonly Refusal BeingSent = new("mail.being-sent", "Thư này đang được gửi: hãy chờ một phút rồi tải lại trang.");

    public static readonly Refusal NothingToSend = new("mail.nothing-to-send",
        "Thư này đã gửi hoặc không còn gửi nữa: hãy tải lại trang để xem tình trạng mới nhất.");

    public static readonly Refusal TooOld = new("mail.too-old",
        "Thư này đã quá hạn nên nội dung được xóa và không gửi lại được. Nếu vẫn cần, hãy làm lại việc sinh ra thư, ví dụ cấp liên kết mới.");

    public static Refusal NotSent(string why) => new("mail.not-sent", why);
}
