using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Running;

/// <summary>
/// What NuGet's warnings do under the settings of this repository, tried with the real dotnet over a feed of one small package in a
/// folder: a version that is gone one day is told and built around, every other warning stops the build.
/// </summary>
[Trait("needs", "processes")]
public sealed partial class RestoreWarningTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("ward-portal-restore-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("1.0.0", "NU1603", 0)]
    [InlineData("(,9.0]", "NU1604", 1)]
    [InlineData("2.0.0", "NU1102", 1)]
    public async Task A_version_that_is_gone_warns_and_everything_else_fails(string wanted, string code, int exit)
    {
        Pack("Ward.Try", "1.0.1");
        WriteProject(wanted);

        var restored = await RunningScript.RunAsync("dotnet", ["msbuild", folder, "-t:Restore", "-v:q", "-nologo", "-tl:off", "-clp:NoSummary"],
            environment: new Dictionary<string, string> { ["NUGET_PACKAGES"] = Path.Combine(folder, "packages"), ["MSBUILDDISABLENODEREUSE"] = "1" });

        Assert.True(restored.ExitCode == exit, restored.ToString());
        var said = Said().Matches(restored.Output).Select(m => m.Value).Distinct().ToList();
        Assert.Equal([$"{(exit == 0 ? "warning" : "error")} {code}"], said);
    }

    private void WriteProject(string wanted)
    {
        Write("NuGet.config", "<configuration><packageSources><clear /><add key=\"here\" value=\"feed\" /></packageSources></configuration>");
        Write("Directory.Build.props", $"<Project><Import Project=\"{Path.Combine(Repository.Root, "Directory.Build.props")}\" /></Project>");
        // Its own packages only: the analyzers of the repository are not in this feed
        Write("Try.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <ItemGroup>
                <PackageReference Remove="@(PackageReference)" />
                <PackageReference Include="Ward.Try" Version="{wanted}" />
              </ItemGroup>
            </Project>
            """);
    }

    private void Pack(string id, string version)
    {
        Directory.CreateDirectory(Path.Combine(folder, "feed"));
        using var package = ZipFile.Open(Path.Combine(folder, "feed", $"{id}.{version}.nupkg"), ZipArchiveMode.Create);
        using var writer = new StreamWriter(package.CreateEntry(id + ".nuspec").Open(), Encoding.UTF8);
        writer.Write($"""
            <package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd">
              <metadata><id>{id}</id><version>{version}</version><authors>Ward Portal</authors><description>For a test.</description></metadata>
            </package>
            """);
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(folder, name), text);

    [GeneratedRegex("(warning|error) NU\\d{4}", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Said();
}
