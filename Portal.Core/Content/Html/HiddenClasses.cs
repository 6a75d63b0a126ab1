using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Css.Dom;
using AngleSharp.Css.Parser;
using AngleSharp.Dom;

namespace Portal.Core.Content.Html;

/// <summary>
/// The rules of the markup's own style sheets that hide something, by the class or id their last part names. Rules for print
/// or narrow screens (any @ block) say nothing of what the person saw and are passed over, as are rules without class or id.
/// </summary>
internal sealed partial class HiddenClasses
{
    // No text needs more; each is tried only on elements that carry its class or id
    private const int MostRules = 300;
    private const int LongestSheet = 2_000_000;

    public static readonly HiddenClasses None = new();

    private readonly Dictionary<string, List<ISelector>> rules = new(StringComparer.OrdinalIgnoreCase);
    private int count;

    /// <summary>Reads every style element below these nodes.</summary>
    public static HiddenClasses Of(INodeList nodes)
    {
        var found = new HiddenClasses();
        foreach (var node in nodes)
        {
            if (node is not IElement element) continue;
            if (element.LocalName == "style") found.Read(element.TextContent);
            foreach (var style in element.QuerySelectorAll("style")) found.Read(style.TextContent);
        }
        return found.count == 0 ? None : found;
    }

    public bool Hide(IElement element)
    {
        if (count == 0) return false;
        foreach (var name in element.ClassList)
            if (Matches("." + name, element)) return true;
        return element.Id is { Length: > 0 } id && Matches("#" + id, element);
    }

    private bool Matches(string key, IElement element) =>
        rules.TryGetValue(key, out var selectors) && selectors.Any(s => s.Match(element, null));

    private void Read(string sheet)
    {
        if (sheet.Length > LongestSheet) return;
        var plain = WithoutComments(sheet).Replace("<!--", " ", StringComparison.Ordinal).Replace("-->", " ", StringComparison.Ordinal);
        var (from, depth, skips) = (0, 0, false);
        for (var at = 0; at < plain.Length; at++)
        {
            if (plain[at] == ';' && depth == 0) from = at + 1;
            else if (plain[at] == '{')
            {
                if (depth++ == 0) skips = plain.AsSpan(from, at - from).TrimStart().StartsWith("@");
                if (depth == 1 && !skips && plain.IndexOf('}', at) is >= 0 and var end) Add(plain[from..at], plain[(at + 1)..end]);
            }
            else if (plain[at] == '}')
            {
                depth = Math.Max(0, depth - 1);
                if (depth == 0) from = at + 1;
            }
        }
    }

    private void Add(string selectors, string body)
    {
        var style = StyleHints.Read(body);
        // Here hidden once is hidden: an element inside that shows again would need a rule of its own
        if (!UnshownParts.Hides(style) && style.GetValueOrDefault("visibility", "") is not ("hidden" or "collapse")) return;
        foreach (var selector in selectors.Split(','))
        {
            if (count >= MostRules || selector.Length > 200 || LastName().Match(selector) is not { Success: true } key) continue;
            if (Parsed(selector.Trim()) is not { } parsed) continue;
            count++;
            if (!rules.TryGetValue(key.Groups["name"].Value, out var known)) rules[key.Groups["name"].Value] = known = [];
            known.Add(parsed);
        }
    }

    private static ISelector? Parsed(string selector)
    {
        try
        {
            return new CssSelectorParser().ParseSelector(selector);
        }
        catch (DomException)
        {
            return null;
        }
    }

    private static string WithoutComments(string sheet)
    {
        var kept = new StringBuilder(sheet.Length);
        for (var at = 0; at < sheet.Length;)
        {
            var opens = sheet.IndexOf("/*", at, StringComparison.Ordinal);
            kept.Append(sheet, at, (opens < 0 ? sheet.Length : opens) - at).Append(' ');
            if (opens < 0) break;
            var closes = sheet.IndexOf("*/", opens + 2, StringComparison.Ordinal);
            if (closes < 0) break;
            at = closes + 2;
        }
        return kept.ToString();
    }

    /// <summary>A class or id of the last part; with a colon or bracket in it the rule holds at times only.</summary>
    [GeneratedRegex(@"^[^:\[\]()]*?(?<name>[.#][\p{L}\p{N}_-]+)[^\s>+~:\[\]().#]*\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LastName();
}
