using AngleSharp;
using AngleSharp.Dom;
using Portal.Core.Html;

namespace Portal.Core.Comparing;

/// <summary>
/// A stored text as what is chosen between when two are merged: a paragraph, a heading, a whole list, a whole table. Put together in their order they are
/// the text again.
/// </summary>
internal static class MergeUnits
{
    public static IReadOnlyList<TextBlock> Of(string html)
    {
        var units = new List<TextBlock>();
        if (MarkupBudget.Read(HtmlCleaner.Clean(html).Html) is not { } nodes) return units;
        var line = new List<INode>();
        foreach (var node in nodes)
        {
            if (node is IElement element && HtmlBlocks.IsBlock(element))
            {
                End(line, units);
                units.Add(Whole(element));
            }
            else line.Add(node);
        }
        End(line, units);
        return units;
    }

    /// <summary>What is read of a unit, its lines parted by strokes.</summary>
    public static string WordsOf(string html) => string.Join(" / ", HtmlBlocks.Of(html).Select(b => b.Text).Where(t => t.Length > 0));

    private static TextBlock Whole(IElement element)
    {
        var kind = element switch
        {
            { LocalName: "figure" } when FigureMarks.PictureOf(element) is not null => BlockKind.Picture,
            { LocalName: "h2" or "h3" or "h4" } => BlockKind.Heading,
            { LocalName: "ul" or "ol" } => BlockKind.Item,
            { LocalName: "table" } => BlockKind.TableRow,
            { LocalName: "blockquote" } => BlockKind.Quotation,
            _ => BlockKind.Paragraph,
        };
        // Of what holds paragraphs the words of each part stand alone: two items are not one word
        var text = kind is BlockKind.Paragraph or BlockKind.Heading && element.LocalName != "aside" ? element.TextContent
            : string.Join(' ', element.Descendants<IText>().Select(t => t.Data));
        return new(kind, VietnameseText.Tidy(text), element.ToHtml());
    }

    /// <summary>Words that stand in no paragraph.</summary>
    private static void End(List<INode> line, List<TextBlock> units)
    {
        var text = VietnameseText.Tidy(string.Concat(line.Select(n => n.TextContent)));
        if (text.Length > 0) units.Add(new(BlockKind.Paragraph, text, string.Concat(line.Select(n => n.ToHtml()))));
        line.Clear();
    }
}
