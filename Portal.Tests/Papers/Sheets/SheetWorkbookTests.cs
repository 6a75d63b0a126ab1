using ClosedXML.Excel;
using Portal.Core.Kernel;
using Portal.Core.Papers.Sheets;
using Xunit;

namespace Portal.Tests.Papers.Sheets;

public sealed class SheetWorkbookTests : IDisposable
{
    private readonly List<IDisposable> open = [];

    public void Dispose() => open.ForEach(o => o.Dispose());

    private XLWorkbook Open(Sheet sheet)
    {
        var file = new MemoryStream(SheetWorkbook.Write(sheet));
        var workbook = new XLWorkbook(file);
        open.AddRange([workbook, file]);
        return workbook;
    }

    private static int HeadRow(IXLWorksheet worksheet) => worksheet.CellsUsed(c => c.GetString() == "STT").First().Address.RowNumber;

    private static IXLCell Find(IXLWorksheet worksheet, string text) => worksheet.CellsUsed(c => !c.HasFormula && c.GetString() == text).First();

    [Fact]
    public void Figures_are_numbers_equal_to_those_of_the_sheet()
    {
        var sheet = SomeSheets.Payment(120);
        var worksheet = Open(sheet).Worksheet(1);
        var first = HeadRow(worksheet) + 1;
        for (var r = 0; r < 120; r++)
        {
            var cells = sheet.Tables[0].Rows[r].Cells;
            Assert.Equal((int)cells[3]!, worksheet.Cell(first + r, 4).GetValue<int>());
            for (var c = 4; c <= 6; c++)
            {
                Assert.Equal(XLDataType.Number, worksheet.Cell(first + r, c + 1).DataType);
                Assert.Equal(((Money)cells[c]!).Dong, Cached(worksheet.Cell(first + r, c + 1)));
            }
            Assert.Equal($"E{first + r}-F{first + r}", worksheet.Cell(first + r, 7).FormulaA1);
        }
    }

    [Fact]
    public void Every_row_is_as_high_as_its_words_need_in_whatever_program_opens_it()
    {
        var sheet = SomeSheets.Assessment(2);
        var table = sheet.Tables[0];
        var words = table.Columns.ToList().FindIndex(c => c.Kind == SheetColumnKind.Text);
        var rows = table.Rows.Select((row, i) => i > 0 ? row : new SheetRow(row.Cells.Select((cell, c) => c == words ? new string('a', 300) : cell).ToList()));

        var worksheet = Open(sheet with { Tables = [table with { Rows = rows.ToList() }] }).Worksheet(1);

        var first = HeadRow(worksheet) + 1;
        Assert.True(worksheet.Row(first).Height > 60, $"{worksheet.Row(first).Height} points");
        Assert.InRange(worksheet.Row(first + 1).Height, 16, 60);
    }

    [Fact]
    public void The_total_row_sums_and_its_values_are_stored()
    {
        var sheet = SomeSheets.Payment(25);
        var worksheet = Open(sheet).Worksheet(1);
        var first = HeadRow(worksheet) + 1;
        for (var c = 4; c <= 7; c++)
        {
            var cell = worksheet.Cell(first + 25, c);
            Assert.Equal($"SUM({cell.Address.ColumnLetter}{first}:{cell.Address.ColumnLetter}{first + 24})", cell.FormulaA1);
            Assert.Equal(SheetText.Number(sheet.Tables[0].TotalOf(c - 1)), Cached(cell));
        }
        Assert.NotNull(Find(worksheet, SheetText.AmountLine(sheet.AmountInWordsOf!.Value)));
        Assert.Equal(sheet.AmountInWordsOf.Value.Dong, Cached(worksheet.Cell(first + 25, 7)));
    }

    [Fact]
    public void A_formula_that_contradicts_the_figure_gives_way_to_it()
    {
        var sheet = SomeSheets.Assessment(10);
        var worksheet = Open(sheet).Worksheet(1);
        var first = HeadRow(worksheet) + 1;
        for (var r = 0; r < 10; r++)
        {
            var cell = worksheet.Cell(first + r, 8);
            Assert.Equal(((Money)sheet.Tables[0].Rows[r].Cells[7]!).Dong, Cached(cell));
            // Every fifth line is a share with the đồng left over.
            Assert.Equal((r + 1) % 5 != 0, cell.HasFormula);
        }
        Assert.Equal($"ROUND(E{first}*F{first}*(1+G{first}),0)", worksheet.Cell(first, 8).FormulaA1);
    }

