using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Portal.Core.Media.Files;

namespace Portal.Core.Royalties.Opening;

/// <summary>A cell as it stands in the file.</summary>
/// <param name="Text">Of a number its digits as stored, with a point; nothing for an empty cell.</param>
internal readonly record struct OpeningCell(string Text, bool IsNumber, bool IsFormula);

/// <summary>A row that holds anything, with its number as Excel shows it, and its cells by the head of their column.</summary>
/// <param name="DayOffset">Days to add to a day stored as a number: files of old Macs count from 1904.</param>
internal sealed record OpeningLine(int Row, IReadOnlyDictionary<string, OpeningCell> Cells, int DayOffset)
{
    public OpeningCell this[string head] => Cells.GetValueOrDefault(head, new("", false, false));
}

/// <summary>
/// Reads the first sheet of an xlsx file into rows by the heads of its columns. Judged by its content before it is opened, like every file that
/// comes in; nothing in it is calculated or followed.
/// </summary>
internal sealed class OpeningBook(FileLimits limits)
{
    public const int MostBytes = 5 * 1024 * 1024;
    public const int MostRows = 5_000;
    private const int MostColumns = 60;

    /// <summary>Longer than anything a column takes, so that what is too long is still said by its own rule.</summary>
    private const int CellLength = 2_000;

    public Outcome<IReadOnlyList<OpeningLine>> Read(byte[] file, OpeningKind kind)
    {
        if (file.Length > MostBytes) return OpeningRefusals.TooHeavy(file.Length);
        var mayBe = FileSignature.Read(file.AsSpan(0, Math.Min(file.Length, FileSignature.Length)));
        if (!mayBe.Done) return OpeningRefusals.NotExcel(mayBe.Refusals[0]);
        using var stream = new MemoryStream(file, writable: false);
        var judged = FileContent.Judge(stream, mayBe.Value, limits);
        if (!judged.Done) return OpeningRefusals.NotExcel(judged.Refusals[0]);
        if (judged.Value != FileKind.Xlsx) return OpeningRefusals.NotExcel(null);
        try
        {
            stream.Position = 0;
            using var document = SpreadsheetDocument.Open(stream, isEditable: false);
            return Lines(document, kind);
        }
        // Whatever a file breaks in the reader of its format, it is the file that is at fault
        catch (Exception e) when (e is OpenXmlPackageException or XmlException or FormatException or InvalidOperationException or ArgumentException
            or IOException
            or NullReferenceException or KeyNotFoundException or InvalidDataException)
        {
            return OpeningRefusals.NotExcel(FileRefusals.Broken(FileKind.Xlsx));
        }
    }

    private static Outcome<IReadOnlyList<OpeningLine>> Lines(SpreadsheetDocument document, OpeningKind kind)
    {
        var book = document.WorkbookPart!;
        var first = book.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().First();
        var page = (WorksheetPart)book.GetPartById(first.Id!.Value!);
        var shared = book.SharedStringTablePart?.SharedStringTable.Elements<SharedStringItem>().Select(TextOf).ToList() ?? [];
        var offset = book.Workbook.WorkbookProperties?.Date1904?.Value == true ? 1462 : 0;
        Dictionary<int, string>? heads = null;
        var lines = new List<OpeningLine>();
        foreach (var row in page.Worksheet.Descendants<Row>())
        {
            var cells = Cells(row, shared);
            if (cells.Values.All(c => c.Text.Length == 0)) continue;
            if (heads is null)
            {
                var found = Heads(cells, kind);
                if (!found.Done) return found.As<IReadOnlyList<OpeningLine>>();
                heads = found.Value;
                continue;
            }
            if (lines.Count == MostRows) return OpeningRefusals.TooManyRows(MostRows);
            var named = cells.Where(c => heads.ContainsKey(c.Key)).ToDictionary(c => heads[c.Key], c => c.Value);
            if (named.Values.All(c => c.Text.Length == 0) || named.Values.Any(c => c.Text.StartsWith(OpeningShape.ExampleMark,
                StringComparison.Ordinal))) continue;
            lines.Add(new((int)(row.RowIndex?.Value ?? 0), named, offset));
        }
        return heads is null || lines.Count == 0 ? OpeningRefusals.NoRows(kind) : lines;
    }

    /// <summary>Which column is which; every needed one must be there, once, and none that is unknown, since its figures would be lost in silence.</summary>
    private static Outcome<Dictionary<int, string>> Heads(Dictionary<int, OpeningCell> cells, OpeningKind kind)
    {
        var known = OpeningShape.Of(kind);
        var heads = new Dictionary<int, string>();
        var reasons = new List<Refusal>();
        foreach (var (column, cell) in cells.Where(c => c.Value.Text.Length > 0).OrderBy(c => c.Key))
        {
            var head = known.FirstOrDefault(k => OpeningShape.Plain(k.Head) == OpeningShape.Plain(cell.Text))?.Head;
            if (head is null) reasons.Add(OpeningRefusals.ColumnUnknown(cell.Text, kind));
            else if (heads.ContainsValue(head)) reasons.Add(OpeningRefusals.ColumnTwice(head));
            else heads[column] = head;
        }
        reasons.AddRange(known.Where(k => k.Needed && !heads.ContainsValue(k.Head)).Select(k => OpeningRefusals.ColumnMissing(k.Head)));
        return reasons.Count > 0 ? reasons : heads;
    }

    private static Dictionary<int, OpeningCell> Cells(Row row, List<string> shared)
    {
        var cells = new Dictionary<int, OpeningCell>();
        var next = 1;
        foreach (var cell in row.Elements<Cell>())
        {
            next = ColumnOf(cell.CellReference?.Value) ?? next;
            if (next <= MostColumns) cells[next] = Read(cell, shared);
            next++;
        }
        return cells;
    }

    private static OpeningCell Read(Cell cell, List<string> shared)
    {
        var type = cell.DataType?.Value ?? CellValues.Number;
        var raw = cell.CellValue?.Text ?? "";
        var text = type switch
        {
            CellValues.SharedString when int.TryParse(raw, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < shared.Count => shared[at],
            CellValues.InlineString => cell.InlineString is { } inline ? string.Concat(inline.Descendants<Text>().Select(t => t.Text)) : "",
            _ => raw,
        };
        return new(VietnameseText.Start(VietnameseText.Tidy(text), CellLength), type == CellValues.Number && raw.Length > 0, cell.CellFormula is not null);
    }

    /// <summary>Without the reading aids that Japanese files carry beside a text.</summary>
    private static string TextOf(SharedStringItem item) => string.Concat(item.Elements<Text>().Concat(item.Elements<Run>().SelectMany(r => r.Elements<Text>()))
        .Select(t => t.Text));

    /// <summary><c>C7</c> is column 3.</summary>
    private static int? ColumnOf(string? reference)
    {
        var column = 0;
        foreach (var letter in (reference ?? "").TakeWhile(char.IsAsciiLetterUpper).Take(3)) column = column * 26 + letter - 'A' + 1;
        return column == 0 ? null : column;
    }
}
