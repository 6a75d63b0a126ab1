using System.Globalization;
using AngleSharp.Dom;

namespace Portal.Core.Html;

/// <summary>Tables.</summary>
internal sealed partial class TreeWalker
{
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
        if (head.Count == 0) TakeHead(body, head);
        Name(head, "col");
        Name(body, "row");
        var parts = new List<CleanNode>();
        if (caption is { Count: > 0 }) parts.Add(new CleanElement("caption", caption));
        if (head.Count > 0) parts.Add(new CleanElement("thead", head));
        if (body.Count > 0) parts.Add(new CleanElement("tbody", body));
        at.Into.Add(new CleanElement("table", parts));
    }

    /// <summary>Rows of heads alone at the top are the table's head, whatever program left it unsaid, as long as no cell of them reaches below.</summary>
    private static void TakeHead(List<CleanNode> body, List<CleanNode> head)
    {
        var rows = body.TakeWhile(row => IsHead(((CleanElement)row).Children)).Count();
        for (; rows > 0; rows--)
            if (body[..rows].Select((row, i) => ((CleanElement)row).Children.Max(cell => i + Rows((CleanElement)cell))).All(end => end <= rows)) break;
        if (rows == 0 || rows == body.Count) return;
        head.AddRange(body[..rows]);
        body.RemoveRange(0, rows);
    }

    /// <summary>Heads alone; a corner may be empty.</summary>
    private static bool IsHead(List<CleanNode> cells) =>
        cells.Cast<CleanElement>().All(cell => cell.Name == "th" || cell.Children.Count == 0)
        && cells.Any(cell => cell is CleanElement { Name: "th", Children.Count: > 0 });

    private static int Rows(CleanElement cell) =>
        cell.Attributes.FirstOrDefault(a => a.Name == "rowspan").Value is { } span ? int.Parse(span, CultureInfo.InvariantCulture) : 1;

    /// <summary>
    /// Says what a head is head of where its program did not: in the table's head the column, at the beginning of a row the row. In the table's head
    /// every cell that says something is one, and one that says nothing is none.
    /// </summary>
    private static void Name(List<CleanNode> rows, string scope)
    {
        foreach (var cells in rows.Select(row => ((CleanElement)row).Children))
            for (var i = 0; i < cells.Count; i++) cells[i] = Named((CleanElement)cells[i], scope, i == 0);
    }

    private static CleanElement Named(CleanElement cell, string scope, bool isFirst)
    {
        var heads = cell.Children.Count > 0 && (scope == "col" || cell.Name == "th");
        var plain = cell.Attributes.Where(a => a.Name != "scope").ToList();
        if (!heads) return cell with { Name = "td", Attributes = plain };
        if (cell.Attributes.Count > plain.Count || scope == "row" && !isFirst) return cell with { Name = "th" };
        return cell with { Name = "th", Attributes = [.. plain, new("scope", scope)] };
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
        // Word ends a table of joined cells with a row of their widths
        if (LeavesOut(row) || row.GetAttribute("height") == "0" && InlineText.Value(row.TextContent).Length == 0) return;
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
