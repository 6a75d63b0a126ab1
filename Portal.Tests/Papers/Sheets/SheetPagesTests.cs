using System.Globalization;
using System.Text.RegularExpressions;
using Portal.Core.Kernel;
using Portal.Core.Papers.Sheets;
using Portal.Tests.Papers.Charts;
using Xunit;

namespace Portal.Tests.Papers.Sheets;

/// <summary>A long table on paper, read back from the PDF: what each page sums, what it carries over, and what stands beside the total.</summary>
[Trait("Row", "G6")]
[Trait("Fault", "FIN21")]
[Trait("needs", "chromium")]
public partial class SheetPagesTests
{
    [Theory]
    [InlineData(0, false)]
    [InlineData(1, false)]
    [InlineData(4, false)]
    [InlineData(9, false)]
    [InlineData(10, false)]
    [InlineData(11, false)]
    [InlineData(30, true)]
    [InlineData(40, false)]
    [InlineData(300, true)]
    public Task Each_page_sums_its_rows_and_carries_what_stood_before_it(int rows, bool longNames) => AssertPagesAsync(rows, longNames, landscape: true);

    [Fact]
    public Task A_table_of_three_thousand_rows_is_cut_the_same_way() => AssertPagesAsync(3_000, longNames: false, landscape: true);

    [Fact]
    public Task So_it_is_on_upright_paper() => AssertPagesAsync(60, longNames: false, landscape: false);

