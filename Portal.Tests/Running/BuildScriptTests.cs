using System.Text.RegularExpressions;
using Portal.Core.Kernel;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Running;

/// <summary>A build that fails says why: NuGet's and the compiler's own lines, whichever script began it. ./test runs what it is asked for.</summary>
[Trait("needs", "processes")]
public sealed partial class BuildScriptTests
{
    private const string Missing = "/x/Portal.Core.csproj : error NU1102: Unable to find package AngleSharp with version (>= 1.10.3)";
    private const string Substituted = "/x/Portal.Core.csproj : warning NU1603: Portal.Core depends on AngleSharp (>= 1.10.3) but it was not found.";
    private const string Compiler = "/x/Money.cs(12,5): error CS1002: ; expected";
    private const string NoFeed = "/x/Portal.Core.csproj : error NU1301: Unable to load the service index for source https://api.nuget.org/v3/index.json.";

    private static ScriptCopy Failing(params string[] lines)
    {
        var copy = new ScriptCopy();
        copy.Fake("dotnet", string.Concat(lines.Select(l => $"echo '{l}'\n")) + "exit 1");
        return copy;
    }

    [Theory]
    [InlineData("run")]
    [InlineData("test")]
    [InlineData("portal", "verify")]
    public async Task The_lines_of_a_failed_build_are_shown_with_one_sentence_and_exit_code_1(string script, params string[] arguments)
    {
        using var copy = Failing(Substituted, Missing, Compiler);

        var ended = await copy.RunAsync(script, arguments);

        Assert.Equal(1, ended.ExitCode);
        var words = ended.Output + ended.Errors;
        Assert.All([Substituted, Missing, Compiler], line => Assert.Single(words.Split('\n'), l => l == line));
        Assert.Contains($"{script}: the build failed", ended.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("ready", words.Split('\n'));
        if (script == "test") Assert.Equal("0 passed, 0 failed, 0 skipped", ended.Output.TrimEnd().Split('\n')[^1]);
        // What a program reads of ./portal is its output; a build is none of it
        if (script == "portal") Assert.Equal("", ended.Output);
    }

    [Theory]
    [InlineData("run")]
    [InlineData("test")]
    [InlineData("portal", "verify")]
    public async Task Without_a_network_on_the_first_build_it_says_that_the_feed_was_not_reached(string script, params string[] arguments)
    {
        using var copy = Failing(NoFeed);

        var ended = await copy.RunAsync(script, arguments);

        Assert.Equal(1, ended.ExitCode);
        Assert.Contains(NoFeed, ended.Output + ended.Errors, StringComparison.Ordinal);
        Assert.Contains("The package feed was not reached: the first build needs the network", ended.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("run")]
    [InlineData("test")]
    [InlineData("portal", "verify")]
    public async Task Without_dotnet_it_says_what_is_needed(string script, params string[] arguments)
    {
        using var copy = new ScriptCopy();

        var ended = await copy.RunAsync(script, arguments);

        Assert.Equal(1, ended.ExitCode);
        Assert.Contains("The .NET 10 SDK is needed: dotnet was not found on the PATH.", ended.Errors, StringComparison.Ordinal);
        if (script == "test") Assert.Equal("0 passed, 0 failed, 0 skipped", ended.Output.TrimEnd().Split('\n')[^1]);
    }

    [Fact]
    public async Task A_failed_build_is_tried_again_and_a_good_one_is_not()
    {
        using var copy = Failing(Compiler);
        await copy.RunAsync("build/build.sh", "apps");
        copy.Fake("dotnet", "echo \"asked: $*\"");

        var good = await copy.RunAsync("build/build.sh", "apps");
        var again = await copy.RunAsync("build/build.sh", "apps");

        Assert.Equal(0, good.ExitCode);
        Assert.Contains("asked: ", good.Output, StringComparison.Ordinal);
        Assert.Equal("", again.Output + again.Errors);
    }

    [Theory]
    [InlineData("fast", " --filter needs!=chromium&needs!=processes / whole: no")]
    [InlineData("Royalties", " --filter FullyQualifiedName~Royalties / whole: no")]
    [InlineData("Category=x", " --filter Category=x / whole: no")]
    [InlineData("", " / whole: 1")]
    public async Task The_tests_asked_for_are_run_and_only_all_of_them_count_as_a_whole_run(string asked, string words)
    {
        using var copy = new ScriptCopy();
        copy.Fake("dotnet", "echo \"asked: $* / whole: ${WARD_TEST_WHOLE:-no}\"");

        var ended = await copy.RunAsync("test", asked);

        var run = Assert.Single(ended.Output.Split('\n'), line => line.StartsWith("asked: test ", StringComparison.Ordinal));
        Assert.EndsWith("--blame-hang-dump-type none" + words, run, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_of_the_build_is_made_for_a_feed_that_lacks_packages_and_no_warning_of_NuGet_is_silenced()
    {
        var build = Directory.EnumerateFiles(Path.Combine(Repository.Root, "build"), "*", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Repository.Root, "Directory.*")).ToList();
        Assert.True(build.Count >= 5, "The build was not found.");
        Assert.All(build, file => Assert.DoesNotContain("limited", File.ReadAllText(file), StringComparison.OrdinalIgnoreCase));
        Assert.All(build.Concat(Directory.EnumerateFiles(Repository.Root, "*.csproj", SearchOption.AllDirectories)),
            file => Assert.DoesNotMatch(Silenced(), File.ReadAllText(file)));
    }

    [GeneratedRegex("PrunePackageReference|NoWarn[^<]*NU\\d|<NoWarn>[^<]*NU\\d|NuGetAudit>\\s*false", RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Silenced();
}
