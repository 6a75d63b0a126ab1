using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Parser.Parts;
using UglyToad.PdfPig.Tokens;

namespace Portal.Tests.Papers.Sheets;

using Word = UglyToad.PdfPig.Content.Word;

/// <summary>
/// A PDF as it can be read: each page line by line as it stands on the paper, with single blanks; fonts, and whether they are in the
/// file; whether it is tagged (marked, with a tree of its parts), and the sizes of its pages.
/// </summary>
internal sealed record PdfReading(
    IReadOnlyList<string> Pages, IReadOnlyList<(string Name, bool Embedded)> Fonts, bool Tagged, IReadOnlyList<PageSize> Sizes)
{
    /// <summary>Words whose base lines differ by less stand on one line, in points.</summary>
    private const double SameLine = 2;

    public static PdfReading Of(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        var pages = document.GetPages().ToList();
        return new(pages.Select(TextOf).ToList(), FontsOf(document), IsTagged(document), pages.Select(p => p.Size).ToList());
    }

    private static string TextOf(Page page)
    {
        var lines = new List<List<Word>>();
        foreach (var word in page.GetWords().OrderByDescending(BaseLine))
        {
            if (lines.Count > 0 && BaseLine(lines[^1][0]) - BaseLine(word) < SameLine) lines[^1].Add(word);
            else lines.Add([word]);
        }
        var text = lines.Select(line => string.Join(' ', line.OrderBy(w => w.BoundingBox.Left).Select(w => w.Text)));
        // Readers give back ligatures and parted letters in their own ways; blanks of every kind are one
        return string.Join('\n', text.Select(l => string.Join(' ', l.Normalize(NormalizationForm.FormKC).Split(' ', StringSplitOptions.RemoveEmptyEntries))));
    }

    private static double BaseLine(Word word) => word.Letters[0].StartBaseLine.Y;

    /// <summary>Said to be marked, and with the tree by which a screen reader goes through tables and headings.</summary>
    private static bool IsTagged(PdfDocument document) => Under(document, "MarkInfo") is { } marks
        && marks.TryGet(NameToken.Create("Marked"), out BooleanToken marked) && marked.Data
        && Under(document, "StructTreeRoot") is { } tree && tree.ContainsKey(NameToken.K);

    /// <summary>The parts a screen reader goes through, as they are called, and what it is told of a picture.</summary>
    public static IReadOnlyList<(string Name, string? Alt)> Parts(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return document.Structure.CrossReferenceTable.ObjectOffsets.Keys.Select(reference => document.Structure.GetObject(reference).Data)
            .OfType<DictionaryToken>().Where(d => d.ContainsKey(NameToken.S) && d.ContainsKey(NameToken.P))
            .Select(d => (Named(d, NameToken.S) ?? "", d.TryGet(NameToken.Create("Alt"), out var alt) ? Words(alt) : null)).ToList();
    }

    private static string? Words(IToken token) => token switch
    {
        StringToken text => text.Data,
        HexToken hex => hex.Data,
        _ => null,
    };

    private static DictionaryToken? Under(PdfDocument document, string name) =>
        document.Structure.Catalog.CatalogDictionary.TryGet(NameToken.Create(name), out var said)
        && DirectObjectFinder.TryGet<DictionaryToken>(said, document.Structure.TokenScanner, out var found) ? found : null;

    /// <summary>Every font of the file but the shells of two parts, whose inner part is the one that can be embedded.</summary>
    private static List<(string Name, bool Embedded)> FontsOf(PdfDocument document) => document.Structure.CrossReferenceTable.ObjectOffsets.Keys
        .Select(reference => document.Structure.GetObject(reference).Data).OfType<DictionaryToken>()
        .Where(d => Named(d, NameToken.Type) == "Font" && Named(d, NameToken.Subtype) != "Type0")
        .Select(font => (Named(font, NameToken.BaseFont) ?? "drawn", Named(font, NameToken.Subtype) == "Type3" || HasFile(document, font))).ToList();

    private static bool HasFile(PdfDocument document, DictionaryToken font) =>
        font.TryGet(NameToken.FontDescriptor, out var said)
        && DirectObjectFinder.TryGet<DictionaryToken>(said, document.Structure.TokenScanner, out var description)
        && new[] { NameToken.FontFile, NameToken.FontFile2, NameToken.FontFile3 }.Any(description.ContainsKey);

    private static string? Named(DictionaryToken dictionary, NameToken key) => dictionary.TryGet(key, out NameToken name) ? name.Data : null;
}
