using Portal.Core.Editions;
using Portal.Core.Lists;

namespace Portal.Admin.Editions;

/// <summary>The filter an address of the list means: the screen, its export and its picking of all rows read it alike.</summary>
public static class EditionAddress
{
    /// <summary>In the address: every kind of content. Without a kind it is the usual one.</summary>
    public const string AllKinds = EditionAsk.AllKinds;

    public static (EditionFilter Filter, IReadOnlyList<string> LeftOut) Read(ListAsk ask, ContentKinds kinds)
    {
        var asked = ask[EditionAsk.KindOf];
        var (filter, leftOut) = EditionAsk.Read(asked == AllKinds ? ask.With(EditionAsk.KindOf, null).OnPage(ask.Page) : ask, kinds);
        return (asked is null ? filter with { Kind = kinds.Usual.Kind } : filter, leftOut);
    }
}
