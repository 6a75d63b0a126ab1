using System.Xml;
using System.Xml.Linq;
using Portal.Core.Html;
using static Portal.Core.Word.WordFile;

namespace Portal.Core.Word;

/// <summary>Reads the text of a Word file into the markup of this portal. What it does not know loses its form and keeps its words.</summary>
internal sealed class WordReader
{
    private static readonly XNamespace Compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    private static readonly string[] Quotes = ["quote", "intense quote", "quotations", "block text"];

    /// <summary>Boxes and tables inside one another; deeper ones give their words only.</summary>
    private const int Deepest = 4;

    private readonly WordParts parts;
    private readonly WordLimits limits;
    private bool inContents;

    private WordReader(WordParts parts, WordLimits limits) => (this.parts, this.limits) = (parts, limits);

    public static Outcome<WordText> Read(Stream content, WordLimits limits, long mostPictureBytes)
    {
        try
        {
            var opened = WordFile.Open(content, limits);
            if (!opened.Done) return opened.As<WordText>();
            using var file = opened.Value;
            if (file.Part("word/document.xml")?.Element(W + "body") is not { } body) return WordRefusals.Damaged;
            return new WordReader(new(file, limits, mostPictureBytes), limits).Whole(body);
        }
        catch (WordTooMuchException)
        {
            return WordRefusals.TooMuch;
        }
        catch (Exception e) when (e is XmlException or InvalidDataException or IOException or NotSupportedException)
        {
            return WordRefusals.Damaged;
        }
    }

    private Outcome<WordText> Whole(XElement body)
    {
        var blocks = Blocks(body, 0).ToList();
        parts.CountHeads();
        parts.TakeCaptions(blocks);
        var (title, lead) = WordHead.TakeFrom(blocks);
        if (parts.Notes.Count > 0) blocks.Add(new("Chú thích", "Chú thích", Heading: 1));
        // A note may name another one: the list grows while it is read, each note once
        for (var i = 0; i < parts.Notes.Count; i++)
        {
            var lines = parts.Notes[i].Elements(W + "p").Select(LineOf).Where(l => l.Length > 0);
            blocks.Add(WordBlock.Of($"<p><sup>{i + 1}</sup> {string.Join("<br>", lines)}</p>"));
        }
        var markup = WordHtml.Write(blocks);
        if (markup.Length > limits.MaxMarkup) return WordRefusals.TooMuch;
        var clean = HtmlCleaner.Clean(markup);
        if (clean.IsEmpty && title.Length == 0) return WordRefusals.NoText;
        return new WordText(title, lead, clean.Html, parts.Pictures, parts.Losses.Whole);
    }

    private string LineOf(XElement paragraph)
    {
        var line = new WordLine(parts);
        line.Read(paragraph);
        return line.Html;
    }

    internal IEnumerable<WordBlock> Blocks(XElement container, int depth)
    {
        foreach (var child in container.Elements())
        {
            var inside = child.Name == W + "p" ? Paragraph(child, depth)
                : child.Name == W + "tbl" ? new WordTable(this, parts).Read(child, depth)
                : child.Name == W + "sdt" ? Blocks(child.Element(W + "sdtContent") ?? child, depth)
                : IsAlternative(child) ? Blocks(Chosen(child), depth)
                : child.Name.LocalName is "ins" or "moveTo" or "customXml" or "smartTag" ? Blocks(child, depth)
                : [];
            foreach (var block in inside) yield return block;
        }
    }

    private List<WordBlock> Paragraph(XElement paragraph, int depth)
    {
        var properties = paragraph.Element(W + "pPr");
        var style = properties?.Element(W + "pStyle")?.Attribute(W + "val")?.Value;
        var name = parts.Styles.NameOf(style);
        if (IsContents(name)) return [];
        var heading = WordStyles.Number(properties?.Element(W + "outlineLvl")) is { } level and < 9 ? level + 1 : parts.Styles.HeadingOf(style);
        var line = new WordLine(parts, heading is not null);
        line.Read(paragraph);
        var blocks = new List<WordBlock>();
        if (line.Html.Length > 0)
        {
            var number = NumberOf(properties, style);
            // A heading is numbered by words: it stands in no list
            if (heading is not null && number is { Label: null, IsBullet: false }) number = number with { Label = WordNumbering.LabelOf(number) };
            blocks.Add(number is null && Quotes.Contains(name) ? WordBlock.Of($"<blockquote><p>{line.Html}</p></blockquote>")
                : new(line.Html, line.Text, name, heading, number, line.IsBold));
        }
        blocks.AddRange(line.Pictures.Select(WordBlock.OfPicture));
        if (depth < Deepest) blocks.AddRange(line.Boxes.SelectMany(b => Blocks(b, depth + 1)));
        return blocks;
    }

    /// <summary>A table of contents is made anew by nobody: it is left out, once counted.</summary>
    private bool IsContents(string style)
    {
        var contents = style.StartsWith("toc ", StringComparison.Ordinal);
        if (contents && !inContents) parts.Losses.NotTaken("mục lục");
        return inContents = contents;
    }

    private WordNumber? NumberOf(XElement? properties, string? style)
    {
        var (own, styled) = (properties?.Element(W + "numPr"), parts.Styles.NumberingOf(style));
        var id = (own?.Element(W + "numId") ?? styled?.Element(W + "numId"))?.Attribute(W + "val")?.Value;
        return parts.Numbering.Next(id, WordStyles.Number(own?.Element(W + "ilvl") ?? styled?.Element(W + "ilvl")) ?? 0);
    }

    internal static bool IsAlternative(XElement element) => element.Name == Compatibility + "AlternateContent";

    /// <summary>Of two ways to show the same thing the newer one, where it holds anything.</summary>
    internal static XElement Chosen(XElement alternative) =>
        alternative.Elements(Compatibility + "Choice").FirstOrDefault(c => c.HasElements) ?? alternative.Element(Compatibility + "Fallback") ?? alternative;
}
