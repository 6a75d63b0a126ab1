using AngleSharp.Dom;
using Portal.Core.Html;

namespace Portal.Core.Comparing;

/// <summary>A paragraph, heading, item or row of a text: what it is, what is read, and how it is written (formats and links).</summary>
internal sealed record TextBlock(BlockKind Kind, string Text, string Markup);

public enum BlockKind
{
    Paragraph,
    Heading,
    Item,
    TableRow,
    Quotation,
    Picture,
}

/// <summary>A stored text as the blocks one reads, in their order.</summary>
internal static class HtmlBlocks
{
    /// <summary>Between the cells of a row.</summary>
    private const string Cell = " | ";

    /// <summary>Cleaned first: an older build may have stored what is not shown any more.</summary>
    public static IReadOnlyList<TextBlock> Of(string html)
    {
        var blocks = new List<TextBlock>();
        if (MarkupBudget.Read(HtmlCleaner.Clean(html).Html) is { } nodes) Read(nodes, BlockKind.Paragraph, blocks);
        return blocks;
    }

    private static void Read(IEnumerable<INode> nodes, BlockKind kind, List<TextBlock> blocks)
    {
        var line = new List<INode>();
        foreach (var node in nodes)
        {
            if (node is IElement element && IsBlock(element))
            {
                End(line, kind, blocks);
                ReadBlock(element, kind, blocks);
            }
            else if (node is IElement { LocalName: "br" }) End(line, kind, blocks);
            else line.Add(node);
        }
        End(line, kind, blocks);
    }

    private static void ReadBlock(IElement element, BlockKind kind, List<TextBlock> blocks)
    {
        if (element.LocalName == "tr")
            Add(BlockKind.TableRow, string.Join(Cell, element.Children.Select(WordsOf)), element.OuterHtml, blocks);
        else if (element.LocalName == "figure")
            // Told by its file: one picture in the place of another has not moved
            Add(BlockKind.Picture, element.TextContent, element.OuterHtml, blocks);
        else Read(element.ChildNodes, element.LocalName switch
        {
            "li" => BlockKind.Item,
            "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => BlockKind.Heading,
            "blockquote" => BlockKind.Quotation,
            _ => kind,
        }, blocks);
    }

    /// <summary>Lines and paragraphs of a cell do not run together: 10 above 5 is not 105.</summary>
    private static string WordsOf(IElement cell)
    {
        var inside = new List<TextBlock>();
        Read(cell.ChildNodes, BlockKind.Paragraph, inside);
        return string.Join(' ', inside.Select(b => b.Text));
    }

    public static bool IsBlock(IElement element) =>
        element.LocalName is not ("a" or "strong" or "em" or "u" or "s" or "sub" or "sup" or "img" or "br" or "span" or "code");

    private static void End(List<INode> line, BlockKind kind, List<TextBlock> blocks)
    {
        Add(kind, string.Concat(line.Select(n => n.TextContent)), string.Concat(line.Select(n => n is IElement e ? e.OuterHtml : n.TextContent)), blocks);
        line.Clear();
    }

    private static void Add(BlockKind kind, string text, string markup, List<TextBlock> blocks)
    {
        var tidy = VietnameseText.Tidy(text);
        if (tidy.Length > 0 || kind == BlockKind.Picture) blocks.Add(new(kind, tidy, VietnameseText.Tidy(markup)));
    }
}
