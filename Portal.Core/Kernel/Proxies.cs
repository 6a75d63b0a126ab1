using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Configuration;

namespace Portal.Core.Kernel;

/// <summary>Believes forwarded host and scheme from the proxies named in <c>Proxies</c> only; none named, none believed.</summary>
public static class Proxies
{
    public static void UseProxies(this WebApplication app)
    {
        var known = app.Configuration.GetSection("Proxies:Known").Get<string[]>() ?? [];
        var networks = app.Configuration.GetSection("Proxies:Networks").Get<string[]>() ?? [];
        if (known.Length + networks.Length == 0) return;
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost,
        };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var address in known) options.KnownProxies.Add(IPAddress.Parse(address));
        foreach (var network in networks) options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(network));
        app.UseForwardedHeaders(options);
    }
}
