using System.Globalization;
using System.Net;
using Portal.Tests.Support;

namespace Portal.Tests.Journeys;

/// <summary>A back-office as docs/operations.md sets it up, over an empty folder of its own.</summary>
internal sealed class Installation(params (string Key, string Value)[] settings) : IAsyncDisposable
{
    private string? own;

    /// <summary>Another test's database instead of an empty folder.</summary>
    public string Folder
    {
        get => field ??= own = Directory.CreateTempSubdirectory("ward-portal-first-").FullName;
        init;
    }

    private readonly int port = FreePorts.Take(1)[0];
    private TlsProxy? running;

    private TlsProxy Proxy => running ??= new TlsProxy(port);

    /// <summary>Where people reach it.</summary>
    public string Url => Proxy.Url;

    private string Inside => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}");

    /// <summary>Starts it as systemd does and waits for the line that begins with the link, or for nothing.</summary>
    public async Task<RunningScript> StartAsync(string? awaited = "link")
    {
        var program = Path.Combine(Repository.Root, "Portal.Admin", "bin", "Release", "net10.0");
        var app = RunningScript.Start("dotnet", [Path.Combine(program, "Portal.Admin.dll")], awaited: awaited is null ? null : Url + "/thiet-lap?ma=",
            environment: new Dictionary<string, string>(settings.ToDictionary(s => s.Key, s => s.Value))
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Production", ["DOTNET_ENVIRONMENT"] = "Production", ["ASPNETCORE_URLS"] = Inside,
                ["Database__DataFolder"] = Folder, ["Proxies__Known__0"] = "127.0.0.1", ["Links__AdminAddress"] = Url,
            }, folder: program);
        if (awaited is not null) await app.WaitForLineAsync();
        return app;
    }

    /// <summary>Waits until it answers, for a start that says nothing.</summary>
    public async Task ReadyAsync(RunningScript app)
    {
        using var client = new HttpClient { BaseAddress = new Uri(Inside) };
        while (!app.HasExited)
        {
            try
            {
                if ((await client.GetAsync(new Uri("/health/ready", UriKind.Relative))).StatusCode == HttpStatusCode.OK) return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(100);
            }
        }
        throw new InvalidOperationException("The back-office ended:\n" + app.Words);
    }

    public async ValueTask DisposeAsync()
    {
        await Proxy.DisposeAsync();
        if (own is not null) TestFolder.Delete(own);
    }
}
