using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Portal.Core.Reports.Drafts;

/// <summary>One text of a draft, and whether the next report of the same kind begins with it.</summary>
public sealed record DraftText(string Text, bool Again = false);

/// <summary>
/// The texts of a draft by their place: the opening, one of each part by its code, proposals, recipients (one a line). A place without a text is not in it.
/// </summary>
public sealed record DraftTexts(IReadOnlyDictionary<string, DraftText> ByPlace)
{
    public const string Opening = "@mo-dau";
    public const string Proposals = "@kien-nghi";
    public const string Recipients = "@noi-nhan";

    /// <summary>Of one text, in characters.</summary>
    public const int MostLength = 6000;
    public const int MostRecipients = 20;

    public static readonly DraftTexts None = new(new Dictionary<string, DraftText>(StringComparer.Ordinal));

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Empty where the place has none.</summary>
    public string Of(string place) => ByPlace.GetValueOrDefault(place)?.Text ?? "";

    /// <summary>Whether that report prints a text there: not for a part with nothing to tell of its span, or one the software no longer has.</summary>
    internal static bool IsPrinted(string place, ActivityReport report) =>
        place is Opening or Proposals or Recipients || report.Part(place) is not null;

    /// <summary>With the texts of another at places this report does not print and nothing was typed for: they wait for the next one that does.</summary>
    internal DraftTexts WithUnprinted(DraftTexts stored, ActivityReport report) => new(ByPlace
        .Concat(stored.ByPlace.Where(t => !ByPlace.ContainsKey(t.Key) && !IsPrinted(t.Key, report)))
        .ToDictionary(t => t.Key, t => t.Value, StringComparer.Ordinal));

    /// <summary>The text as paragraphs, without blank ones.</summary>
    public IReadOnlyList<string> Paragraphs(string place) => Lines(Of(place));

    /// <summary>What the next report of the same kind begins with.</summary>
    public DraftTexts ForTheNext() => new(ByPlace.Where(t => t.Value.Again).ToDictionary(t => t.Key, t => t.Value, StringComparer.Ordinal));

    internal static DraftTexts Read(string json) => json.Length == 0 ? None
        : new(new Dictionary<string, DraftText>(JsonSerializer.Deserialize<Dictionary<string, DraftText>>(json, Json)!, StringComparer.Ordinal));

    internal string Write() => ByPlace.Count == 0 ? "" : JsonSerializer.Serialize(
        ByPlace.OrderBy(t => t.Key, StringComparer.Ordinal).ToDictionary(t => t.Key, t => t.Value, StringComparer.Ordinal), Json);

    /// <summary>As stored: each line tidied, runs of blank ones made none; a text of nothing is left out.</summary>
    internal static DraftTexts Tidied(IReadOnlyDictionary<string, DraftText> typed) => new(typed
        .Select(t => (Place: t.Key, Text: t.Value with { Text = string.Join('\n', Lines(t.Value.Text)) })).Where(t => t.Text.Text.Length > 0)
        .ToDictionary(t => t.Place, t => t.Text, StringComparer.Ordinal));

    private static List<string> Lines(string text) => text.Split('\n').Select(VietnameseText.Tidy).Where(line => line.Length > 0).ToList();
}
