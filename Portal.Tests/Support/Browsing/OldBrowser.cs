using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Portal.Tests.Support.Browsing;

/// <summary>
/// The public site as a phone of 2019 sees it (Chrome 76, Safari 12.1): the served style sheet loses every rule and every
/// declaration that such a browser drops, before the page gets it.
/// </summary>
internal static partial class OldBrowser
{
    public static Task UseAsync(IPage page) => page.RouteAsync("**/site.css*", async route =>
    {
        // Names under .localhost are the browser's own affair; everybody else is led here by the client of the running portal
        using var client = RunningPortal.Client(route.Request.Url);
        var css = await client.GetStringAsync(new Uri(route.Request.Url));
        await route.FulfillAsync(new() { ContentType = "text/css; charset=utf-8", Body = Css(css) });
    });

    /// <summary>What an old parser keeps: a selector it does not know costs the whole rule, a value it does not know the declaration.</summary>
    public static string Css(string css)
    {
        css = Comments().Replace(css, "");
        var kept = new StringBuilder();
        for (var at = 0; css.IndexOf('{', at) is >= 0 and var brace;)
        {
            var (head, close) = (css[at..brace].Trim(), Closing(css, brace));
            var inner = css[(brace + 1)..close];
            at = close + 1;
            if (head.StartsWith("@media", StringComparison.Ordinal)) kept.Append(head).Append('{').Append(Css(inner)).Append('}');
            else if (!head.StartsWith('@') && !NewSelector().IsMatch(head)) kept.Append(head).Append('{').AppendJoin(';', Known(inner)).Append("}\n");
        }
        return kept.ToString();
    }

    private static IEnumerable<string> Known(string declarations)
    {
        var isFlex = Flex().IsMatch(declarations);
        return declarations.Split(';').Where(d => !NewDeclaration().IsMatch(d) && !(isFlex && Gap().IsMatch(d)));
    }

    private static int Closing(string css, int brace)
    {
        var depth = 0;
        for (var i = brace; i < css.Length; i++)
        {
            if (css[i] == '{') depth++;
            else if (css[i] == '}' && --depth == 0) return i;
        }
        throw new FormatException("A brace of the style sheet is not closed.");
    }

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Comments();

    [GeneratedRegex(@":has\(|:is\(|:where\(|:focus-visible|::marker|:not\([^)]*[,: ][^)]*\)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex NewSelector();

    [GeneratedRegex(@"^\s*(aspect-ratio|inset|accent-color|text-wrap|(margin|padding)-(inline|block))\b|color-mix\(|\b(min|max|clamp)\(|dvh"
        + @"|overflow-wrap:\s*anywhere",
        RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex NewDeclaration();

    [GeneratedRegex(@"display:\s*(inline-)?flex", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Flex();

    [GeneratedRegex(@"^\s*(row-|column-)?gap\s*:", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Gap();
}