    [Fact]
    public async Task Two_tables_are_cut_each_with_its_own_sums()
    {
        var (first, second) = (SomeSheets.Payment(25).Tables[0], SomeSheets.Payment(12).Tables[0]);
        var text = string.Join('\n', (await PrintAsync(SomeSheets.Payment(1) with { Tables = [first, second] })).Pages);

        Assert.Equal(2, text.Split("Tổng cộng").Length - 1);
        Assert.Contains($"Tổng cộng {Sums(Enumerable.Range(1, 25))}", text, StringComparison.Ordinal);
        Assert.Contains($"Tổng cộng {Sums(Enumerable.Range(1, 12))}", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_that_carries_nothing_is_cut_without_sums()
    {
        var sheet = SomeSheets.Payment(30);
        var text = string.Join('\n', (await PrintAsync(sheet with { Tables = [sheet.Tables[0] with { CarriesSums = false }] })).Pages);

        Assert.DoesNotContain("mang sang", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Cộng trang", text, StringComparison.Ordinal);
        Assert.Equal(30, RowNumbers(text).Count);
    }

    [Theory]
    [InlineData(3, 2)]
    [InlineData(7, 5)]
    [InlineData(12, 9)]
    public Task Drawings_and_long_paragraphs_above_a_table_move_its_pages_and_not_its_sums(int paragraphs, int charts) => AssertPagesAsync(
        Upright(Payment(60, longNames: false)) with
        {
            Intro = [.. Enumerable.Range(1, paragraphs).Select(i => string.Join(' ', Enumerable.Repeat("Trong kỳ, cổng đã đăng nhiều tin, bài.", i * 4)))],
            Charts = [.. Enumerable.Range(1, charts).Select(i => SomeCharts.Bars with { Key = $"b{i}" })],
        }, rows: 60);

    /// <summary>Three drawings are a little higher than the room of two, all alike: none of them is left for a page of its own.</summary>
    [Fact]
    public async Task Drawings_of_a_page_shrink_a_little_rather_than_to_leave_it_half_empty()
    {
        var sheet = SomeCharts.Sheet([.. Enumerable.Repeat(SomeCharts.Bars, 5)]);

        Assert.Equal(3, (await PrintAsync(sheet)).Pages.Count);
        Assert.Equal(2, (await PrintAsync(SomeCharts.Sheet([.. Enumerable.Repeat(SomeCharts.Bars, 3)]))).Pages.Count);
    }

    [Theory]
    [InlineData(8, "Mang sang")]
    [InlineData(40, "Cộng mang sang trang sau")]
    public async Task A_narrow_column_before_the_figures_has_fewer_words_for_what_is_carried(int letters, string words)
    {
        var months = new SheetTable
        {
            Columns = [new("month", "Tháng", SheetColumnKind.Text, letters), .. Enumerable.Range(1, letters < 20 ? 6 : 3)
                .Select(i => new SheetColumn($"m{i}", "Nhuận bút (đồng)", SheetColumnKind.Money, 12) { Total = true })],
            Totals = true,
            Rows = [.. Enumerable.Range(1, 60).Select(i => new SheetRow([$"T{i}",
                .. Enumerable.Repeat<object?>(new Money(12_345_678), letters < 20 ? 6 : 3)]))],
        };
        var page = (await PrintAsync(SomeSheets.Payment(1) with { Landscape = false, Tables = [months] })).Pages[0];

        Assert.EndsWith("Cộng trang " + words, string.Join(' ', page.Split(' ', '\n').Where(w => w.All(char.IsLetter))), StringComparison.Ordinal);
    }

    private static Task AssertPagesAsync(int rows, bool longNames, bool landscape) =>
        AssertPagesAsync(landscape ? Payment(rows, longNames) : Upright(Payment(rows, longNames)), rows);

    private static async Task AssertPagesAsync(Sheet sheet, int rows)
    {
        var pages = (await PrintAsync(sheet)).Pages;
        var before = new List<int>();
        for (var p = 0; p < pages.Count; p++)
        {
            var here = RowNumbers(pages[p]);
            if (before.Count > 0) Assert.Contains($"Trang trước mang sang {Sums(before)}", pages[p], StringComparison.Ordinal);
            else Assert.DoesNotContain("Trang trước mang sang", pages[p], StringComparison.Ordinal);
            before.AddRange(here);
            if (before.Count < rows && here.Count > 0)
            {
                Assert.Contains($"Cộng trang {Sums(here)}", pages[p], StringComparison.Ordinal);
                // The same figures begin the next page
                Assert.Contains($"Cộng mang sang trang sau {Sums(before)}", pages[p], StringComparison.Ordinal);
            }
            else Assert.DoesNotContain("Cộng", pages[p].Replace("CỘNG", "", StringComparison.Ordinal).Replace("Tổng cộng", "", StringComparison.Ordinal),
                StringComparison.Ordinal);
        }
        Assert.Equal(Enumerable.Range(1, rows), before);
        var last = RowNumbers(pages[^1]);
        Assert.True(last.Count >= Math.Min(3, rows), $"{last.Count} of {rows} rows beside the total");
        Assert.Contains("Vũ Đình Khánh", pages[^1], StringComparison.Ordinal);
        if (rows > 0) Assert.Contains($"Tổng cộng {Sums(before)}", pages[^1], StringComparison.Ordinal);
    }

    private static Sheet Payment(int rows, bool longNames)
    {
        var sheet = SomeSheets.Payment(rows);
        if (!longNames) return sheet;
        var named = sheet.Tables[0].Rows.Select((r, i) => i % 7 != 6 ? r
            : new SheetRow([r.Cells[0], string.Join(' ', Enumerable.Repeat("Nguyễn", 28)), .. r.Cells.Skip(2)])).ToList();
        return sheet with { Tables = [sheet.Tables[0] with { Rows = named }] };
    }

    /// <summary>Without account and signature, for which upright paper has no room.</summary>
    private static Sheet Upright(Sheet sheet) => sheet with
    {
        Landscape = false,
        Tables =
        [
            sheet.Tables[0] with
            {
                Columns = sheet.Tables[0].Columns.Take(7).ToList(), Rows = sheet.Tables[0].Rows.Select(r => new SheetRow(r.Cells.Take(7).ToList())).ToList(),
            },
        ],
    };

    private static string Sums(IEnumerable<int> rows)
    {
        var all = rows.ToList();
        return string.Join(' ', Vietnamese.Number(all.Sum(i => 1 + i % 7)), all.Sum(SomeSheets.Gross).Digits, all.Sum(SomeSheets.Tax).Digits,
            all.Sum(SomeSheets.Net).Digits);
    }

    private static List<int> RowNumbers(string page) =>
        Ids().Matches(page).Select(m => int.Parse(m.Groups["row"].Value, CultureInfo.InvariantCulture)).ToList();

    private static async Task<PdfReading> PrintAsync(Sheet sheet) => PdfReading.Of(await BrowserPrint.OfAsync(sheet));

    [GeneratedRegex("03119(?<row>[0-9]{7})", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Ids();
}
