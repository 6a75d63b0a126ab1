using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Css.Dom;
using AngleSharp.Css.Parser;
using AngleSharp.Dom;

namespace Portal.Core.Html;

/// <summary>
/// The rules of the markup's own style sheets that decide whether something is seen, by the class or id their last part names.
/// As in a browser the weightier rule wins, then the later one, an element's own style stands above both, and what is marked
/// important above that. Rules for print or narrow screens (any @ block) say nothing of what the person saw and are passed
/// over, as are rules without class or id.
/// </summary>
internal sealed partial class SheetRules
{
    private sealed record Rule(ISelector Selector, int Order, IReadOnlyDictionary<string, string> Plain, IReadOnlyDictionary<string, string> Important);

    // No text needs more; each is tried only on elements that carry its class or id. Those that hide have room of their own
    private const int MostRules = 300;
    private const int LongestSheet = 2_000_000;

    private static readonly HashSet<string> Deciding = new(StringComparer.Ordinal)
    {
        "display", "visibility", "font-size", "mso-hide", "opacity", "content-visibility", "overflow", "overflow-y", "height", "max-height",
        "clip", "clip-path", "text-indent", "position", "left", "top", "font-family",
    };

    public static readonly SheetRules None = new();

    private readonly Dictionary<string, List<Rule>> rules = new(StringComparer.OrdinalIgnoreCase);
    private int hiding;
    private int others;

    /// <summary>Reads every style element below these nodes.</summary>
    public static SheetRules Of(INodeList nodes)
    {
        var found = new SheetRules();
        foreach (var node in nodes)
        {
            if (node is not IElement element) continue;
            if (element.LocalName == "style") found.Read(element.TextContent);
            foreach (var style in element.QuerySelectorAll("style")) found.Read(style.TextContent);
        }
        return found.hiding == 0 ? None : found;
    }

    /// <summary>The element's own style, with what the rules say where it says nothing.</summary>
    public IReadOnlyDictionary<string, string> Apply(IElement element)
    {
        var written = element.GetAttribute("style");
        var own = StyleHints.Read(written);
        if (hiding == 0 || Matching(element) is not { Count: > 0 } matching) return own;
        matching.Sort((a, b) => a.Selector.Specificity.CompareTo(b.Selector.Specificity) is not 0 and var weight ? weight : a.Order.CompareTo(b.Order));
        var style = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var rule in matching) Put(rule.Plain);
        Put(own);
        foreach (var rule in matching) Put(rule.Important);
        Put(StyleHints.Read(written, importantOnly: true));
        return style;

        void Put(IReadOnlyDictionary<string, string> values)
        {
            foreach (var (name, value) in values) style[name] = value;
        }
    }

    private List<Rule> Matching(IElement element)
    {
        var found = new List<Rule>();
        foreach (var name in element.ClassList) Collect("." + name);
        if (element.Id is { Length: > 0 } id) Collect("#" + id);
        return found;

        void Collect(string key)
        {
            if (rules.TryGetValue(key, out var known)) found.AddRange(known.Where(r => r.Selector.Match(element, null)));
        }
    }

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
        // Of fonts only those matter whose letters mean something else
        var (style, important) = (Decide(StyleHints.Read(body)), Decide(StyleHints.Read(body, importantOnly: true)));
        if (style.Count == 0) return;
        var hides = UnshownParts.Hides(style) || UnshownParts.Seen(style, Unseen.No) != Unseen.No || style.ContainsKey("left") || style.ContainsKey("top")
            || style.ContainsKey("font-family");
        foreach (var selector in selectors.Split(','))
        {
            if ((hides ? hiding : others) >= MostRules || selector.Length > 200 || LastName().Match(selector) is not { Success: true } key) continue;
            if (Parsed(selector.Trim()) is not { } parsed) continue;
            var name = key.Groups["name"].Value;
            if (!rules.TryGetValue(name, out var known)) rules[name] = known = [];
            known.Add(new(parsed, hiding + others, style, important));
            if (hides) hiding++;
            else others++;
        }

        static Dictionary<string, string> Decide(Dictionary<string, string> style) =>
            style.Where(pair => Deciding.Contains(pair.Key) && (pair.Key != "font-family" || OldFonts.Of(pair.Value) is not (null or Script.Unicode)))
                .ToDictionary(StringComparer.Ordinal);
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
    [GeneratedRegex(@"^[^:\[\]()]*?(?<name>[.#][\p{L}\p{N}_-]+)[^\s>+~:\[\]().#]*\s*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex LastName();
}
