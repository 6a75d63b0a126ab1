using System.Text.Json;

namespace Portal.Core.Accounts.Passwords;

/// <summary>Whose password it is to be: what others know of them is no secret.</summary>
public sealed record PasswordOwner(string UserName, string DisplayName, string? Email);

/// <summary>Words and rows of keys that guessers try first (<c>assets/passwords.json</c>), and those that are known of a person and a portal.</summary>
public static class GuessableWords
{
    private const int LeastLength = 3;

    private static readonly Lazy<Shipped> File = new(() =>
        JsonSerializer.Deserialize<Shipped>(System.IO.File.ReadAllText(AssetFiles.Of("passwords.json")), JsonSerializerOptions.Web)!);

    private static readonly Lazy<IReadOnlyList<string>> Known = new(() => [.. File.Value.Words.Where(w => w.Length >= LeastLength).Distinct()]);

    public static IReadOnlyList<string> Common => Known.Value;

    /// <summary>Keys that lie beside each other, in the order a finger runs over them.</summary>
    public static IReadOnlyList<string> Walks => File.Value.Walks;

    /// <summary>Names as guessers make words of them: each part, two parts together, all together and the initials.</summary>
    public static IReadOnlySet<string> Of(PasswordOwner owner, IEnumerable<string> portals)
    {
        var names = new[] { owner.UserName, owner.DisplayName, owner.Email ?? "" }.Concat(portals);
        return names.SelectMany(WordsOf).Where(w => w.Length >= LeastLength).ToHashSet(StringComparer.Ordinal);
    }

    private static IEnumerable<string> WordsOf(string name)
    {
        foreach (var piece in name.Split(',', '@', '–'))
        {
            var letters = new string([.. VietnameseText.Fold(piece).Select(c => char.IsAsciiLetter(c) ? c : ' ')]);
            var parts = letters.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            foreach (var part in parts) yield return part;
            foreach (var (first, second) in parts.Zip(parts.Skip(1))) yield return first + second;
            yield return string.Concat(parts);
            // vananh of Nguyễn Văn Anh, and the initials with the given name: nvanh
            if (parts.Length > 1) yield return string.Concat(parts[..^1].Select(p => p[0])) + parts[^1];
        }
    }

    private sealed record Shipped(IReadOnlyList<string> Words, IReadOnlyList<string> Walks);
}
