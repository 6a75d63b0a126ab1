using AngleSharp.Dom;

namespace Portal.Core.Html;

/// <summary>
/// The blanks at both ends of a copied piece of a line. Blanks beside a paragraph, a table or another block are how its
/// program wrote its markup, not part of what was copied; so are line ends.
/// </summary>
internal static class PastedEdges
{
    private const string Start = "<!--StartFragment-->";
    private const string End = "<!--EndFragment-->";

    /// <summary>Null on a side where a block begins or ends: then whole paragraphs were copied.</summary>
    public static (string? Before, string? After) Of(string html)
    {
        var from = html.IndexOf(Start, StringComparison.Ordinal) is >= 0 and var at ? at + Start.Length : 0;
        var to = html.IndexOf(End, from, StringComparison.Ordinal) is >= 0 and var end ? end : html.Length;
        if (MarkupBudget.Read(html[from..to]) is not { } nodes) return (null, null);
        return (Blank(Edge(nodes, fromEnd: false)?[0]), Blank(Edge(nodes, fromEnd: true)?[^1]));
    }

    private static string? Blank(char? c) => c is null ? null : c is ' ' or '\u00A0' ? " " : "";

    /// <summary>The text at one end, where only inline elements stand around it; null elsewhere.</summary>
    private static string? Edge(INodeList nodes, bool fromEnd)
    {
        for (var depth = 0; depth < HtmlRules.DeepestSource; depth++)
        {
            var ordered = fromEnd ? nodes.Reverse() : nodes;
            var first = ordered.FirstOrDefault(n => n is IText { Data.Length: > 0 } || n is IElement { LocalName: not ("meta" or "style") });
            if (first is IText text) return text.Data;
            if (first is not IElement element
                || HtmlRules.For(element).Treatment is not (Treatment.Transparent or Treatment.Format or Treatment.Link)) return null;
            nodes = element.ChildNodes;
        }
        return null;
    }
}
