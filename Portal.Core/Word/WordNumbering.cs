using System.Globalization;
using System.Xml.Linq;
using static Portal.Core.Word.WordFile;

namespace Portal.Core.Word;

/// <summary>How one paragraph is numbered: as an item of a plain list, or by a label of its own that must stand in the text ("Điều 3.").</summary>
internal sealed record WordNumber(int Level, bool IsBullet, string? ListType, int Value, string? Label);

/// <summary>Counts as Word does: each list by itself, a deeper level anew below each item of the one above.</summary>
internal sealed class WordNumbering
{
    private const int Levels = 9;
    private readonly Dictionary<string, XElement[]> levels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> abstracts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int?[]> counts = new(StringComparer.Ordinal);

    public WordNumbering(XElement? part)
    {
        var drawn = (part?.Elements(W + "abstractNum") ?? []).ToLookup(a => a.Attribute(W + "abstractNumId")?.Value ?? "", StringComparer.Ordinal);
        foreach (var num in part?.Elements(W + "num") ?? [])
        {
            if (num.Attribute(W + "numId")?.Value is not { } id || num.Element(W + "abstractNumId")?.Attribute(W + "val")?.Value is not { } of) continue;
            var found = new XElement[Levels];
            foreach (var level in drawn[of].Elements(W + "lvl").Concat(num.Elements(W + "lvlOverride").Elements(W + "lvl")))
                if (LevelOf(level) is { } at) found[at] = level;
            levels[id] = found;
            // Overrides begin a count of their own; lists drawn alike go on counting together
            abstracts[id] = num.Element(W + "lvlOverride") is null ? of : "num " + id;
        }
    }

    /// <summary>The next number of that list; null where the paragraph takes itself out of it (numId 0) or the file does not know it.</summary>
    public WordNumber? Next(string? numId, int level)
    {
        if (numId is null || level is < 0 or >= Levels || !levels.TryGetValue(numId, out var all) || all[level] is not { } at) return null;
        var count = counts.TryGetValue(abstracts[numId], out var known) ? known : counts[abstracts[numId]] = new int?[Levels];
        count[level] = count[level] is { } last ? last + 1 : StartOf(at);
        for (var deeper = level + 1; deeper < Levels; deeper++) count[deeper] = null;
        var (format, text) = (FormatOf(at), at.Element(W + "lvlText")?.Attribute(W + "val")?.Value ?? "");
        if (format == "bullet") return new(level, true, null, 1, null);
        if (format == "none") return text.Length == 0 ? null : new(level, false, null, 1, text);
        var type = text.Trim('(', ')', '.', ' ') == $"%{level + 1}" ? TypeOf(format) : null;
        return new(level, false, type, count[level]!.Value, type is null ? Label(text, all, count) : null);
    }

    /// <summary>The number of a list's item as words: <c>3.</c>, <c>b.</c></summary>
    public static string LabelOf(WordNumber number) => Written(number.Value, number.ListType switch
    {
        "a" => "lowerLetter",
        "A" => "upperLetter",
        "i" => "lowerRoman",
        "I" => "upperRoman",
        _ => "decimal",
    }) + ".";

    private static string Label(string text, XElement[] all, int?[] count)
    {
        for (var i = 0; i < Levels; i++)
            text = text.Replace($"%{i + 1}", all[i] is { } level ? Written(count[i] ?? StartOf(level), FormatOf(level)) : "", StringComparison.Ordinal);
        return text.Trim();
    }

    /// <summary>The type of an HTML list; the plain one is "1".</summary>
    private static string? TypeOf(string format) => format switch
    {
        "decimal" or "decimalZero" => "1",
        "lowerLetter" => "a",
        "upperLetter" => "A",
        "lowerRoman" => "i",
        "upperRoman" => "I",
        _ => null,
    };

    private static string Written(int number, string format) => format switch
    {
        "lowerLetter" => Letters(number).ToLowerInvariant(),
        "upperLetter" => Letters(number),
        "lowerRoman" => Roman(number).ToLowerInvariant(),
        "upperRoman" => Roman(number),
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>After Z comes AA, as Word writes it.</summary>
    private static string Letters(int number) => number is < 1 or > 26 * 20 ? "?" : new string((char)('A' + (number - 1) % 26), (number - 1) / 26 + 1);

    private static string Roman(int number)
    {
        if (number is < 1 or > 3999) return number.ToString(CultureInfo.InvariantCulture);
        var written = "";
        foreach (var (value, sign) in RomanSigns)
            for (; number >= value; number -= value) written += sign;
        return written;
    }

    private static readonly (int Value, string Sign)[] RomanSigns =
    [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ];

    private static int? LevelOf(XElement level) => int.TryParse(level.Attribute(W + "ilvl")?.Value, out var at) && at is >= 0 and < Levels ? at : null;

    private static string FormatOf(XElement level) => level.Element(W + "numFmt")?.Attribute(W + "val")?.Value ?? "decimal";

    private static int StartOf(XElement level) => WordStyles.Number(level.Element(W + "start")) ?? 1;
}
