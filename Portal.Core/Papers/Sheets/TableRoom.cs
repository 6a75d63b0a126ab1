namespace Portal.Core.Papers.Sheets;

/// <summary>
/// Gives the room a table has left to the columns whose words need it, by how much lower its rows become: a name of two hundred letters in a column of six
/// letters would fill a page by itself. Widths are in heights of the type.
/// </summary>
internal sealed class TableRoom
{
    /// <summary>So many rows are looked at of a long table, and the longest of each column.</summary>
    private const int Sample = 80, Longest = 3;

    /// <summary>A row one signs in is as high as two lines of type, whatever stands in it.</summary>
    private const int LinesByHand = 2;

    /// <summary>The head stands on every page: a line less of it is worth as much as one in every so many rows.</summary>
    private const double RowsAPage = 12;

    /// <summary>What a line less is worth in a cell that is not the highest of its row: where two are, both must become lower.</summary>
    private const double Aside = 0.05;

    private static readonly double[] Steps = [0.5, 1, 2, 4, 8];

    private readonly List<(int Column, List<double[][]> Cells)> texts;
    private readonly double[] weights;
    private readonly int[] least;

    /// <summary>The head first, then the rows; figures are one line, since they are never torn.</summary>
    public TableRoom(SheetTable table)
    {
        var sample = SampleOf(table);
        weights = [Math.Max(1, sample.Count / RowsAPage), .. sample.Select(_ => 1.0)];
        least = [1, .. sample.Select(_ => table.Columns.Any(c => c.ByHand) ? LinesByHand : 1)];
        texts = table.Columns.Select((column, c) => (c, (List<double[][]>)[WordsOf(column.Title, TypeWidth.OfBold),
            .. sample.Select(r => column.IsNumeric ? [[]] : WordsOf(SheetText.Cell(column, r.Cells[c]), TypeWidth.Of))])).ToList();
    }

    /// <summary>
    /// The widths after <paramref name="left"/> was given away as far as it makes rows lower, what nobody needed, and the lines the rows then have together.
    /// </summary>
    public (double[] Widths, double Left, double Lines) Give(IReadOnlyList<double> needed, double left)
    {
        var widths = needed.ToArray();
        var lines = texts.Select(t => t.Cells.ConvertAll(cell => LinesOf(cell, widths[t.Column]))).ToList();
        while (left >= Steps[0])
        {
            var best = (Gain: 0.0, Text: -1, Step: 0.0);
            for (var t = 0; t < texts.Count; t++)
            {
                var others = least.Select((few, r) => lines.Where((_, other) => other != t).Select(l => l[r]).Append(few).Max()).ToList();
                var now = Sum(r => Math.Max(others[r], lines[t][r]));
                foreach (var step in Steps.Where(s => s <= left))
                {
                    var lower = texts[t].Cells.ConvertAll(cell => LinesOf(cell, widths[texts[t].Column] + step));
                    var gain = (now - Sum(r => Math.Max(others[r], lower[r])) + Aside * (lines[t].Sum() - lower.Sum())) / step;
                    if (gain > best.Gain) best = (gain, t, step);
                }
            }
            if (best.Text < 0) break;
            var (column, cells) = texts[best.Text];
            widths[column] += best.Step;
            left -= best.Step;
            lines[best.Text] = cells.ConvertAll(cell => LinesOf(cell, widths[column]));
        }
        return (widths, left, Sum(r => lines.Select(l => l[r]).Append(least[r]).Max()));
    }

    private double Sum(Func<int, int> linesOf) => weights.Select((weight, r) => weight * linesOf(r)).Sum();

    private static List<SheetRow> SampleOf(SheetTable table)
    {
        if (table.Rows.Count <= Sample) return [.. table.Rows];
        var every = (table.Rows.Count + Sample - 1) / Sample;
        var longest = Enumerable.Range(0, table.Columns.Count)
            .SelectMany(c => table.Rows.OrderByDescending(r => (r.Cells[c] as string)?.Length ?? 0).Take(Longest));
        return [.. table.Rows.Where((_, i) => i % every == 0), .. longest];
    }

    /// <summary>The widths of the words of each line a cell has of itself.</summary>
    private static double[][] WordsOf(string text, Func<string, double> wide) => text.Split('\n')
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(wide).ToArray()).ToArray();

    private static int LinesOf(double[][] cell, double width)
    {
        const double blank = 0.25;
        var lines = 0;
        foreach (var words in cell)
        {
            lines++;
            var used = 0.0;
            foreach (var word in words)
            {
                var with = used > 0 ? used + blank + word : word;
                if (with <= width)
                {
                    used = with;
                    continue;
                }
                if (used > 0) lines++;
                var torn = Math.Max(1, (int)Math.Ceiling(word / width));
                lines += torn - 1;
                used = word - (torn - 1) * width;
            }
        }
        return lines;
    }
}
