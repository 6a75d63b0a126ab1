using Portal.Core.Kernel;
using Xunit;

namespace Portal.Tests.Kernel;

[Trait("Fault", "BUG5")]
public sealed class DecimalTextTests
{
    [Theory]
    [InlineData("2,5", 2.5)]
    [InlineData("2.5", 2.5)]
    [InlineData(" 10 ", 10)]
    [InlineData("\u00A050\u00A0", 50)]
    [InlineData("\u202F50", 50)]
    [InlineData("0,1234", 0.1234)]
    [InlineData("2,125", 2.125)]
    [InlineData("0.125", 0.125)]
    [InlineData("007", 7)]
    [InlineData("-1", -1)]
    [InlineData("\u22125", -5)]
    [InlineData("999999999", 999_999_999)]
    public void Comma_and_dot_are_the_same_and_blanks_around_mean_nothing(string typed, double number)
    {
        Assert.True(DecimalText.TryParse(typed, out var read));
        Assert.Equal((decimal)number, read);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("\u00A0")]
    [InlineData("một")]
    [InlineData("7O")]
    [InlineData("3O")]
    [InlineData("abc")]
    [InlineData("１００")]
    [InlineData("١٠٠")]
    [InlineData("5\u00A00")]
    [InlineData("1,2,3")]
    [InlineData("1.000,5")]
    [InlineData("1.234,5")]
    [InlineData("1.000")]
    [InlineData("2,")]
    [InlineData(",5")]
    [InlineData("0,12345")]
    [InlineData("1e3")]
    [InlineData("+5")]
    [InlineData("--5")]
    [InlineData("2 5")]
    [InlineData("50%")]
    [InlineData("1/2")]
    [InlineData("∞")]
    [InlineData("0x10")]
    [InlineData("99999999999999999999")]
    public void Anything_else_is_not_guessed_at(string? typed) => Assert.False(DecimalText.TryParse(typed, out _));

    [Theory]
    [InlineData("7O", "Tỷ lệ “7O” không phải là số: hãy viết như 2,5.")]
    [InlineData("  ", "Tỷ lệ: hãy nhập số.")]
    [InlineData("1.250", "Tỷ lệ “1.250” có thể đọc thành hai số khác nhau: hãy viết 1,250 hoặc 1250.")]
    [InlineData("12 000", "Tỷ lệ “12 000” tách hàng nghìn: hãy viết liền, 12000.")]
    [InlineData("12\u00A0000", "Tỷ lệ “12\u00A0000” tách hàng nghìn: hãy viết liền, 12000.")]
    [InlineData("1.234,5", "Tỷ lệ “1.234,5” tách hàng nghìn: hãy viết liền, 1234,5.")]
    [InlineData("1.234.567", "Tỷ lệ “1.234.567” tách hàng nghìn: hãy viết liền, 1234567.")]
    [InlineData("１２", "Tỷ lệ “１２” có chữ số khác kiểu thường dùng (do bộ gõ): hãy gõ lại bằng chữ số 0–9, ví dụ 2,5.")]
    [InlineData("0,12345", "Tỷ lệ “0,12345” có quá nhiều chữ số sau dấu phẩy: hãy viết nhiều nhất bốn chữ số, ví dụ 2,5.")]
    [InlineData("1111111111111111111111111", "Tỷ lệ “11111111111111111111…” quá lớn: hãy viết số có nhiều nhất 9 chữ số.")]
    public void The_sentence_says_what_was_typed_and_what_to_write(string typed, string words) => Assert.Equal(words, DecimalText.WhyNot("Tỷ lệ", typed));

    [Theory]
    [Trait("Fault", "FIN19")]
    [InlineData("-1", "Hệ số -1 là số âm: hãy nhập số từ 0 trở lên.")]
    [InlineData("−2,5", "Hệ số -2,5 là số âm: hãy nhập số từ 0 trở lên.")]
    public void FIN19_a_number_below_nought_is_called_negative(string typed, string words) =>
        Assert.Equal(words, DecimalText.ReadPositive("Hệ số", typed).WhyNot);

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public void Nothing_typed_is_neither_a_number_nor_a_fault(string? typed) =>
        Assert.Equal(Reading<decimal>.Nothing, DecimalText.ReadPositive("Hệ số", typed));
}
