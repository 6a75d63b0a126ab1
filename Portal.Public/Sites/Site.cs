using System.Collections.Concurrent;
using Microsoft.AspNetCore.Html;
using Portal.Core.Portals;
using Portal.Core.Portals.Pictures;
using Portal.Core.Publications;

namespace Portal.Public.Sites;

/// <summary>
/// A portal as this node remembers it, in memory and never changed: when its stamp or the day moves, a new one takes its
/// place. Pages made under a site are good as long as it is the one in the <see cref="SiteDirectory"/>.
/// </summary>
public sealed class Site(PublicPortal portal, DateOnly today, string address, SiteLink? parent, IReadOnlyList<SiteLink> children)
{
    public PortalStamp Stamp => portal.Stamp;
    public string Id => portal.Id;
    public bool IsCity => portal.Level == 1;
    public string Name => portal.Name;
    public string ShortName => portal.ShortName;
    public PortalProfile Profile => portal.Profile;
    public IReadOnlyList<string> Hosts => portal.Hosts;
    public IReadOnlyList<PublicSection> Sections => portal.Sections;

    /// <summary>Today in Viet Nam when this was made; the directory renews it at midnight.</summary>
    public DateOnly Today => today;

    /// <summary>Scheme and host without a final slash: what canonical addresses and feeds begin with.</summary>
    public string Address => address;
    public SiteLink? Parent => parent;
    public IReadOnlyList<SiteLink> Children => children;
    public Theme Theme { get; } = Theme.From(portal.Profile.Theme);

    /// <summary>The office's emblem; without one pages show its name alone.</summary>
    public OwnPicture? Emblem { get; } = OwnPicture.Of(portal.Profile, PortalPicture.Emblem);

    /// <summary>The band below the name.</summary>
    public OwnPicture? HeaderPicture { get; } = OwnPicture.Of(portal.Profile, PortalPicture.Header);

    /// <summary>The addresses of both, in all sizes.</summary>
    public IReadOnlySet<string> OwnPictures { get; } = PortalPictures.In(portal.Profile)
        .SelectMany(p => p.Picture.Sizes.Select(s => PortalPictures.AddressOf(p.Which, s))).ToHashSet(StringComparer.Ordinal);

    public PublicSection? Documents { get; } = portal.Sections.FirstOrDefault(s => s.Kind is ContentKind.Document);

    /// <summary>Files already found to be public under this stamp, so that a picture costs one query and not one a visitor.</summary>
    public ConcurrentDictionary<string, PublishedFile> KnownFiles { get; } = new(StringComparer.Ordinal);

    /// <summary>The newest items of a section, once asked for under this stamp: every article of the section names them as related.</summary>
    public ConcurrentDictionary<int, IReadOnlyList<PublicationRow>> Newest { get; } = new();

    /// <summary>How many items a section shows, once counted under this stamp.</summary>
    public ConcurrentDictionary<int, int> Totals { get; } = new();

    /// <summary>How many documents of which type and year a section shows, once counted under this stamp.</summary>
    public ConcurrentDictionary<int, DocumentCounts> DocumentCounts { get; } = new();

    /// <summary>Parts that every page of the portal shows alike, once made: menu, foot, links (<see cref="Pages.Fragments"/>).</summary>
    public ConcurrentDictionary<string, IHtmlContent> Fragments { get; } = new(StringComparer.Ordinal);

    public PublicSection? Section(string slug) => Sections.FirstOrDefault(s => string.Equals(s.Slug, slug, StringComparison.OrdinalIgnoreCase));

    /// <summary>The value of the first channel of a kind, if the profile gives one.</summary>
    public string? Channel(string kind) => Profile.Channels.FirstOrDefault(c => c.Kind == kind)?.Value;

    /// <summary>The name of a unit of this portal, by its code.</summary>
    public string? UnitName(string? code) => Profile.UnitName(code);
}

/// <summary>A way to another portal of the system.</summary>
public sealed record SiteLink(string Id, string Name, string ShortName, string Address);
