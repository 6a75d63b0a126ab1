using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Portal.Admin.Sample;
using Portal.Core.Safekeeping;
using Xunit;

namespace Portal.Tests.Support;

/// <summary>Tests that look at the one running instance: <c>[Collection(RunningPortal.Collection)]</c>.</summary>
[CollectionDefinition(RunningPortal.Collection)]
public sealed class RunningPortalCollection : ICollectionFixture<RunningPortal>;

/// <summary>Tests of the public site and of the commands, on an instance of their own so that they run beside the journeys.</summary>
[CollectionDefinition(RunningPortal.SecondCollection)]
public sealed class SecondRunningPortalCollection : ICollectionFixture<RunningPortal>;

/// <summary>
/// Both front ends as <c>./run</c> starts them, over a data folder filled with the sample: the first of a run begins with an empty folder, the second with a
/// copy of what that one was filled with (<see cref="LoadedSample"/>). Started once a collection and shared: a test that changes something works on an item
/// of its own. Needs a build before, as <c>./test</c> makes it. The browser over it is in the other half of this class.
/// </summary>
public sealed partial class RunningPortal : IAsyncLifetime
{
    public const string Collection = "running portal";
    public const string SecondCollection = "second running portal";

    /// <summary>Every demo person's.</summary>
    public const string Password = SamplePeople.Password;

    private readonly IReadOnlyList<int> ports = FreePorts.Take(2);
    private RunningScript? script;

    public RunningPortal()
    {
        AdminUrl = Address("localhost", ports[0]);
        PublicUrl = Address("localhost", ports[1]);
        DataFolder = Directory.CreateTempSubdirectory("ward-portal-run-").FullName;
    }

    public string AdminUrl { get; }

    /// <summary>The bare address, which shows the city.</summary>
    public string PublicUrl { get; }

    public string DataFolder { get; }

    /// <summary>What <c>./run</c> printed.</summary>
    public string Words => script!.Words;

    /// <summary>The public site of a portal, for example <c>http://thanh-dong.localhost:40123</c>.</summary>
    public string HostFor(string portalId) => Address(portalId + ".localhost", ports[1]);

    /// <summary>A client of the public site, or of the back-office for <see cref="AdminUrl"/>; names under .localhost lead here.</summary>
    public static HttpClient Client(string baseAddress, bool followRedirects = false) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = followRedirects, ConnectCallback = ConnectHereAsync }) { BaseAddress = new Uri(baseAddress) };

    public Task InitializeAsync() => LoadedSample.StartAsync(DataFolder, async () =>
    {
        script = RunningScript.Start(Path.Combine(Repository.Root, "run"), ["--data", DataFolder, "--admin", AdminUrl, "--public", PublicUrl],
            awaited: "ready", environment: new Dictionary<string, string> { ["WARD_SAMPLE"] = "small" });
        await script.WaitForLineAsync();
    });

    public async Task DisposeAsync()
    {
        if (script is not null) await script.DisposeAsync();
        TestFolder.Delete(DataFolder);
    }

    private static async ValueTask<Stream> ConnectHereAsync(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(IPAddress.Loopback, context.DnsEndPoint.Port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static string Address(string host, int port) => string.Create(CultureInfo.InvariantCulture, $"http://{host}:{port}");
}
