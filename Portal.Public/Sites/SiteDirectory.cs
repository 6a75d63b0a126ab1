using System.Collections.Frozen;
using Portal.Core.Kernel;
using Portal.Core.Publications;

namespace Portal.Public.Sites;

/// <summary>
/// Which portal a host shows, and everything about portals that pages need, kept in memory. Reading it takes no lock and no
/// database; <see cref="RefreshAsync"/> swaps in a new state as a whole.
/// </summary>
public sealed class SiteDirectory(FindPortals portals, SiteAddresses addresses, WardClock clock)
{
    private volatile State state = State.Nothing;

    /// <summary>True once the portals were read; until then every host is unknown.</summary>
    public bool Loaded => state.Sites.Count > 0;

    public IReadOnlyCollection<Site> Sites => state.Sites.Values;

    /// <summary>Whether a site is still the one to be shown; false as soon as its stamp moved.</summary>
    public bool IsCurrent(Site site) => state.Sites.TryGetValue(site.Id, out var current) && ReferenceEquals(current, site);

    /// <summary>The portal of a Host header; port, capitals and a final dot do not matter. Null for an unknown host.</summary>
    public Site? Find(ReadOnlySpan<char> host)
    {
        var colon = host.LastIndexOf(':');
        if (colon >= 0 && host[^1] != ']') host = host[..colon];
        if (host.Length > 0 && host[^1] == '.') host = host[..^1];
        return state.ByHost.TryGetValue(host, out var site) ? site : null;
    }

    /// <summary>
    /// Looks at the stamps and renews what moved: one portal when only it published, all when a portal's own row, the day or
    /// the node's address changed (names of neighbours stand on every page). True when anything was renewed.
    /// </summary>
    public async Task<bool> RefreshAsync()
    {
        var (old, today) = (state, clock.Today);
        var stamps = await portals.StampsAsync();
        var allNew = old.Today != today || stamps.Count != old.Portals.Count || stamps.Any(s =>
            !old.Portals.TryGetValue(s.Id, out var known) || known.Stamp.Version != s.Version
            || addresses.Of(known) != old.Sites[s.Id].Address);
        var moved = stamps.Where(s => allNew || old.Portals[s.Id].Stamp != s).Select(s => s.Id).ToHashSet();
        if (moved.Count == 0) return false;

        var read = new Dictionary<string, PublicPortal>(old.Portals);
        if (allNew) read.Clear();
        foreach (var id in moved)
            if (await portals.GetAsync(id) is { } portal) read[id] = portal;
        state = Build(read, old, moved, today);
        return true;
    }

    private State Build(Dictionary<string, PublicPortal> read, State old, HashSet<string> moved, DateOnly today)
    {
        var sites = read.Values.ToDictionary(p => p.Id, p => moved.Contains(p.Id) ? Make(p, read, today) : old.Sites[p.Id]);
        var hosts = new Dictionary<string, Site>(StringComparer.OrdinalIgnoreCase);
        foreach (var portal in read.Values)
            foreach (var host in addresses.HostsOf(portal)) hosts[host] = sites[portal.Id];
        return new(today, read, sites, hosts.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase));
    }

    private Site Make(PublicPortal portal, Dictionary<string, PublicPortal> all, DateOnly today) => new(
        portal, today, addresses.Of(portal),
        portal.ParentId is { } parent && all.TryGetValue(parent, out var above) ? Link(above) : null,
        all.Values.Where(p => p.ParentId == portal.Id).OrderBy(p => p.ShortName, VietnameseText.Order).Select(Link).ToList());

    private SiteLink Link(PublicPortal portal) => new(portal.Id, portal.Name, portal.ShortName, addresses.Of(portal));

    private sealed class State(
        DateOnly today, Dictionary<string, PublicPortal> portals, Dictionary<string, Site> sites, FrozenDictionary<string, Site> byHost)
    {
        public static readonly State Nothing = new(default, [], [], FrozenDictionary.ToFrozenDictionary<string, Site>([], StringComparer.OrdinalIgnoreCase));

        public DateOnly Today => today;
        public Dictionary<string, PublicPortal> Portals => portals;
        public Dictionary<string, Site> Sites => sites;
        public FrozenDictionary<string, Site>.AlternateLookup<ReadOnlySpan<char>> ByHost { get; } =
            byHost.GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
