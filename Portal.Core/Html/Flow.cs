namespace Portal.Core.Html;

/// <summary>What a container may hold and how bare text stands in it.</summary>
internal enum FlowKind
{
    /// <summary>Blocks only, bare text becomes paragraphs: the whole text, a quote.</summary>
    Blocks,

    /// <summary>Blocks, but a lone paragraph stands bare: an item, a cell.</summary>
    Loose,

    /// <summary>As loose, with one caption besides.</summary>
    Figure,

    /// <summary>Inline only, block borders become line breaks: a heading, a caption.</summary>
    Inline,
}

/// <summary>Collects the new content of one container. <paramref name="nesting"/> counts the containers around it.</summary>
internal sealed class Flow(FlowKind kind, int nesting)
{
    private readonly List<CleanNode> blocks = [];

    public FlowKind Kind => kind;
    public int Nesting => nesting;
    public InlineLine Line { get; } = new();

    /// <summary>The caption of a figure, once found.</summary>
    public List<CleanNode>? Caption { get; set; }

    /// <summary>Whether a list, quote, table or figure may stand here as such.</summary>
    public bool TakesContainers => kind != FlowKind.Inline && nesting < HtmlRules.DeepestNesting;

    public void EndParagraph()
    {
        if (kind == FlowKind.Inline)
        {
            Line.Break(Formats.None);
            return;
        }
        foreach (var paragraph in Line.Take(asOne: false)) blocks.Add(new CleanElement("p", paragraph));
    }

    public void Add(CleanElement block)
    {
        EndParagraph();
        blocks.Add(block);
    }

    /// <summary>The content gathered; empty when there was none.</summary>
    public List<CleanNode> Finish()
    {
        if (kind == FlowKind.Inline) return Line.Take(asOne: true).FirstOrDefault() ?? [];
        EndParagraph();
        if (kind == FlowKind.Blocks || blocks.Count(IsParagraph) != 1) return blocks;
        var at = blocks.FindIndex(IsParagraph);
        return [.. blocks[..at], .. ((CleanElement)blocks[at]).Children, .. blocks[(at + 1)..]];
    }

    private static bool IsParagraph(CleanNode node) => node is CleanElement { Name: "p" };
}
