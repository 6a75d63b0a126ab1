using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using Portal.Core.Accounts.Entra;

namespace Portal.Admin.Accounts.Entra;

/// <summary>Why a sign-in with Microsoft led nowhere: a code for the address, and the refusal shown for it.</summary>
public static class EntraTrouble
{
    public const string Off = "chua-dung-duoc";
    public const string NoAnswer = "khong-tra-loi";
    public const string Cancelled = "da-huy";
    public const string OtherTenant = "to-chuc-khac";
    public const string NotBelieved = "khong-tin-duoc";
    public const string Expired = "het-han";
    public const string Lost = "mat-phien";
    public const string Declined = "microsoft-tu-choi";
    public const string Disabled = "ngung-su-dung";
    public const string NotFresh = "chua-nhap-lai";
    public const string OtherPerson = "nguoi-khac";
    private const string Taken = "da-gan-noi-khac";
    private const string HasOne = "da-gan-tai-khoan-khac";

    private const string Local = "hoặc đăng nhập bằng tên đăng nhập và mật khẩu.";

    private static readonly Dictionary<string, Refusal> All = new(StringComparer.Ordinal)
    {
        [Off] = new("entra.off", "Đăng nhập bằng Microsoft hiện chưa dùng được. Hãy đăng nhập bằng tên đăng nhập và mật khẩu; cần thì báo người quản trị."),
        [NoAnswer] = new("entra.no-answer", "Microsoft chưa trả lời nên chưa đăng nhập được. Hãy thử lại sau ít phút, " + Local),
        [Cancelled] = new("entra.cancelled", "Bạn đã hủy đăng nhập ở trang của Microsoft. Hãy bấm lại nếu muốn tiếp tục, " + Local),
        [OtherTenant] = new("entra.other-tenant", "Tài khoản Microsoft này thuộc tổ chức khác. Hãy chọn tài khoản do cơ quan cấp, " + Local),
        [NotBelieved] = new("entra.not-believed",
            "Thông tin Microsoft gửi về không đúng như đã thống nhất nên không được nhận. Hãy báo người quản trị, " + Local),
        [Expired] = new("entra.expired", "Thông tin Microsoft gửi về đã quá hạn. Hãy đăng nhập lại; nếu vẫn thế, nhờ người quản trị xem đồng hồ máy chủ."),
        [Lost] = new("entra.lost",
            "Lần đăng nhập này không bắt đầu ở trình duyệt này, đã dùng rồi hoặc đã để quá lâu. Hãy bấm “Đăng nhập bằng Microsoft” lần nữa, " + Local),
        [Declined] = new("entra.declined", "Microsoft không cho đăng nhập vào trang này. Hãy báo người quản trị, " + Local),
        [Disabled] = SignInRefusals.Disabled,
        [NotFresh] = new("entra.not-fresh",
            "Microsoft chưa cho biết bạn vừa nhập lại mật khẩu nên chưa xác nhận được. Hãy thử lại, hoặc xác nhận bằng mật khẩu hay mã của trang quản trị."),
        [OtherPerson] = new("entra.other-person",
            "Tài khoản Microsoft vừa chọn không phải của người đang đăng nhập ở đây. Hãy thử lại và chọn đúng tài khoản."),
        [Taken] = EntraRefusals.TakenIdentity,
        [HasOne] = EntraRefusals.HasIdentity,
    };

    /// <summary>What to say; an unknown code, which anybody may type, says the least.</summary>
    public static Refusal Words(string? code) => All.GetValueOrDefault(code ?? "") ?? All[Lost];

    public static string AddressOf(string code, string? back) =>
        $"/dang-nhap/microsoft/loi?ma={code}" + (LocalAddress.Of(back) is "/" ? "" : "&ve=" + Uri.EscapeDataString(LocalAddress.Of(back)));

    public static string Of(Refusal refusal) => All.FirstOrDefault(t => t.Value == refusal).Key ?? Lost;

    /// <summary>The order matters: a wrong nonce and a token expired are both tokens that are not believed.</summary>
    public static string Of(Exception? failure) => failure switch
    {
        EntraRefusedException refused => refused.Trouble,
        SecurityTokenExpiredException => Expired,
        OpenIdConnectProtocolInvalidNonceException => Lost,
        SecurityTokenException or SecurityTokenArgumentException => NotBelieved,
        // The provider's own word at our address or at its own
        OpenIdConnectProtocolException said when said.Data.Contains("error") => said.Data["error"] as string is "temporarily_unavailable" or "server_error"
            ? NoAnswer : Declined,
        OpenIdConnectProtocolException or HttpRequestException or OperationCanceledException or IOException or JsonException
            or InvalidOperationException => NoAnswer,
        AuthenticationFailureException { InnerException: { } inner } => Of(inner),
        _ => Lost,
    };
}
