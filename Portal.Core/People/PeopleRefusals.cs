using Portal.Core.Roles;

namespace Portal.Core.People;

/// <summary>Sentences about people, their roles and invitations.</summary>
public static class PeopleRefusals
{
    public const string NameField = "UserName";

    public static Refusal UnitPromised(string unit, IEnumerable<string> people) => new("people.unit-promised",
        $"Đang có lời mời vào “{unit}” chưa được nhận: {VietnameseText.Shorten(string.Join(", ", people), 300)}. Hãy rút lời mời hoặc chờ người được mời, "
            + "rồi ngừng dùng đơn vị này.");

    public static Refusal EndsBeforeItBegins(string field) => new("people.ends-before-it-begins",
        "Ngày cuối đứng trước ngày đầu của vai trò: hãy sửa một trong hai ngày.", field);

    public static Refusal EndsLater(DateOnly until) => new("people.ends-later",
        $"Vai trò này đã có ngày cuối {Vietnamese.Date(until)}: ở đây chỉ kết thúc sớm hơn. Muốn kéo dài, hãy giao thêm vai trò từ ngày sau đó.", "LastOn");

    public static Refusal EndsInThePast(DateOnly today, string field) => new("people.ends-in-the-past",
        $"Ngày cuối đã qua, mà vai trò được dùng đến hết hôm nay: hãy ghi {Vietnamese.Date(today)} hoặc một ngày sau đó. "
            + "Muốn người này dừng làm việc ngay, hãy ngừng sử dụng tài khoản.", field);

    public static Refusal LastDayMissing { get; } = new("people.last-day-missing", "Hãy ghi ngày cuối của vai trò.", "LastOn");

    public static Refusal HoldsAlready(PortalRole role, string field) => new("people.holds-already",
        $"Người này đã giữ vai trò {RoleWords.Of(role)} ở đơn vị ấy trong thời gian này: hãy chọn vai trò, đơn vị hoặc ngày khác.", field);

    public static Refusal RoleTwice(string field) => new("people.role-twice", "Vai trò này ghi hai lần: hãy bớt một dòng hoặc chọn đơn vị khác.", field);

    public static Refusal AlreadyEnded(DateOnly last) => new("people.already-ended",
        $"Vai trò này đã kết thúc ngày {Vietnamese.Date(last)}; muốn giao lại, hãy giao vai trò mới.");

    public static Refusal WorkWaits(string name) => new("people.work-waits",
        $"{name} còn việc đang làm như liệt kê dưới đây: hãy xem rồi đánh dấu vào ô xác nhận nếu vẫn kết thúc vai trò.", "WorkSeen");

    public static Refusal HasAccount(string name, string link) => new("people.has-account",
        $"{name} đã có tài khoản ở cổng này: hãy mở trang của họ để giao thêm vai trò, không cần mời lại.", NameField) { Link = link };

    public static readonly Refusal PayeeTaken = new("people.payee-taken",
        "Cộng tác viên này đã có tài khoản hoặc không còn cộng tác: hãy chọn người khác hoặc bỏ trống.", "ContributorId");

    public static Refusal InvitedAlready(string name) => new("people.invited-already",
        $"Đã có lời mời gửi {name} đang chờ: hãy cấp lại liên kết hoặc rút lời mời ấy trong danh sách người dùng.", NameField);

    /// <summary>The same for whatever stands in the way elsewhere: it tells nothing of accounts of other portals.</summary>
    public static Refusal NameUnusable(string example) => new("people.name-unusable",
        $"Tên đăng nhập này không dùng được: hãy chọn tên khác, ví dụ {example}.", NameField);

    public static readonly Refusal EmailUnusable = new("people.email-unusable",
        "Không mời được với địa chỉ thư điện tử này: hãy kiểm tra lại, dùng địa chỉ khác hoặc bỏ trống. Nếu cần, hãy hỏi người vận hành hệ thống.", "Email");

    public static readonly Refusal InvitationUnknown = new("people.invitation-unknown",
        "Liên kết lời mời không đúng hoặc đã được thay bằng liên kết mới: hãy mở lại liên kết mới nhất, hoặc nhờ người mời cấp lại.");

    public static readonly Refusal InvitationUsed = new("people.invitation-used",
        "Lời mời này đã được dùng. Nếu chính bạn đã nhận lời mời, hãy đăng nhập; nếu không, hãy báo ngay cho người quản trị tài khoản.");

    public static readonly Refusal InvitationWithdrawn = new("people.invitation-withdrawn",
        "Lời mời này đã được rút. Hãy liên hệ người quản trị tài khoản nếu bạn vẫn được phân công làm việc ở cổng.");

    public static Refusal InvitationOver(DateTime expiredAt) => new("people.invitation-over",
        $"Lời mời này hết hạn lúc {WardClock.Say(expiredAt)}: hãy nhờ người quản trị tài khoản cấp liên kết mới.");

    /// <summary>What the invitation says can no longer be done: a name taken meanwhile, terms that have passed.</summary>
    public static readonly Refusal InvitationOutdated = new("people.invitation-outdated",
        "Lời mời này không còn dùng được vì thông tin trong đó đã thay đổi: hãy nhờ người quản trị tài khoản rút lời mời và mời lại.");

    public static Refusal NotWaiting(string name) => new("people.not-waiting",
        $"Lời mời gửi {name} đã được dùng hoặc đã rút nên không còn gì để làm: hãy tải lại danh sách.");

    public static Refusal SignedInAs(string name, string invited) => new("people.signed-in-as",
        $"Trình duyệt này đang đăng nhập bằng tài khoản {name}, còn lời mời gửi cho {invited}. Hãy đăng xuất rồi mở lại liên kết lời mời.");
}
