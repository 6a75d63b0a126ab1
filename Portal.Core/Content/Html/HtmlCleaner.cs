using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Portal.Core.Content.Html;

/// <summary>
/// Markup that may be shown as it is. <paramref name="Html"/> holds allowed elements only; <paramref name="Text"/> is the same
/// as plain text, one paragraph a line, cells of a table row parted by tabs; <paramref name="Removed"/> names what was taken
/// out and carried content or could act (scripts, handlers, bad addresses, foreign pictures), each once. What is mere dress
/// (classes, styles, spans) goes without mention. The entries of Removed are plain text: encode them when shown.
/// </summary>
public sealed record CleanHtml(string Html, string Text, IReadOnlyList<string> Removed)
{
    public static readonly CleanHtml Empty = new("", "", []);

    /// <summary>Nothing to read and no picture.</summary>
    public bool IsEmpty => Html.Length == 0;
}

/// <summary>
/// The only door for formatted text: whatever was typed, pasted or imported becomes a small set of elements. A new tree is
/// built from what is allowed (the old one is never pruned), written by our own writer, and read back; if the reading
/// differs from the tree, the text alone is kept. Cleaning a clean text changes nothing. Never throws on bad markup; null is
/// empty. The caller bounds the length.
/// </summary>
public static partial class HtmlCleaner
{
    // The parser looks through all open elements at every new one: far below this it is quick, at ten times this it takes
    // minutes. No text people write comes near; such markup is kept as text.
    private const int MostOpenElements = 5000;

    public static CleanHtml Clean(string? html)
    {
        if (string.IsNullOrWhiteSpace(html)) return CleanHtml.Empty;
        var removed = new RemovedList();
        if (OpenAtOnce(html) > MostOpenElements)
        {
            removed.Add("markup nested too deeply");
            html = Paragraphs(html);
        }
        var tree = new TreeWalker(removed).Build(Parse(html));
        var text = CleanText.Of(tree);
        var written = CleanWriter.Write(tree);
        if (!ReadsBackAs(tree, written))
        {
            removed.Add("markup that does not read back as written");
            written = Paragraphs(text);
        }
        return new CleanHtml(written, text, removed.Entries);
    }

    /// <summary>Plain text as clean markup: one paragraph a line, empty lines dropped.</summary>
    public static CleanHtml FromText(string? text) => Clean(Paragraphs(text ?? ""));

    private static string Paragraphs(string text) => string.Concat(text
        .Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(line => $"<p>{WebUtility.HtmlEncode(line)}</p>"));

    private static INodeList Parse(string html)
    {
        // Scripting on: a noscript is then raw text to the parser as it is to the reader's browser.
        var parser = new HtmlParser(new HtmlParserOptions { IsScripting = true });
        var page = parser.ParseDocument("<!DOCTYPE html><html><body></body></html>");
        return parser.ParseFragment(html, page.Body!);
    }

    /// <summary>About how many elements are open at once, those left out that close by themselves.</summary>
    private static int OpenAtOnce(string html)
    {
        int open = 0, most = 0;
        foreach (var tag in Tag().EnumerateMatches(html))
        {
            if (html[tag.Index + 1] != '/') most = Math.Max(most, ++open);
            else if (open > 0) open--;
        }
        return most;
    }

    [GeneratedRegex("</?(?!(p|li|td|tr|th|br|hr|img|dd|dt|col|option|input|meta|link|wbr|source|tbody|thead|area)[\\s/>])[a-z]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tag();

    internal static bool ReadsBackAs(IReadOnlyList<CleanNode> tree, string written) => Same(Parse(written), tree);

    private static bool Same(INodeList parsed, IReadOnlyList<CleanNode> meant)
    {
        if (parsed.Length != meant.Count) return false;
        for (var i = 0; i < meant.Count; i++)
        {
            var same = (parsed[i], meant[i]) switch
            {
                (IText text, CleanText wanted) => text.Data == wanted.Value,
                (IElement element, CleanElement wanted) => Same(element, wanted),
                _ => false,
            };
            if (!same) return false;
        }
        return true;
    }

    private static bool Same(IElement element, CleanElement wanted) =>
        element.LocalName == wanted.Name
        && element.NamespaceUri == HtmlRules.Namespace
        && element.Attributes.Length == wanted.Attributes.Count
        && wanted.Attributes.All(a => element.GetAttribute(a.Name) == a.Value)
        && Same(element.ChildNodes, wanted.Children);
}

/// <summary>What was taken out, each entry once, in order of appearance, at most a hundred.</summary>
internal sealed class RemovedList
{
    private readonly List<string> entries = [];

    public IReadOnlyList<string> Entries => entries;

    public void Add(string entry)
    {
        entry = Kernel.VietnameseText.Shorten(InlineText.Scrub(entry), 80);
        if (entries.Count < 100 && !entries.Contains(entry, StringComparer.Ordinal)) entries.Add(entry);
    }
}
