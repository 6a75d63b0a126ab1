using Portal.Core.Kernel;
using Portal.Core.Papers.Sheets;
using Xunit;

namespace Portal.Tests.Papers.Sheets;

public class SheetTextTests
{
    public static TheoryData<SheetColumnKind, object?, string> Cells => new()
    {
        { SheetColumnKind.Money, new Money(1_265_000), "1.265.000" },
        { SheetColumnKind.Money, new Money(-379_500), "-379.500" },
        { SheetColumnKind.Money, 253_000, "253.000" },
        { SheetColumnKind.Integer, 1_042, "1.042" },
        { SheetColumnKind.Integer, 7L, "7" },
        { SheetColumnKind.Decimal, 2.5m, "2,5" },
        { SheetColumnKind.Decimal, 2.50m, "2,5" },
        { SheetColumnKind.Decimal, 3m, "3" },
        { SheetColumnKind.Percent, 0.1m, "10%" },
        { SheetColumnKind.Percent, 0.125m, "12,5%" },
        { SheetColumnKind.Date, new DateOnly(2026, 8, 5), "05/08/2026" },
        { SheetColumnKind.Text, "Tin, bài", "Tin, bài" },
        { SheetColumnKind.Text, 2026, "2026" },
        { SheetColumnKind.Money, "không chi", "không chi" },
        { SheetColumnKind.Money, null, "" },
    };

    [Theory]
    [InlineData("tháng 2/2026", "tháng 2 năm 2026")]
    [InlineData("Tăng 2 so với quý II/2026 (10).", "Tăng 2 so với quý II năm 2026 (10).")]
    [InlineData("lần chi 03/2026, ngày 05/10/2026", "lần chi 03/2026, ngày 05/10/2026")]
    public void A_span_is_written_out_without_the_zeros_of_a_date(string words, string written) => Assert.Equal(written, SheetText.InFull(words));

    [Theory]
    [MemberData(nameof(Cells))]
    public void A_cell_is_written_in_vietnamese(SheetColumnKind kind, object? value, string text) =>
        Assert.Equal(text, SheetText.Cell(new("k", "Cột", kind, 10), value));

    [Fact]
    public void A_value_of_an_unknown_type_is_a_bug() =>
        Assert.Throws<ArgumentException>(() => SheetText.Cell(new("k", "Cột", SheetColumnKind.Money, 10), 1.5d));

    [Theory]
    [InlineData(2026, 8, 5, "Thành Đông, ngày 05 tháng 8 năm 2026")]
    [InlineData(2026, 2, 5, "Thành Đông, ngày 05 tháng 02 năm 2026")]
    [InlineData(2026, 1, 31, "Thành Đông, ngày 31 tháng 01 năm 2026")]
    [InlineData(2026, 3, 10, "Thành Đông, ngày 10 tháng 3 năm 2026")]
    [InlineData(2026, 12, 9, "Thành Đông, ngày 09 tháng 12 năm 2026")]
    public void Only_days_below_ten_and_the_first_two_months_take_a_zero(int year, int month, int day, string text) =>
        Assert.Equal(text, SheetText.PlaceAndDate(SomeSheets.Head with { Date = new DateOnly(year, month, day) }));

    [Fact]
    public void Recipients_end_with_semicolons_and_a_full_stop()
    {
        var sheet = SomeSheets.Report() with { Recipients = ["- Chủ tịch UBND phường;", "Lưu: VT"] };
        Assert.Equal(["- Chủ tịch UBND phường;", "- Lưu: VT."], SheetText.RecipientLines(sheet));
    }

    [Fact]
    public void Totals_add_only_the_columns_asked_for_and_leave_words_out()
    {
        var table = new SheetTable
        {
            Totals = true,
            Columns =
            [
                new("a", "A", SheetColumnKind.Money, 5) { Total = true },
                new("b", "B", SheetColumnKind.Integer, 5),
                new("c", "C", SheetColumnKind.Decimal, 5) { Total = true },
            ],
            Rows = [new([new Money(5), 1, 1.5m]), new([new Money(-2), 2, "miễn"]), new([null, 3, 0.25m])],
        };
        Assert.Equal(["3", "", "1,75"], Enumerable.Range(0, 3).Select(c => SheetText.Total(table, c)));
    }

    [Fact]
    public void Characters_that_no_file_may_hold_are_taken_out() =>
        Assert.Equal("a b\nc😀", SheetText.Clean("a\tb\r\nc\u0002\uFFFF\uD83D😀"));
}