    [Fact]
    public void Dates_and_percents_are_real_with_formats_of_their_own()
    {
        var worksheet = Open(SomeSheets.Assessment(4)).Worksheet(1);
        var fourth = HeadRow(worksheet) + 4;
        Assert.Equal(new DateTime(2026, 7, 5), worksheet.Cell(fourth, 4).GetDateTime());
        Assert.Equal("dd/mm/yyyy", worksheet.Cell(fourth, 4).Style.NumberFormat.Format);
        Assert.Equal(0.125, worksheet.Cell(fourth, 7).GetDouble());
        Assert.Equal("0.0%", worksheet.Cell(fourth, 7).Style.NumberFormat.Format);
        Assert.Equal("#,##0", worksheet.Cell(fourth, 6).Style.NumberFormat.Format);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"x\",\"y\")")]
    [InlineData("+84 225 1234567")]
    [InlineData("-1+2")]
    [InlineData("@SUM(A1:A9)")]
    [InlineData(" =1+1")]
    [InlineData("'=1+1")]
    [InlineData("031190000001")]
    [InlineData("05/08/2026")]
    [InlineData("TRUE")]
    public void Text_stays_text_whatever_it_begins_with(string text)
    {
        var table = new SheetTable { Columns = [new("no", "STT", SheetColumnKind.Integer, 4), new("a", "A", SheetColumnKind.Text, 20)],
            Rows = [new([1, text])], };
        var worksheet = Open(SomeSheets.Report() with { Tables = [table], Title = "=1+1", Notes = [text] }).Worksheet(1);
        var cell = worksheet.Cell(HeadRow(worksheet) + 1, 2);
        Assert.False(cell.HasFormula);
        Assert.Equal(XLDataType.Text, cell.DataType);
        Assert.Equal(text, cell.GetString());
        Assert.DoesNotContain(worksheet.CellsUsed(), c => c.HasFormula);
    }

    [Fact]
    public void The_paper_is_set_up_for_printing()
    {
        var worksheet = Open(SomeSheets.Payment(3)).Worksheet(1);
        var head = HeadRow(worksheet);
        var setup = worksheet.PageSetup;
        Assert.Equal(XLPaperSize.A4Paper, setup.PaperSize);
        Assert.Equal(XLPageOrientation.Landscape, setup.PageOrientation);
        Assert.Equal((head, head), (setup.FirstRowToRepeatAtTop, setup.LastRowToRepeatAtTop));
        Assert.True(setup.DifferentFirstPageOnHF);
        Assert.Equal(30 / 25.4, setup.Margins.Left, 6);
        Assert.Equal(head, worksheet.SheetView.SplitRow);
        Assert.Equal(1, setup.PagesWide);
    }

    [Fact]
    public void Head_and_signatures_stand_around_the_table()
    {
        var worksheet = Open(SomeSheets.Payment(3)).Worksheet(1);
        var head = HeadRow(worksheet);
        Assert.All(
            (string[])[SheetText.Country, SheetText.Motto, "ỦY BAN NHÂN DÂN PHƯỜNG THÀNH ĐÔNG", "Mã QHNS: 1098765", "BẢNG KÊ CHI TRẢ NHUẬN BÚT, THÙ LAO",
                "Tháng 7/2026"],
            text => Assert.True(Find(worksheet, text).Address.RowNumber < head));
        Assert.All(
            (string[])["Người lập biểu", "Thủ trưởng đơn vị", "Vũ Đình Khánh", "Thành Đông, ngày 05 tháng 8 năm 2026"],
            text => Assert.True(Find(worksheet, text).Address.RowNumber > head + 3));
    }

    [Fact]
    public void Each_table_has_a_worksheet_and_an_empty_one_says_so()
    {
        var workbook = Open(SomeSheets.Report());
        Assert.Equal(["1. Tin, bài theo đơn vị", "2. Câu hỏi quá hạn trả lời"], workbook.Worksheets.Select(w => w.Name));
        Assert.NotNull(Find(workbook.Worksheet(2), "Không có câu hỏi nào quá hạn."));
        Assert.NotNull(Find(workbook.Worksheet(2), "- Lưu: VT."));
    }

    /// <summary>Programs other than Excel do not fit rows to their text: one line would be printed over the next.</summary>
    [Fact]
    public void A_row_of_several_lines_is_as_high_as_its_words_and_one_of_a_single_line_as_one_line()
    {
        var report = SomeSheets.Report();
        var longest = string.Join(' ', Enumerable.Repeat("Trung tâm", 20))[..198];
        var worksheet = Open(report with
        {
            Tables = [report.Tables[0] with { Rows = [new([longest, 1, 0, 1m]), .. report.Tables[0].Rows] }],
        }).Worksheet(1);
        var (row, width) = (Find(worksheet, longest).Address.RowNumber, worksheet.Column(1).Width);

        Assert.InRange(worksheet.Row(row).Height, 16.5 * Math.Ceiling(longest.Length / width / 1.15), 16.5 * Math.Ceiling(longest.Length / width * 1.2));
        Assert.InRange(worksheet.Row(row + 1).Height, 15, 18);
    }

    [Fact]
    public void Captions_Excel_would_refuse_as_names_are_mended()
    {
        var table = new SheetTable { Caption = "Tin/bài: [tháng 7] của tất cả các đơn vị thuộc phường", Columns = [new("a", "A", SheetColumnKind.Text, 5)],
            Rows = [], };
        var names = Open(SomeSheets.Report() with { Tables = [table, table] }).Worksheets.Select(w => w.Name).ToList();
        Assert.Equal("Bảng 2", names[1]);
        Assert.True(names[0].Length <= 31 && names[0].StartsWith("Tin bài", StringComparison.Ordinal));
    }

    // What a reader that does not calculate sees: the stored value.
    private static decimal Cached(IXLCell cell) =>
        Convert.ToDecimal(cell.HasFormula ? cell.CachedValue : cell.Value, System.Globalization.CultureInfo.InvariantCulture);
}
