using System.Text.Json;
using Portal.Core.Kernel;
using Portal.Core.Papers;
using Portal.Core.Papers.Sheets;
using Xunit;

namespace Portal.Tests.Papers;

/// <summary>A sheet comes back from its text as it went in: page and workbook of it are the same.</summary>
[Trait("Fault", "FIN2")]
public class SheetJsonTests
{
    private static Sheet WithEveryCell => new()
    {
        Head = new SheetHead { Superior = "Trên", Authority = "Ủy ban nhân dân\nphường Thành Đông", Unit = "Phòng", BudgetCode = "1", Number = "Số: 05/BC",
            Place = "Thành Đông", Date = new(2026, 11, 20), },
        Title = "Bảng", Subtitle = "tháng 11/2026", Intro = ["Căn cứ “một”", "<b>&"], Notes = ["Ghi chú"], Landscape = true, Watermark = "BẢN DỰ THẢO",
        AmountInWordsOf = new Money(-1_265_000), Recipients = ["Lưu: VT"], Signatures = [new("Kế toán", "(Ký)", null), new("TM.\nTRƯỞNG BAN", null, "Ai")],
        Tables =
        [
            new SheetTable
            {
                Caption = "Biểu 1", Totals = true, EmptySentence = "Trống",
                Columns = [new("a", "A", SheetColumnKind.Text, 5) { ByHand = true },
                    new("b", "B", SheetColumnKind.Money, 6) { Total = true, Formula = "{a}-{c}" }],
                Rows =
                [
                    new SheetRow(["chữ", new Money(9_007_199_254_740_993)]), new SheetRow([null, 2.50m]), new SheetRow([new DateOnly(2026, 2, 3), 7]),
                        new SheetRow([8L, 0.1m]),
                ],
            },
        ],
    };

    [Fact]
    public void Every_cell_keeps_its_type_and_its_figure()
    {
        var text = SheetJson.Write(WithEveryCell);
        var back = SheetJson.Read(text);

        Assert.Equal(WithEveryCell.Tables[0].Rows.SelectMany(r => r.Cells), back.Tables[0].Rows.SelectMany(r => r.Cells));
        Assert.Equal(WithEveryCell.Tables[0].Columns, back.Tables[0].Columns);
        Assert.Equal((WithEveryCell.Head, WithEveryCell.AmountInWordsOf, WithEveryCell.Watermark, true),
            (back.Head, back.AmountInWordsOf, back.Watermark, back.Landscape));
        Assert.Equal(WithEveryCell.Signatures, back.Signatures);
        Assert.Equal(text, SheetJson.Write(back));
        Assert.Contains("Ủy ban nhân dân", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_is_the_same_after_the_way_there_and_back() =>
        Assert.Equal(SheetHtml.Write(WithEveryCell), SheetHtml.Write(SheetJson.Read(SheetJson.Write(WithEveryCell))));

    [Fact]
    public void What_a_cell_cannot_hold_is_a_bug()
    {
        var wrong = WithEveryCell with { Tables = [WithEveryCell.Tables[0] with { Rows = [new SheetRow([1.5, null])] }] };
        Assert.Throws<JsonException>(() => SheetJson.Write(wrong));
        Assert.Throws<JsonException>(() => SheetJson.Read("null"));
    }
}
