using System.Globalization;
using System.Text;
using System.Xml.Linq;
using static Portal.Core.Word.WordFile;

namespace Portal.Core.Word;

/// <summary>Reads what stands in one paragraph: words with their formats, links, notes; pictures and boxes are kept for after it.</summary>
internal sealed class WordLine(WordParts parts, bool isHeading = false)
{
    private static readonly XNamespace Math = "http://schemas.openxmlformats.org/officeDocument/2006/math";
    private readonly StringBuilder html = new(), text = new();
    private readonly Stack<WordField> fields = new();
    private string? style;
    private bool wasHidden, wasDeleted, allBold = true;

    public string Html => html.ToString().Trim();

    public string Text => VietnameseText.Tidy(text.ToString());

    /// <summary>All of its words are bold.</summary>
    public bool IsBold => allBold && Text.Length > 0;

    public List<int> Pictures { get; } = [];

    /// <summary>Contents of text boxes anchored here.</summary>
    public List<XElement> Boxes { get; } = [];

    public void Read(XElement paragraph)
    {
        style = paragraph.Element(W + "pPr")?.Element(W + "pStyle")?.Attribute(W + "val")?.Value;
        Children(paragraph);
        while (fields.Count > 0) EndField();
    }

    private void Children(XElement container)
    {
        foreach (var child in container.Elements()) Child(child);
    }

    private void Child(XElement child)
    {
        if (child.Name == W + "del" || child.Name == W + "moveFrom")
        {
            if (!wasDeleted && child.Descendants(W + "delText").Concat(child.Descendants(W + "t")).Any()) parts.Losses.Deletion();
            wasDeleted = true;
            return;
        }
        if (child.Name == W + "r") Run(child);
        else if (child.Name == W + "hyperlink") Linked(AddressOf(child.Attribute(R + "id")?.Value), () => Children(child));
        else if (child.Name == W + "fldSimple") Linked(WordField.AddressIn(child.Attribute(W + "instr")?.Value), () => Children(child));
        else if (child.Name == Math + "oMath" || child.Name == Math + "oMathPara") Formula(child);
        else if (child.Name == W + "sdt") Children(child.Element(W + "sdtContent") ?? child);
        else if (WordReader.IsAlternative(child)) Children(WordReader.Chosen(child));
        else if (child.Name.LocalName is "ins" or "moveTo" or "smartTag" or "customXml" or "dir" or "bdo" or "Choice" or "Fallback") Children(child);
    }

    private void Run(XElement run)
    {
        var letters = run.Element(W + "rPr");
        if (On(letters, W + "vanish") || On(letters, W + "webHidden"))
        {
            if (!wasHidden && run.Elements(W + "t").Any()) parts.Losses.Hidden();
            wasHidden = true;
            return;
        }
        var format = new WordFormat(On(letters, W + "b"), On(letters, W + "i"), Underlined(letters), On(letters, W + "strike") || On(letters, W + "dstrike"),
            HeightOf(letters), On(letters, W + "caps"));
        foreach (var part in run.Elements()) Part(part, format, letters);
    }

    private void Part(XElement part, WordFormat format, XElement? letters)
    {
        if (part.Name == W + "fldChar") FieldSign(part.Attribute(W + "fldCharType")?.Value);
        else if (part.Name == W + "instrText") (fields.TryPeek(out var field) ? field : null)?.Instruct(part.Value);
        else if (fields.Any(f => f.IsInstruction)) return;
        else if (part.Name == W + "t") Words(part.Value, format);
        else if (part.Name.LocalName is "tab" or "ptab") Words(" ", format);
        else if (part.Name == W + "noBreakHyphen") Words("-", format);
        else if (part.Name == W + "cr" || part.Name == W + "br" && part.Attribute(W + "type")?.Value is null or "textWrapping") Break();
        else if (part.Name == W + "sym") Symbol(part, format);
        else if (part.Name.LocalName is "footnoteReference" or "endnoteReference") Note(part);
        else if (part.Name == W + "commentReference") parts.Losses.Comment();
        else if (part.Name.LocalName is "drawing" or "pict" or "object") WordDrawing.Read(part, parts, Pictures, Boxes);
        else if (WordReader.IsAlternative(part))
            foreach (var chosen in WordReader.Chosen(part).Elements()) Part(chosen, format, letters);
    }

    private void Words(string words, WordFormat format)
    {
        if (format.Caps) words = words.ToUpper(Vietnamese.Culture);
        (wasHidden, wasDeleted) = (false, false);
        if (!format.Bold && words.Any(char.IsLetterOrDigit)) allBold = false;
        text.Append(words);
        // A heading looks as the portal's headings do
        html.Append((isHeading ? format with { Bold = false } : format).Around(WordParts.Encoded(words)));
    }

    private void Break()
    {
        text.Append(' ');
        html.Append("<br>");
    }

    private void Symbol(XElement sign, WordFormat format)
    {
        var font = sign.Attribute(W + "font")?.Value ?? "";
        if (int.TryParse(sign.Attribute(W + "char")?.Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code)
            && WordSymbols.Of(font, code) is { } known) Words(known, format);
        else parts.Losses.NotTaken($"ký hiệu của phông {(font.Length == 0 ? "riêng" : font)}");
    }

    private void Note(XElement reference)
    {
        if (parts.Note(reference.Name == W + "footnoteReference", reference.Attribute(W + "id")?.Value) is { } number)
            html.Append("<sup>").Append(number).Append("</sup>");
    }

    private void Formula(XElement formula)
    {
        parts.Losses.NotTaken("công thức (chỉ giữ lại chữ)");
        Words(string.Concat(formula.Descendants(Math + "t").Select(t => t.Value)), new(false, false, false, false, null, false));
    }

    private void FieldSign(string? sign)
    {
        if (sign == "begin") fields.Push(new());
        else if (sign == "separate" && fields.TryPeek(out var field)) html.Append(field.Open());
        else if (sign == "end" && fields.Count > 0) EndField();
    }

    private void EndField() => html.Append(fields.Pop().Close());

    private void Linked(string? address, Action inside)
    {
        if (address is not null) html.Append("<a href=\"").Append(WordParts.Encoded(address)).Append("\">");
        inside();
        if (address is not null) html.Append("</a>");
    }

    private string? AddressOf(string? reference) =>
        reference is not null && parts.References.TryGetValue(reference, out var found) && found.Outside ? found.Target : null;

    /// <summary>The run's own word, else that of its style, else that of the paragraph's style, which makes no heading bold.</summary>
    private bool On(XElement? letters, XName property)
    {
        var said = letters?.Element(property) ?? parts.Styles.LettersOf(letters?.Element(W + "rStyle")?.Attribute(W + "val")?.Value, property)
            ?? parts.Styles.LettersOf(style, property);
        return said is not null && said.Attribute(W + "val")?.Value is not ("0" or "false" or "off");
    }

    /// <summary>Raised and lowered letters; LibreOffice tells some by their distance from the line, in half points.</summary>
    private static string? HeightOf(XElement? letters) => letters?.Element(W + "vertAlign")?.Attribute(W + "val")?.Value
        ?? WordStyles.Number(letters?.Element(W + "position")) switch { > 3 => "superscript", < -3 => "subscript", _ => null };

    private static bool Underlined(XElement? letters) => letters?.Element(W + "u")?.Attribute(W + "val")?.Value is not (null or "none")
        && letters.Element(W + "rStyle")?.Attribute(W + "val")?.Value != "Hyperlink";
}
