using DocumentFormat.OpenXml.Spreadsheet;

namespace Portal.Core.Lists;

/// <summary>The seven looks of a cell, in the order of <see cref="ListWorkbook"/>: words, head, number, day, instant, month, fraction.</summary>
internal static class ListWorkbookLook
{
    private const uint Day = 164;
    private const uint Instant = 165;
    private const uint Month = 166;
    private const uint Fraction = 167;

    /// <summary>Excel's own number of <c>#,##0</c>.</summary>
    private const uint Thousands = 3;

    public static Stylesheet Sheet() => new(
        new NumberingFormats(
            new NumberingFormat { NumberFormatId = Day, FormatCode = "dd/mm/yyyy" },
            new NumberingFormat { NumberFormatId = Instant, FormatCode = "dd/mm/yyyy hh:mm" },
            new NumberingFormat { NumberFormatId = Month, FormatCode = "\"Tháng \"m/yyyy" },
            new NumberingFormat { NumberFormatId = Fraction, FormatCode = "#,##0.0#" }),
        new Fonts(Font(bold: false), Font(bold: true)),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder())),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(Format(0), Format(0, font: 1), Format(Thousands), Format(Day), Format(Instant), Format(Month), Format(Fraction)));

    private static Font Font(bool bold)
    {
        var font = new Font(new FontSize { Val = 12 }, new FontName { Val = "Times New Roman" });
        if (bold) font.PrependChild(new Bold());
        return font;
    }

    private static CellFormat Format(uint number, uint font = 0) => new(new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = true })
    {
        NumberFormatId = number, FontId = font, FillId = 0, BorderId = 0, FormatId = 0, ApplyNumberFormat = number != 0, ApplyFont = font != 0,
        ApplyAlignment = true,
    };
}
