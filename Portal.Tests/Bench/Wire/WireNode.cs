using System.Net;
using System.Text;

namespace Portal.Tests.Bench.Wire;

/// <summary>An element, a text, a piece of markup nobody looks into, or the place of a component (none of these three).</summary>
internal sealed class WireNode
{
    public WireNode? Parent { get; set; }
    public List<WireNode> Children { get; } = [];
    public string? Element { get; init; }
    public string? Text { get; set; }
    public string? Markup { get; set; }
    public Dictionary<string, string> Attributes { get; } = new(StringComparer.Ordinal);

    /// <summary>By the name of the attribute (<c>onclick</c>): the number the circuit knows it by, and whose it is.</summary>
    public Dictionary<string, (ulong Number, int Component)> Handlers { get; } = new(StringComparer.Ordinal);

    public string? this[string attribute] => Attributes.GetValueOrDefault(attribute);

    /// <summary>Everything below, in the order of the page.</summary>
    public IEnumerable<WireNode> All
    {
        get
        {
            var left = new Stack<WireNode>(Enumerable.Reverse(Children));
            while (left.TryPop(out var node))
            {
                yield return node;
                for (var i = node.Children.Count - 1; i >= 0; i--) left.Push(node.Children[i]);
            }
        }
    }

    /// <summary>Itself and what it stands in, the nearest first.</summary>
    public IEnumerable<WireNode> Up
    {
        get
        {
            for (var node = this; node is not null; node = node.Parent) yield return node;
        }
    }

    /// <summary>The words in it; of markup with its tags.</summary>
    public string Words => Text ?? Markup ?? string.Concat(Children.Select(c => c.Words));

    public bool HasClass(string name) => this["class"] is { } names && names.Split(' ').Contains(name);

    /// <summary>As a page would write it, without its event handlers.</summary>
    public void WriteTo(StringBuilder html)
    {
        if (Element is not null) html.Append('<').Append(Element);
        foreach (var (name, value) in Attributes.OrderBy(a => a.Key, StringComparer.Ordinal))
            html.Append(' ').Append(name).Append("=\"").Append(value).Append('"');
        if (Element is not null) html.Append('>');
        html.Append(Markup ?? WebUtility.HtmlEncode(Text));
        foreach (var child in Children) child.WriteTo(html);
        if (Element is not null) html.Append("</").Append(Element).Append('>');
    }
}
