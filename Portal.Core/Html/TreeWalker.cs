using AngleSharp.Dom;

namespace Portal.Core.Html;

/// <summary>Reads the incoming tree and builds the new one from allowed things only.</summary>
internal sealed partial class TreeWalker(RemovedList removed, bool lettersStay = false)
{
    /// <summary>Where the walk stands: the container filled, the formats in force, the depth, whether line ends count.</summary>
    private readonly record struct Place(
        Flow Into, Formats Formats, int Depth, bool LinesKept, Unseen Unseen = Unseen.No, IElement? UnseenFrom = null, Script Script = Script.Unicode)
    {
        public Place Inside(Flow flow) => this with { Into = flow, Depth = Depth + 1 };
    }

    private readonly HashSet<IElement> counted = [];
    private UnshownParts unshown = new(SheetRules.None);

    public List<CleanNode> Build(INodeList nodes)
    {
        unshown = new(SheetRules.Of(nodes));
        keepsLetters = lettersStay || HoldsUnicodeInOldFonts(nodes);
        var whole = new Flow(FlowKind.Blocks, 0);
        Walk(nodes, new Place(whole, Formats.None, 0, LinesKept: false));
        return whole.Finish();
    }

    private void Children(IElement element, Place at) => Walk(element.ChildNodes, at);

    /// <summary>One after the other; paragraphs that Word means as items are taken together.</summary>
    private void Walk(INodeList nodes, Place at)
    {
        for (var i = 0; i < nodes.Length;)
        {
            if (WordItemsFrom(nodes, i, at) is { } run)
            {
                WordLists(run.Items, at);
                i = run.End;
            }
            else Visit(nodes[i++], at);
        }
    }

    private void Visit(INode node, Place at)
    {
        if (node is IText text) Text(text.Data, at);
        else if (node is IElement element)
        {
            if (at.Depth > HtmlRules.DeepestSource) Flatten(element, at);
            else Visit(element, at);
        }
    }

