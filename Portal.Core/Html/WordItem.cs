using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Portal.Core.Html;

/// <summary>
/// A paragraph Word means as an item of a list: it writes the sign as text in a span of its own, and where the item belongs as style.
/// <paramref name="Type"/> is that of a counted list ("1" for plain numbers), null for dots; <paramref name="Number"/> what it counts.
/// </summary>
internal sealed partial record WordItem(IElement Paragraph, IElement SignSpan, string List, int Level, string? Type, int Number)
{
    private const int Deepest = 9;

    /// <summary>Null for every other paragraph, and where the sign says what no list can (1.1, Điều 3, đ): there it stays text.</summary>
    public static WordItem? Of(INode node, WordItem? before)
    {
        if (node is not IElement { LocalName: "p" } paragraph || SignOf(paragraph) is not { } span) return null;
        var place = Where().Match(paragraph.GetAttribute("style") ?? "");
        var level = place.Success ? int.Parse(place.Groups["level"].ValueSpan, CultureInfo.InvariantCulture) : LevelByClass(paragraph);
        var item = new WordItem(paragraph, span, place.Groups["list"].Value, Math.Clamp(level, 1, Deepest), null, 0);
        var sign = InlineText.Value(span.TextContent);
        if (Counting().Match(sign) is { Success: true } counting) return Counted(item, counting.Groups["count"].Value, before);
        return sign.Any(char.IsLetterOrDigit) && sign.Length > 1 ? null : item;
    }

    private static WordItem? Counted(WordItem item, string count, WordItem? before)
    {
        if (int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number <= 9999 ? item with { Type = "1", Number = number } : null;
        var isCapital = char.IsUpper(count[0]);
        var (letter, roman) = (count.Length == 1 ? char.ToLowerInvariant(count[0]) - 'a' + 1 : 0, Roman(count));
        // The ninth letter after the eighth is a letter; by itself it is more often the first of Roman numbers
        var isRoman = before is { Type: not null } && before.Level == item.Level ? before.Type is "i" or "I" && roman > 0 : roman > 0 && letter is 0 or 9;
        if (isRoman) return item with { Type = isCapital ? "I" : "i", Number = roman };
        return letter > 0 ? item with { Type = isCapital ? "A" : "a", Number = letter } : null;
    }

    private static int Roman(string text)
    {
        var (sum, last) = (0, 0);
        foreach (var c in text.ToLowerInvariant().Reverse())
        {
            var value = c switch { 'i' => 1, 'v' => 5, 'x' => 10, 'l' => 50, 'c' => 100, _ => 0 };
            if (value == 0) return 0;
            sum += value < last ? -value : value;
            last = Math.Max(last, value);
        }
        return sum;
    }

    /// <summary>The span stands before the text, perhaps inside others that only dress it.</summary>
    private static IElement? SignOf(IElement paragraph)
    {
        foreach (var span in paragraph.QuerySelectorAll("[style]"))
            if ((span.GetAttribute("style") ?? "").Replace(" ", "", StringComparison.Ordinal).Contains("mso-list:ignore", StringComparison.OrdinalIgnoreCase))
                return span;
        return null;
    }

    private static int LevelByClass(IElement paragraph) => (paragraph.ClassName ?? "") is { Length: > 0 } name
        && char.IsAsciiDigit(name[^1]) ? name[^1] - '0' : 1;

    [GeneratedRegex(@"mso-list:\s*l(?<list>[0-9]{1,6})\s+level(?<level>[0-9]{1,2})",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, PatternTime.Most)]
    private static partial Regex Where();

    /// <summary>A letter alone is no count but a sign of a font: o, n, v are dots and squares of Word.</summary>
    [GeneratedRegex(@"^\(?(?<count>[0-9]{1,5}(?=[.)/:]|$)|([a-zA-Z]|[ivxlcIVXLC]{2,7})(?=[.)/:]))[.)/:]*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Counting();
}
