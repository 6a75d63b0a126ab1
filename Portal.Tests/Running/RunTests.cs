using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Portal.Admin.Operations;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Running;

/// <summary><c>./run</c> from its first line to its last.</summary>
[Collection(RunningPortal.SecondCollection)]
[Trait("needs", "processes")]
public class RunTests(RunningPortal running)
{
    private static readonly string[] Portals = ["thanh-dong", "phu-lien", "duong-kinh", "hai-phong"];

    [Fact]
    public void It_prints_addresses_people_and_one_line_ready()
    {
        Assert.Contains(running.AdminUrl, running.Words, StringComparison.Ordinal);
        Assert.All(Portals, p => Assert.Contains(running.HostFor(p), running.Words, StringComparison.Ordinal));
        Assert.Contains("truongban.PORTAL", running.Words, StringComparison.Ordinal);
        Assert.Contains(RunningPortal.Password, running.Words, StringComparison.Ordinal);
        Assert.Single(running.Words.Split('\n'), line => line == "ready");
    }

    [Fact]
    public async Task Both_front_ends_are_alive_and_ready()
    {
        foreach (var address in new[] { running.AdminUrl, running.PublicUrl })
        {
            using var client = RunningPortal.Client(address);
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health/live")).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health/ready")).StatusCode);
        }
    }

    [Fact]
    public async Task Each_portal_shows_itself_under_its_own_name()
    {
        var titles = new List<string>();
        foreach (var portal in Portals)
        {
            using var client = RunningPortal.Client(running.HostFor(portal));
            var page = await client.GetStringAsync("/");
            titles.Add(page.Split("<title>")[1].Split("</title>")[0]);
        }
        Assert.Equal(Portals.Length, titles.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task Asked_to_stop_it_stops_both_and_frees_their_ports()
    {
        using var copy = SampleCopy.Of(running);
        var ports = FreePorts.Take(2);
        await using var run = Start(copy, ports);
        await run.WaitForLineAsync();
        Assert.Equal(2, Listeners(ports).Count);

        var ended = await run.StopAsync();

        Assert.Equal(0, ended.ExitCode);
        Assert.Empty(Listeners(ports));
        foreach (var port in ports)
        {
            using var free = new TcpListener(IPAddress.Loopback, port);
            free.Start();
        }
    }

    [Fact]
    public async Task When_one_of_the_two_dies_it_stops_the_other_and_says_so()
    {
        using var copy = SampleCopy.Of(running);
        var ports = FreePorts.Take(2);
        await using var run = Start(copy, ports);
        await run.WaitForLineAsync();

        using (var site = Process.GetProcessById(Listeners([ports[1]]).Single())) site.Kill();
        var ended = await run.EndAsync();

        Assert.NotEqual(0, ended.ExitCode);
        Assert.Contains("stopped unexpectedly", ended.Errors, StringComparison.Ordinal);
        Assert.Empty(Listeners(ports));
    }

    private static RunningScript Start(SampleCopy copy, IReadOnlyList<int> ports) => RunningScript.Start(
        Path.Combine(Repository.Root, "run"),
        ["--data", copy.Folder, "--admin", Address(ports[0]), "--public", Address(ports[1])], awaited: "ready");

    /// <summary>The front ends started for these ports that still live.</summary>
    private static List<int> Listeners(IReadOnlyList<int> ports)
    {
        var addresses = ports.Select(p => $"\0--urls\0{Address(p)}\0").ToList();
        return Directory.EnumerateDirectories("/proc").Select(Path.GetFileName)
            .Where(name => int.TryParse(name, CultureInfo.InvariantCulture, out _)
                && addresses.Exists(a => CommandLine(name!).Contains(a, StringComparison.Ordinal)))
            .Select(name => int.Parse(name!, CultureInfo.InvariantCulture)).ToList();
    }

    private static string CommandLine(string process)
    {
        try
        {
            return File.ReadAllText($"/proc/{process}/cmdline");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It ended while we looked
            return "";
        }
    }

    private static string Address(int port) => string.Create(CultureInfo.InvariantCulture, $"http://localhost:{port}");
}
