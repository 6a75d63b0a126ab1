using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace Portal.Core.Word;

/// <summary>
/// A .docx opened for reading: a zip of XML parts and pictures. What comes in is judged by its bytes, never by its name. Sizes written in a
/// zip may lie, so they are counted while unpacking.
/// </summary>
internal sealed class WordFile : IDisposable
{
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static readonly XNamespace Relations = "http://schemas.openxmlformats.org/package/2006/relationships";

    private readonly ZipArchive zip;
    private readonly WordLimits limits;
    private long unpacked;
    private int elements;

    private WordFile(ZipArchive zip, WordLimits limits) => (this.zip, this.limits) = (zip, limits);

    /// <summary>The stream can be gone back in, and stays open.</summary>
    public static Outcome<WordFile> Open(Stream content, WordLimits limits)
    {
        var head = new byte[8];
        var read = content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        if (read == 0) return WordRefusals.Empty;
        if (WordKind.WhyNot(head.AsSpan(0, read), content) is { } other) return other;
        content.Position = 0;
        ZipArchive opened;
        try
        {
            opened = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
        }
        catch (InvalidDataException)
        {
            return WordRefusals.Damaged;
        }
        var file = new WordFile(opened, limits);
        if (file.WhyNot() is not { } refusal) return file;
        file.Dispose();
        return refusal;
    }

    private Refusal? WhyNot()
    {
        if (zip.Entries.Count > limits.MaxParts) return WordRefusals.TooMuch;
        if (zip.Entries.Any(e => e.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase))) return WordRefusals.Macros;
        if (Entry("word/document.xml") is not null) return null;
        return Entry("[Content_Types].xml") is null || Entry("xl/workbook.xml") is not null || Entry("ppt/presentation.xml") is not null
            ? WordRefusals.NotWord : WordRefusals.Damaged;
    }

    /// <summary>
    /// A part as XML; null where there is none. Throws <see cref="XmlException"/> or <see cref="InvalidDataException"/> for a damaged one and
    /// <see cref="WordTooMuchException"/> for one that unpacks to more than a text.
    /// </summary>
    public XElement? Part(string name)
    {
        if (Entry(name) is not { } entry) return null;
        using var content = new MemoryStream();
        using (var packed = new CountedRead(entry.Open(), limits.MaxXmlBytes - unpacked)) packed.CopyTo(content);
        unpacked += content.Length;
        Measure(content);
        using var reader = Reader(content);
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace).Root;
    }

    /// <summary>Looked through before it is loaded: what is deep or holds very many elements is never a tree.</summary>
    private void Measure(MemoryStream content)
    {
        using var reader = Reader(content);
        while (reader.Read())
            if (reader.NodeType == XmlNodeType.Element && (reader.Depth > limits.MaxDepth || ++elements > limits.MaxElements)) throw new WordTooMuchException();
    }

    /// <summary>No definitions of a document's own: they could grow without end, or ask for files of this machine.</summary>
    private static XmlReader Reader(MemoryStream content)
    {
        content.Position = 0;
        return XmlReader.Create(content, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
    }

    /// <summary>Where a part's references lead: inside the file, or to an address outside.</summary>
    public IReadOnlyDictionary<string, (string Target, bool Outside)> ReferencesOf(string part)
    {
        var at = part.LastIndexOf('/');
        var found = new Dictionary<string, (string, bool)>(StringComparer.Ordinal);
        foreach (var reference in Part($"{part[..at]}/_rels/{part[(at + 1)..]}.rels")?.Elements(Relations + "Relationship") ?? [])
        {
            if (reference.Attribute("Id")?.Value is not { } id || reference.Attribute("Target")?.Value is not { } target) continue;
            var outside = reference.Attribute("TargetMode")?.Value == "External";
            found[id] = (outside ? target : target.StartsWith('/') ? target[1..] : $"{part[..at]}/{target}", outside);
        }
        return found;
    }

    /// <summary>A stored picture, unpacked to at most so many bytes; null where there is none, or it holds more.</summary>
    public byte[]? Picture(string name, long most)
    {
        if (Entry(name) is not { } entry) return null;
        using var content = new CountedRead(entry.Open(), most);
        using var copy = new MemoryStream();
        try
        {
            content.CopyTo(copy);
            return copy.ToArray();
        }
        catch (Exception e) when (e is WordTooMuchException or InvalidDataException)
        {
            return null;
        }
    }

    private ZipArchiveEntry? Entry(string name) =>
        zip.GetEntry(name) ?? zip.Entries.FirstOrDefault(e => e.FullName.Equals(name, StringComparison.OrdinalIgnoreCase));

    public void Dispose() => zip.Dispose();
}
