using System.Text.RegularExpressions;
using Portal.Tests.Bench;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Running;

/// <summary>The administrator's guide says what is on the screen: its words are found in the sources, its pictures are there and made by the script.</summary>
public partial class AdministratorGuideTests
{
    private const int MostBytes = 120 * 1024;
    private static readonly string Guide = File.ReadAllText(Path.Combine(Repository.Root, "docs", "administrator-guide.md"));
    private static readonly string Folder = Path.Combine(Repository.Root, "docs", "pictures", "guide");

    [Fact]
    public void Every_word_in_bold_stands_on_a_screen()
    {
        string[] kinds = [".cs", ".razor", ".cshtml"];
        string[] built = ["bin", "obj", "Migrations"];
        var sources = new[] { "Portal.Admin", "Portal.Core", "Portal.Public" }
            .SelectMany(project => Directory.EnumerateFiles(Path.Combine(Repository.Root, project), "*", SearchOption.AllDirectories))
            .Where(f => kinds.Contains(Path.GetExtension(f)) && !f.Split(Path.DirectorySeparatorChar).Intersect(built).Any())
            .Select(File.ReadAllText).ToList();
        var words = Bold().Matches(Guide).Select(m => m.Groups["words"].Value).Distinct().ToList();
        Assert.True(words.Count > 50, $"{words.Count} words");
        Assert.DoesNotContain(words, word => !sources.Any(text => text.Contains(word, StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_picture_is_named_there_and_small_and_every_one_is_made_by_the_script()
    {
        var named = Picture().Matches(Guide).Select(m => m.Groups["name"].Value).ToList();
        Assert.Equal(GuidePictures.All.Select(p => p.Name).Order(), named.Order());
        Assert.Equal(named.Order(), Directory.EnumerateFiles(Folder, "*.png").Select(f => Path.GetFileNameWithoutExtension(f)!).Order());
        Assert.All(named, name => Assert.InRange(new FileInfo(Path.Combine(Folder, name + ".png")).Length, 1, MostBytes));
    }

    [GeneratedRegex(@"\*\*(?<words>[^*]+)\*\*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Bold();

    [GeneratedRegex(@"!\[[^\]]+\]\(pictures/guide/(?<name>[a-z-]+)\.png\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Picture();
}
