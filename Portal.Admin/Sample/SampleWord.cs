using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Portal.Admin.Sample;

/// <summary>A document of the sample as a Word file: its title and its paragraphs.</summary>
internal static class SampleWord
{
    public static MemoryStream Of(SampleDocument document)
    {
        var file = new MemoryStream();
        using (var word = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            var body = new Body(Paragraph(document.Title, bold: true));
            foreach (var text in document.Body.SelectMany(SampleHtml.Words)) body.AppendChild(Paragraph(text, bold: false));
            word.AddMainDocumentPart().Document = new Document(body);
        }
        file.Position = 0;
        return file;
    }

    private static Paragraph Paragraph(string text, bool bold) =>
        new(new Run(new RunProperties { Bold = bold ? new Bold() : null }, new Text(text) { Space = SpaceProcessingModeValues.Preserve }));
}
