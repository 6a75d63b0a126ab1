using System.Text;
using System.Xml;

namespace Portal.Public.Feeds;

/// <summary>Writes well-formed XML in UTF-8 without a byte order mark, whatever the texts hold.</summary>
internal static class XmlBytes
{
    public static byte[] Write(Action<XmlWriter> content)
    {
        using var memory = new MemoryStream();
        using (var xml = XmlWriter.Create(memory, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, IndentChars = " " }))
            content(xml);
        return memory.ToArray();
    }

    /// <summary>A text element; characters that XML 1.0 cannot hold are left out.</summary>
    public static void Text(this XmlWriter xml, string name, string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i])) clean.Append(text[i]);
            else if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i])) clean.Append(text[i]).Append(text[++i]);
        }
        xml.WriteElementString(name, clean.ToString());
    }
}
