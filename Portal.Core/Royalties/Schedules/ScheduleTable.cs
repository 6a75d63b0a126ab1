using System.Globalization;
using ClosedXML.Excel;
using Portal.Core.Royalties.Rates;

namespace Portal.Core.Royalties.Schedules;

/// <summary>The worksheet a schedule's genres are read from, column by column.</summary>
internal sealed class ScheduleTable
{
    public const string Name = "Thể loại";
    public const string Min = "Hệ số thấp nhất";
    public const string Max = "Hệ số cao nhất";
    public const string Sum = "Mức cố định (đồng)";
    public const string Cap = "Nhóm NĐ 18/2014";

    /// <summary>A title and a paper may stand above the table.</summary>
    private const int RowsOfHead = 10;

    private readonly EntryReader reader = new();
    private readonly Dictionary<string, int> columns = new(StringComparer.Ordinal);

    public static Outcome<IReadOnlyList<ScheduleGenre>> Read(IXLWorksheet sheet, IReadOnlyList<RoyaltyCap> caps)
    {
        var table = new ScheduleTable();
        if (table.FindHead(sheet) is not { } head) return table.reader.Reasons;
        var last = sheet.LastRowUsed()!.RowNumber();
        if (last - head > ReadScheduleTable.MostRows) return TableRefusals.TooManyRows;
        var genres = new List<ScheduleGenre>();
        var seen = new Dictionary<string, int>(VietnameseText.Order);
        for (var row = head + 1; row <= last; row++)
            if (table.Genre(sheet.Row(row), caps, seen, genres) is { } genre) genres.Add(genre);
        if (genres.Count == 0 && table.reader.Reasons.Count == 0) return TableRefusals.NoRows;
        return table.reader.Reasons.Count > 0 ? table.reader.Reasons : genres;
    }

    private int? FindHead(IXLWorksheet sheet)
    {
        foreach (var row in sheet.RowsUsed().Where(r => r.RowNumber() <= RowsOfHead))
        {
            var cells = row.CellsUsed().Select(c => (Text: Plain(c), Column: c.Address.ColumnNumber)).ToList();
            if (!cells.Any(c => c.Text == VietnameseText.Fold(Name))) continue;
            var known = new[] { Name, Min, Max, Sum, Cap }.ToDictionary(VietnameseText.Fold, StringComparer.Ordinal);
            foreach (var (text, column) in cells)
            {
                if (!known.TryGetValue(text, out var name)) reader.Reasons.Add(TableRefusals.ColumnUnknown(row.Cell(column).GetString(), known.Values));
                else if (!columns.TryAdd(name, column)) reader.Reasons.Add(TableRefusals.ColumnTwice(name));
            }
            foreach (var missing in new[] { Min, Max }.Where(n => !columns.ContainsKey(n))) reader.Reasons.Add(TableRefusals.ColumnMissing(missing));
            return reader.Reasons.Count == 0 ? row.RowNumber() : null;
        }
        reader.Reasons.Add(TableRefusals.NoHead(RowsOfHead));
        return null;
    }

    private ScheduleGenre? Genre(IXLRow row, IReadOnlyList<RoyaltyCap> caps, Dictionary<string, int> seen, List<ScheduleGenre> made)
    {
        if (columns.Values.All(c => row.Cell(c).IsEmpty())) return null;
        var number = row.RowNumber();
        var name = VietnameseText.Tidy(Text(row, Name));
        if (name.Length is 0 or > 200) reader.Reasons.Add(TableRefusals.NameMissing(number));
        else if (!seen.TryAdd(name, number)) reader.Reasons.Add(TableRefusals.RowTwice(number, name, seen[name]));
        var capText = Text(row, Cap);
        var cap = caps.FirstOrDefault(c => capText.Length > 0 && (c.Code == capText.Trim() || VietnameseText.Fold(c.Name) == VietnameseText.Fold(capText)));
        if (capText.Trim().Length > 0 && cap is null) reader.Reasons.Add(TableRefusals.CapUnknown(number, capText, caps.Select(c => c.Name).Distinct()));
        var code = EntryCodes.New(name, made.Select(g => g.Code), "the-loai");
        if (Text(row, Sum).Trim().Length > 0)
        {
            var sum = reader.Sum(Said(number, Sum), "file", Text(row, Sum));
            if (Text(row, Min).Trim().Length + Text(row, Max).Trim().Length > 0) reader.Reasons.Add(TableRefusals.BothBases(number, name));
            return new(code, name, 0, 0, cap?.Code ?? "") { Basis = GenreBasis.FixedAmount, FixedAmount = sum };
        }
        var (min, max) = (Number(row, Min), Number(row, Max));
        return new(code, name, min ?? 0, max ?? 0, cap?.Code ?? "");
    }

    private decimal? Number(IXLRow row, string column)
    {
        var (said, text) = (Said(row.RowNumber(), column), Text(row, column));
        var read = DecimalText.ReadPositive(said, text);
        if (read.WhyNot is { } why) reader.Reasons.Add(TableRefusals.NumberUnreadable(why));
        else if (read.Value is null) reader.Reasons.Add(TableRefusals.NumberMissing(said));
        return read.Value;
    }

    private static string Said(int row, string column) => $"Dòng {row}, cột “{column}”:";

    /// <summary>A number cell as people would write it, whatever format it wears.</summary>
    private string Text(IXLRow row, string column)
    {
        if (!columns.TryGetValue(column, out var at)) return "";
        var cell = row.Cell(at);
        return cell.DataType == XLDataType.Number
            ? ((decimal)Math.Round(cell.GetDouble(), 6)).ToString("0.######", CultureInfo.InvariantCulture).Replace('.', ',')
            : cell.GetString();
    }

    private static string Plain(IXLCell cell) => VietnameseText.Fold(VietnameseText.Tidy(cell.GetString()));
}
