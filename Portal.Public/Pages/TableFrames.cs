using System.Globalization;
using System.Text;

namespace Portal.Public.Pages;

/// <summary>
/// Puts each table of a text into a frame of its own, so that a wide one scrolls there and does not widen the page. A class says how many
/// columns it has, so that all of them fit on paper. The text comes out of the cleaner: its tags are spelt in one way.
/// </summary>
public static class TableFrames
{
    private const string Begin = "<table>";
    private const string End = "</table>";

    public static string Put(string html)
    {
        if (!html.Contains(Begin, StringComparison.Ordinal)) return html;
        var framed = new StringBuilder(html.Length + 200);
        var (at, count) = (0, 0);
        while (html.IndexOf(Begin, at, StringComparison.Ordinal) is >= 0 and var begin)
        {
            var end = Closing(html, begin);
            var style = Columns(html.AsSpan(begin, end - begin)) switch { > 12 => " class=\"most\"", > 7 => " class=\"many\"", _ => "" };
            framed.Append(html, at, begin - at)
                .Append(CultureInfo.InvariantCulture, $"<div class=\"frame\" role=\"group\" aria-label=\"Bảng {++count}\" tabindex=\"0\"><table{style}>")
                .Append(html, begin + Begin.Length, end - begin - Begin.Length).Append("</div>");
            at = end;
        }
        return framed.Append(html, at, html.Length - at).ToString();
    }

    /// <summary>Behind the end of the table that begins there; a table within it stays as it is.</summary>
    private static int Closing(string html, int begin)
    {
        for (var (at, depth) = (begin, 0); ;)
        {
            var end = html.IndexOf(End, at, StringComparison.Ordinal);
            if (end < 0) return html.Length;
            depth += Count(html.AsSpan(at, end - at), Begin) - 1;
            at = end + End.Length;
            if (depth == 0) return at;
        }
    }

    /// <summary>The most cells in one row; joined columns count as one, which only makes the type larger than it need be.</summary>
    private static int Columns(ReadOnlySpan<char> table)
    {
        var most = 0;
        foreach (var row in table.Split("</tr>"))
        {
            var cells = table[row];
            most = Math.Max(most, Count(cells, "</td>") + Count(cells, "</th>"));
        }
        return most;
    }

    private static int Count(ReadOnlySpan<char> text, string what) => text.Count(what);
}
