using System.Text.Json;
using System.Text.Json.Serialization;

namespace Portal.Core.Readability;

/// <summary>
/// When a text is called hard to read (<c>assets/readability.json</c>): ours, no law. Lengths are in words as they are written, one between two
/// blanks, but that of a title, which is in characters.
/// </summary>
public sealed record ReadabilityRules(
    string Note, int SentenceWords, int ParagraphWords, int TitleCharacters, int AbstractWords,
    IReadOnlyList<string> EmptyLinks, IReadOnlyList<string> Dotted, IReadOnlyList<Abbreviation> Abbreviations)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    private static readonly Lazy<ReadabilityRules> Read = new(() =>
        JsonSerializer.Deserialize<ReadabilityRules>(File.ReadAllText(AssetFiles.Of("readability.json")), Options)!);

    public static ReadabilityRules Shipped => Read.Value;

    internal Abbreviation? Of(string letters) => Abbreviations.FirstOrDefault(a => a.Short == letters);
}

/// <summary>Letters that stand for words; <paramref name="IsKnown"/> where every reader of a ward's portal knows them.</summary>
public sealed record Abbreviation(string Short, string Words, bool IsKnown = false);
