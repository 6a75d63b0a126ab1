using Portal.Admin.Shell;
using Portal.Core.Editions;
using Portal.Core.Publications;
using Portal.Public.Pages;
using Portal.Public.Sites;

namespace Portal.Admin.Editions.Preview;

/// <summary>The public site around a draft: the portal with its neighbours, and what stands beside the item, all as visitors have it today.</summary>
public sealed class DraftSite(FindPortals portals, FindPublications publications, ContentKinds kinds, IConfiguration configuration, WardClock clock)
{
    /// <summary>Null for a portal that is gone.</summary>
    public async Task<Site?> OfAsync(string portalId)
    {
        if (await portals.GetAsync(portalId) is not { } portal) return null;
        var (parent, children) = await portals.NeighboursAsync(portal);
        return new Site(portal, clock.Today, AddressOf(portal.Profile), parent is null ? null : Link(parent), children.Select(Link).ToList());
    }

    /// <summary>The item with the newest of its section, as its page has them.</summary>
    public async Task<ItemView> ViewAsync(Site site, PublicationDetail item)
    {
        var newest = await publications.BySectionAsync(site.Id, [item.Row.SectionId], ItemView.MostRelated + 1);
        var related = newest.GetValueOrDefault(item.Row.SectionId, []).Where(r => r.ItemId != item.Row.ItemId).Take(ItemView.MostRelated).ToList();
        return new(site, item, kinds.Of(item.Row.Kind).Words, related);
    }

    private SiteLink Link(NeighbourPortal portal) => new(portal.Id, portal.Name, portal.ShortName, AddressOf(portal.Profile));

    private string AddressOf(Core.Portals.PortalProfile profile) => PublicSite.AddressOf(configuration, profile) ?? $"https://{profile.Hosts[0]}";
}
