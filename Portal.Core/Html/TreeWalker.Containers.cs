using System.Globalization;
using AngleSharp.Dom;

namespace Portal.Core.Html;

/// <summary>The containers: lists, quotes, figures, tables. Each is built in the one shape browsers read back unchanged.</summary>
internal sealed partial class TreeWalker
{
    private void Quote(IElement element, Place at)
    {
        at.Into.EndParagraph();
        var content = Fill(FlowKind.Blocks, element, at);
        if (content.Count > 0) at.Into.Add(new CleanElement("blockquote", content));
    }

    private List<CleanNode> Fill(FlowKind kind, IElement element, Place at)
    {
        NoteHandlers(element);
        var flow = new Flow(kind, at.Into.Nesting + 1);
        Children(element, at.Inside(flow));
        return flow.Finish();
    }

    private void Figure(IElement element, Place at)
    {
        at.Into.EndParagraph();
        var flow = new Flow(FlowKind.Figure, at.Into.Nesting + 1);
        Children(element, at.Inside(flow));
        var content = flow.Finish();
        if (flow.Caption is { } caption)
        {
            // Without anything above it a caption is a paragraph.
            if (content.Count == 0)
            {
                at.Into.Add(new CleanElement("p", caption));
                return;
            }
            content.Add(new CleanElement("figcaption", caption));
        }
        if (content.Count > 0) at.Into.Add(new CleanElement("figure", content));
    }

    private void FigureCaption(IElement element, Place at)
    {
        at.Into.EndParagraph();
        var line = new Flow(FlowKind.Inline, at.Into.Nesting);
        Children(element, at.Inside(line));
        var content = line.Finish();
        if (content.Count > 0) at.Into.Caption = content;
    }

    /// <summary>Items only: a list standing straight in a list belongs to the item before it, other content is an item.</summary>
    private void List(IElement element, string name, Place at)
    {
        at.Into.EndParagraph();
        var items = new List<CleanNode>();
        var stray = NewItem();
        foreach (var child in element.ChildNodes)
        {
            var rule = child is IElement e ? HtmlRules.For(e) : default;
            if (child is IElement item && item.LocalName == "li" && rule.Treatment == Treatment.Paragraph)
            {
                EndStray();
                if (!LeavesOut(item)) AddItem(Fill(FlowKind.Loose, item, Sight(item, at)));
            }
            else if (rule.Treatment == Treatment.List && at.Into.Nesting + 1 < HtmlRules.DeepestNesting)
            {
                EndStray();
                var holder = NewItem();
                Visit(child, at.Inside(holder));
                if (items is [.., CleanElement last]) last.Children.AddRange(holder.Finish());
                else AddItem(holder.Finish());
            }
            else Visit(child, at.Inside(stray));
        }
        EndStray();
        if (items.Count > 0) at.Into.Add(new CleanElement(name, items));

        Flow NewItem() => new(FlowKind.Loose, at.Into.Nesting + 1);

        void EndStray()
        {
            AddItem(stray.Finish());
            stray = NewItem();
        }

        void AddItem(List<CleanNode> content)
        {
            if (content.Count > 0) items.Add(new CleanElement("li", content));
        }
    }

    /// <summary>One caption, one head, one body; what stands in none of them goes before the table; an empty table goes.</summary>
    private void Table(IElement element, Place at)
    {
        at.Into.EndParagraph();
        List<CleanNode>? caption = null;
        List<CleanNode> head = [], body = [];
        var columns = new HiddenColumns(element, unshown);
        foreach (var child in element.ChildNodes)
        {
            var part = (child as IElement)?.LocalName;
            if (child is IElement tr && part == "tr") Row(tr, at, columns, body);
            else if (child is IElement group && part is "thead" or "tbody" or "tfoot")
            {
                if (LeavesOut(group)) continue;
                var within = Sight(group, at);
                foreach (var row in group.ChildNodes) Row(row, within, columns, part == "thead" ? head : body);
            }
            else if (child is IElement title && part == "caption" && caption is null)
            {
                if (LeavesOut(title)) continue;
                var line = new Flow(FlowKind.Inline, at.Into.Nesting);
                Children(title, Sight(title, at).Inside(line));
                caption = line.Finish();
            }
            else Visit(child, at);
        }
        at.Into.EndParagraph();
        if (!head.Concat(body).Any(HasContent))
        {
            if (caption is { Count: > 0 }) at.Into.Add(new CleanElement("p", caption));
            return;
        }
        var parts = new List<CleanNode>();
        if (caption is { Count: > 0 }) parts.Add(new CleanElement("caption", caption));
        if (head.Count > 0) parts.Add(new CleanElement("thead", head));
        if (body.Count > 0) parts.Add(new CleanElement("tbody", body));
        at.Into.Add(new CleanElement("table", parts));
    }

    private static bool HasContent(CleanNode row) => ((CleanElement)row).Children.Any(cell => ((CleanElement)cell).Children.Count > 0);

    private void Row(INode node, Place at, HiddenColumns columns, List<CleanNode> rows)
    {
        if (node is not IElement row || row.LocalName != "tr")
        {
            Visit(node, at);
            return;
        }
        var seen = columns.Any ? columns.OfRow(row) : null;
        if (LeavesOut(row)) return;
        at = Sight(row, at);
        var cells = new List<CleanNode>();
        foreach (var child in row.ChildNodes)
        {
            if (child is not IElement cell || cell.LocalName is not ("td" or "th")) Visit(child, at);
            else if (seen is not null && seen[cell] == 0) NoteHiddenCell(cell);
            else if (!LeavesOut(cell))
                cells.Add(new CleanElement(cell.LocalName, CellAttributes(cell, seen?[cell]), Fill(FlowKind.Loose, cell, Sight(cell, at))));
        }
        if (cells.Count > 0) rows.Add(new CleanElement("tr", cells));
    }

    private void NoteHiddenCell(IElement cell)
    {
        if (InlineText.Value(cell.TextContent).Length > 0) removed.Add(Reason.Hidden);
    }

    /// <summary>A cell that reaches over hidden columns keeps the visible ones.</summary>
    private static List<CleanAttribute> CellAttributes(IElement cell, int? columns)
    {
        var kept = new List<CleanAttribute>();
        foreach (var name in new[] { "colspan", "rowspan" })
        {
            if (int.TryParse(cell.GetAttribute(name), NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture,
                out var span)
                && span is > 1 and <= 200 && (name == "colspan" ? columns ?? span : span) is > 1 and var width)
                kept.Add(new(name, width.ToString(CultureInfo.InvariantCulture)));
        }
        // Only a head cell heads something; on a plain cell the attribute is obsolete.
        var scope = cell.GetAttribute("scope")?.Trim().ToLowerInvariant();
        if (cell.LocalName == "th" && scope is "row" or "col" or "rowgroup" or "colgroup") kept.Add(new("scope", scope));
        return kept;
    }
}
