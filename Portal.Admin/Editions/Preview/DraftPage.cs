using Portal.Public.Pages;
using Portal.Public.Sites;

namespace Portal.Admin.Editions.Preview;

/// <summary>
/// A page of the public site that is not there yet: what its layout asks of every page. Without an address of its own it names itself to no search
/// engine.
/// </summary>
public sealed class DraftPage : SitePage
{
    public DraftPage(ItemView view)
    {
        View = view;
        Head.Title = view.Item.Row.Title;
        Head.Description = view.Item.Row.Abstract;
        Head.Place = view.Item.Row.SectionSlug;
    }

    public ItemView View { get; }

    public override Site Site => View.Site;
}
