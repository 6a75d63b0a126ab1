using Portal.Core.Roles;

namespace Portal.Core.Accounts;

/// <summary>Sentences about accounts.</summary>
public static class AccountRefusals
{
    public static readonly Refusal EmailTaken = new("accounts.email-taken",
        "Địa chỉ thư điện tử này đã thuộc tài khoản khác: hãy dùng địa chỉ khác hoặc bỏ trống.", "Email");

    public static readonly Refusal NameTaken = new("accounts.user-name-taken",
        "Tên đăng nhập này trùng với thư điện tử của tài khoản khác: hãy chọn tên khác.", "UserName");

    public static readonly Refusal PasswordLink = new("accounts.password-link",
        "Liên kết đặt mật khẩu không còn dùng được: hãy nhờ người quản trị cấp liên kết mới.");

    public static readonly Refusal SetupLink = new("accounts.setup-link",
        "Liên kết thiết lập không còn dùng được. Nếu tài khoản đầu tiên đã có, hãy đăng nhập; nếu chưa, hãy khởi động lại máy chủ quản trị để nhận liên kết "
            + "mới.");

    public static readonly Refusal WeakPassword = new("accounts.weak-password",
        $"Mật khẩu phải dài từ {PasswordRules.LeastLength} ký tự, có chữ hoa, chữ thường, chữ số và ký hiệu.", "Password");

    public static readonly Refusal OwnRights = new("accounts.own-rights",
        "Không ai tự giao thêm vai trò, thêm quyền cho chính mình: hãy nhờ một người quản trị khác.");

    public static readonly Refusal OwnAccount = new("accounts.own-account",
        "Không ai tự ngừng tài khoản của chính mình: hãy nhờ một người quản trị tài khoản khác.");

    public static Refusal LastAdministrator(PortalRole role) => new("accounts.last-administrator",
        $"Sau ngày này cổng không còn ai giữ vai trò {RoleWords.Of(role)}: hãy giao vai trò ấy cho người khác trước, rồi làm lại.");

    public static Refusal ServesElsewhere(string name, IReadOnlyList<string> portals) => new("accounts.serves-elsewhere",
        $"{name} còn giữ vai trò ở {string.Join(", ", portals)}, nơi bạn không quản trị tài khoản, nên việc này phải do người quản trị tài khoản của cổng ấy "
            + "hoặc người vận hành hệ thống làm. Ở cổng này bạn có thể kết thúc vai trò của họ.");

    public static readonly Refusal CommonPassword = new("accounts.common-password",
        "Mật khẩu này dễ đoán: nó dựa vào từ quen dùng, năm hoặc dãy phím liền nhau. Hãy ghép vài từ không liên quan đến nhau.", "Password");

    public static readonly Refusal PersonalPassword = new("accounts.personal-password",
        "Mật khẩu này dựa vào tên của bạn hoặc tên của cổng, người quen dễ đoán ra. Hãy ghép vài từ không liên quan đến bạn và cơ quan.", "Password");

    public static readonly Refusal FormerPassword = new("accounts.former-password",
        $"Mật khẩu này bạn đang dùng hoặc đã dùng trong {Passwords.FormerPassword.Kept} lần gần đây: hãy đặt mật khẩu khác.", "Password");

    public static Refusal Unknown(string userName) => new("accounts.unknown", $"Không có tài khoản “{userName}”.", "UserName");

    public static Refusal AlreadyDisabled(string userName) => new("accounts.already-disabled", $"Tài khoản “{userName}” đã ngừng sử dụng.");

    public static Refusal NotDisabled(string userName) => new("accounts.not-disabled", $"Tài khoản “{userName}” đang được sử dụng, không cần mở lại.");

    public static Refusal NoSuchRole(string userName, string role, string portalId) => new("accounts.no-such-role",
        $"Tài khoản “{userName}” không giữ vai trò {role} ở cổng “{portalId}”: hãy kiểm tra cổng, vai trò và đơn vị.");

    public static Refusal EndsBeforeItBegan(DateOnly from) => new("accounts.ends-before-it-began",
        $"Vai trò này bắt đầu ngày {from:dd/MM/yyyy}: ngày cuối không được trước ngày đó.", "On");

    public static Refusal PortalUnknown(string portalId) => new("accounts.portal-unknown",
        $"Không có cổng “{portalId}” trong hệ thống.", "Portal");

    public static Refusal RoleMissing(string field) => new("people.role-missing", "Hãy chọn vai trò.", field);

    public static Refusal UnitUnknown(string field) => new("people.unit-unknown",
        "Đơn vị này không có hoặc không còn dùng ở cổng: hãy chọn đơn vị khác.", field);

    public static Refusal UnitMissing(string field) => new("people.unit-missing",
        "Người duyệt lĩnh vực duyệt bài thay cho một đơn vị: hãy chọn đơn vị.", field);

    public static Refusal PositionUnknown(string field) => new("people.position-unknown",
        "Hồ sơ cổng không có chức danh này trong Ban Biên tập: hãy chọn trong danh sách hoặc bỏ trống.", field);

    public static Refusal UnitUnknown(string portalId, string code) => new("accounts.unit-unknown",
        $"Cổng “{portalId}” không có đơn vị “{code}”.", "Unit");

    public static readonly Refusal UserName = new("accounts.user-name",
        "Tên đăng nhập gồm 3 đến 60 chữ không dấu, số, dấu chấm hoặc gạch nối.", "UserName");

    public static readonly Refusal DisplayName = new("accounts.display-name",
        "Hãy nhập họ và tên.", "DisplayName");

    public static readonly Refusal Email = new("accounts.email",
        "Địa chỉ thư điện tử chưa đúng: hãy ghi một địa chỉ, không dấu, không kèm tên, ví dụ anh.nguyen@haiphong.gov.vn.", "Email");

    public static readonly Refusal NoAddress = new("accounts.no-address",
        "Tài khoản này chưa có địa chỉ thư điện tử: hãy ghi địa chỉ ở “Sửa tên, thư điện tử”, hoặc cấp liên kết để tự gửi.");

    public static Refusal UnitInMap(string unit, IEnumerable<string> appRoles) => new("accounts.unit-in-map",
        $"Bảng vai trò từ Microsoft còn đưa người vào “{unit}” ({VietnameseText.Shorten(string.Join(", ", appRoles), 300)}). Hãy bỏ các dòng ấy trước.");

    public static Refusal UnitServed(string unit, IEnumerable<string> people) => new("accounts.unit-served",
        $"“{unit}” còn người đang giữ vai trò: {VietnameseText.Shorten(string.Join(", ", people), 300)}. Hãy chuyển họ sang đơn vị khác hoặc kết thúc vai trò, "
            + "rồi ngừng dùng đơn vị này.");

    public static readonly Refusal SourceMissing = new("accounts.source-missing",
        "Hãy chọn cổng để bắt đầu từ hồ sơ của cổng đó, hoặc chọn một tệp hồ sơ.", "From");

    public static Refusal PortalsAreMadeAbove(string portalId) => new("accounts.portals-made-above",
        $"Cổng mới được lập từ cổng cấp trên (“{portalId}”): hãy mở cổng đó hoặc liên hệ người quản trị của cổng đó.");

    public static Refusal PortalExists(string portalId) => new("accounts.portal-exists",
        $"Đã có cổng mang mã “{portalId}”: hãy chọn mã khác. Hồ sơ của cổng đang có được sửa ở trang Hồ sơ cổng của cổng đó.", "Id");
}
