using System.Net;
using System.Xml.Linq;
using Portal.Core.Media;
using static Portal.Core.Word.WordFile;

namespace Portal.Core.Word;

/// <summary>What all readers of one file share: its styles, counts, references, pictures, notes and losses.</summary>
internal sealed class WordParts
{
    private const int CaptionLength = 500;
    private static readonly string[] CaptionBegins = ["Ảnh", "Ảnh ", "Hình", "Hình "];
    private readonly WordFile file;
    private readonly WordLimits limits;
    private readonly long mostPictureBytes;
    private readonly Dictionary<string, int?> numbers = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, XElement> footnotes, endnotes;

    public WordParts(WordFile file, WordLimits limits, long mostPictureBytes)
    {
        (this.file, this.limits, this.mostPictureBytes) = (file, limits, mostPictureBytes);
        Styles = new(file.Part("word/styles.xml"));
        Numbering = new(file.Part("word/numbering.xml"));
        References = file.ReferencesOf("word/document.xml");
        (footnotes, endnotes) = (NotesOf("footnote"), NotesOf("endnote"));
    }

    public WordStyles Styles { get; }
    public WordNumbering Numbering { get; }
    public IReadOnlyDictionary<string, (string Target, bool Outside)> References { get; }
    public LossCount Losses { get; } = new();
    public List<WordPicture> Pictures { get; } = [];

    /// <summary>Notes in the order in which the text names them.</summary>
    public List<XElement> Notes { get; } = [];

    /// <summary>The number a note gets in the text, the same one wherever it is named; null for one the file does not have.</summary>
    public int? Note(bool isFootnote, string? id)
    {
        if (id is null || !(isFootnote ? footnotes : endnotes).TryGetValue(id, out var note)) return null;
        if (Notes.IndexOf(note) is var known and >= 0) return known + 1;
        Notes.Add(note);
        return Notes.Count;
    }

    /// <summary>The number of a stored picture, the same one where it stands twice; null for one that cannot be taken, which is counted.</summary>
    public int? Picture(string? reference, string alt)
    {
        if (reference is null || !References.TryGetValue(reference, out var found)) return null;
        if (found.Outside)
        {
            Losses.NotTaken("ảnh nằm ngoài tệp");
            return null;
        }
        if (numbers.TryGetValue(found.Target, out var known)) return known;
        return numbers[found.Target] = Taken(found.Target, alt);
    }

    private int? Taken(string target, string alt)
    {
        var name = target[(target.LastIndexOf('/') + 1)..];
        var most = Math.Min(mostPictureBytes, limits.MaxPictureBytes - Pictures.Sum(p => (long)p.Bytes.Length));
        if (Pictures.Count >= limits.MaxPictures || most <= 0 || file.Picture(target, most) is not { } bytes)
        {
            Losses.NotTaken($"ảnh (quá {limits.MaxPictures} ảnh, quá nặng hoặc hỏng)");
            return null;
        }
        if (PictureHeader.KindOf(bytes) is null)
        {
            Losses.NotTaken($"ảnh kiểu {Path.GetExtension(name).TrimStart('.').ToUpperInvariant()} (hãy chèn lại dưới dạng JPEG hoặc PNG)");
            return null;
        }
        Pictures.Add(new(Pictures.Count + 1, name, alt, bytes));
        return Pictures.Count;
    }

    /// <summary>A line right below a picture is its caption by its style, or when it begins as captions do: "Ảnh: …", "Hình 3. …".</summary>
    public void TakeCaptions(List<WordBlock> blocks)
    {
        for (var i = blocks.Count - 2; i >= 0; i--)
        {
            if (blocks[i].Picture is not { } number || blocks[i + 1] is not { Markup: null, Number: null, Heading: null } below || !IsCaption(below)) continue;
            if (Pictures[number - 1].Caption.Length > 0) continue;
            Pictures[number - 1] = Pictures[number - 1] with { Caption = below.Text };
            blocks.RemoveAt(i + 1);
        }
    }

    private static bool IsCaption(WordBlock block) => block.Text.Length is > 0 and <= CaptionLength
        && (block.Style == "caption" || CaptionBegins.Any(b => block.Text.StartsWith(b, StringComparison.OrdinalIgnoreCase)
            && block.Text.Length > b.Length && block.Text[b.Length] is ':' or '.' or >= '0' and <= '9'));

    /// <summary>Heads and feet of pages that say more than a number.</summary>
    public void CountHeads()
    {
        foreach (var target in References.Values.Where(r => !r.Outside && IsHead(r.Target)).Select(r => r.Target).Distinct(StringComparer.OrdinalIgnoreCase))
            if (file.Part(target)?.Descendants(W + "t").Any(t => t.Value.Any(char.IsLetter)) == true) Losses.NotTaken("đầu trang, chân trang");
    }

    private static bool IsHead(string target) =>
        target.StartsWith("word/header", StringComparison.OrdinalIgnoreCase) || target.StartsWith("word/footer", StringComparison.OrdinalIgnoreCase);

    private Dictionary<string, XElement> NotesOf(string kind) => (file.Part($"word/{kind}s.xml")?.Elements(W + kind) ?? [])
        .Where(n => n.Attribute(W + "type")?.Value is null or "normal" && n.Attribute(W + "id") is not null)
        .GroupBy(n => n.Attribute(W + "id")!.Value, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);

    public static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
