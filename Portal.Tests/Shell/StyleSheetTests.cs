using System.Text.RegularExpressions;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Shell;

/// <summary>
/// What one rule must not ask of a page: a browser that sees <c>:has()</c> before a place among children styles the whole page anew at every letter that
/// changes anywhere. A sheet of 300 rows took half a second a cell, on a busy machine, for one such rule about boxes of another page.
/// </summary>
public sealed partial class StyleSheetTests
{
    [Fact]
    public void No_rule_counts_the_children_of_what_it_chose_by_its_content()
    {
        var faults = Sheets().SelectMany(s => Faults(s.Text).Select(f => $"{s.Name}: {f}")).ToList();

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Theory]
    [InlineData(".box:not(:has(> .line h2), .other *) > :nth-child(n + 3) { color: red; }", true)]
    [InlineData("td:has(> .button) > .hint:empty { color: red; }", true)]
    [InlineData("td:has(.a) + td:last-child { color: red; }", true)]
    [InlineData(".a:not(:has(> :nth-child(2))) { color: red; }", false)]
    [InlineData("body:has(.bar) .words, .b > :first-child { color: red; }", false)]
    public void Such_a_rule_is_known_from_its_siblings(string rule, bool refused) => Assert.Equal(refused, Faults(rule).Any());

    private static List<(string Name, string Text)> Sheets()
    {
        var found = new[] { "Portal.Admin", "Portal.Public" }.Select(p => Path.Combine(Repository.Root, p))
            .SelectMany(p => Directory.EnumerateFiles(p, "*.css", SearchOption.AllDirectories))
            .Where(f => !Path.GetRelativePath(Repository.Root, f).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "node_modules"))
            .Select(f => (Path.GetRelativePath(Repository.Root, f), File.ReadAllText(f))).ToList();
        Assert.NotEmpty(found);
        return found;
    }

    /// <summary>Selectors in which, after an element chosen by <c>:has()</c>, another is chosen by its place or by being empty.</summary>
    private static IEnumerable<string> Faults(string css) => Heads().Matches(Comments().Replace(css, "")).SelectMany(m => Parts(m.Groups["head"].Value))
        .Where(selector => AfterHas(selector) is { } rest && ByPlace().IsMatch(rest));

    /// <summary>What stands after the compound with the first <c>:has()</c>, which ends at the first combinator outside its brackets.</summary>
    private static string? AfterHas(string selector)
    {
        var at = selector.IndexOf(":has(", StringComparison.Ordinal);
        if (at < 0) return null;
        var depth = selector[..at].Count(c => c == '(') - selector[..at].Count(c => c == ')');
        for (; at < selector.Length; at++)
        {
            depth += selector[at] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth == 0 && selector[at] is (' ' or '>' or '+' or '~')) return selector[at..];
        }
        return null;
    }

    /// <summary>The selectors of a list, parted by the commas outside brackets.</summary>
    private static IEnumerable<string> Parts(string head)
    {
        var (depth, from) = (0, 0);
        for (var i = 0; i < head.Length; i++)
        {
            depth += head[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (head[i] != ',' || depth > 0) continue;
            yield return head[from..i].Trim();
            from = i + 1;
        }
        yield return head[from..].Trim();
    }

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline, 10_000)]
    private static partial Regex Comments();

    [GeneratedRegex(@"(?<head>[^{};]+)\{", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Heads();

    [GeneratedRegex(":(nth-|first-|last-|only-|empty)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex ByPlace();
}
