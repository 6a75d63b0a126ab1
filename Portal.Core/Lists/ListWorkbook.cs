using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Portal.Core.Lists;

/// <summary>
/// A list as an xlsx workbook, written row after row as it comes. Every word is written as words, never as something to be
/// calculated, whatever it begins with; days, months and instants (in Viet Nam) are real ones, so that they sort.
/// </summary>
public static class ListWorkbook
{
    /// <summary>Rows of one file; more are refused with a sentence, since nobody reads them and a mistake would fetch the whole portal.</summary>
    public const int MostRows = 10_000;

    private const uint A4 = 9;

    /// <summary>What one cell of a workbook can hold.</summary>
    private const int CellLength = 32_767;

    private enum Look : uint
    {
        Words,
        Head,
        Number,
        Day,
        Instant,
        Month,
        Fraction,
    }

    public static byte[] Write<TRow>(string name, IReadOnlyList<ListColumn<TRow>> columns, IEnumerable<TRow> rows)
    {
        using var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = ListWorkbookLook.Sheet();
            var page = book.AddNewPart<WorksheetPart>();
            WritePage(page, columns, rows);
            var title = PageName(name);
            book.Workbook = new Workbook(new Sheets(new Sheet { Id = book.GetIdOfPart(page), SheetId = 1, Name = title }),
                // The head of the columns again on every printed page
                new DefinedNames(new DefinedName($"'{title}'!$1:$1") { Name = "_xlnm.Print_Titles", LocalSheetId = 0 }));
        }
        return file.ToArray();
    }

    private static void WritePage<TRow>(WorksheetPart page, IReadOnlyList<ListColumn<TRow>> columns, IEnumerable<TRow> rows)
    {
        using var writer = OpenXmlWriter.Create(page);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        writer.WriteElement(new SheetViews(new SheetView(new Pane
        {
            VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen,
        }) { WorkbookViewId = 0 }));
        writer.WriteElement(new Columns(columns.Select((c, i) => new Column
        {
            Min = (uint)i + 1, Max = (uint)i + 1, Width = c.Width, CustomWidth = true,
        })));
        writer.WriteStartElement(new SheetData());
        WriteRow(writer, columns.Select(c => Words(c.Words, Look.Head)));
        foreach (var row in rows) WriteRow(writer, columns.Select(c => Cell((c.InFile ?? c.Value)(row))));
        writer.WriteEndElement();
        // All columns beside each other on A4 across, over as many pages as the rows take
        writer.WriteElement(new PageMargins { Left = 0.4, Right = 0.4, Top = 0.5, Bottom = 0.5, Header = 0.3, Footer = 0.3 });
        writer.WriteElement(new PageSetup { PaperSize = A4, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 });
        writer.WriteEndElement();
    }

    private static void WriteRow(OpenXmlWriter writer, IEnumerable<Cell> cells)
    {
        writer.WriteStartElement(new Row());
        foreach (var cell in cells) writer.WriteElement(cell);
        writer.WriteEndElement();
    }

    private static Cell Cell(object? value) => value switch
    {
        null => new Cell(),
        string text => Words(text, Look.Words),
        int number => Figure(number, Look.Number),
        long number => Figure(number, Look.Number),
        decimal number => Figure((double)number, Look.Fraction),
        Money money => Figure(money.Dong, Look.Number),
        DateOnly day => Figure(day.ToDateTime(TimeOnly.MinValue).ToOADate(), Look.Day),
        YearMonth month => Figure(month.FirstDay.ToDateTime(TimeOnly.MinValue).ToOADate(), Look.Month),
        DateTime at => Figure(WardClock.ToLocal(at).ToOADate(), Look.Instant),
        _ => throw new ArgumentException($"A cell cannot hold a {value.GetType().Name}.", nameof(value)),
    };

    private static Cell Words(string text, Look look) => new(new InlineString(
        new Text(VietnameseText.Start(Clean(text), CellLength)) { Space = SpaceProcessingModeValues.Preserve }))
    {
        DataType = CellValues.InlineString, StyleIndex = (uint)look,
    };

    private static Cell Figure(double number, Look look) =>
        new(new CellValue(number.ToString("R", CultureInfo.InvariantCulture))) { DataType = CellValues.Number, StyleIndex = (uint)look };

    /// <summary>Without characters that a workbook may not hold.</summary>
    private static string Clean(string text) =>
        string.Concat(text.EnumerateRunes().Where(r => !VietnameseText.IsUnseen(r) || r.Value == '\n').Select(r => r.ToString()));

    /// <summary>A name Excel accepts: at most 31 characters, none of []:*?/\.</summary>
    private static string PageName(string name) =>
        VietnameseText.Start(string.Concat(name.Select(c => "[]:*?/\\'".Contains(c, StringComparison.Ordinal) ? ' ' : c)), 31).Trim() is { Length: > 0 } plain
            ? plain : "Danh sách";
}
