using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Running;

/// <summary>What keeps one of the two apps from starting is one sentence and an exit code, never a trace.</summary>
[Trait("needs", "processes")]
[Trait("Fault", "SEC6")]
public sealed class StartRefusalTests : IDisposable
{
    private readonly string room = Directory.CreateTempSubdirectory("ward-portal-start-").FullName;

    public void Dispose() => TestFolder.Delete(room);

    private static string Program(string app) => Path.Combine(Repository.Root, app, "bin", "Release", "net10.0");

    /// <summary>Starts an app as systemd does; where the tests run as root, on wish without root's right to pass over modes.</summary>
    private static Task<ScriptResult> StartAsync(string app, string data, string? urls = null, bool held = false, Dictionary<string, string>? set = null)
    {
        var environment = new Dictionary<string, string>
        {
            ["Database__DataFolder"] = data, ["ASPNETCORE_URLS"] = urls ?? $"http://127.0.0.1:{FreePorts.Take(1)[0].ToString(CultureInfo.InvariantCulture)}",
            ["ASPNETCORE_ENVIRONMENT"] = "Production", ["DOTNET_ENVIRONMENT"] = "Production", ["ASPNETCORE_CONTENTROOT"] = Program(app),
            ["Links__AdminAddress"] = "https://quantri.example.vn",
        };
        foreach (var (name, value) in set ?? []) environment[name] = value;
        var dll = Path.Combine(Program(app), app + ".dll");
        return held && Environment.UserName == "root"
            ? RunningScript.RunAsync("setpriv", ["--bounding-set=-dac_override,-dac_read_search", "dotnet", dll], environment)
            : RunningScript.RunAsync("dotnet", [dll], environment);
    }

    private static void Said(ScriptResult start, string app, string sentence)
    {
        Assert.Equal(1, start.ExitCode);
        Assert.Equal("", start.Output);
        var line = Assert.Single(start.Errors.Trim().Split('\n'));
        Assert.StartsWith($"{app} did not start: ", line, StringComparison.Ordinal);
        Assert.Contains(sentence, line, StringComparison.Ordinal);
        Assert.DoesNotContain("SQLite Error", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Portal.Admin")]
    [InlineData("Portal.Public")]
    public async Task A_file_where_the_data_folder_should_be(string app)
    {
        var file = Path.Combine(room, "file");
        await File.WriteAllTextAsync(file, "");

        Said(await StartAsync(app, file), app, $"the data folder {file} is a file");
    }

    [Theory]
    [InlineData("Portal.Admin")]
    [InlineData("Portal.Public")]
    public async Task A_data_folder_that_cannot_be_written(string app)
    {
        UnixMode.Set(room, 0b101_101_101);

        Said(await StartAsync(app, room, held: true), app, $"the data folder {room} cannot be written by the account");
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_made()
    {
        UnixMode.Set(room, 0b101_101_101);
        var folder = Path.Combine(room, "new");

        Said(await StartAsync("Portal.Admin", folder, held: true), "Portal.Admin", $"the data folder {folder} cannot be made");
    }

    [Fact]
    public async Task A_key_folder_that_cannot_be_made_leaves_no_key_anywhere()
    {
        // Its data folder may be written, what lies beside it not
        var data = Directory.CreateDirectory(Path.Combine(room, "data")).FullName;
        UnixMode.Set(data, 0b111_111_111);
        UnixMode.Set(room, 0b101_101_101);

        Said(await StartAsync("Portal.Admin", data, held: true), "Portal.Admin", $"the key file {data}.keys/portal.key cannot be made");
        Assert.False(Directory.Exists(data + ".keys"));
    }

    [Theory]
    [InlineData("Portal.Admin")]
    [InlineData("Portal.Public")]
    public async Task An_address_in_use(string app)
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var urls = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}");

        var start = await StartAsync(app, room, urls);

        Assert.Equal(1, start.ExitCode);
        Assert.Contains($"{app} did not start: Failed to bind to address {urls}", start.Errors, StringComparison.Ordinal);
        Assert.Contains("choose another in urls (ASPNETCORE_URLS)", start.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", start.Errors + start.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_server_that_is_not_there()
    {
        var start = await StartAsync("Portal.Admin", room, set: new()
        {
            ["Database__Engine"] = "sqlserver",
            ["Database__ConnectionString"] = "Server=127.0.0.1,1;Database=x;User Id=x;Password=x;Connect Timeout=1;ConnectRetryCount=0;Encrypt=False",
        });

        Said(start, "Portal.Admin", "the database server refused: ");
    }

    /// <summary>The settings of the public site are those of the folder it is started from, so a broken file can be given it.</summary>
    [Fact]
    public async Task A_file_of_settings_that_is_no_JSON()
    {
        await File.WriteAllTextAsync(Path.Combine(room, "appsettings.json"), "{ \"Database\": ");

        var start = await StartAsync("Portal.Public", room, set: new() { ["ASPNETCORE_CONTENTROOT"] = room });

        Assert.Equal(2, start.ExitCode);
        var line = Assert.Single((start.Output + start.Errors).Trim().Split('\n'));
        Assert.StartsWith("Portal.Public did not start: the settings cannot be read: ", line, StringComparison.Ordinal);
        Assert.Contains(Path.Combine(room, "appsettings.json"), line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_database()
    {
        await File.WriteAllTextAsync(Path.Combine(room, "portal.db"), new string('x', 5000));

        Said(await StartAsync("Portal.Admin", room), "Portal.Admin", "portal.db is not a database");
    }
}
