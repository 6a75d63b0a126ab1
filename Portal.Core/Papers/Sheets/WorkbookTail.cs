using ClosedXML.Excel;

namespace Portal.Core.Papers.Sheets;

/// <summary>The last rows of a workbook: amount in words, notes, place and date, signatures, recipients.</summary>
internal static class WorkbookTail
{
    private const double RoomToSign = 66;

    public static void Write(WorkbookPage page, Sheet sheet, WorkbookWords words)
    {
        if (sheet.AmountInWordsOf is { } amount) words.Write(page, amount, sheet.AmountColumn);
        foreach (var note in sheet.Notes) page.Wide(note, XLAlignmentHorizontalValues.Left);
        page.Next();
        if (sheet.DateAboveSignatures)
            page.Wide(SheetText.PlaceAndDate(sheet.Head), XLAlignmentHorizontalValues.Right).Style.Font.Italic = true;
        if (sheet.Signatures.Count > 0) Signatures(page, sheet.Signatures);
        Recipients(page, SheetText.RecipientLines(sheet));
        if (sheet.Check is not { } check) return;
        page.Next();
        foreach (var line in check.Lines) page.Wide(line, XLAlignmentHorizontalValues.Left).Style.Font.FontSize = 9;
    }

    private static void Recipients(WorkbookPage page, IReadOnlyList<string> recipients)
    {
        if (recipients.Count == 0) return;
        page.Next();
        var label = page.Wide("Nơi nhận:", XLAlignmentHorizontalValues.Left).Style.Font;
        label.Bold = true;
        label.Italic = true;
        foreach (var line in recipients) page.Wide(line, XLAlignmentHorizontalValues.Left).Style.Font.FontSize = 11;
    }

    private static void Signatures(WorkbookPage page, IReadOnlyList<SheetSignature> signatures)
    {
        var spans = Spans(page, signatures.Count);
        Line(page, spans, signatures.Select(s => s.Title), font => font.Bold = true);
        Line(page, spans, signatures.Select(s => s.Subtitle ?? ""), font => font.Italic = true);
        page.Next(RoomToSign);
        Line(page, spans, signatures.Select(s => s.Name ?? ""), font => font.Bold = true);
    }

    private static void Line(WorkbookPage page, IReadOnlyList<(int First, int Last)> spans, IEnumerable<string> texts, Action<IXLFont> style)
    {
        var height = WorkbookPage.LineHeight;
        foreach (var (text, i) in texts.Select((text, i) => (text, i)))
        {
            var (first, last) = spans[i];
            style(page.Put(first, last, text, XLAlignmentHorizontalValues.Center).Style.Font);
            height = Math.Max(height, page.HeightOf(text, first, last));
        }
        page.Next(height);
    }

    /// <summary>Columns for each signature, near equal in width, at least one each; a single one takes the right half.</summary>
    private static List<(int First, int Last)> Spans(WorkbookPage page, int count)
    {
        if (count == 1) return [(page.ColumnAt(0.5) + 1, page.Columns)];
        var spans = new List<(int, int)>();
        var first = 1;
        for (var i = 1; i <= count; i++)
        {
            var last = i == count ? page.Columns : Math.Clamp(page.ColumnAt((double)i / count), first, page.Columns - (count - i));
            spans.Add((first, last));
            first = last + 1;
        }
        return spans;
    }
}
