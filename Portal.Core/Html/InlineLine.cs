using System.Text;

namespace Portal.Core.Html;

/// <summary>
/// The inline content between two block borders, gathered as runs and given out as tidy paragraphs. Runs of white space (no-break blanks
/// too) become one; there is none at either end or beside a line break. Two line breaks or more begin a new paragraph.
/// Neighbours of equal format are joined, empty ones are left out. A single no-break blank stays.
/// </summary>
internal sealed class InlineLine
{
    private readonly List<Piece> pieces = [];

    /// <summary>Text, a picture (Element) or, with both null, a line break.</summary>
    private readonly record struct Piece(string? Text, CleanElement? Element, Formats Formats);

    public void Text(string text, Formats formats) => pieces.Add(new(InlineText.Scrub(text), null, formats));
    public void Picture(CleanElement picture, Formats formats) => pieces.Add(new(null, picture, formats));
    public void Break(Formats formats) => pieces.Add(new(null, null, formats));

    /// <summary>Takes out what was gathered, as paragraphs that each hold something, or as one with single line breaks.</summary>
    public IReadOnlyList<List<CleanNode>> Take(bool asOne)
    {
        var tidy = new Tidying(asOne);
        foreach (var piece in pieces)
        {
            if (piece.Text is not null)
                foreach (var c in piece.Text) tidy.Character(c, piece.Formats);
            else if (piece.Element is not null) tidy.Solid(null, piece.Element, piece.Formats);
            else tidy.Break(piece.Formats);
        }
        pieces.Clear();
        return tidy.Paragraphs.Where(p => p.Count > 0).Select(Nest).ToList();
    }

    private sealed class Run(StringBuilder? text, CleanElement? element, Formats formats)
    {
        public StringBuilder? Text => text;
        public CleanElement? Element => element;
        public Formats Formats => formats;
    }

    private sealed class Tidying(bool asOne)
    {
        private int blanks;
        private bool onlyNoBreak;
        private int breaks;
        private Formats between = Formats.None;

        public List<List<Run>> Paragraphs { get; } = [[]];

        private List<Run> Current => Paragraphs[^1];

        public void Character(char c, Formats formats)
        {
            if (!char.IsWhiteSpace(c)) Solid(c, null, formats);
            else if (Current.Count > 0 && breaks == 0)
            {
                if (blanks == 0) between = formats;
                onlyNoBreak = blanks == 0 && c == '\u00A0';
                blanks++;
            }
        }

        public void Break(Formats formats)
        {
            if (Current.Count == 0) return;
            if (breaks == 0) between = formats;
            breaks++;
            blanks = 0;
        }

        public void Solid(char? c, CleanElement? element, Formats formats)
        {
            if (breaks > 1 && !asOne) Paragraphs.Add([]);
            else if (Current.Count > 0 && (breaks > 0 || blanks > 0))
            {
                // What stands between two runs has only the formats that both and itself have
                var shared = Current[^1].Formats.Shared(formats).Shared(between);
                if (breaks > 0) Current.Add(new Run(null, new CleanElement("br", []), shared));
                else Append(onlyNoBreak ? '\u00A0' : ' ', shared);
            }
            breaks = blanks = 0;
            if (c is { } character) Append(character, formats);
            else Current.Add(new Run(null, element, formats));
        }

        private void Append(char c, Formats formats)
        {
            if (Current is [.., { Text: not null } last] && last.Formats.SameAs(formats)) last.Text.Append(c);
            else Current.Add(new Run(new StringBuilder().Append(c), null, formats));
        }
    }

    private static List<CleanNode> Nest(List<Run> runs)
    {
        var root = new List<CleanNode>();
        var open = new List<CleanElement>();
        var current = Formats.None;
        foreach (var run in runs)
        {
            var shared = current.Shared(run.Formats).Count;
            open.RemoveRange(shared, open.Count - shared);
            for (var i = shared; i < run.Formats.Count; i++)
            {
                var element = new CleanElement(run.Formats[i].Name, run.Formats[i].Attributes, []);
                Into().Add(element);
                open.Add(element);
            }
            current = run.Formats;
            Into().Add(run.Element ?? (CleanNode)new CleanText(VietnameseText.Nfc(run.Text!.ToString())));
        }
        return root;

        List<CleanNode> Into() => open.Count == 0 ? root : open[^1].Children;
    }
}
