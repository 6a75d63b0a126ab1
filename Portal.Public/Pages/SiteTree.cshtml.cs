using Portal.Core.Publications;
using Portal.Public.Sites;

namespace Portal.Public.Pages;

/// <summary>The site map for people: fixed pages, sections below sections, feeds and the other portals.</summary>
public sealed class SiteTreeModel : SitePage
{
    public void OnGet()
    {
        Head.Title = "Sơ đồ cổng";
        Head.Description = "Sơ đồ " + Site.Name;
        Head.Path = "/so-do";
        Head.Place = "/so-do";
        Head.Data.Add(StructuredData.Breadcrumbs(Site, ("Sơ đồ cổng", "/so-do")));
    }

    /// <summary>Sections below the section of a code, or the topmost ones for null; a section whose parent is not shown is topmost.</summary>
    public IEnumerable<PublicSection> Below(string? code)
    {
        var parents = Site.Profile.Sections.ToDictionary(s => s.Code, s => s.Parent);
        return Site.Sections.Where(s =>
        {
            var parent = parents.GetValueOrDefault(s.Code);
            if (parent is not null && (parent == s.Code || Site.Sections.All(other => other.Code != parent))) parent = null;
            return parent == code;
        });
    }
}
