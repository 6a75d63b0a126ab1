using AngleSharp.Dom;

namespace Portal.Core.Html;

/// <summary>Lists that Word writes as paragraphs.</summary>
internal sealed partial class TreeWalker
{
    /// <summary>Signs that have become those of a list.</summary>
    private readonly HashSet<IElement> listSigns = [];

    private (List<WordItem> Items, int End)? WordItemsFrom(INodeList nodes, int start, Place at)
    {
        // Levels are containers in one another; too deep, the signs stay text
        if (nodes[start] is not IElement || !at.Into.TakesContainers || at.Into.Nesting > HtmlRules.DeepestNesting / 2 - 1) return null;
        var items = new List<WordItem>();
        var end = start;
        for (var i = start; i < nodes.Length; i++)
        {
            if (nodes[i] is IComment || nodes[i] is IText text && string.IsNullOrWhiteSpace(text.Data)) continue;
            if (nodes[i] is IElement hidden && unshown.Of(hidden) != Reason.None) break;
            if (WordItem.Of(nodes[i], items.LastOrDefault()) is not { } item) break;
            items.Add(item);
            end = i + 1;
        }
        return items.Count == 0 ? null : (items, end);
    }

    private void WordLists(List<WordItem> items, Place at)
    {
        at.Into.EndParagraph();
        var open = new Stack<(WordItem Last, List<CleanNode> Items)>();
        foreach (var item in items)
        {
            listSigns.Add(item.SignSpan);
            while (open.TryPeek(out var top) && (top.Last.Level > item.Level || top.Last.Level == item.Level && !Continues(top.Last, item))) open.Pop();
            var flow = new Flow(FlowKind.Loose, at.Into.Nesting + open.Count + 1);
            NoteHandlers(item.Paragraph);
            var sight = Sight(item.Paragraph, at) with { Script = unshown.ScriptOf(item.Paragraph) ?? at.Script };
            Children(item.Paragraph, sight.Inside(flow));
            if (flow.Finish() is not { Count: > 0 } content) continue;
            if (open.TryPop(out var same) && same.Last.Level == item.Level) same.Items.Add(new CleanElement("li", content));
            else
            {
                if (same.Items is not null) open.Push(same);
                same.Items = [new CleanElement("li", content)];
                var count = new ListCount(item.Type is "1" ? null : item.Type, item.Type is null ? null : item.Number);
                var list = new CleanElement(item.Type is null ? "ul" : "ol", count.Attributes, same.Items);
                if (open.TryPeek(out var outer)) ((CleanElement)outer.Items[^1]).Children.Add(list);
                else at.Into.Add(list);
            }
            open.Push((item, same.Items));
        }
    }

    private static bool Continues(WordItem last, WordItem next) =>
        last.List == next.List && last.Type == next.Type && (next.Type is null || next.Number == last.Number + 1);

    /// <summary>A sign that has become a list's goes; of one that stays text, a dot becomes a dash.</summary>
    private bool WordMarker(IElement element, Place at)
    {
        if (listSigns.Contains(element)) return true;
        var style = element.GetAttribute("style");
        if (style is null || !style.Replace(" ", "", StringComparison.Ordinal).Contains("mso-list:ignore", StringComparison.OrdinalIgnoreCase)) return false;
        var sign = InlineText.Value(element.TextContent);
        if (sign is not ("·" or "•" or "o" or "§" or "Ø" or "ü" or "v" or "q" or "n")) return false;
        if (at.Unseen == Unseen.No) at.Into.Line.Text("– ", at.Formats);
        return true;
    }
}
