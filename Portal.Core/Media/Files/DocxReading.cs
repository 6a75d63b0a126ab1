using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Portal.Core.Media.Files;

/// <summary>The words of a .docx as its reader sees them: without what was deleted with tracking, hidden, or only computes a field.</summary>
internal static class DocxReading
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = 100_000_000, IgnoreComments = true,
    };

    public static string Read(Stream file, CancellationToken stop)
    {
        file.Position = 0;
        using var package = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        var text = new StringBuilder();
        if (package.GetEntry("word/document.xml") is not { } part) return "";
        using var content = part.Open();
        using var xml = XmlReader.Create(content, Settings);
        var hidden = false;
        while (text.Length < FileReading.TextLength && xml.Read())
        {
            stop.ThrowIfCancellationRequested();
            if (xml.NamespaceURI != Word) continue;
            if (xml.NodeType == XmlNodeType.EndElement)
            {
                if (xml.LocalName is "p") text.Append('\n');
                if (xml.LocalName is "r") hidden = false;
            }
            else if (xml.NodeType == XmlNodeType.Element)
            {
                if (xml.LocalName is "vanish") hidden = xml.GetAttribute("val", Word) is not ("0" or "false" or "off");
                else if (xml.LocalName is "tab" or "br" or "cr" or "tc") text.Append(' ');
                else if (xml.LocalName is "t" && !hidden) text.Append(Content(xml));
            }
        }
        return FileReading.Tidied(text);
    }

    /// <summary>The text of an element that holds nothing else; the reader stays on its end, which the loop then passes.</summary>
    private static string Content(XmlReader xml)
    {
        if (xml.IsEmptyElement) return "";
        var text = new StringBuilder();
        while (xml.Read() && xml.NodeType != XmlNodeType.EndElement)
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA) text.Append(xml.Value);
        return text.ToString();
    }
}
