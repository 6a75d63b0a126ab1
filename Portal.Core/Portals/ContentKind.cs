namespace Portal.Core.Portals;

/// <summary>What kind of content an item is; kinds share editions, workflow, history and publishing.</summary>
public enum ContentKind
{
    Article,
    Document,
}
