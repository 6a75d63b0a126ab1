using System.Text.RegularExpressions;
using Portal.Tests.Bench;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Running;

/// <summary>A guide says what is on the screen: its words are found in the sources, its pictures are there and made by the script.</summary>
public abstract partial class GuideTests
{
    private const int MostBytes = 120 * 1024;
    private static readonly string[] Kinds = [".cs", ".razor", ".cshtml", ".js", ".json"];
    private static readonly string[] Aside = ["bin", "obj", "Migrations", "node_modules", "bundle", "built", "sample", "laws"];

    /// <summary>What a word on a screen stands between: quotes, tags, lines, a value that is put in, signs at its end.</summary>
    private const string Begins = """(?:["'`>“}\n]|^)\s*""", Ends = """\s*(?:["'`<”{@\n:…?]|$)""";

    /// <summary>What a screen may say: the sources without comments, and the words of the shipped profiles; not what sample articles and laws say.</summary>
    private static readonly Lazy<List<string>> Sources = new(() => new[] { "Portal.Admin", "Portal.Core", "Portal.Public", "assets" }
        .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*", SearchOption.AllDirectories))
        .Where(f => Kinds.Contains(Path.GetExtension(f)) && !f.Split(Path.DirectorySeparatorChar).Intersect(Aside).Any())
        .Select(f => Comments().Replace(File.ReadAllText(f), "")).ToList());

    private readonly string text;
    private readonly string folder;
    private readonly IReadOnlyList<GuidePicture> pictures;

    private protected GuideTests(string guide, string folder, IReadOnlyList<GuidePicture> pictures)
    {
        text = File.ReadAllText(Path.Combine(Repository.Root, "docs", guide));
        (this.folder, this.pictures) = (folder, pictures);
    }

    [Fact]
    public void Every_word_in_bold_stands_on_a_screen()
    {
        var words = Bold().Matches(text).Select(m => Blank().Replace(m.Groups["words"].Value, " ")).Distinct().ToList();
        Assert.True(words.Count > 50, $"{words.Count} words");
        Assert.DoesNotContain(words.SelectMany(w => w.Split(" → ")).Distinct(), words => !IsOnAScreen(words));
    }

    [Fact]
    public void Every_picture_is_named_there_and_small_and_every_one_is_made_by_the_script()
    {
        var named = Picture().Matches(text).Where(m => m.Groups["folder"].Value == folder).Select(m => m.Groups["name"].Value).ToList();
        var place = Path.Combine(Repository.Root, "docs", "pictures", folder);
        Assert.Equal(pictures.Select(p => p.Name).Order(), named.Order());
        Assert.Equal(named.Order(), Directory.EnumerateFiles(place, "*.png").Select(f => Path.GetFileNameWithoutExtension(f)!).Order());
        Assert.All(named, name => Assert.InRange(new FileInfo(Path.Combine(place, name + ".png")).Length, 1, MostBytes));
    }

    /// <summary>Whole, as one text of the screen; three dots stand for what differs from case to case.</summary>
    private static bool IsOnAScreen(string words)
    {
        var parts = words.Split('…');
        var whole = new Regex(Begins + string.Join("[^\"<>\n]*?", parts.Select(Regex.Escape)) + Ends, RegexOptions.None, TimeSpan.FromSeconds(5));
        return Sources.Value.Exists(source => parts.All(p => source.Contains(p, StringComparison.Ordinal)) && whole.IsMatch(source));
    }

    [Theory]
    [InlineData("Ký", false)]
    [InlineData("Ký đợt rà soát", true)]
    [InlineData("đợt rà", false)]
    [InlineData("Soạn bản mới cho … bài đang đăng", true)]
    public void A_word_counts_only_whole(string words, bool counts) => Assert.Equal(counts, IsOnAScreen(words));

    /// <summary>Of C#, scripts, Razor and mark-up; an address within a text is none.</summary>
    [GeneratedRegex(@"@\*.*?\*@|<!--.*?-->|/\*.*?\*/|(?m:(?<=^|\s)//[^\n]*)", RegexOptions.Singleline, 10_000)]
    private static partial Regex Comments();

    [GeneratedRegex(@"\*\*(?<words>[^*]+)\*\*", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Bold();

    [GeneratedRegex(@"\s+", RegexOptions.None, 10_000)]
    private static partial Regex Blank();

    [GeneratedRegex(@"!\[[^\]]+\]\(pictures/(?<folder>[a-z]+)/(?<name>[a-z-]+)\.png\)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Picture();
}

public sealed class AdministratorGuideTests() : GuideTests("administrator-guide.md", "guide", GuidePictures.All);

public sealed class UserGuideTests() : GuideTests("user-guide.md", "user", UserGuidePictures.All);
