namespace Portal.Core.Accounts.Sessions;

/// <summary>With what somebody signed in, as within a sentence.</summary>
public static class SignInWords
{
    public static string Of(SignInMeans means) => means switch
    {
        SignInMeans.Password => "mật khẩu",
        SignInMeans.Code => "mật khẩu và mã xác thực",
        SignInMeans.RecoveryCode => "mật khẩu và mã dự phòng",
        SignInMeans.Passkey => "khóa truy cập",
        SignInMeans.Entra => "Microsoft",
        SignInMeans.EntraFactor => "Microsoft, hai lớp",
        SignInMeans.EntraCode => "Microsoft và mã xác thực",
        _ => $"{means}",
    };
}
