using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Running;

/// <summary><c>build/find-feed.sh</c> with a <c>dotnet</c> of the test's own that answers as NuGet does.</summary>
public sealed class FindFeedTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ward-portal-feed-");

    private string Props => Path.Combine(folder.FullName, "artifacts", "feed.props");

    public void Dispose() => folder.Delete(recursive: true);

    private async Task<ScriptResult> AskAsync(string restore)
    {
        var build = folder.CreateSubdirectory("build");
        File.Copy(Path.Combine(Repository.Root, "build", "find-feed.sh"), Path.Combine(build.FullName, "find-feed.sh"));
        var program = Path.Combine(folder.CreateSubdirectory("bin").FullName, "dotnet");
        await File.WriteAllTextAsync(program, $"#!/bin/sh\n{restore}\n");
        await RunningScript.RunAsync("chmod", ["+x", program]);
        return await RunningScript.RunAsync(Path.Combine(build.FullName, "find-feed.sh"), [],
            new Dictionary<string, string> { ["PATH"] = $"{Path.GetDirectoryName(program)}:{Environment.GetEnvironmentVariable("PATH")}" });
    }

    [Theory]
    [InlineData("exit 0", "false")]
    [InlineData("echo 'error NU1101: Unable to find package Microsoft.SqlServer.Server. No packages exist with this id'; exit 1", "true")]
    public async Task A_feed_that_answers_is_complete_or_limited_by_the_package_it_lacks(string restore, string limited)
    {
        var asked = await AskAsync(restore);

        Assert.Equal(0, asked.ExitCode);
        Assert.Contains($"<LimitedFeed>{limited}</LimitedFeed>", await File.ReadAllTextAsync(Props), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("error NU1301: Unable to load the service index for source. Name or service not known (feed.example:443)")]
    [InlineData("error NU1101: Unable to find package Microsoft.NETCore.App.Ref. No packages exist with this id")]
    public async Task A_feed_that_could_not_be_asked_is_no_answer_and_none_is_kept(string words)
    {
        var asked = await AskAsync($"echo '{words}'; exit 1");

        Assert.Equal(1, asked.ExitCode);
        Assert.Contains("the package feed could not be asked", asked.Errors, StringComparison.Ordinal);
        Assert.Contains(words, asked.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(Props));
    }
}
