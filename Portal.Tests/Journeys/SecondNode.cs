using System.Diagnostics;
using System.Globalization;
using System.Net;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Journeys;

/// <summary>A second back-office over the data of the one that <c>./run</c> started, as where two nodes stand behind one proxy.</summary>
public sealed class SecondNode(RunningPortal first) : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly int port = FreePorts.Take(1)[0];
    private RunningScript? app;

    public string Url => string.Create(CultureInfo.InvariantCulture, $"http://localhost:{port}");

    public async Task InitializeAsync()
    {
        var program = Path.Combine(Repository.Root, "Portal.Admin", "bin", "Release", "net10.0");
        app = RunningScript.Start("dotnet", [Path.Combine(program, "Portal.Admin.dll"), "--urls", Url],
            environment: new Dictionary<string, string>
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development", ["DOTNET_ENVIRONMENT"] = "Development", ["Database__DataFolder"] = first.DataFolder,
                ["DOTNET_TieredPGO"] = "0", ["Links__PublicAddress"] = first.HostFor("{id}"),
            }, folder: program);
        using var client = new HttpClient { BaseAddress = new Uri(Url), Timeout = TimeSpan.FromSeconds(10) };
        for (var clock = Stopwatch.StartNew(); !app.HasExited && clock.Elapsed < Patience;)
        {
            try
            {
                if ((await client.GetAsync(new Uri("/health/ready", UriKind.Relative))).StatusCode == HttpStatusCode.OK) return;
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
            {
                // Not yet, or too slowly
            }
            await Task.Delay(100);
        }
        throw new InvalidOperationException($"The second node {(app.HasExited ? "ended" : "did not get ready")}:\n{app.Words}");
    }

    public async Task DisposeAsync()
    {
        if (app is not null) await app.DisposeAsync();
    }
}
