using System.Collections.Frozen;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace Portal.Admin.Shell.Mud;

/// <summary>MudBlazor's own words in Vietnamese (<c>texts-vi.tsv</c>: key, tab, words), whatever culture the browser asks for.</summary>
public sealed class VietnameseTexts : MudLocalizer
{
    private static readonly FrozenDictionary<string, string> Texts = Read().ToFrozenDictionary();

    public static IReadOnlyCollection<string> Keys => Texts.Keys;

    public override LocalizedString this[string key] =>
        Texts.TryGetValue(key, out var words) ? new(key, words) : new(key, key, resourceNotFound: true);

    private static IEnumerable<KeyValuePair<string, string>> Read()
    {
        using var stream = typeof(VietnameseTexts).Assembly.GetManifestResourceStream("mud-texts-vi.tsv")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            if (line.Split('\t') is [var key, var words]) yield return new(key, words);
    }
}
