using System.Text;

namespace Portal.Tests.Bench.Wire;

/// <summary>The page of a circuit without a browser: what its batches have made of it. Whoever reads it while batches arrive holds the page's lock.</summary>
internal sealed class WireTree
{
    private readonly WireNode document = new();
    private readonly Dictionary<int, WireNode> places = [];

    public IEnumerable<WireNode> All => document.All;

    /// <summary>A component of the page itself, which no other draws.</summary>
    public void Attach(int component) => Place(document, document.Children.Count, component);

    public void Apply(RenderedBatch batch)
    {
        foreach (var (component, edits) in batch.Updated)
        {
            if (!places.TryGetValue(component, out var place))
                throw new InvalidOperationException($"Component {component} is drawn and has no place on the page.");
            Apply(batch, component, place, edits);
        }
        foreach (var component in batch.DisposedComponents) places.Remove(component);
    }

    public override string ToString()
    {
        var html = new StringBuilder();
        document.WriteTo(html);
        return html.ToString();
    }

    private void Apply(RenderedBatch batch, int component, WireNode place, IEnumerable<TreeEdit> edits)
    {
        var (at, moves) = (place, new List<(int From, int To)>());
        foreach (var edit in edits)
        {
            switch (edit.Kind)
            {
                case EditKind.Prepend:
                    Insert(batch, component, at, edit.Sibling, edit.Target);
                    break;
                case EditKind.Remove:
                    at.Children.RemoveAt(edit.Sibling);
                    break;
                case EditKind.SetAttribute:
                    Set(at.Children[edit.Sibling], batch.Attribute(edit.Target), component);
                    break;
                case EditKind.RemoveAttribute:
                    at.Children[edit.Sibling].Attributes.Remove(edit.Name!);
                    at.Children[edit.Sibling].Handlers.Remove(edit.Name!);
                    break;
                case EditKind.UpdateText:
                    at.Children[edit.Sibling].Text = batch.Content(edit.Target);
                    break;
                case EditKind.UpdateMarkup:
                    at.Children[edit.Sibling].Markup = batch.Content(edit.Target);
                    break;
                case EditKind.StepIn:
                    at = at.Children[edit.Sibling];
                    break;
                case EditKind.StepOut:
                    at = at.Parent!;
                    break;
                case EditKind.Permute:
                    moves.Add((edit.Sibling, edit.Target));
                    break;
                case EditKind.PermuteEnd:
                    // All moves are told in places as they were before any of them
                    var before = at.Children.ToList();
                    foreach (var (from, to) in moves) at.Children[to] = before[from];
                    moves.Clear();
                    break;
                default:
                    throw new InvalidOperationException($"Edit {edit.Kind} is not known.");
            }
        }
    }

    /// <summary>Answers how many children it became: a region is only what is in it, a capture nothing.</summary>
    private int Insert(RenderedBatch batch, int component, WireNode parent, int index, int frame)
    {
        switch (batch.Kind(frame))
        {
            case FrameKind.Element:
                var element = Add(parent, index, new() { Element = batch.ElementName(frame) });
                var (next, end) = (frame + 1, frame + batch.Length(frame));
                for (; next < end && batch.Kind(next) == FrameKind.Attribute; next++) Set(element, batch.Attribute(next), component);
                InsertAll(batch, component, element, 0, next, end);
                return 1;
            case FrameKind.Text:
                Add(parent, index, new() { Text = batch.Content(frame) });
                return 1;
            case FrameKind.Markup:
                Add(parent, index, new() { Markup = batch.Content(frame) });
                return 1;
            case FrameKind.Component:
                Place(parent, index, batch.Component(frame));
                return 1;
            case FrameKind.Region:
                return InsertAll(batch, component, parent, index, frame + 1, frame + batch.Length(frame));
            default:
                return 0;
        }
    }

    private int InsertAll(RenderedBatch batch, int component, WireNode parent, int index, int frame, int end)
    {
        var count = 0;
        for (; frame < end; frame += batch.Length(frame)) count += Insert(batch, component, parent, index + count, frame);
        return count;
    }

    private void Place(WireNode parent, int index, int component) => places[component] = Add(parent, index, new());

    private static WireNode Add(WireNode parent, int index, WireNode node)
    {
        node.Parent = parent;
        parent.Children.Insert(index, node);
        return node;
    }

    private static void Set(WireNode element, (string Name, string? Value, ulong Handler) attribute, int component)
    {
        if (attribute.Handler != 0) element.Handlers[attribute.Name] = (attribute.Handler, component);
        else if (attribute.Value is { } value) element.Attributes[attribute.Name] = value;
        else element.Attributes.Remove(attribute.Name);
    }
}
