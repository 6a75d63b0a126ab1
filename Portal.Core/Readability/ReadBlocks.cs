using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Portal.Core.Readability;

/// <summary>
/// A line of text as a reader meets it: a paragraph, a heading, an item, a cell. Line breaks within are <c>\n</c>, no-break blanks plain ones.
/// </summary>
internal sealed record ReadBlock(string Name, string Text);

/// <summary>The blocks and links of a clean text in their order.</summary>
internal sealed class ReadBlocks
{
    private static readonly HashSet<string> Inline =
        new(StringComparer.Ordinal) { "a", "strong", "em", "u", "s", "sub", "sup", "br", "img", "b", "i", "code", "span" };

    private readonly List<ReadBlock> blocks = [];
    private readonly List<string> links = [];

    public IReadOnlyList<ReadBlock> Blocks => blocks;

    /// <summary>The words of each link.</summary>
    public IReadOnlyList<string> Links => links;

    public static ReadBlocks Of(string html)
    {
        var read = new ReadBlocks();
        var page = new HtmlParser().ParseDocument("<!DOCTYPE html><html><body></body></html>");
        // Clean markup is nested a few levels at most (HtmlRules), so a walk by calls is safe
        foreach (var node in new HtmlParser().ParseFragment(html, page.Body!)) read.Walk(node, "p");
        return read;
    }

    private void Walk(INode node, string name)
    {
        if (node is IText { Data: var bare } && !string.IsNullOrWhiteSpace(bare)) blocks.Add(new(name, Plain(bare)));
        if (node is not IElement element) return;
        var line = new StringBuilder();
        foreach (var child in element.ChildNodes)
        {
            if (IsInline(child))
            {
                Append(line, child);
                continue;
            }
            Take(line, element.LocalName);
            Walk(child, element.LocalName);
        }
        Take(line, element.LocalName);
    }

    private static bool IsInline(INode node) => node is IText || node is IElement element && Inline.Contains(element.LocalName);

    private void Append(StringBuilder line, INode node)
    {
        if (node is IText text) line.Append(Plain(text.Data));
        if (node is not IElement element) return;
        if (element.LocalName == "br") line.Append('\n');
        if (element.LocalName == "a") links.Add(element.TextContent);
        foreach (var child in element.ChildNodes) Append(line, child);
    }

    private void Take(StringBuilder line, string name)
    {
        if (line.ToString().Trim().Length > 0) blocks.Add(new(name, line.ToString()));
        line.Clear();
    }

    private static string Plain(string text) => text.Replace('\u00A0', ' ').Replace('\n', ' ');
}
