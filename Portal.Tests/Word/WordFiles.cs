using System.IO.Compression;
using System.Text;

namespace Portal.Tests.Word;

/// <summary>Makes Word files part by part, as Word writes them, and broken ones.</summary>
internal static class WordFiles
{
    private const string Spaces = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
        + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
        + "xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\" "
        + "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
        + "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
        + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";

    public const string Numbering = """
        <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
        <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl></w:abstractNum>
        <w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl></w:abstractNum>
        <w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="Điều %1."/></w:lvl></w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>
        <w:num w:numId="3"><w:abstractNumId w:val="3"/></w:num>
        """;

    public const string Styles = """
        <w:style w:styleId="Title"><w:name w:val="Title"/></w:style>
        <w:style w:styleId="u1"><w:name w:val="heading 1"/><w:rPr><w:b/></w:rPr></w:style>
        <w:style w:styleId="u2"><w:name w:val="heading 2"/></w:style>
        <w:style w:styleId="MucLuc1"><w:name w:val="toc 1"/></w:style>
        """;

    /// <summary>A file whose body is given; other parts by their names.</summary>
    public static MemoryStream Of(string body, params IEnumerable<(string Name, byte[] Bytes)> more)
    {
        var parts = new Dictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["[Content_Types].xml"] = Encoding.UTF8.GetBytes("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
            ["word/document.xml"] = Xml("document", $"<w:body>{body}</w:body>"),
            ["word/numbering.xml"] = Xml("numbering", Numbering),
            ["word/styles.xml"] = Xml("styles", Styles),
        };
        foreach (var (name, bytes) in more) parts[name] = bytes;
        return Zip(parts.Select(p => (p.Key, p.Value)));
    }

    public static MemoryStream Zip(IEnumerable<(string Name, byte[] Bytes)> parts)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, bytes) in parts)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        stream.Position = 0;
        return stream;
    }

    public static byte[] Xml(string root, string content) => Encoding.UTF8.GetBytes($"<w:{root} {Spaces}>{content}</w:{root}>");

    public static (string, byte[]) References(params IEnumerable<(string Id, string Target, bool Outside)> references) => (
        "word/_rels/document.xml.rels",
        Encoding.UTF8.GetBytes("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + string.Concat(references.Select(r =>
            $"<Relationship Id=\"{r.Id}\" Target=\"{r.Target}\"{(r.Outside ? " TargetMode=\"External\"" : "")}/>")) + "</Relationships>"));

    /// <summary>A paragraph; its properties come before its runs.</summary>
    public static string P(string runs, string properties = "") => $"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>";

    public static string R(string text, string properties = "") => $"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>";

    public static string Numbered(int list, int level = 0) => $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>";

    public static string Styled(string id) => $"<w:pStyle w:val=\"{id}\"/>";

    public static string Picture(string reference, string alt = "") =>
        $"<w:r><w:drawing><wp:inline><wp:docPr id=\"1\" descr=\"{alt}\"/><a:graphic><a:graphicData><a:blip r:embed=\"{reference}\"/></a:graphicData>"
        + "</a:graphic></wp:inline></w:drawing></w:r>";
}
