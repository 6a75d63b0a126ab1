using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace Portal.Public.PageCaching;

/// <summary>Which addresses are remembered, and by what part of their query.</summary>
public static class PageQuery
{
    /// <summary>Below it lie style sheet, script and mark.</summary>
    public const string LookFolder = "/giao-dien/";
    private const string SectionFolder = "/chuyen-muc/";

    private static readonly string[] OfSections = ["trang", "loai", "nam"];
    private static readonly string[] OfLook = ["v"];

    /// <summary>
    /// The query a page is remembered by: the keys its page understands in one order and one spelling, everything else (tracking
    /// tails of other sites) dropped. Null where the page depends on what a visitor typed freely, or where a key stands twice
    /// and it is the page's choice which one counts: such a page is made for this visitor alone.
    /// </summary>
    public static string? Normalise(string path, string query)
    {
        var known = Known(path);
        if (query.Length < 2 || known.Length == 0) return "";
        if (query.Length > 300) return null;
        var given = QueryHelpers.ParseQuery(query);
        if (given.TryGetValue("q", out var question) && !string.IsNullOrWhiteSpace(question)) return null;
        var normal = "";
        foreach (var key in known)
        {
            if (!given.TryGetValue(key, out var values)) continue;
            if (values.Count != 1) return null;
            if (string.IsNullOrEmpty(values[0])) continue;
            var value = values[0];
            if (key is "trang" or "nam")
            {
                if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
                value = number.ToString(CultureInfo.InvariantCulture);
            }
            normal += $"{key}={value}&";
        }
        return normal;
    }

    /// <summary>
    /// The keys the page at an address reads. Only lists of sections read any; all other pages are one page, whatever follows the
    /// question mark.
    /// </summary>
    private static string[] Known(string path)
    {
        if (path.StartsWith(LookFolder, StringComparison.Ordinal)) return OfLook;
        return path.StartsWith(SectionFolder, StringComparison.Ordinal) && !path.EndsWith("/rss", StringComparison.Ordinal) ? OfSections : [];
    }

    /// <summary>Everything but pictures, which are streamed and packed already, and what a balancer asks.</summary>
    public static bool IsText(string path) =>
        !path.StartsWith("/tep/", StringComparison.OrdinalIgnoreCase) && !path.StartsWith("/health/", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Addresses that are never remembered: pictures are streamed, searches and checks of papers are each their own, health must be fresh; and
    /// the site writes no capitals, so that one page cannot be remembered in a thousand spellings.
    /// </summary>
    public static bool IsRemembered(string path) =>
        IsText(path) && !path.Any(char.IsUpper) && !path.StartsWith("/tim-kiem", StringComparison.OrdinalIgnoreCase)
        && !path.StartsWith("/kiem-tra", StringComparison.OrdinalIgnoreCase);
}
