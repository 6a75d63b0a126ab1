using Portal.Core.Kernel;
using Portal.Core.Papers.Sheets;
using Xunit;

namespace Portal.Tests.Papers.Sheets;

public class SheetHtmlTests
{
    [Fact]
    public void Everything_taken_from_the_sheet_is_encoded()
    {
        const string attack = "<script>alert('x')</script>\"&";
        var sheet = new Sheet
        {
            Head = new() { Superior = attack, Authority = attack, Unit = attack, BudgetCode = attack, Number = attack, Place = attack, Date = new(2026, 8, 5) },
            Title = attack,
            Subtitle = attack,
            Intro = [attack],
            Tables =
            [
                new() { Caption = attack, Columns = [new("a", attack, SheetColumnKind.Text, 9)], Rows = [new([attack])] },
                new() { Columns = [new("a", "A", SheetColumnKind.Text, 9)], Rows = [], EmptySentence = attack },
            ],
            Notes = [attack],
            Signatures = [new(attack, attack, attack)],
            Recipients = [attack],
            Watermark = attack,
        };
        var html = SheetHtml.Write(sheet);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("alert('x')", html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void The_page_forbids_script_and_asks_for_nothing_else()
    {
        var html = SheetHtml.Write(SomeSheets.Payment(2));
        Assert.Contains("default-src 'none'", html, StringComparison.Ordinal);
        Assert.DoesNotContain("http://", html, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", html, StringComparison.Ordinal);
        Assert.DoesNotContain("url(", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_printed_page_lets_in_one_script_by_its_hash_and_no_word_of_the_sheet_is_in_it()
    {
        var html = SheetHtml.ForPrint(SomeSheets.Payment(2));
        var script = html[(html.IndexOf("<script>", StringComparison.Ordinal) + 8)..html.IndexOf("</script>", StringComparison.Ordinal)];
        var hash = Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(script)));

        Assert.Contains($"script-src 'sha256-{hash}'", html, StringComparison.Ordinal);
        Assert.Equal(2, html.Split("<script").Length);
        Assert.DoesNotContain("Nguyễn", script, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", SheetHtml.ForPrint(SomeSheets.Report() with { Tables = [] }), StringComparison.Ordinal);
    }

    [Fact]
    public void Articles_stand_before_the_tables_with_their_label_in_bold()
    {
        var html = SheetHtml.Write(SomeSheets.Report() with { Body = [new(SheetParagraphKind.Text, "Duyệt chi.", "Điều 1.")] });

        Assert.Contains("<b>Điều 1.</b><span> Duyệt chi.</span>", html, StringComparison.Ordinal);
        Assert.True(html.IndexOf("Điều 1.", StringComparison.Ordinal) < html.IndexOf("<table", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true, "size:A4 landscape;margin:20mm 15mm 20mm 30mm")]
    [InlineData(false, "size:A4 portrait;margin:20mm 15mm 20mm 30mm")]
    public void The_paper_lies_as_the_sheet_says(bool landscape, string css) =>
        Assert.Contains(css, SheetHtml.Write(SomeSheets.Report() with { Landscape = landscape }), StringComparison.Ordinal);

    [Fact]
    public void A_table_that_has_no_room_on_upright_paper_lays_it_sideways()
    {
        var table = SomeSheets.Payment(1).Tables[0];
        var large = new SheetRow([.. table.Rows[0].Cells.Select(c => c is Money ? new Money(123_456_789_012) : c)]);

        var html = SheetHtml.Write(SomeSheets.Payment(1) with { Landscape = false, Tables = [table with { Rows = [large] }] });

        Assert.Contains("size:A4 landscape", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_without_rows_says_so_and_has_no_total()
    {
        var html = SheetHtml.Write(SomeSheets.Payment(0));
        Assert.Contains("Kỳ này không có khoản chi nào.", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Tổng cộng", html, StringComparison.Ordinal);
        Assert.Contains("Không đồng.", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_payment_sheet_is_dated_above_the_signatures_and_a_numbered_paper_in_its_head()
    {
        var payment = SheetHtml.Write(SomeSheets.Payment(1));
        Assert.True(payment.IndexOf("ngày 05 tháng 8", StringComparison.Ordinal) > payment.IndexOf("Tổng cộng", StringComparison.Ordinal));
        var report = SheetHtml.Write(SomeSheets.Report());
        Assert.True(report.IndexOf("ngày 03 tháng 02", StringComparison.Ordinal) < report.IndexOf("<h1", StringComparison.Ordinal));
    }

    [Fact]
    public void A_row_of_the_wrong_length_is_a_bug()
    {
        var table = SomeSheets.Payment(1).Tables[0] with { Rows = [new([1])] };
        Assert.Throws<InvalidOperationException>(() => SheetHtml.Write(SomeSheets.Payment(1) with { Tables = [table] }));
    }

    [Fact]
    public void A_sheet_without_tables_still_carries_amount_and_signatures()
    {
        var html = SheetHtml.Write(SomeSheets.Report() with { Tables = [], AmountInWordsOf = new Money(1_265_000) });
        Assert.Contains("Số tiền bằng chữ: Một triệu hai trăm sáu mươi lăm nghìn đồng.", html, StringComparison.Ordinal);
        Assert.Contains("Phạm Quốc Việt", html, StringComparison.Ordinal);
    }
}
