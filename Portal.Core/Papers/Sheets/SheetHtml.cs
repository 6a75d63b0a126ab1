using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Portal.Core.Papers.Charts;

namespace Portal.Core.Papers.Sheets;

/// <summary>
/// The paper as one HTML page that prints by itself: no image, no address of anything else, and a policy in its head that would forbid them. The one
/// script it may carry is ours and constant (<see cref="SheetPages"/>), let in by its hash alone. Everything taken from the sheet is encoded.
/// </summary>
public static class SheetHtml
{
    // Vietnamese letters stay as they are, so that the page is small and can be read.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Rows that stay with the total and what follows it, so that nobody signs a page without figures.</summary>
    private const int RowsKept = 2;

    /// <summary>The page without any script: its tables are cut by the browser, without sums of pages.</summary>
    public static string Write(Sheet sheet) => Write(sheet, cut: false);

    /// <summary>The page as it is printed: its tables are cut into pages by our script, which carries the sums over.</summary>
    public static string ForPrint(Sheet sheet) => Write(sheet, cut: true);

    private static string Write(Sheet sheet, bool cut)
    {
        foreach (var table in sheet.Tables) table.ThrowIfUneven();
        sheet = SheetLayout.Turned(sheet);
        var page = new StringBuilder(16_384);
        page.Append(CultureInfo.InvariantCulture, $"<!DOCTYPE html>\n<html lang=\"vi\" data-room=\"{SheetHtmlStyle.RoomOf(sheet)}\">");
        page.Append("<head><meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'");
        page.Append(cut ? $"; script-src '{SheetPages.Source}'" : "").Append("\">");
        Element(page, "title", null, sheet.Subtitle is null ? sheet.Title : $"{sheet.Title} {sheet.Subtitle}");
        page.Append("<style>").Append(SheetHtmlStyle.For(sheet)).Append("</style></head>\n<body>");
        if (sheet.Watermark is not null) Element(page, "div", "watermark", sheet.Watermark, "aria-hidden=\"true\"");
        Head(page, sheet);
        Element(page, "h1", null, SheetText.Capitals(sheet.Title));
        if (sheet.Subtitle is not null) Element(page, "p", "subtitle", sheet.Subtitle);
        if (sheet.Head.Number is not null) page.Append("<div class=\"rule\"></div>");
        foreach (var paragraph in sheet.Intro)
            Element(page, "p", paragraph.StartsWith("Căn cứ", StringComparison.Ordinal) ? "basis" : "text", paragraph);
        foreach (var paragraph in sheet.Body) Paragraph(page, paragraph);
        foreach (var chart in sheet.Charts) Chart(page, chart, ChartLook.Paper(sheet.Landscape));
        for (var i = 0; i < sheet.Tables.Count; i++) Table(page, sheet, sheet.Tables[i], i == sheet.Tables.Count - 1);
        if (sheet.Tables.Count == 0) Closing(page, sheet);
        if (!EndsInTable(sheet)) Ending(page, sheet);
        if (cut && sheet.Tables.Count > 0) page.Append("<script>").Append(SheetPages.Script).Append("</script>");
        return page.Append("</body></html>").ToString();
    }

    /// <summary>A chart with its title, never parted by the end of a page; one taller than a page goes on under its title on the next.</summary>
    private static void Chart(StringBuilder page, SheetChart chart, ChartLook look)
    {
        var parts = ChartSvg.WriteParts(chart, look);
        for (var i = 0; i < parts.Count; i++)
        {
            page.Append("\n<figure class=\"chart\">");
            Element(page, "figcaption", null, i == 0 ? chart.Title : chart.Title + " (tiếp theo)");
            page.Append(parts[i]);
            if (chart.Source is not null && i == parts.Count - 1) Element(page, "p", "source", "Số liệu: " + chart.Source);
            page.Append("</figure>");
        }
    }

    private static void Paragraph(StringBuilder page, SheetParagraph paragraph)
    {
        var css = paragraph.Kind switch
        {
            SheetParagraphKind.Basis => "basis",
            SheetParagraphKind.Heading => "heading",
            SheetParagraphKind.Addressee => "addressee",
            _ => "text",
        };
        if (paragraph.Label is null)
        {
            Element(page, "p", css, paragraph.Text);
            return;
        }
        page.Append("<p class=\"").Append(css).Append("\">");
        Element(page, "b", null, paragraph.Label);
        Element(page, "span", null, " " + paragraph.Text);
        page.Append("</p>");
    }

