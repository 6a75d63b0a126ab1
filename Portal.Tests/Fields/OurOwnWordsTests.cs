using System.Text.RegularExpressions;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Fields;

/// <summary>What is missing or cannot be read is said beside its field in our words; a browser would say it in a bubble, in its own language.</summary>
[Trait("Fault", "ED15")]
public sealed partial class OurOwnWordsTests
{
    [Fact]
    public void No_form_leaves_what_is_missing_to_the_browser()
    {
        var pages = new[] { "Portal.Admin", "Portal.Public" }.SelectMany(p => Directory.EnumerateFiles(Path.Combine(Repository.Root, p), "*.*html",
                SearchOption.AllDirectories).Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, p), "*.razor", SearchOption.AllDirectories)))
            .Where(f => !f.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin" or "node_modules")).ToList();
        Assert.True(pages.Count > 200, $"{pages.Count} pages");

        Assert.Empty(pages.SelectMany(f => Faults(File.ReadAllText(f)).Select(form => $"{Path.GetRelativePath(Repository.Root, f)}: {form}")));
    }

    [Theory]
    [InlineData("<form novalidate>\n<TextField required />\n</form>", 0)]
    [InlineData("<form @onsubmit=\"() => Pay(1)\">\n<TextField required />\n</form>", 1)]
    [InlineData("<form>\n<input type=\"email\" />\n</form>", 1)]
    [InlineData("<form>\n<input type=\"number\" min=\"1\" />\n</form>", 1)]
    [InlineData("<form>\n@ChildContent\n</form>", 1)]
    [InlineData("<form>\n<input aria-required=\"true\" data-hint=\"required\" />\n</form>", 0)]
    [InlineData("<form>\n<input name=\"tu\" />\n</form>\n<TextField required />", 0)]
    public void It_is_told_by_what_stands_in_the_form(string markup, int faults) => Assert.Equal(faults, Faults(markup).Count);

    /// <summary>Forms that would be stopped by the browser: something in them must be filled in, or what is filled in must look so.</summary>
    private static List<string> Faults(string markup) => Form().Matches(markup)
        .Where(form => Asks().IsMatch(form.Groups["within"].Value) && !form.Groups["about"].Value.Contains(" novalidate", StringComparison.Ordinal))
        .Select(form => form.Value.Split('\n')[0].Trim()).ToList();

    [GeneratedRegex("<form(?<about>(?:\"[^\"]*\"|[^\">])*)>(?<within>.*?)</form>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Form();

    [GeneratedRegex("(?<![-\\w\"=])required(?![-\\w\"])|type=\"(email|number|url)\"|\\b(min|max|minlength|pattern)=\"|@ChildContent",
        RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Asks();
}
