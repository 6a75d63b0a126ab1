using Portal.Core.Portals;

namespace Portal.Core.Editions;

/// <summary>All kinds of content, in the order in which <c>CoreRegistration</c> lists them.</summary>
public sealed class ContentKinds(IEnumerable<IContentKind> kinds)
{
    public IReadOnlyList<IContentKind> All { get; } = kinds.ToList();

    /// <summary>What is meant where nothing else is said.</summary>
    public IContentKind Usual => All[0];

    public IContentKind Of(ContentKind kind) => All.Single(k => k.Kind == kind);

    /// <summary>By its code in addresses; null for a code that no kind has.</summary>
    public IContentKind? Find(string? code) => All.FirstOrDefault(k => k.Words.Code == code);
}