    /// <summary>Short notes stay between table and signatures; long ones may be torn from the table.</summary>
    private static bool EndsInTable(Sheet sheet) => sheet.Tables.Count > 0 && sheet.Notes.Sum(n => n.Length) <= 600;

    private static void Closing(StringBuilder page, Sheet sheet)
    {
        if (sheet.AmountInWordsOf is { } amount) Element(page, "p", "amount", SheetText.AmountLine(amount));
    }

    private static void Ending(StringBuilder page, Sheet sheet)
    {
        foreach (var note in sheet.Notes) Element(page, "p", "text", note);
        Tail(page, sheet);
        SheetHtmlCheck.Write(page, sheet.Check);
    }

    private static void Head(StringBuilder page, Sheet sheet)
    {
        page.Append("\n<header><div class=\"authority\">");
        if (sheet.Head.Superior is not null) Element(page, "p", null, SheetText.Capitals(sheet.Head.Superior));
        Element(page, "p", "issuer", SheetText.Capitals(sheet.Head.Authority));
        page.Append("<div class=\"rule\"></div>");
        foreach (var line in SheetText.AuthorityLines(sheet.Head)) Element(page, "p", "line", line);
        page.Append("</div><div class=\"country\">");
        Element(page, "p", "name", SheetText.Country);
        Element(page, "p", "motto", SheetText.Motto);
        if (!sheet.DateAboveSignatures) Element(page, "p", "date", SheetText.PlaceAndDate(sheet.Head));
        page.Append("</div></header>\n");
        Codes(page, SheetText.CodeLines(sheet.Head));
    }

    /// <summary>Over the whole width: under the authority, half as wide, codes would break in their middle and take the room of rows.</summary>
    private static void Codes(StringBuilder page, IReadOnlyList<string> lines)
    {
        if (lines.Count == 0) return;
        page.Append("<div class=\"codes\">");
        foreach (var line in lines) Element(page, "p", null, line);
        page.Append("</div>");
    }

