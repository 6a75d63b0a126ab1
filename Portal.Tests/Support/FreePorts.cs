using System.Net;
using System.Net.Sockets;

namespace Portal.Tests.Support;

/// <summary>Ports of this machine that nobody listens on at the moment; all of one call differ.</summary>
public static class FreePorts
{
    public static IReadOnlyList<int> Take(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        try
        {
            foreach (var listener in listeners) listener.Start();
            return listeners.Select(l => ((IPEndPoint)l.LocalEndpoint).Port).ToList();
        }
        finally
        {
            foreach (var listener in listeners) listener.Dispose();
        }
    }
}
