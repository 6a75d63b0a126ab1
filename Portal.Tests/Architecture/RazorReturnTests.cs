using System.Text.RegularExpressions;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Architecture;

/// <summary>
/// A component that returns while an element is open leaves it unclosed, and the circuit ends where it is shown: only in that one state, which is easily the
/// one no test opens. What stands within a component is a fragment of its own and may return.
/// </summary>
public sealed partial class RazorReturnTests
{
    [Fact]
    public void No_component_returns_while_an_element_is_open()
    {
        var files = new[] { "Portal.Admin", "Portal.Public" }.SelectMany(p => Directory.EnumerateFiles(Path.Combine(Repository.Root, p), "*.razor",
            SearchOption.AllDirectories)).Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

        Assert.Empty(files.SelectMany(f => Faults(File.ReadAllText(f)).Select(line => $"{Path.GetRelativePath(Repository.Root, f)}:{line}")));
    }

    [Theory]
    [InlineData("<section>\n  @if (x)\n  {\n    return;\n  }\n</section>", 4)]
    [InlineData("<CardFrame>\n  @if (x)\n  {\n    return;\n  }\n</CardFrame>", null)]
    [InlineData("<CardFrame>\n  <p>\n    @if (x)\n    {\n      return;\n    }\n  </p>\n</CardFrame>", 5)]
    [InlineData("<p>a</p>\n@if (x)\n{\n  <p>b</p>\n  return;\n}\n<p>c</p>", null)]
    [InlineData("<p>a</p>\n@code {\n  void A()\n  {\n    return;\n  }\n}", null)]
    public void It_is_told_by_what_stands_around_it(string markup, int? line) => Assert.Equal(line is { } at ? [at] : [], Faults(markup));

    /// <summary>Numbers of the lines that return within an element, by how far the lines are indented.</summary>
    private static List<int> Faults(string razor)
    {
        var lines = razor.ReplaceLineEndings("\n").Split("\n@code")[0].Split('\n');
        return Enumerable.Range(0, lines.Length).Where(i => lines[i].Trim() == "return;" && Around(lines, i) is { } tag && char.IsLower(tag[0]))
            .Select(i => i + 1).ToList();
    }

    /// <summary>The name of the element or component a line stands in; null for none.</summary>
    private static string? Around(string[] lines, int at)
    {
        var indent = Indent(lines[at]);
        for (var i = at - 1; i >= 0; i--)
        {
            if (lines[i].Trim().Length == 0 || Indent(lines[i]) >= indent) continue;
            indent = Indent(lines[i]);
            if (Opening().Match(lines[i]) is { Success: true } found) return found.Groups["name"].Value;
        }
        return null;
    }

    private static int Indent(string line) => line.Length - line.TrimStart().Length;

    [GeneratedRegex("^ *<(?<name>[A-Za-z][A-Za-z0-9.]*)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Opening();
}
