using AngleSharp.Dom;

namespace Portal.Core.Html;

/// <summary>The containers: lists, quotes, figures, note boxes. Each is built in the one shape browsers read back unchanged.</summary>
internal sealed partial class TreeWalker
{
    private void Quote(IElement element, Place at)
    {
        at.Into.EndParagraph();
        var content = Fill(FlowKind.Blocks, element, at);
        if (content.Count > 0) at.Into.Add(new CleanElement("blockquote", content));
    }

    private void NoteBox(IElement element, Place at)
    {
        at.Into.EndParagraph();
        var content = Fill(FlowKind.Blocks, element, at);
        if (content.Count > 0) at.Into.Add(new CleanElement("aside", [new("class", HtmlRules.NoteBox)], content));
    }

    /// <summary>Two pictures at least; what else stands in a series comes after it.</summary>
    private void Series(IElement element, Place at)
    {
        at.Into.EndParagraph();
        var content = Fill(FlowKind.Blocks, element, at);
        var marks = content.Where(FigureMarks.IsMark).ToList();
        if (marks.Count > 1) at.Into.Add(new CleanElement("div", [new("class", HtmlRules.Series)], marks));
        else foreach (var mark in marks) at.Into.Add((CleanElement)mark);
        foreach (var other in content.Where(n => !FigureMarks.IsMark(n))) at.Into.Add((CleanElement)other);
    }

    /// <summary>Says where a picture stands; in a line it cannot, and the picture then stands where those without a place do.</summary>
    private void FigureMark(IElement element, Place at)
    {
        if (at.Into.Kind != FlowKind.Inline && at.Unseen == Unseen.No) at.Into.Add(FigureMarks.Mark(FigureMarks.PictureOf(element)!));
        Children(element, at);
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
        var count = ListCount.Of(element, name);
        var stray = NewItem();
        foreach (var child in element.ChildNodes)
        {
            var rule = child is IElement e ? HtmlRules.For(e) : default;
            if (child is IElement item && item.LocalName == "li" && rule.Treatment == Treatment.Paragraph)
            {
                EndStray();
                if (ListCount.ValueOf(item) is { } value && count.At(items.Count) != value) EndList(count with { Start = value });
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
        EndList(count);

        // A number of its own in the middle begins another list: items carry none
        void EndList(ListCount next)
        {
            if (items.Count > 0) at.Into.Add(new CleanElement(name, count.Attributes, items));
            (items, count) = ([], next);
        }

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
}
