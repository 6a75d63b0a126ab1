using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Portal.Core.Html;

/// <summary>
/// Where pictures of an item stand in its text. The text holds a mark only, <c>figure data-picture="12"</c>, with the number of the stored
/// file; alt text, caption and credit are the item's and are put in where the text is shown. Pictures without a mark stand
/// where they always did: the first above the text, the others below it.
/// </summary>
public static partial class FigureMarks
{
    private const string Attribute = "data-picture";
    private const int MostDigits = 9;

    /// <summary>The text cut at its marks. The pieces are no whole markup by themselves; together they are.</summary>
    public static IReadOnlyList<TextPart> Parts(string html)
    {
        var parts = new List<TextPart>();
        var at = 0;
        foreach (Match mark in Written().Matches(html))
        {
            if (mark.Index > at) parts.Add(new(html[at..mark.Index], null));
            parts.Add(new("", Number(mark)));
            at = mark.Index + mark.Length;
        }
        if (at < html.Length) parts.Add(new(html[at..], null));
        return parts;
    }

    /// <summary>The mark of a stored picture, as a text holds it.</summary>
    public static string Of(int picture) => string.Create(CultureInfo.InvariantCulture, $"<figure {Attribute}=\"{picture}\"></figure>");

    /// <summary>The pictures a text has a place for.</summary>
    public static IReadOnlySet<int> In(string html) => Written().Matches(html).Select(Number).ToHashSet();

    /// <summary>The text with each mark replaced by what shows the picture; nothing for a picture that is not there.</summary>
    public static string Put(string html, Func<int, string> show) => Written().Replace(html, mark => show(Number(mark)));

    /// <summary>The text without marks of other pictures than those.</summary>
    public static CleanHtml Only(CleanHtml text, IReadOnlySet<int> pictures)
    {
        if (In(text.Html).IsSubsetOf(pictures)) return text;
        // Cleaned again: a series may have become a single picture, an item an empty one
        var left = HtmlCleaner.Clean(Written().Replace(text.Html, mark => pictures.Contains(Number(mark)) ? mark.Value : ""));
        return left with { Removed = text.Removed, LeftOut = text.LeftOut, Converted = text.Converted };
    }

    /// <summary>The number a mark carries, as it is written; null for every other element.</summary>
    internal static string? PictureOf(IElement element) => element.GetAttribute(Attribute) is { Length: > 0 and <= MostDigits } given
        && given.All(char.IsAsciiDigit) && given.TrimStart('0') is { Length: > 0 } number ? number : null;

    internal static CleanElement Mark(string picture) => new("figure", [new(Attribute, picture)], []);

    internal static bool IsMark(CleanNode node) => node is CleanElement { Name: "figure", Attributes: [{ Name: Attribute }] };

    private static int Number(Match mark) => int.Parse(mark.Groups["id"].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex("<figure data-picture=\"(?<id>[0-9]{1,9})\"></figure>", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Written();
}

/// <summary>A piece of a text, or the place of a picture.</summary>
public sealed record TextPart(string Html, int? Picture);
