using System.Globalization;
using System.Text.RegularExpressions;

namespace Portal.Core.History.Anchors;

/// <summary>
/// How far one chain has come, short enough to be printed and typed again: the portal's id (or the security log's name), the number of the last line and
/// the first 64 bits of its hash. Whoever has it on paper can show later that nothing up to there was rewritten.
/// </summary>
public sealed partial record Anchor(string Chain, long Lines, string Short)
{
    private const int Digits = 16;

    public static Anchor Of(string chain, long lines, string hash) => new(chain, lines, hash[..Digits]);

    /// <summary><c>a1b2 c3d4 e5f6 0718</c>.</summary>
    public string Groups => string.Join(' ', Short.Chunk(4).Select(four => new string(four)));

    /// <summary><c>thanh-dong 1234 a1b2 c3d4 e5f6 0718</c>: as it is copied, and read again.</summary>
    public string Text => string.Create(CultureInfo.InvariantCulture, $"{Chain} {Lines} {Groups}");

    /// <summary>Whether a whole hash is the one meant.</summary>
    public bool Names(string? hash) => hash?.StartsWith(Short, StringComparison.Ordinal) == true;

    /// <summary>Reads a line as it was copied or typed from paper: capitals, dots in the number and spaces make no difference. Null for all else.</summary>
    public static Anchor? Read(string line)
    {
        var found = Line().Match(line.Trim().ToLowerInvariant());
        if (!found.Success) return null;
        var hash = found.Groups["hash"].Value.Replace(" ", "", StringComparison.Ordinal);
        var number = found.Groups["lines"].Value.Replace(".", "", StringComparison.Ordinal);
        return hash.Length == Digits && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var lines)
            ? new(found.Groups["chain"].Value, lines, hash) : null;
    }

    [GeneratedRegex(@"^(?<chain>[a-z0-9-]+|\([a-z-]+\))[\s:|]+(?<lines>[0-9]{1,3}(\.[0-9]{3})+|[0-9]+)[\s:|]+(?<hash>[0-9a-f]( ?[0-9a-f])*)$",
        RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Line();
}
