using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace Portal.Public.PageCaching;

/// <summary>Which addresses are remembered, and by what part of their query.</summary>
public static class PageQuery
{
    /// <summary>Below it lie style sheet, script and emblem.</summary>
    public const string LookFolder = "/giao-dien/";

    /// <summary>The queries pages understand; anything else (tracking tails of other sites) is not minded.</summary>
    private static readonly string[] OfPages = ["trang", "loai", "nam"];
    private static readonly string[] OfLook = ["v"];

    /// <summary>
    /// The query a page is remembered by: known keys in one order, unknown ones dropped. Null where the page depends on what a
    /// visitor typed freely, so that nobody can fill the memory with questions.
    /// </summary>
    public static string? Normalise(string path, string query)
    {
        if (query.Length < 2) return "";
        if (query.Length > 300) return null;
        var given = QueryHelpers.ParseQuery(query);
        if (given.TryGetValue("q", out var question) && !string.IsNullOrWhiteSpace(question)) return null;
        var normal = "";
        foreach (var key in path.StartsWith(LookFolder, StringComparison.Ordinal) ? OfLook : OfPages)
        {
            if (!given.TryGetValue(key, out var values) || values.Count != 1 || string.IsNullOrEmpty(values[0])) continue;
            if (key is "trang" or "nam" && !int.TryParse(values[0], NumberStyles.None, CultureInfo.InvariantCulture, out _)) return null;
            normal += $"{key}={values[0]}&";
        }
        return normal;
    }

    /// <summary>
    /// Addresses that are never remembered: pictures are streamed, searches are each their own, health must be fresh; and
    /// the site writes no capitals, so that one page cannot be remembered in a thousand spellings.
    /// </summary>
    public static bool IsRemembered(string path) =>
        !path.Any(char.IsUpper)
        && !path.StartsWith("/tep/", StringComparison.Ordinal)
        && !path.StartsWith("/tim-kiem", StringComparison.Ordinal)
        && !path.StartsWith("/health/", StringComparison.Ordinal);
}
