using System.Text.RegularExpressions;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Journeys;

public partial class VisitedPagesTests
{
    [Fact]
    public void Axe_visits_every_page_of_the_back_office() =>
        AssertAllVisited(Pages("Portal.Admin", "*.razor"), VisitedPages.Admin.Select(p => p.Path));

    [Fact]
    public void Axe_visits_every_page_of_the_public_site() =>
        AssertAllVisited(Pages("Portal.Public", "*.cshtml"), VisitedPages.Public);

    private static void AssertAllVisited(IReadOnlyList<string> pages, IEnumerable<string> visited)
    {
        // An address shows the page that says most of it word for word, as routing chooses
        var shown = visited.Select(address => pages.Where(p => Fits(p, address)).MinBy(p => p.Count(c => c == '{'))).ToHashSet();

        Assert.True(pages.Count > 6, "Hardly any page was found.");
        Assert.Subset(shown, pages.ToHashSet<string?>());
    }

    private static bool Fits(string page, string address)
    {
        var path = Placeholder().Replace(address.Split('?')[0], m =>
            m.Value is "{article}" or "{document}" ? "/tin-tuc/ten-1" : m.Value is "{month}" or "{closed}" ? "2026-11" : "1");
        var pattern = Placeholder().Replace(page, m => m.Value.EndsWith(":int}", StringComparison.Ordinal) ? "[0-9]+" : "[^/]+");
        return Regex.IsMatch(path, $"^{pattern}$", RegexOptions.None, TimeSpan.FromSeconds(1));
    }

    /// <summary>Every <c>@page</c> as written.</summary>
    private static List<string> Pages(string project, string files) => Directory
        .EnumerateFiles(Path.Combine(Repository.Root, project), files, SearchOption.AllDirectories)
        .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        .SelectMany(f => PageLine().Matches(File.ReadAllText(f)).Select(m => m.Groups["page"].Value)).ToList();

    [GeneratedRegex(@"\{[^}]+\}", RegexOptions.None, 10_000)]
    private static partial Regex Placeholder();

    [GeneratedRegex("^@page \"(?<page>[^\"]+)\"", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 10_000)]
    private static partial Regex PageLine();
}
