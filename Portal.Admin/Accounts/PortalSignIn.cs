using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Portal.Core.Accounts;
using Portal.Core.Kernel;

namespace Portal.Admin.Accounts;

/// <summary>Sign-in that knows disabled accounts: they may neither enter nor go on.</summary>
public sealed class PortalSignIn(
    UserManager<PortalUser> users, IHttpContextAccessor http, IUserClaimsPrincipalFactory<PortalUser> claims, IOptions<IdentityOptions> options,
    ILogger<SignInManager<PortalUser>> log, IAuthenticationSchemeProvider schemes, IUserConfirmation<PortalUser> confirmation)
    : SignInManager<PortalUser>(users, http, claims, options, log, schemes, confirmation)
{
    public override async Task<bool> CanSignInAsync(PortalUser user) => !user.Disabled && await base.CanSignInAsync(user);

    public override async Task<bool> ValidateSecurityStampAsync(PortalUser? user, string? securityStamp) =>
        user is { Disabled: false } && await base.ValidateSecurityStampAsync(user, securityStamp);
}

/// <summary>Core's rule for passwords, where Identity asks for one.</summary>
public sealed class PasswordRulesValidator : IPasswordValidator<PortalUser>
{
    public Task<IdentityResult> ValidateAsync(UserManager<PortalUser> manager, PortalUser user, string? password) =>
        Task.FromResult(PasswordRules.Check(password) is { } weak
            ? IdentityResult.Failed(new IdentityError { Code = weak.Code, Description = weak.Sentence })
            : IdentityResult.Success);
}

/// <summary>Sentences about signing in.</summary>
public static class SignInRefusals
{
    /// <summary>One sentence for a wrong password and an unknown name: it must not tell which names exist.</summary>
    public static readonly Refusal WrongPair = new("accounts.wrong-pair",
        "Tên đăng nhập hoặc mật khẩu chưa đúng. Hãy kiểm tra phím Caps Lock và bộ gõ tiếng Việt rồi thử lại.");

    public static readonly Refusal Disabled = new("accounts.disabled",
        "Tài khoản này đã ngừng sử dụng. Hãy liên hệ người quản trị nếu bạn vẫn làm việc ở cổng.");

    public static readonly Refusal Missing = new("accounts.missing", "Hãy nhập tên đăng nhập và mật khẩu.");

    public static Refusal LockedUntil(DateTimeOffset until) => new("accounts.locked",
        $"Tài khoản tạm khóa vì nhập sai mật khẩu nhiều lần, mở lại lúc {WardClock.Say(until.UtcDateTime)}. Nếu không phải bạn, hãy báo người quản trị.");
}

/// <summary>Addresses to come back to: only our own.</summary>
public static class LocalAddress
{
    public static string Of(string? address) =>
        address is { Length: > 1 } && address[0] == '/' && address[1] is not ('/' or '\\') && !address.Any(char.IsControl) ? address : "/";
}
