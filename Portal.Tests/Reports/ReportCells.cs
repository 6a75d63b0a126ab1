using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Papers.Sheets;
using Portal.Core.Reports;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Reports;

/// <summary>
/// Every figure of a report by its key, held against <see cref="ReportSql"/>: those that open rows by their own, others by one made of part, row and
/// column. A figure that has neither key nor SQL fails the test that finds it.
/// </summary>
internal static class ReportCells
{
    /// <summary>All figures of the report, the compared ones too, equal SQL; SQL counts nothing that the report does not tell.</summary>
    public static async Task AssertAsync(PortalDatabase database, ActivityReport report)
    {
        var question = report.Question;
        var sql = new Dictionary<ReportSide, Dictionary<string, decimal>>();
        foreach (var side in Enum.GetValues<ReportSide>())
        {
            var span = new ReportKey("", "", side).SpanOf(question);
            sql[side] = await ReportSql.OfAsync(database, span, ReportSpans.Before(span), question.Span);
        }
        var untold = sql[ReportSide.Now].Keys.ToHashSet(StringComparer.Ordinal);
        foreach (var (key, shown) in Of(report))
        {
            Assert.True(ReportKey.TryParse(key, out var read));
            var plain = (read with { Side = ReportSide.Now }).ToString();
            Assert.True(ReportSql.Counts(plain), $"no SQL counts {plain}: write it beside the others");
            if (read.Side == ReportSide.Now) untold.Remove(plain);
            var counted = sql[read.Side].GetValueOrDefault(plain);
            Assert.True(counted == shown, $"{key} of {report.Span.Words}: {shown}, by SQL {counted}");
        }
        Assert.True(untold.Count == 0, $"{report.Span.Words} does not tell {string.Join(", ", untold)}");
        Assert.All(sql.SelectMany(s => s.Value.Keys), key => Assert.True(ReportSql.Counts(key), $"SQL counts {key} without saying so"));
    }

    /// <summary>Every part there is, whether it has something to tell or not.</summary>
    public static void AssertParts(PortalDatabase database) => Assert.All(database.AsSystem().GetServices<IReportPart>(),
        part => Assert.True(ReportSql.CountsPart(part.Code), $"no SQL counts the part {part.Code}"));

    private static IEnumerable<(string Key, decimal Shown)> Of(ActivityReport report) =>
        ActivityReportTables.Of(report).SelectMany(p => p.Tables.SelectMany(t => Cells(p.Part.Code, t)));

    private static IEnumerable<(string Key, decimal Shown)> Cells(string part, SheetTable table)
    {
        foreach (var (index, row) in table.Rows.Index())
            for (var c = 0; c < table.Columns.Count; c++)
            {
                var key = row.Keys?[c];
                if (SheetText.Number(row.Cells[c]) is not { } shown) Assert.True(key is null, $"{key} has no number");
                else if (key is not null) yield return (key, shown);
                else if (table.Columns[c].Key == "no") Assert.Equal(index + 1, shown);
                else if (table.Columns[c].Key == "change") Assert.Equal(shown, Number(table, row, "items") - Number(table, row, "before"));
                else yield return (KeyOf(part, table, row, c) ?? throw new InvalidOperationException($"{table.Caption}, {table.Columns[c].Key}"), shown);
            }
        // Lists that are not of figures: as many rows as the figure says
        if (part == "go-bai" && table.Columns[0].Key == "no") yield return ("go-bai.so-luot", table.Rows.Count);
        if (part == "dinh-chinh" && table.Columns[0].Key == "no") yield return ("dinh-chinh.co-loi", table.Rows.Count);
    }

    private static decimal? Number(SheetTable table, SheetRow row, string column) =>
        SheetText.Number(row.Cells[table.Columns.Select(c => c.Key).ToList().IndexOf(column)]);

    /// <summary>Of a figure that opens no rows: a share, a rank, a month of the budget.</summary>
    private static string? KeyOf(string part, SheetTable table, SheetRow row, int column) => (part, table.Columns[column].Key) switch
    {
        ("thoi-han", "share") => Beside(row, "dung-han", "ty-le"),
        ("thi-dua", "rank") => Beside(row, "bai", "hang"),
        ("thi-dua", "before") => Beside(row, "bai", "hang-truoc"),
        ("ngan-sach", var money) when row.Cells[0] is string name =>
            $"ngan-sach.{(name.StartsWith("Tháng", StringComparison.Ordinal) ? "thang-" + name["Tháng ".Length..] : "dau-ky")}-{money}",
        _ => null,
    };

    /// <summary>The key of the row's cell that ends so, with another end.</summary>
    private static string Beside(SheetRow row, string end, string other) =>
        row.Keys!.OfType<string>().Single(k => k.EndsWith("-" + end, StringComparison.Ordinal))[..^end.Length] + other;
}
