namespace Portal.Core.Accounts.Entra;

/// <summary>Sentences about accounts of Microsoft Entra ID.</summary>
public static class EntraRefusals
{
    public static readonly Refusal TakenIdentity = new("accounts.entra-taken",
        "Tài khoản Microsoft này đã gắn với một tài khoản khác của hệ thống. Hãy gỡ ở tài khoản kia trước, hoặc nhờ người quản trị.");

    public static readonly Refusal HasIdentity = new("accounts.entra-has-one",
        "Tài khoản của bạn đã gắn với một tài khoản Microsoft khác: hãy gỡ tài khoản đó trước rồi gắn lại.");

    public static readonly Refusal OnlyWayIn = new("accounts.entra-only-way-in",
        "Tài khoản của bạn chưa có mật khẩu hay khóa truy cập, gỡ Microsoft thì không đăng nhập được nữa. Hãy thêm khóa truy cập, hoặc nhờ người quản trị cấp "
            + "liên kết đặt mật khẩu, rồi gỡ.");

    public static readonly Refusal NotLinked = new("accounts.entra-not-linked", "Tài khoản của bạn chưa gắn với tài khoản Microsoft nào.");

    public static readonly Refusal AlreadyAsked = new("accounts.request-open",
        "Bạn đã gửi yêu cầu truy cập và yêu cầu đó đang chờ trả lời: không cần gửi lại. Nếu gấp, hãy liên hệ người quản trị của cơ quan.");

    public static readonly Refusal AskedTooOften = new("accounts.request-too-often",
        "Bạn đã gửi nhiều yêu cầu trong bảy ngày qua. Hãy liên hệ trực tiếp người quản trị của cơ quan.");

    public static readonly Refusal TooManyWaiting = new("accounts.requests-full",
        "Cổng này đang có quá nhiều yêu cầu chờ trả lời nên chưa nhận thêm. Hãy liên hệ trực tiếp người quản trị của cơ quan.");

    public static readonly Refusal PortalMissing = new("accounts.request-portal", "Hãy chọn cổng bạn cần làm việc.", "Portal");

    public static readonly Refusal KnownMeanwhile = new("accounts.request-known",
        "Tài khoản Microsoft này đã được cấp quyền: hãy quay lại trang đăng nhập và đăng nhập bằng Microsoft.");

    public static Refusal Answered(AccessRequest request) => new("accounts.request-answered",
        $"Yêu cầu này đã được {request.AnsweredBy} trả lời lúc {WardClock.Say(request.AnsweredAt!.Value)}: hãy tải lại danh sách.");

    public static readonly Refusal ReasonMissing = new("accounts.request-reason",
        $"Hãy ghi lý do từ chối (không quá {AccessRequest.ReasonLength} ký tự) để người sau hiểu vì sao.", "Reason");

    public static readonly Refusal UserNameMissing = new("accounts.request-user-name", "Hãy nhập tên đăng nhập của tài khoản.", "UserName");

    /// <summary>For a name nobody has and for one of another portal alike: it tells nobody which accounts others have.</summary>
    public static readonly Refusal NotOfThisPortal = new("accounts.request-not-here",
        "Không có tài khoản này ở cổng đang chọn: hãy kiểm tra tên đăng nhập, hoặc cấp tài khoản mới.", "UserName");

    public static readonly Refusal NameInUse = new("accounts.request-name-in-use",
        "Tên đăng nhập này chưa dùng được cho tài khoản mới: hãy chọn tên khác. Nếu là tài khoản đã có ở cổng này, hãy chọn “Gắn với tài khoản đã có”.",
        "UserName");

    public static readonly Refusal AlsoElsewhere = new("accounts.request-also-elsewhere",
        "Người này còn làm việc ở cổng khác, nên không gắn được từ đây. Hãy để người đó tự gắn ở trang Tài khoản của tôi.", "UserName");

    public static readonly Refusal OwnAccount = new("accounts.request-own",
        "Không trả lời yêu cầu bằng tài khoản của chính mình: muốn gắn Microsoft cho mình, hãy vào trang Tài khoản của tôi.", "UserName");

    public static readonly Refusal OtherIdentity = new("accounts.request-other-identity",
        "Tài khoản này đã gắn với một tài khoản Microsoft khác. Người đó phải tự gỡ ở trang Tài khoản của tôi trước.", "UserName");

    public static readonly Refusal AppRole = new("accounts.entra-app-role",
        $"Hãy nhập giá trị của vai trò ứng dụng đúng như ở Microsoft Entra ID (không quá {EntraRoleRule.AppRoleLength} ký tự, không có dấu cách).", "AppRole");

    public static readonly Refusal RuleKnown = new("accounts.entra-rule-known", "Quy tắc này đã có trong bảng.", "AppRole");

    public static readonly Refusal RuleGone = new("accounts.entra-rule-gone", "Quy tắc này vừa được người khác bỏ: bảng đã được tải lại.");
}
