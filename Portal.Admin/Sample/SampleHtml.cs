using System.Net;

namespace Portal.Admin.Sample;

/// <summary>A paragraph of the sample as HTML: a heading after “## ”, a list of lines after “- ”, a table of lines after “| ” with its heads first.</summary>
public static class SampleHtml
{
    public static string Of(string paragraph) => paragraph switch
    {
        ['#', '#', ' ', ..] => $"<h2>{Encode(paragraph[3..])}</h2>",
        ['-', ' ', ..] => $"<ul>{string.Concat(Lines(paragraph).Select(line => $"<li>{Encode(line)}</li>"))}</ul>",
        ['|', ' ', ..] => Table(Lines(paragraph)),
        _ => $"<p>{Encode(paragraph)}</p>",
    };

    /// <summary>The words alone, as a document of Word takes them.</summary>
    public static IEnumerable<string> Words(string paragraph) => paragraph switch
    {
        ['#', '#', ' ', ..] => [paragraph[3..]],
        ['-', ' ', ..] => Lines(paragraph).Select(line => "– " + line),
        ['|', ' ', ..] => Lines(paragraph).Select(line => line.Replace(" | ", ": ", StringComparison.Ordinal)),
        _ => [paragraph],
    };

    private static string Table(IReadOnlyList<string> lines) =>
        $"<table><thead>{Row(lines[0], "th")}</thead><tbody>{string.Concat(lines.Skip(1).Select(line => Row(line, "td")))}</tbody></table>";

    private static string Row(string line, string cell) =>
        $"<tr>{string.Concat(line.Split(" | ").Select(words => $"<{cell}>{Encode(words)}</{cell}>"))}</tr>";

    private static List<string> Lines(string paragraph) => paragraph.Split('\n').Select(line => line[2..]).ToList();

    private static string Encode(string words) => WebUtility.HtmlEncode(words);
}
