using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace Portal.Tests.Papers.Sheets;

using Word = UglyToad.PdfPig.Content.Word;

/// <summary>A page as it can be measured: words with their places, and the lines of its tables. Lengths are millimetres.</summary>
internal sealed class PaperPage
{
    private const double PerPoint = 25.4 / 72;

    /// <summary>What is thinner is a line of a table.</summary>
    private const double Thin = 0.8;

    private readonly List<PdfRectangle> upright = [], level = [];

    private PaperPage(Page page)
    {
        (Width, Height, Words) = (page.Width * PerPoint, page.Height * PerPoint, page.GetWords().ToList());
        var drawn = page.Paths.Where(p => p.IsFilled || p.IsStroked).SelectMany(p => p).Select(part => part.GetBoundingRectangle());
        foreach (var box in drawn.OfType<PdfRectangle>())
        {
            if (box.Width * PerPoint < Thin && box.Height > box.Width) upright.Add(box);
            else if (box.Height * PerPoint < Thin) level.Add(box);
        }
        Lines = LinesOf();
        Text = string.Join('\n', Lines);
    }

    public double Width { get; }
    public double Height { get; }
    public IReadOnlyList<Word> Words { get; }

    /// <summary>Line by line as it stands on the paper, with single blanks.</summary>
    public IReadOnlyList<string> Lines { get; }
    public string Text { get; }

    public static List<PaperPage> Of(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return document.GetPages().Select(p => new PaperPage(p)).ToList();
    }

    /// <summary>How far from the left the leftmost letter or line stands, from the right the rightmost, from below the lowest.</summary>
    public (double Left, double Right, double Below) Margins()
    {
        var boxes = Words.Select(w => w.BoundingBox).Concat(upright).Concat(level).ToList();
        return (boxes.Min(b => b.Left) * PerPoint, Width - boxes.Max(b => b.Right) * PerPoint, boxes.Min(b => b.Bottom) * PerPoint);
    }

    /// <summary>Width and height of the cell around a word; null for what stands in none.</summary>
    public (double Width, double Height)? CellOf(Word word)
    {
        var (x, y) = ((word.BoundingBox.Left + word.BoundingBox.Right) / 2, (word.BoundingBox.Bottom + word.BoundingBox.Top) / 2);
        var beside = upright.Where(l => l.Bottom <= y && l.Top >= y).Select(l => (l.Left + l.Right) / 2).ToList();
        var across = level.Where(l => l.Left <= x && l.Right >= x).Select(l => (l.Bottom + l.Top) / 2).ToList();
        if (!beside.Exists(l => l < x) || !beside.Exists(l => l > x) || !across.Exists(l => l < y) || !across.Exists(l => l > y)) return null;
        return ((beside.Where(l => l > x).Min() - beside.Where(l => l < x).Max()) * PerPoint,
            (across.Where(l => l > y).Min() - across.Where(l => l < y).Max()) * PerPoint);
    }

    private List<string> LinesOf()
    {
        const double sameLine = 2;
        var lines = new List<List<Word>>();
        foreach (var word in Words.OrderByDescending(BaseLine))
        {
            if (lines.Count > 0 && BaseLine(lines[^1][0]) - BaseLine(word) < sameLine) lines[^1].Add(word);
            else lines.Add([word]);
        }
        return lines.ConvertAll(line => string.Join(' ', line.OrderBy(w => w.BoundingBox.Left).Select(w => w.Text)));
    }

    private static double BaseLine(Word word) => word.Letters[0].StartBaseLine.Y;
}
