using System.Globalization;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Portal.Core.Publications;

namespace Portal.Public.Sites;

/// <summary>
/// Where portals are found: the template <c>Links:PortalAddress</c> with {id}, {host} (first host of the profile) and {port}
/// (the port this node listens on). In Development every portal also answers under <c>{id}.localhost</c>, and the bare
/// address of the machine shows the city.
/// </summary>
public sealed class SiteAddresses(IConfiguration configuration, IHostEnvironment environment, IServer server)
{
    private readonly string template = configuration["Links:PortalAddress"]
        ?? (environment.IsDevelopment() ? "http://{id}.localhost:{port}" : "https://{host}");

    public string Of(PublicPortal portal)
    {
        var host = portal.Profile.Hosts.FirstOrDefault() ?? portal.Hosts.FirstOrDefault() ?? portal.Id;
        var port = Port();
        return template.Replace("{id}", portal.Id, StringComparison.Ordinal)
            .Replace("{host}", host, StringComparison.Ordinal)
            .Replace(":{port}", port is null ? "" : ":" + port.Value.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .TrimEnd('/');
    }

    /// <summary>Every host name that leads to a portal on this node.</summary>
    public IEnumerable<string> HostsOf(PublicPortal portal)
    {
        foreach (var host in portal.Hosts) yield return host;
        if (!environment.IsDevelopment()) yield break;
        yield return portal.Id + ".localhost";
        if (portal.Level != 1) yield break;
        foreach (var bare in new[] { "localhost", "127.0.0.1", "[::1]" }) yield return bare;
    }

    // Known only once the server listens; the directory is renewed when that happens
    private int? Port() => server.Features.Get<IServerAddressesFeature>()?.Addresses
        .Select(a => BindingAddress.Parse(a).Port).FirstOrDefault() is > 0 and var port ? port : null;
}
