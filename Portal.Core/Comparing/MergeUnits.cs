using AngleSharp;
using AngleSharp.Dom;
using Portal.Core.Html;

namespace Portal.Core.Comparing;

/// <summary>
/// A stored text as what is chosen between when two are merged: a paragraph, a heading, a list, a table; and a list or a table as its items or rows. Put
/// together in their order they are the text again.
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
    public static string WordsOf(string html) => string.Join(" / ", HtmlBlocks.Of(Standing(html)).Select(b => b.Text).Where(t => t.Length > 0));

    /// <summary>An item or a row in what it stands in.</summary>
    private static string Standing(string html) => html.StartsWith("<li", StringComparison.Ordinal) ? $"<ul>{html}</ul>"
        : html.StartsWith("<tr", StringComparison.Ordinal) ? $"<table><tbody>{html}</tbody></table>" : html;

    /// <summary>The items of a list, the rows of a table below its head. Null for anything else, and for a table whose cells reach over rows.</summary>
    public static Pieces? Inside(string markup)
    {
        if (MarkupBudget.Read(markup)?.OfType<IElement>().ToList() is not [{ LocalName: "ul" or "ol" or "table" } whole]) return null;
        var isTable = whole.LocalName == "table";
        var holder = isTable ? whole.Children.LastOrDefault() : whole;
        if (holder is null || isTable && (holder.LocalName != "tbody" || whole.QuerySelector("[rowspan]") is not null)) return null;
        var within = holder.Children.Select(Whole).ToList();
        var (all, inside) = (whole.ToHtml(), string.Concat(within.Select(p => p.Markup)));
        var at = inside.Length == 0 ? -1 : all.LastIndexOf(inside, StringComparison.Ordinal);
        return at < 0 ? null : new(isTable, isTable ? holder.Children.Max(Columns) : 1, all[..at], within, all[(at + inside.Length)..]);
    }

    private static int Columns(IElement row) => row.Children.Sum(cell => int.TryParse(cell.GetAttribute("colspan"), out var span) ? span : 1);

    private static TextBlock Whole(IElement element)
    {
        var kind = element switch
        {
            { LocalName: "figure" } when FigureMarks.PictureOf(element) is not null => BlockKind.Picture,
            { LocalName: "h2" or "h3" or "h4" } => BlockKind.Heading,
            { LocalName: "ul" or "ol" or "li" } => BlockKind.Item,
            { LocalName: "table" or "tr" } => BlockKind.TableRow,
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

/// <summary>What a list or a table is made of; how wide the table is, and what stands before and behind the items or rows.</summary>
internal sealed record Pieces(bool IsTable, int Columns, string Begins, IReadOnlyList<TextBlock> Within, string Ends)
{
    /// <summary>Only the items or rows differ: the head, the letters of the list, the number of columns are the same.</summary>
    public bool IsFrameOf(Pieces other) => (IsTable, Columns, Begins, Ends) == (other.IsTable, other.Columns, other.Begins, other.Ends);
}
