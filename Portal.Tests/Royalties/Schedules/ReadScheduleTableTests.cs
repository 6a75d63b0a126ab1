using ClosedXML.Excel;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Kernel;
using Portal.Core.Royalties.Schedules;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Royalties.Schedules;

[Trait("Row", "G1")]
public class ReadScheduleTableTests
{
    private static readonly object?[] Head = ["Thể loại", "Hệ số thấp nhất", "Hệ số cao nhất", "Mức cố định (đồng)", "Nhóm NĐ 18/2014"];

    private static byte[] Book(params object?[][] rows)
    {
        using var book = new XLWorkbook();
        var sheet = book.AddWorksheet("Biểu");
        for (var r = 0; r < rows.Length; r++)
            for (var c = 0; c < rows[r].Length; c++)
                Set(sheet.Cell(r + 1, c + 1), rows[r][c]);
        using var file = new MemoryStream();
        book.SaveAs(file);
        return file.ToArray();
    }

    /// <summary>Text stays text, as in a cell that somebody formatted so: the library would make a number of "1.5".</summary>
    private static void Set(IXLCell cell, object? value)
    {
        if (value is string text) cell.SetValue(text);
        else if (value is not null) cell.SetValue(Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture));
    }

    private static async Task<Outcome<IReadOnlyList<ScheduleGenre>>> Read(byte[] file, string by = Someone.Administrator)
    {
        using var database = await PortalDatabase.CreateAsync();
        return await database.As(by).GetRequiredService<ReadScheduleTable>().ExecuteAsync(file);
    }

    [Fact]
    public async Task G1_a_table_is_read_by_the_names_of_its_columns_under_a_title_and_in_any_order()
    {
        var genres = Story.Must(await Read(Book(
            ["BIỂU NHUẬN BÚT"],
            [],
            ["nhóm nđ 18/2014", "Hệ số cao  nhất", "THỂ LOẠI", "Hệ số thấp nhất", "Mức cố định (đồng)"],
            ["Tin; Trả lời bạn đọc", 2.5, "Tin sâu", "1,2", null],
            [],
            ["media", null, "Clip ngắn", null, "150.000"],
            [null, "1.5", "Tin ảnh", 1.5, null])));

        Assert.Equal([("tin-sau", "Tin sâu", 1.2m, 2.5m, "tin"), ("clip-ngan", "Clip ngắn", 0m, 0m, "media"), ("tin-anh", "Tin ảnh", 1.5m, 1.5m, "")],
            genres.Select(g => (g.Code, g.Name, g.Min, g.Max, g.Cap)));
        Assert.Equal((GenreBasis.FixedAmount, new Money(150_000)), (genres[1].Basis, genres[1].FixedAmount));
    }

    [Fact]
    public async Task G1_everything_wrong_is_said_with_its_row_and_nothing_is_taken_over()
    {
        var outcome = await Read(Book(Head,
            ["Tin", "một", 2, null, "Tin; Trả lời bạn đọc"],
            ["TIN", 1, 2, null, null],
            [null, 1, 2, null, null],
            ["Ảnh", 1, null, null, "Tranh ảnh"],
            ["Bài", -1, "1.250", null, null],
            ["Clip", 1, 2, 150_000, "media"],
            ["Phim", null, null, "1500,5", "media"]));

        Assert.All(outcome.Refusals, r => Assert.Equal("file", r.Field));
        Assert.Equal(["Dòng 2", "Dòng 3", "Dòng 4", "Dòng 5", "Dòng 5", "Dòng 6", "Dòng 6", "Dòng 7", "Dòng 8"],
            outcome.Refusals.Select(r => r.Sentence[..6]));
        Assert.Contains("Dòng 3: thể loại “TIN” đã có ở dòng 2.", outcome.Refusals.Select(r => r.Sentence));
        Assert.Contains(outcome.Refusals, r => r.Sentence.StartsWith("Dòng 2, cột “Hệ số thấp nhất”: “một” không phải là số", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("royalties.table.column", "Thể loại", "Hệ số thấp nhất", "Hệ số cao nhất", "Ghi chú")]
    [InlineData("royalties.table.column", "Thể loại", "Hệ số thấp nhất", "Hệ số cao nhất", "Hệ số cao nhất")]
    [InlineData("royalties.table.column", "Thể loại", "Hệ số thấp nhất")]
    [InlineData("royalties.table.head", "Loại", "Thấp", "Cao")]
    [InlineData("royalties.table.empty", "Thể loại", "Hệ số thấp nhất", "Hệ số cao nhất")]
    public async Task G1_a_wrong_column_is_named(string code, params string[] head) =>
        Assert.Equal([code], (await Read(Book([.. head]))).Codes());

    [Fact]
    public async Task G1_what_is_no_workbook_or_too_large_is_told_and_only_whoever_manages_the_portal_reads_one()
    {
        Assert.Equal(["royalties.table.broken"], (await Read([1, 2, 3])).Codes());
        Assert.Equal(["royalties.table.broken"], (await Read([])).Codes());
        Assert.Equal(["royalties.table.large"], (await Read(new byte[ReadScheduleTable.MostBytes + 1])).Codes());
        Assert.Equal(["access.not-allowed"], (await Read([], Someone.Finance)).Codes());
        object?[][] rows = [Head, .. Enumerable.Range(0, 201).Select(i => new object?[] { $"Tin {i}", 1, 2 })];
        Assert.Equal(["royalties.table.rows"], (await Read(Book(rows))).Codes());
    }

    [Fact]
    public async Task G1_a_formula_in_a_name_is_a_name() =>
        Assert.Equal("=1+1", Assert.Single(Story.Must(await Read(Book(Head, ["'=1+1", 1, 2])))).Name.TrimStart('\''));
}
