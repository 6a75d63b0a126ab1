using ClosedXML.Excel;

namespace Portal.Core.Papers.Sheets;

/// <summary>The first rows of a workbook: authority and country side by side, title, opening paragraphs.</summary>
internal static class WorkbookHead
{
    private const XLAlignmentHorizontalValues Centre = XLAlignmentHorizontalValues.Center;

    // A short rule drawn by characters: a border would be as wide as the columns it stands in.
    private const string Rule = "—————————";

    public static void Write(WorkbookPage page, Sheet sheet)
    {
        var split = page.ColumnAt(0.45);
        var left = Left(sheet.Head);
        var right = Right(sheet);
        for (var i = 0; i < Math.Max(left.Count, right.Count); i++)
        {
            var height = WorkbookPage.LineHeight;
            if (i < left.Count) height = Math.Max(height, Put(page, 1, split, left[i]));
            if (i < right.Count) height = Math.Max(height, Put(page, split + 1, page.Columns, right[i]));
            page.Next(height);
        }
        page.Next();
        var title = page.Wide(SheetText.Capitals(sheet.Title), Centre).Style.Font;
        title.Bold = true;
        title.FontSize = 14;
        if (sheet.Subtitle is not null) page.Wide(sheet.Subtitle, Centre).Style.Font.Bold = true;
        if (sheet.Watermark is not null)
        {
            var mark = page.Wide(sheet.Watermark, Centre).Style.Font;
            mark.Bold = true;
            mark.FontColor = XLColor.FromArgb(0xB0, 0x00, 0x20);
        }
        foreach (var paragraph in sheet.Intro)
            page.Wide(paragraph, XLAlignmentHorizontalValues.Left).Style.Font.Italic = paragraph.StartsWith("Căn cứ", StringComparison.Ordinal);
        foreach (var paragraph in sheet.Body)
        {
            var centred = paragraph.Kind is SheetParagraphKind.Heading or SheetParagraphKind.Addressee;
            var font = page.Wide(paragraph.Whole, centred ? Centre : XLAlignmentHorizontalValues.Left).Style.Font;
            font.Bold = paragraph.Kind == SheetParagraphKind.Heading;
            font.Italic = paragraph.Kind == SheetParagraphKind.Basis;
        }
        page.Next();
    }

    private static List<Line> Left(SheetHead head)
    {
        var lines = new List<Line>();
        if (head.Superior is not null) lines.Add(new(SheetText.Capitals(head.Superior)));
        lines.Add(new(SheetText.Capitals(head.Authority), Bold: true));
        lines.Add(new(Rule));
        lines.AddRange(SheetText.HeadLines(head).Select(l => new Line(l)));
        return lines;
    }

    private static List<Line> Right(Sheet sheet)
    {
        var lines = new List<Line> { new(SheetText.Country, Bold: true), new(SheetText.Motto, Bold: true), new(Rule + Rule) };
        if (!sheet.DateAboveSignatures) lines.Add(new(SheetText.PlaceAndDate(sheet.Head), Italic: true));
        return lines;
    }

    private static double Put(WorkbookPage page, int first, int last, Line line)
    {
        var font = page.Put(first, last, line.Text, Centre).Style.Font;
        font.Bold = line.Bold;
        font.Italic = line.Italic;
        return page.HeightOf(line.Text, first, last);
    }

    private sealed record Line(string Text, bool Bold = false, bool Italic = false);
}
