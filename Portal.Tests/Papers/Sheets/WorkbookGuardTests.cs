using System.Globalization;
using ClosedXML.Excel;
using Portal.Core.Kernel;
using Portal.Core.Papers.Sheets;
using Xunit;

namespace Portal.Tests.Papers.Sheets;

/// <summary>What keeps a workbook true after it has left the office: names of totals, locks, the cell that turns red beside the words.</summary>
[Trait("Row", "G6")]
public sealed class WorkbookGuardTests
{
    private static XLWorkbook Open(Sheet sheet) => new(new MemoryStream(SheetWorkbook.Write(sheet)));

    private static IXLCell Words(IXLWorksheet worksheet) =>
        worksheet.CellsUsed().Single(c => !c.HasFormula && c.GetString().StartsWith("Số tiền bằng chữ", StringComparison.Ordinal));

    [Fact]
    public void Totals_have_names_that_lead_to_their_sums()
    {
        using var book = Open(SomeSheets.Payment(5));

        var net = book.NamedRange("Tong_net").Ranges.Single().FirstCell();

        Assert.Equal("SUM(G", net.FormulaA1[..5]);
        Assert.Equal(SomeSheets.Payment(5).AmountInWordsOf!.Value.Dong, Convert.ToDecimal(net.CachedValue, CultureInfo.InvariantCulture));
        Assert.NotNull(book.NamedRange("Tong_gross"));
    }

    [Fact]
    public void Formulas_and_words_are_locked_without_a_password_and_what_is_typed_in_is_open()
    {
        using var book = Open(SomeSheets.Payment(5));
        var worksheet = book.Worksheet(1);

        Assert.True(worksheet.Protection.IsProtected);
        var head = worksheet.CellsUsed(c => c.GetString() == "STT").First().Address.RowNumber;
        Assert.False(worksheet.Cell(head + 1, 5).Style.Protection.Locked);
        Assert.True(worksheet.Cell(head + 1, 7).Style.Protection.Locked);
        Assert.True(Words(worksheet).Style.Protection.Locked);
        worksheet.Unprotect();
        Assert.False(worksheet.Protection.IsProtected);
    }

    [Fact]
    public void Beside_the_words_the_total_is_calculated_anew_and_turns_red_when_it_left_them()
    {
        var sheet = SomeSheets.Payment(5);
        using var book = Open(sheet);
        var worksheet = book.Worksheet(1);
        var guard = worksheet.Cell(Words(worksheet).Address.RowNumber, 9);

        Assert.Equal(book.NamedRange("Tong_net").Ranges.Single().FirstCell().Address.ToString(), guard.FormulaA1);
        var rule = Assert.Single(worksheet.ConditionalFormats, f => f.Ranges.Any(r => r.Contains(guard)));
        Assert.Equal((XLConditionalFormatType.CellIs, XLCFOperator.NotEqual), (rule.ConditionalFormatType, rule.Operator));
        Assert.Contains(sheet.AmountInWordsOf!.Value.Dong.ToString(CultureInfo.InvariantCulture), rule.Values[1].Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_over_two_tables_are_guarded_by_both_totals()
    {
        var (one, two) = (SomeSheets.Payment(3), SomeSheets.Payment(4));
        using var book = Open(one with { Tables = [one.Tables[0], two.Tables[0]], AmountInWordsOf = one.AmountInWordsOf!.Value + two.AmountInWordsOf!.Value });
        var worksheet = book.Worksheet(2);

        var guard = worksheet.Cell(Words(worksheet).Address.RowNumber, 9);

        Assert.Contains("+", guard.FormulaA1, StringComparison.Ordinal);
        Assert.Equal((one.AmountInWordsOf.Value + two.AmountInWordsOf.Value).Dong,
            Convert.ToDecimal(guard.CachedValue, CultureInfo.InvariantCulture));
        Assert.NotNull(book.NamedRange("Tong2_net"));
    }

    [Fact]
    public void Words_are_guarded_by_the_column_they_belong_to_and_not_by_one_that_happens_to_be_equal()
    {
        var sheet = SomeSheets.Payment(5);
        // Half is paid: what is still owed comes to the same as what is received
        var table = sheet.Tables[0] with
        {
            Columns = [.. sheet.Tables[0].Columns, new("owed", "Còn nợ", SheetColumnKind.Money, 11) { Total = true }],
            Rows = sheet.Tables[0].Rows.Select(r => new SheetRow([.. r.Cells, r.Cells[6]])).ToList(),
        };
        foreach (var paper in new[]
                 {
                     sheet with { Tables = [table], AmountColumn = "net" },
                     sheet with { Tables = [table with { AmountInWordsOf = sheet.AmountInWordsOf, AmountColumn = "net" }], AmountInWordsOf = null },
                 })
        {
            using var book = Open(paper);
            var worksheet = book.Worksheet(1);

            var guard = worksheet.Cell(Words(worksheet).Address.RowNumber, 10);

            Assert.Equal(book.NamedRange("Tong_net").Ranges.Single().FirstCell().Address.ToString(), guard.FormulaA1);
        }
    }

    [Fact]
    public void Words_that_no_total_gives_stand_alone()
    {
        using var book = Open(SomeSheets.Payment(3) with { AmountInWordsOf = new Money(1) });

        Assert.Empty(book.Worksheet(1).ConditionalFormats);
    }

    /// <summary>No row, one, and three thousand with a name of two hundred letters in every seventh.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3_000)]
    [Trait("Fault", "FIN21")]
    public void Any_number_of_rows_is_written_summed_and_guarded(int rows)
    {
        var sheet = SomeSheets.Payment(rows);
        var longest = string.Join(' ', Enumerable.Repeat("Nguyễn", 29))[..200];
        var (table, lines) = (sheet.Tables[0], sheet.Tables[0].Rows.Index());

        SameEverywhere.AssertWorkbook(sheet with
        {
            Tables =
            [
                table with
                {
                    Columns = [table.Columns[0], table.Columns[1], table.Columns[6] with { Formula = null }],
                    Rows = lines.Select(r => new SheetRow([r.Item.Cells[0], r.Index % 7 == 0 ? longest : r.Item.Cells[1], r.Item.Cells[6]])).ToList(),
                },
            ],
        });
    }
}