    private void Text(string data, Place at)
    {
        if (at.Unseen != Unseen.No)
        {
            if (!string.IsNullOrWhiteSpace(data) && counted.Add(at.UnseenFrom!)) removed.Add(Reason.Hidden);
            return;
        }
        data = Read(data, at.Script);
        if (!at.LinesKept)
        {
            at.Into.Line.Text(data, at.Formats);
            return;
        }
        var lines = data.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0) at.Into.Line.Break(at.Formats);
            at.Into.Line.Text(lines[i], at.Formats);
        }
    }

    private void Visit(IElement element, Place at)
    {
        var (treatment, name) = HtmlRules.For(element);
        if (treatment == Treatment.Silent || LeavesOut(element)) return;
        if (treatment == Treatment.Dropped)
        {
            removed.Add(name);
            if (name is "iframe" or "object" or "embed" or "video" or "audio" or "applet") removed.Add(Reason.Embedded);
            return;
        }
        NoteHandlers(element);
        at = Sight(element, at);
        at = at with { Script = unshown.ScriptOf(element) ?? at.Script, LinesKept = KeepsLines(element) ?? at.LinesKept };
        var inside = at with { Depth = at.Depth + 1 };
        if (at.Into.TakesContainers && Container(treatment, name, element, inside)) return;
        switch (treatment)
        {
            case Treatment.FigureMark: FigureMark(element, inside); break;
            case Treatment.Break: at.Into.Line.Break(at.Formats); break;
            case Treatment.Picture: Picture(element, at); break;
            case Treatment.Link: Children(element, inside with { Formats = Link(element, at.Formats) }); break;
            case Treatment.Line when at.Into.Kind != FlowKind.Inline: at.Into.Add(new CleanElement("hr", [])); break;
            case Treatment.Heading when at.Into.Kind != FlowKind.Inline: Heading(element, name, inside); break;
            case Treatment.FigureCaption when at.Into is { Kind: FlowKind.Figure, Caption: null }: FigureCaption(element, inside); break;
            case Treatment.Format: Children(element, inside with { Formats = StyleHints.Apply(element, at.Formats, name) }); break;
            case Treatment.Transparent when WordMarker(element, at): break;
            case Treatment.Transparent: Children(element, inside with { Formats = StyleHints.Apply(element, at.Formats, null) }); break;
            default: Paragraph(element, inside with { LinesKept = at.LinesKept || treatment == Treatment.Preformatted }); break;
        }
    }

    private bool Container(Treatment treatment, string name, IElement element, Place at)
    {
        switch (treatment)
        {
            case Treatment.List: List(element, name, at); return true;
            case Treatment.Quote: Quote(element, at); return true;
            case Treatment.NoteBox: NoteBox(element, at); return true;
            case Treatment.Series: Series(element, at); return true;
            case Treatment.Table: Table(element, at); return true;
            case Treatment.Figure: Figure(element, at); return true;
            default: return false;
        }
    }

    /// <summary>Counts and leaves out what its program kept from the reader. A sign inside a comment goes with it.</summary>
    private bool LeavesOut(IElement element)
    {
        var reason = unshown.Of(element);
        if (reason == Reason.None) return false;
        // A piece without a word in it is scaffolding: Word's line above its comments, a spreadsheet's last row of widths
        if (InlineText.Value(element.TextContent).Length > 0) removed.Add(reason);
        return true;
    }

    /// <summary>The place inside an element, as far as its text is seen there; the first word out of sight counts the piece.</summary>
    private Place Sight(IElement element, Place at) => unshown.Seen(element, at.Unseen) is var seen && seen == at.Unseen ? at
        : at with { Unseen = seen, UnseenFrom = at.Unseen == Unseen.No ? element : at.UnseenFrom };

    /// <summary>Messengers and mails break lines by the ends of lines; null where an element says nothing of it.</summary>
    private static bool? KeepsLines(IElement element) => element.GetAttribute("style") is { } style
        && style.Contains("white-space", StringComparison.OrdinalIgnoreCase)
        && StyleHints.Read(style).TryGetValue("white-space", out var space) ? space.StartsWith("pre", StringComparison.Ordinal) : null;

    private void NoteHandlers(IElement element)
    {
        foreach (var attribute in element.Attributes)
            if (attribute.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase)) removed.Add(attribute.LocalName);
    }

    private void Paragraph(IElement element, Place at)
    {
        at.Into.EndParagraph();
        Children(element, at);
        at.Into.EndParagraph();
    }

    private void Heading(IElement element, string name, Place at)
    {
        at.Into.EndParagraph();
        var line = new Flow(FlowKind.Inline, at.Into.Nesting);
        Children(element, at.Inside(line));
        var content = line.Finish();
        if (content.Count == 0) return;
        // A heading that says nothing (a picture alone) would be an empty stop for readers who hear the page.
        at.Into.Add(new CleanElement(CleanText.Of(content).Length > 0 ? name : "p", content));
    }

    private Formats Link(IElement element, Formats formats)
    {
        var given = element.GetAttribute("href");
        // Names of places are not kept, so a link to one inside the text leads nowhere: Word's notes, Google's contents
        if (given is null || given.TrimStart().StartsWith('#')) return formats;
        if (LinkAddress.Clean(given) is not { } address)
        {
            removed.Add("href: " + given);
            return formats;
        }
        var attributes = new List<CleanAttribute> { new("href", address) };
        if (InlineText.Value(element.GetAttribute("title")) is { Length: > 0 } title) attributes.Add(new("title", title));
        if (LinkAddress.NamesHost(address)) attributes.Add(new("rel", "noopener"));
        return formats.With(new Format("a", attributes));
    }

    /// <summary>The text of what lies too deep, gathered without recursion.</summary>
    private void Flatten(IElement element, Place at)
    {
        var waiting = new Stack<(INode Node, Place At)>([(element, at)]);
        while (waiting.TryPop(out var next))
        {
            if (next.Node is IText text) Text(" " + text.Data, next.At);
            if (next.Node is not IElement part) continue;
            var (treatment, name) = HtmlRules.For(part);
            if (LeavesOut(part)) continue;
            if (treatment == Treatment.Dropped) removed.Add(name);
            else
            {
                var within = Sight(part, next.At);
                foreach (var child in part.ChildNodes.Reverse()) waiting.Push((child, within));
            }
        }
    }
}
