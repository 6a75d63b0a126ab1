using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core;
using Portal.Core.Kernel;
using Portal.Tests.Support;

namespace Portal.Tests.Bench;

/// <summary>
/// What the figures stand on: the built programs as processes of their own, and one data folder filled with the sample by
/// <c>./run</c> the first time somebody needs it. Everything is stopped and deleted at the end.
/// </summary>
internal sealed class BenchGround : IAsyncDisposable
{
    private const string Database = "portal.db";

    private readonly List<RunningScript> processes = [];
    private readonly List<string> folders = [];
    private (string Folder, double Seconds)? sample;

    public string NewFolder()
    {
        var folder = Directory.CreateTempSubdirectory("ward-bench-").FullName;
        folders.Add(folder);
        return folder;
    }

    /// <summary>The small sample's data folder, and how long <c>./run</c> took to fill it and be ready.</summary>
    public async Task<(string Folder, double Seconds)> SampleAsync()
    {
        if (sample is { } made) return made;
        var folder = NewFolder();
        var seconds = await RunUntilReadyAsync(folder);
        sample = (folder, seconds);
        return sample.Value;
    }

    /// <summary>
    /// The small sample once more, for what would leave traces that others measure. The database is copied by the engine, since an app of an earlier figure may
    /// still stand over it; its keys come along.
    /// </summary>
    public async Task<string> SampleCopyAsync()
    {
        var (made, _) = await SampleAsync();
        var folder = NewFolder();
        foreach (var (from, to) in new[] { (made, folder), (TestFolder.KeysOf(made), TestFolder.KeysOf(folder)) })
        {
            foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
            {
                if (Path.GetFileName(file).StartsWith(Database, StringComparison.Ordinal)) continue;
                var copy = Path.Combine(to, Path.GetRelativePath(from, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }
        }
        await using var source = new SqliteConnection($"Data Source={Path.Combine(made, Database)};Pooling=False");
        await using var target = new SqliteConnection($"Data Source={Path.Combine(folder, Database)};Pooling=False");
        await source.OpenAsync();
        await target.OpenAsync();
        source.BackupDatabase(target);
        return folder;
    }

    /// <summary>Seconds from starting <c>./run</c> until it says ready; it is stopped again.</summary>
    public static async Task<double> RunUntilReadyAsync(string folder, string size = "small")
    {
        var ports = FreePorts.Take(2);
        var clock = Stopwatch.StartNew();
        await using var run = RunningScript.Start(Path.Combine(Repository.Root, "run"),
            ["--data", folder, "--admin", Address(ports[0]), "--public", Address(ports[1])], awaited: "ready",
            environment: new Dictionary<string, string> { ["WARD_SAMPLE"] = size });
        await run.WaitForLineAsync();
        return clock.Elapsed.TotalSeconds;
    }

    /// <summary>A public node as in production: release build, Production settings, real host names.</summary>
    public async Task<int> StartPublicNodeAsync(string dataFolder, bool keepsPages = true)
    {
        var (_, port) = await StartAppAsync("Portal.Public", new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production", ["DOTNET_ENVIRONMENT"] = "Production", ["Database__DataFolder"] = dataFolder,
            ["PageCache__MaxMegabytes"] = keepsPages ? "64" : "0",
            // The same collector for the site and for what it is compared with
            ["DOTNET_gcServer"] = "0",
        });
        return port;
    }

    /// <summary>One of the two apps from its build output, ready to answer.</summary>
    public async Task<(RunningScript Process, int Port)> StartAppAsync(string name, IReadOnlyDictionary<string, string> environment)
    {
        var port = FreePorts.Take(1)[0];
        var process = RunningScript.Start("dotnet", [name + ".dll", "--urls", Address(port)], environment: environment,
            folder: Path.Combine(Repository.Root, name, "bin", "Release", "net10.0"));
        processes.Add(process);
        await WaitUntilOkAsync(port, "/health/ready");
        return (process, port);
    }

    /// <summary>A <see cref="BareEndpoint"/> that serves these bytes.</summary>
    public async Task<int> StartBareAsync(string path, byte[] bytes, string contentType, string? encoding)
    {
        var port = FreePorts.Take(1)[0];
        var file = Path.Combine(NewFolder(), "page.bin");
        await File.WriteAllBytesAsync(file, bytes);
        processes.Add(RunningScript.Start("dotnet",
            [typeof(BenchGround).Assembly.Location, "bench-bare", port.ToString(CultureInfo.InvariantCulture), path, file, contentType, encoding ?? ""],
            environment: new Dictionary<string, string> { ["ASPNETCORE_ENVIRONMENT"] = "Production", ["DOTNET_gcServer"] = "0" }));
        await WaitUntilOkAsync(port, path);
        return port;
    }

    /// <summary>A client for one port of this machine that asks under any host name and never decompresses.</summary>
    public static HttpClient Client(int port, string host = "localhost")
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false })
        {
            BaseAddress = new Uri(Address(port).Replace("localhost", "127.0.0.1", StringComparison.Ordinal)),
        };
        client.DefaultRequestHeaders.Host = host;
        return client;
    }

    /// <summary>Core's services over a data folder as the system itself, in one portal.</summary>
    public static ServiceProvider Core(string dataFolder, string portalId)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Database:DataFolder", dataFolder)]).Build();
        return new ServiceCollection().AddLogging().AddPortalCore(configuration).AddBackOffice(configuration)
            .AddSingleton<ICurrentUser>(FixedUser.System).AddSingleton<IPortalScope>(new FixedScope(portalId)).BuildServiceProvider();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in processes) await process.DisposeAsync();
        SqliteConnection.ClearAllPools();
        foreach (var folder in folders) TestFolder.Delete(folder);
    }

    private async Task WaitUntilOkAsync(int port, string path)
    {
        using var client = Client(port);
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < TimeSpan.FromSeconds(60))
        {
            try
            {
                if ((await client.GetAsync(path)).IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                if (processes[^1].HasExited) break;
            }
            await Task.Delay(100);
        }
        throw new InvalidOperationException($"No answer on port {port}:\n{processes[^1].Words}");
    }

    public static string Address(int port) => string.Create(CultureInfo.InvariantCulture, $"http://localhost:{port}");
}
