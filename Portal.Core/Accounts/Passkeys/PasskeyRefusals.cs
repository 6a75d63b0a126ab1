namespace Portal.Core.Accounts.Passkeys;

/// <summary>Sentences about passkeys.</summary>
public static class PasskeyRefusals
{
    /// <summary>More than anybody has devices.</summary>
    public const int Most = 10;

    public static readonly Refusal Name = new("accounts.passkey-name", "Hãy đặt tên cho khóa, ví dụ “Điện thoại của tôi” (không quá 100 ký tự).", "Name");

    public static readonly Refusal NameTaken = new("accounts.passkey-name-taken", "Bạn đã có một khóa tên này: hãy đặt tên khác để phân biệt.", "Name");

    public static readonly Refusal TooMany = new("accounts.too-many-passkeys", $"Tài khoản đã có {Most} khóa truy cập: hãy gỡ khóa không dùng nữa.");

    public static readonly Refusal Known = new("accounts.passkey-known", "Khóa này đã được thêm rồi.");

    public static readonly Refusal NotMade = new("accounts.passkey-not-made",
        "Thiết bị chưa tạo được khóa, hoặc bạn đã hủy. Hãy bấm lại; máy phải có khóa màn hình, vân tay hoặc khuôn mặt.");

    public static readonly Refusal NotTaken = new("accounts.passkey-not-taken",
        "Khóa truy cập không vào được: bạn đã hủy, khóa đã bị gỡ hoặc tài khoản đã ngừng sử dụng. Hãy thử lại, hoặc đăng nhập bằng mật khẩu.");
}
