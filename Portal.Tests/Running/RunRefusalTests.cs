using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Running;

/// <summary>What <c>./run</c> does not start with, said in English before anything is started.</summary>
[Trait("needs", "processes")]
public class RunRefusalTests
{
    [Theory]
    [InlineData("unknown option --nonsense", "--nonsense")]
    [InlineData("--data needs a value", "--data")]
    [InlineData("not an address like http://localhost:5080: ftp://localhost:1", "--admin", "ftp://localhost:1")]
    [InlineData("not an address like http://localhost:5080: http://localhost", "--public", "http://localhost")]
    [InlineData("the two addresses need different ports", "--admin", "http://localhost:5999", "--public", "http://localhost:5999")]
    public async Task A_misused_option_is_told_and_ends_with_2(string sentence, params string[] arguments)
    {
        var run = await Scripts.RunAsync(arguments);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(sentence, run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("ready", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sample_of_an_unknown_size_is_told_and_ends_with_2()
    {
        var run = await RunningScript.RunAsync(Path.Combine(Repository.Root, "run"), [], new Dictionary<string, string> { ["WARD_SAMPLE"] = "huge" });
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("WARD_SAMPLE is small or office, not: huge", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_is_no_error()
    {
        var run = await Scripts.RunAsync("--help");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("WARD_SAMPLE", run.Output, StringComparison.Ordinal);
        Assert.Contains("--data DIR", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task A_taken_port_is_named_with_the_way_out(int which)
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        int[] ports = [.. FreePorts.Take(2)];
        ports[which] = ((IPEndPoint)taken.LocalEndpoint).Port;
        var folder = Directory.CreateTempSubdirectory("ward-portal-taken-");
        try
        {
            var run = await Scripts.RunAsync("--data", folder.FullName, "--admin", Address(ports[0]), "--public", Address(ports[1]));
            Assert.Equal(1, run.ExitCode);
            Assert.Contains($"port {ports[which].ToString(CultureInfo.InvariantCulture)} is already in use", run.Errors, StringComparison.Ordinal);
            Assert.Contains("--admin or --public", run.Errors, StringComparison.Ordinal);
            // Nothing half made: no database for a start that did not happen
            Assert.Empty(folder.GetFileSystemInfos());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // A path below a file is refused to everyone, root included
    [Fact]
    public async Task An_unwritable_data_folder_is_named_with_the_way_out()
    {
        var ports = FreePorts.Take(2);
        var run = await Scripts.RunAsync("--data", "/dev/null/x", "--admin", Address(ports[0]), "--public", Address(ports[1]));
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("cannot write to the data folder /dev/null/x", run.Errors, StringComparison.Ordinal);
        Assert.Contains("--data DIR", run.Errors, StringComparison.Ordinal);
    }

    private static string Address(int port) => string.Create(CultureInfo.InvariantCulture, $"http://localhost:{port}");
}
