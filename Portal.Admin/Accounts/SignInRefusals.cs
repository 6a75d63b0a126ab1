using Portal.Admin.Shell;

namespace Portal.Admin.Accounts;

/// <summary>Sentences about signing in.</summary>
public static class SignInRefusals
{
    public static readonly Refusal Disabled = new("accounts.disabled",
        "Tài khoản này đã ngừng sử dụng. Hãy liên hệ người quản trị nếu bạn vẫn làm việc ở cổng.");

    public static readonly Refusal NameMissing = new("accounts.name-missing", "Hãy nhập tên đăng nhập hoặc thư điện tử.", "Name");

    public static readonly Refusal PasswordMissing = new("accounts.password-missing", "Hãy nhập mật khẩu.", "Password");

    public static readonly Refusal OldMissing = new("accounts.old-missing", "Hãy nhập mật khẩu đang dùng.", "Old");

    public static readonly Refusal WrongOld = new("accounts.wrong-old", "Mật khẩu đang dùng chưa đúng.", "Old");

    public static readonly Refusal NotTheSame = new("accounts.not-the-same", "Hai lần nhập mật khẩu mới chưa giống nhau.", "Again");

    /// <summary>For every form of the account pages: each has a password, which is never shown again.</summary>
    public static readonly Refusal Stale = new("accounts.stale-form",
        "Trang này đã mở từ trước nên máy chủ chưa nhận những gì vừa gửi. Hãy nhập lại mật khẩu rồi bấm nút lần nữa.");

    /// <summary>The same for a form that has no password.</summary>
    public static readonly Refusal StaleButton = new("accounts.stale-form",
        "Trang này đã mở từ trước nên máy chủ chưa nhận những gì vừa gửi. Hãy bấm lại lần nữa.");

    /// <summary>Signed in meanwhile in another tab, and as somebody else than was typed here.</summary>
    public static Refusal SomebodyElse(string? name) => new("accounts.somebody-else",
        $"Trình duyệt này đang đăng nhập bằng tài khoản {name}. Muốn chuyển sang tài khoản vừa nhập, hãy nhập lại mật khẩu rồi bấm Đăng nhập.");

    public static readonly Refusal CodeMissing = new("accounts.code-missing", "Hãy nhập mã xác thực hoặc một mã dự phòng.", "Code");

    public static readonly Refusal CodeTooLate = new("accounts.code-too-late",
        "Đã quá 5 phút từ lúc nhập mật khẩu, hoặc tài khoản vừa có thay đổi: hãy đăng nhập lại.");

    public static readonly Refusal ProofMissing = new("accounts.proof-missing", "Hãy nhập mật khẩu hoặc mã xác thực.", "Proof");

    public static readonly Refusal WrongProof = new("accounts.wrong-proof",
        "Mật khẩu hoặc mã chưa đúng. Mỗi mã xác thực chỉ dùng được một lần: nếu vừa dùng, hãy chờ mã tiếp theo.", "Proof");

    /// <summary>Ended meanwhile, by whomever: by a new password, from another place, by the administrator.</summary>
    public static readonly Refusal SessionOver = new("accounts.session-over",
        "Chưa xác nhận được vì phiên đăng nhập này đã kết thúc. Hãy đăng nhập lại để làm tiếp.", "Proof");

    public static Refusal SessionStopped(SessionRules rules) => new("accounts.session-stopped",
        $"Đã nhập sai {rules.MostFailures} lần nên phiên đăng nhập này đã kết thúc. Hãy đăng nhập lại để làm tiếp; tài khoản không bị khóa vì việc này.",
        "Proof");

    /// <summary>
    /// One sentence for a wrong password, an unknown name and a locked account: it must tell neither which names exist nor, while an
    /// account is locked, when a guess was right. So it says to everybody what a locked-out person has to know.
    /// </summary>
    public static Refusal WrongPair(TimeSpan wait) => new("accounts.wrong-pair",
        "Tên đăng nhập hoặc mật khẩu chưa đúng. Hãy kiểm tra phím Caps Lock và bộ gõ tiếng Việt rồi thử lại "
        + $"sau {Words(wait)}. "
        + "Mỗi lần sai liên tiếp phải chờ lâu hơn. Nếu chắc chắn đúng mà vẫn không vào được, hãy nhờ người quản trị mở khóa: tài khoản bị thử từ nhiều nơi "
        + "thì bị khóa một thời gian.");

    /// <summary>Not looked at: tried again before the time was over. Told of every name alike.</summary>
    public static Refusal Wait(TimeSpan left) => new("accounts.wait",
        $"Vừa nhập sai nhiều lần nên lần này chưa được xét. Hãy chờ {Words(left)} rồi nhập lại.");

    public static Refusal CodeWaits(TimeSpan left) => new("accounts.code-wait",
        $"Vừa nhập sai mã nhiều lần nên mã này chưa được xét. Hãy chờ {Words(left)} rồi nhập mã đang hiện trong ứng dụng.", "Code");

    /// <param name="mayCome">Whether a new sign-in would do as well: a password is changed by nothing but the one in use.</param>
    public static Refusal ProofWaits(TimeSpan left, bool mayCome) => new("accounts.proof-wait",
        $"Vừa xác nhận sai nhiều lần nên lần này chưa được xét. Hãy chờ {Words(left)} rồi nhập lại"
            + (mayCome ? ", hoặc đăng xuất rồi đăng nhập lại bằng mật khẩu." : "."), "Proof");

    private static string Words(TimeSpan wait) =>
        wait.TotalSeconds <= 90 ? $"{Math.Ceiling(wait.TotalSeconds):0} giây" : $"{Math.Ceiling(wait.TotalMinutes):0} phút";
}

/// <summary>Addresses to come back to: only our own.</summary>
public static class LocalAddress
{
    public static string Of(string? address) =>
        address is { Length: > 1 } && address[0] == '/' && address[1] is not ('/' or '\\') && !address.Any(char.IsControl)
            // Where a late sign-out was turned away; there is nothing to see
            && address != "/dang-xuat"
            ? address : "/";

    /// <summary>What a page says to lead back there; nothing where that is the beginning anyway.</summary>
    public static string Back(string? address) => Of(address) is "/" ? "" : "?ve=" + Uri.EscapeDataString(Of(address));
}
