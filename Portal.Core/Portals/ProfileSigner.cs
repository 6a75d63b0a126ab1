using System.Text.Json.Serialization;

namespace Portal.Core.Portals;

/// <summary>For what somebody signs the papers of a portal, in the order of a payment paper from left to right.</summary>
public enum SignerDuty { Preparer, Accountant, Head, Principal }

/// <summary>By what right somebody signs (NĐ 30/2020/NĐ-CP Điều 13, Phụ lục I): directly, TM., KT., TL., TUQ., Q.</summary>
public enum SignerAuthority
{
    None,
    /// <summary>TM.: on behalf of a collective.</summary>
    OnBehalf,
    /// <summary>KT.: a deputy for the head.</summary>
    For,
    /// <summary>TL.: by order.</summary>
    ByOrder,
    /// <summary>TUQ.: by proxy.</summary>
    ByProxy,
    /// <summary>Q.: acting.</summary>
    Acting,
}

/// <summary>
/// Who signs for a duty: position, name and right, each empty on purpose where the office leaves it to the pen. <paramref name="Body"/> is the collective
/// after TM., <paramref name="Of"/> the position after KT., TL. and TUQ.: "KT. Chủ tịch" over "Phó Chủ tịch".
/// The right is <c>right</c> in the file, since a portal's authority is the office it belongs to.
/// </summary>
public sealed record ProfileSigner(SignerDuty Duty, string? Position = null, string? Name = null,
    [property: JsonPropertyName("right")] SignerAuthority Authority = SignerAuthority.None, string? Of = null, string? Body = null)
{
    /// <summary>Right and position as a paper prints them, one line each, in capitals; null where neither is given.</summary>
    [JsonIgnore]
    public string? Office
    {
        get
        {
            var before = Authority switch
            {
                SignerAuthority.For => "KT. " + Of,
                SignerAuthority.ByOrder => "TL. " + Of,
                SignerAuthority.ByProxy => "TUQ. " + Of,
                _ => null,
            };
            var position = Authority == SignerAuthority.Acting && Position is not null ? "Q. " + Position : Position;
            string?[] lines = [Body is null ? null : "TM. " + Body, before, position];
            return lines.OfType<string>().ToList() is { Count: > 0 } said ? string.Join('\n', said).ToUpperInvariant() : null;
        }
    }

    /// <summary>Which part is wrong and why; nothing where the lines can be printed.</summary>
    [JsonIgnore]
    public IEnumerable<(string Part, string Why)> Faults
    {
        get
        {
            if ((Authority != SignerAuthority.None || Body is not null) && string.IsNullOrWhiteSpace(Position))
                yield return (nameof(Position), "chức vụ của người ký, vì đã chọn quyền hạn ký");
            if (Authority == SignerAuthority.OnBehalf && string.IsNullOrWhiteSpace(Body))
                yield return (nameof(Body), "tập thể được ký thay mặt (sau TM.), ví dụ: Ủy ban nhân dân");
            if (NeedsOf(Authority) && string.IsNullOrWhiteSpace(Of))
                yield return (nameof(Of), $"chức vụ đứng sau {SignerWords.Of(Authority)}, ví dụ: Chủ tịch");
        }
    }

    internal static bool NeedsOf(SignerAuthority authority) => authority is SignerAuthority.For or SignerAuthority.ByOrder or SignerAuthority.ByProxy;
}

/// <summary>Vietnamese words for who signs and by what right.</summary>
public static class SignerWords
{
    public static string Of(SignerDuty duty) => duty switch
    {
        SignerDuty.Preparer => "Người lập biểu",
        SignerDuty.Accountant => "Kế toán",
        SignerDuty.Head => "Trưởng Ban Biên tập",
        SignerDuty.Principal => "Thủ trưởng đơn vị",
        _ => throw new ArgumentOutOfRangeException(nameof(duty)),
    };

    public static string Of(SignerAuthority authority) => authority switch
    {
        SignerAuthority.None => "trực tiếp",
        SignerAuthority.OnBehalf => "TM.",
        SignerAuthority.For => "KT.",
        SignerAuthority.ByOrder => "TL.",
        SignerAuthority.ByProxy => "TUQ.",
        SignerAuthority.Acting => "Q.",
        _ => throw new ArgumentOutOfRangeException(nameof(authority)),
    };

    /// <summary>As chosen on screen.</summary>
    public static string InFull(SignerAuthority authority) => authority switch
    {
        SignerAuthority.None => "Ký trực tiếp",
        SignerAuthority.OnBehalf => "TM. (thay mặt tập thể)",
        SignerAuthority.For => "KT. (ký thay)",
        SignerAuthority.ByOrder => "TL. (thừa lệnh)",
        SignerAuthority.ByProxy => "TUQ. (thừa ủy quyền)",
        SignerAuthority.Acting => "Q. (quyền)",
        _ => throw new ArgumentOutOfRangeException(nameof(authority)),
    };
}
