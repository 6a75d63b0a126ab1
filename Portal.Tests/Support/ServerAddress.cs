using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Portal.Tests.Support;

/// <summary>Gives the requests of a test server an address to come from, which they have not got by themselves.</summary>
internal static class ServerAddress
{
    public static ServiceDescriptor Of(string address) => ServiceDescriptor.Singleton<IStartupFilter>(new From(IPAddress.Parse(address)));

    private sealed class From(IPAddress address) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, go) =>
            {
                context.Connection.RemoteIpAddress = address;
                return go(context);
            });
            next(app);
        };
    }
}
