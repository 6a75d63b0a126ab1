using System.Text;
using System.Xml.Linq;
using static Portal.Core.Word.WordFile;

namespace Portal.Core.Word;

/// <summary>Reads a table with its heads and joined cells. One cell alone is a box; a table inside a table gives its rows as lines.</summary>
internal sealed class WordTable(WordReader reader, WordParts parts)
{
    private sealed class Cell(int column, int columns, bool isHead, string html)
    {
        public int Column { get; } = column;
        public int Columns { get; } = columns;
        public bool IsHead { get; set; } = isHead;
        public bool LooksAsHead { get; init; }
        public string Html { get; } = html;
        public int Rows { get; set; } = 1;
    }

    public IEnumerable<WordBlock> Read(XElement table, int depth)
    {
        var rows = RowsOf(table).ToList();
        if (depth > 0) return Flat(rows);
        if (rows is [var only] && CellsOf(only).ToList() is [var box])
        {
            var inside = reader.Blocks(box, depth + 1).ToList();
            return inside.All(b => b.IsEmpty) ? [] : [WordBlock.Of($"<aside class=\"note\">{WordHtml.Write(inside)}</aside>")];
        }
        var cells = Laid(rows);
        return cells.All(r => r.All(c => c.Html.Length == 0)) ? [] : [WordBlock.Of(Written(cells))];
    }

    private IEnumerable<WordBlock> Flat(List<XElement> rows)
    {
        parts.Losses.NotTaken("bảng lồng trong bảng (giữ lại chữ)");
        foreach (var row in rows)
        {
            var words = CellsOf(row).Select(c => string.Join(' ', reader.Blocks(c, depth: 2).Select(b => b.Line))).Where(w => w.Length > 0).ToList();
            if (words.Count > 0) yield return new(string.Join(" – ", words), "");
        }
    }

    private List<List<Cell>> Laid(List<XElement> rows)
    {
        var laid = new List<List<Cell>>();
        var above = new Dictionary<int, Cell>();
        foreach (var row in rows)
        {
            var line = new List<Cell>();
            var properties = row.Element(W + "trPr");
            var isHead = properties?.Element(W + "tblHeader") is { } head && head.Attribute(W + "val")?.Value is not ("0" or "false");
            var column = WordStyles.Number(properties?.Element(W + "gridBefore")) ?? 0;
            foreach (var cell in CellsOf(row))
            {
                var columns = Math.Max(1, WordStyles.Number(cell.Element(W + "tcPr")?.Element(W + "gridSpan")) ?? 1);
                var joined = cell.Element(W + "tcPr")?.Element(W + "vMerge");
                // Joined to the one above it unless it says that it begins anew
                if (joined is not null && joined.Attribute(W + "val")?.Value != "restart" && above.TryGetValue(column, out var upper)) upper.Rows++;
                else line.Add(above[column] = Read(cell, column, columns, isHead));
                column += columns;
            }
            laid.Add(line);
        }
        TakeHead(laid);
        return laid;
    }

    private Cell Read(XElement cell, int column, int columns, bool isHead)
    {
        var blocks = reader.Blocks(cell, depth: 1).ToList();
        var looksAsHead = blocks.Count > 0 && blocks.All(b => b.IsBold || b.Style == "table heading");
        return new(column, columns, isHead, WordHtml.Write(blocks)) { LooksAsHead = looksAsHead };
    }

    /// <summary>Offices make the first row bold and leave unsaid that it is the head; below it stands a row that is not.</summary>
    private static void TakeHead(List<List<Cell>> rows)
    {
        if (rows.Count < 2 || rows.SelectMany(r => r).Any(c => c.IsHead) || rows[0].Count == 0) return;
        if (rows[0].All(c => c.LooksAsHead) && !rows[1].All(c => c.LooksAsHead)) rows[0].ForEach(c => c.IsHead = true);
    }

    private static string Written(List<List<Cell>> rows)
    {
        var html = new StringBuilder("<table><tbody>");
        foreach (var row in rows)
        {
            html.Append("<tr>");
            foreach (var cell in row)
            {
                var tag = cell.IsHead ? "th" : "td";
                html.Append('<').Append(tag);
                if (cell.Columns > 1) html.Append(" colspan=\"").Append(cell.Columns).Append('"');
                if (cell.Rows > 1) html.Append(" rowspan=\"").Append(cell.Rows).Append('"');
                html.Append('>').Append(cell.Html).Append("</").Append(tag).Append('>');
            }
            html.Append("</tr>");
        }
        return html.Append("</tbody></table>").ToString();
    }

    private IEnumerable<XElement> RowsOf(XElement table)
    {
        foreach (var row in Unwrapped(table).Where(e => e.Name == W + "tr"))
        {
            if (row.Element(W + "trPr")?.Element(W + "del") is null) yield return row;
            else parts.Losses.Deletion();
        }
    }

    private static IEnumerable<XElement> CellsOf(XElement row) => Unwrapped(row).Where(e => e.Name == W + "tc");

    /// <summary>Rows and cells may lie in a field of their own.</summary>
    private static IEnumerable<XElement> Unwrapped(XElement container) =>
        container.Elements().SelectMany(e => e.Name == W + "sdt" ? e.Element(W + "sdtContent")?.Elements() ?? [] : [e]);
}
