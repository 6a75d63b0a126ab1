using Portal.Core.Accounts.Passwords;

namespace Portal.Core.Accounts;

/// <summary>
/// What a password must be: 14 characters of four classes (TCVN 14423:2026, level 2: at least 8 with a second factor, or at least
/// 14 of four classes without). One rule for all, since a factor can be lost and its password stays.
/// </summary>
public static class PasswordRules
{
    public const int LeastLength = 14;
    public const int MostLength = 128;

    /// <summary>What must be left when each guessable word counts for one character: the shortest password the standard knows.</summary>
    public const int LeastGuessed = 8;

    public static Refusal? Check(string? password)
    {
        var text = password ?? "";
        var good = text.Length is >= LeastLength and <= MostLength && text.Any(char.IsUpper) && text.Any(char.IsLower)
            && text.Any(char.IsDigit) && text.Any(c => !char.IsLetterOrDigit(c));
        return good ? null : AccountRefusals.WeakPassword;
    }

    /// <summary>The same, and whether it rests on words others know: everybody's, or those of its person and the portals.</summary>
    public static Refusal? Check(string? password, PasswordOwner owner, IEnumerable<string> portals)
    {
        if (Check(password) is { } weak) return weak;
        var personal = GuessableWords.Of(owner, portals);
        // Years and rows of keys alone are nobody's own
        if (GuessedLength.Of(password!, []) < LeastGuessed) return AccountRefusals.CommonPassword;
        if (GuessedLength.Of(password!, personal) < LeastGuessed) return AccountRefusals.PersonalPassword;
        if (GuessedLength.Of(password!, GuessableWords.Common) < LeastGuessed) return AccountRefusals.CommonPassword;
        return GuessedLength.Of(password!, GuessableWords.Common.Concat(personal)) < LeastGuessed ? AccountRefusals.PersonalPassword : null;
    }
}
