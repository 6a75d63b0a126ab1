namespace Portal.Core.Accounts.Factors;

/// <summary>Sentences about the second factor.</summary>
public static class FactorRefusals
{
    /// <summary>The name under which authenticators list the account.</summary>
    public const string Issuer = "Cổng thông tin phường";

    public static readonly Refusal WeakerWay = new("accounts.weaker-way",
        "Tài khoản này đã có cách đăng nhập chắc chắn hơn (Microsoft hoặc khóa truy cập): hãy đăng xuất, đăng nhập bằng cách đó rồi thiết lập ứng dụng "
            + "xác thực. Nếu không còn dùng được cách đó, hãy nhờ người quản trị tài khoản đặt lại.");

    public static readonly Refusal FirstCode = new("accounts.first-code",
        "Mã chưa đúng. Hãy nhập mã 6 số đang hiện trong ứng dụng; nếu vẫn sai, hãy kiểm tra giờ của điện thoại đã đặt tự động chưa.", "Code");

    public static readonly Refusal OfferOver = new("accounts.offer-over",
        "Mã QR này đã quá 20 phút nên không còn dùng được. Hãy xóa mục vừa thêm trong ứng dụng rồi quét mã QR mới dưới đây.", "Code");

    public static readonly Refusal SetUpAlready = new("accounts.set-up-already",
        "Ứng dụng này đã được thiết lập rồi. Nếu chưa kịp lưu mã dự phòng, hãy vào Tài khoản của tôi để tạo mã mới.", "Code");

    public static readonly Refusal WrongCode = new("accounts.wrong-code",
        "Mã chưa đúng, hoặc đã dùng rồi. Mỗi mã chỉ dùng được một lần: hãy chờ ứng dụng hiện mã tiếp theo rồi nhập lại.", "Code");

    public static readonly Refusal NoFactor = new("accounts.no-second-factor",
        "Tài khoản chưa thiết lập xác thực hai lớp: hãy thiết lập trước.");

    public static readonly Refusal OwnFactor = new("accounts.own-factor",
        "Không ai tự đặt lại xác thực hai lớp của mình ở đây: hãy đổi ứng dụng ở trang Tài khoản của tôi, hoặc nhờ một người quản trị tài khoản khác.");

    public static Refusal NothingToReset(string userName) => new("accounts.nothing-to-reset",
        $"Tài khoản “{userName}” chưa thiết lập xác thực hai lớp, không cần đặt lại.");
}
