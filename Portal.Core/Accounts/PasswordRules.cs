namespace Portal.Core.Accounts;

/// <summary>
/// What a password must be: 14 characters of four classes, since the second factor is not in force yet (TCVN 14423:2026,
/// level 2: at least 8 with a second factor, or at least 14 of four classes without).
/// </summary>
public static class PasswordRules
{
    public const int LeastLength = 14;
    public const int MostLength = 128;

    public static Refusal? Check(string? password)
    {
        var text = password ?? "";
        var good = text.Length is >= LeastLength and <= MostLength && text.Any(char.IsUpper) && text.Any(char.IsLower)
            && text.Any(char.IsDigit) && text.Any(c => !char.IsLetterOrDigit(c));
        return good ? null : AccountRefusals.WeakPassword;
    }
}
