using System.Collections.Frozen;
using Ganss.Xss;

namespace Portal.Core.Html;

/// <summary>
/// A second cleaner behind our own, made by others (HtmlSanitizer). Should a fault of ours ever let something through that can act, it is
/// stopped here. It is no second opinion about form: whatever our rules give passes unchanged, to the byte
/// (docs/decisions/0024-two-walls-against-scripts.md).
/// </summary>
internal static class ScriptWall
{
    // Written down a second time on purpose: read from our own table, a fault there would be a fault of both
    private static readonly HashSet<string> Tags = Set(
        "p br h2 h3 h4 strong em u s sub sup ul ol li blockquote hr figure figcaption table caption thead tbody tr td th a img aside div");
    private static readonly HashSet<string> Attributes = Set("href title rel src alt colspan rowspan scope type start class data-picture");
    private static readonly HashSet<string> Classes = Set("note series");
    private static readonly HashSet<string> Addresses = Set("href src");
    private static readonly HashSet<string> Schemes = Set("http https mailto tel");

    /// <summary>Their text is no reading matter: it goes with them. Of every other element the text stays.</summary>
    private static readonly FrozenSet<string> Wordless = Set(
        "script style template noscript noembed noframes iframe object embed svg math title textarea xmp plaintext").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The markup without what can act; null when there is no such thing in it, which is always the case unless our cleaner is broken.</summary>
    public static string? Stop(string html)
    {
        var stopped = false;
        var wall = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = Tags, AllowedAttributes = Attributes, AllowedClasses = Classes, UriAttributes = Addresses, AllowedSchemes = Schemes,
        })
        { KeepChildNodes = true };
        wall.RemovingTag += (_, e) =>
        {
            stopped = true;
            if (Wordless.Contains(e.Tag.LocalName)) e.Tag.TextContent = "";
        };
        wall.RemovingAttribute += (_, _) => stopped = true;
        wall.RemovingCssClass += (_, _) => stopped = true;
        wall.RemovingComment += (_, _) => stopped = true;
        wall.FilterUrl += (_, e) => e.SanitizedUrl ??= IsInsideTheSite(e.OriginalUrl) ? e.OriginalUrl : null;
        var left = wall.Sanitize(html);
        return stopped ? left : null;
    }

    /// <summary>To the library whatever stands before a colon is a scheme; to every browser one with a question mark in it is none.</summary>
    private static bool IsInsideTheSite(string address) => address.IndexOf('?', StringComparison.Ordinal) is >= 0 and var mark
        && mark < address.IndexOf(':', StringComparison.Ordinal);

    private static HashSet<string> Set(string names) => names.Split(' ').ToHashSet(StringComparer.OrdinalIgnoreCase);
}