    private static void Table(StringBuilder page, Sheet sheet, SheetTable table, bool isLast)
    {
        var layout = SheetLayout.Of(table, sheet.Landscape);
        page.Append(CultureInfo.InvariantCulture, $"\n<table style=\"font-size:{layout.TypeSize}pt\"");
        var css = string.Join(' ', new[] { table.Columns.Any(c => c.ByHand) ? "by-hand" : null, layout.Tight ? "tight" : null }.OfType<string>());
        if (css.Length > 0) page.Append(" class=\"").Append(css).Append('"');
        if (table.Carries)
            page.Append(" data-page=\"").Append(SheetText.PageLabel).Append("\" data-next=\"").AppendJoin('|', SheetText.NextLabels)
                .Append("\" data-carried=\"").AppendJoin('|', SheetText.CarriedLabels).Append('"');
        page.Append('>');
        if (table.Caption is not null) Element(page, "caption", null, table.Caption);
        page.Append("<colgroup>");
        foreach (var share in layout.Shares) page.Append(CultureInfo.InvariantCulture, $"<col style=\"width:{share:0.##}%\">");
        page.Append("</colgroup><thead><tr>");
        foreach (var column in table.Columns) Element(page, "th", null, column.Title, "scope=\"col\"");
        page.Append("</tr></thead>");
        var kept = Math.Max(0, table.Rows.Count - RowsKept);
        if (kept > 0) page.Append("<tbody>");
        for (var i = 0; i < kept; i++) Row(page, table, table.Rows[i]);
        page.Append(kept > 0 ? "</tbody>\n<tbody class=\"end\">" : "\n<tbody class=\"end\">");
        foreach (var row in table.Rows.Skip(kept)) Row(page, table, row);
        if (table.Rows.Count == 0)
            Element(page, "td", "none", SheetText.Empty(table), $"colspan=\"{table.Columns.Count}\"", row: true);
        if (table.HasTotalRow) TotalRow(page, table);
        if (table.AmountInWordsOf is { } amount)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n<tr class=\"after\"><td colspan=\"{table.Columns.Count}\">");
            Element(page, "p", "amount", SheetText.AmountLine(amount));
            page.Append("</td></tr>");
        }
        if (isLast) AfterRows(page, sheet, table);
        page.Append("</tbody></table>\n");
    }

    private static void Row(StringBuilder page, SheetTable table, SheetRow row)
    {
        page.Append("\n<tr");
        if (table.Carries) page.Append(" data-s=\"").Append(SheetPages.Sums(table, row)).Append('"');
        page.Append('>');
        for (var c = 0; c < table.Columns.Count; c++)
            Element(page, "td", CellClass(table.Columns[c]), SheetText.Cell(table.Columns[c], row.Cells[c]));
        page.Append("</tr>");
    }

    /// <summary>
    /// Amount, short notes and signatures as a last row without lines. Outside the table they would be torn off: Chromium
    /// does not go back into a table with a repeated head to find a better place for the break.
    /// </summary>
    private static void AfterRows(StringBuilder page, Sheet sheet, SheetTable table)
    {
        var ending = new StringBuilder();
        Closing(ending, sheet);
        if (EndsInTable(sheet)) Ending(ending, sheet);
        if (ending.Length == 0) return;
        page.Append(CultureInfo.InvariantCulture, $"\n<tr class=\"after\"><td colspan=\"{table.Columns.Count}\">").Append(ending).Append("</td></tr>");
    }

    private static void TotalRow(StringBuilder page, SheetTable table)
    {
        page.Append("\n<tr class=\"total\">");
        var first = table.Columns.TakeWhile(c => !c.Total).Count();
        if (first > 0) Element(page, "th", null, SheetText.TotalLabel, $"scope=\"row\" colspan=\"{first}\"");
        for (var c = first; c < table.Columns.Count; c++)
            Element(page, "td", CellClass(table.Columns[c]), SheetText.Total(table, c));
        page.Append("</tr>");
    }

    /// <summary>Place and date, signatures and recipients: one block that is never torn nor left alone on a page.</summary>
    private static void Tail(StringBuilder page, Sheet sheet)
    {
        var recipients = SheetText.RecipientLines(sheet);
        if (sheet.Signatures.Count == 0 && recipients.Count == 0) return;
        page.Append("\n<section class=\"tail\">");
        if (sheet.DateAboveSignatures) Element(page, "p", "date", SheetText.PlaceAndDate(sheet.Head));
        page.Append("<div class=\"signatures\">");
        // With one who signs, recipients stand at the left of the signature; with more, under them.
        var beside = sheet.Signatures.Count < 2;
        if (beside) Recipients(page, recipients);
        foreach (var signature in sheet.Signatures)
        {
            page.Append("<div class=\"signature\">");
            Element(page, "p", "office", signature.Title);
            Element(page, "p", "how", signature.Subtitle ?? "");
            page.Append("<div class=\"room\"></div>");
            Element(page, "p", "name", signature.Name ?? "");
            page.Append("</div>");
        }
        page.Append("</div>");
        if (!beside) Recipients(page, recipients);
        page.Append("</section>");
    }

    private static void Recipients(StringBuilder page, IReadOnlyList<string> lines)
    {
        page.Append("<div class=\"recipients\">");
        if (lines.Count > 0) Element(page, "p", "label", "Nơi nhận:");
        foreach (var line in lines) Element(page, "p", null, line);
        page.Append("</div>");
    }

    private static string? CellClass(SheetColumn column) => column switch
    {
        { IsOrdinal: true } or { Kind: SheetColumnKind.Date } => "c",
        { IsNumeric: true } => "n",
        _ => null,
    };

    private static void Element(
        StringBuilder page, string name, string? css, string text, string? attributes = null, bool row = false)
    {
        if (row) page.Append("<tr>");
        page.Append('<').Append(name);
        if (css is not null) page.Append(" class=\"").Append(css).Append('"');
        if (attributes is not null) page.Append(' ').Append(attributes);
        page.Append('>').Append(Encoder.Encode(SheetText.Clean(text)).Replace("&#xA;", "\n", StringComparison.Ordinal));
        page.Append("</").Append(name).Append('>');
        if (row) page.Append("</tr>");
    }
}
