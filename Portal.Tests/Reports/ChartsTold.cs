using Portal.Core.Papers.Charts;
using Portal.Core.Papers.Sheets;

namespace Portal.Tests.Reports;

/// <summary>What the table that a chart names as its source says of each of its values, read from the table's own cells.</summary>
internal sealed class ChartsTold(Sheet sheet, SheetChart chart)
{
    private static readonly Dictionary<string, string> FigureOf = new(StringComparer.Ordinal)
    {
        ["Đúng hạn"] = "thoi-han.dung-han", ["Quá hạn"] = "thoi-han.qua-han", ["Không tính hạn"] = "thoi-han.khong-han",
        ["Đã chấm"] = "nhuan-but.tien-cham", ["Đã duyệt"] = "nhuan-but.tien-duyet", ["Đã chi trong kỳ"] = "nhuan-but.da-chi",
    };

    /// <summary>"Biểu 1" is not "Biểu 10".</summary>
    private readonly SheetTable table = sheet.Tables.Single(t => chart.Source is { Length: > 0 } source
        && t.Caption!.StartsWith(source, StringComparison.Ordinal) && (t.Caption.Length == source.Length || !char.IsDigit(t.Caption[source.Length])));

    /// <summary>Null where the table has no figure; of a chart nobody has said the table of it throws.</summary>
    public decimal? Of(int series, int category) => chart.Key switch
    {
        "dang-tin-don-vi" or "dang-tin-chuyen-muc" =>
            At(table.Rows.Single(r => Equals(r.Cells[1], chart.Categories[category])), series == 0 ? "items" : "before"),
        "thoi-han" or "nhuan-but" =>
            At(table.Rows.Single(r => r.Keys![1] == FigureOf[chart.Categories[category]]), table.Columns.Single(c => c.Title == chart.Series[series].Name).Key),
        "theo-thang" => chart.Series[series].Name switch
        {
            "Đã chi" => Month(category, "spent"),
            "Đã duyệt, chưa chi" => Month(category, "bound"),
            "Bình quân dự toán tháng" => decimal.Floor(Budget / 12),
            _ => throw new InvalidOperationException(chart.Series[series].Name),
        },
        // The day of these tests is in November: December is not known yet
        "luy-ke" => series == 1 ? Budget : category == 11 ? null
            : table.Rows.Where(r => !Months.Contains(r)).Concat(Months.Take(category + 1)).Sum(r => At(r, "spent") + At(r, "bound")),
        _ => throw new InvalidOperationException($"no table is said for the chart {chart.Key}"),
    };

    private List<SheetRow> Months => table.Rows.Where(r => ((string)r.Cells[0]!).StartsWith("Tháng", StringComparison.Ordinal)).ToList();

    private decimal? Month(int month, string column) => At(Months[month], column);

    /// <summary>The whole budget: a figure of the report, a line of the budget's own account.</summary>
    private decimal Budget => sheet.Tables.SelectMany(t => t.Rows)
        .Where(r => r.Keys?.Contains("ngan-sach.du-toan") == true || r.Cells[0] is "Tổng dự toán được sử dụng trong năm")
        .Select(r => SheetText.Number(r.Cells[1])!.Value).Single();

    private decimal? At(SheetRow row, string column) => SheetText.Number(row.Cells[table.Columns.Select(c => c.Key).ToList().IndexOf(column)]);
}
