using Portal.Core.Kernel;
using Xunit;

namespace Portal.Tests.Kernel;

public sealed class MoneyTextTests
{
    [Theory]
    [InlineData("12 000", 12_000)]
    [InlineData("12\u00A0000", 12_000)]
    [InlineData("12.000", 12_000)]
    [InlineData("1.265.000", 1_265_000)]
    [InlineData("1265000", 1_265_000)]
    [InlineData("1.265.000 đ", 1_265_000)]
    [InlineData("1.265.000\u00A0đồng", 1_265_000)]
    [InlineData(" 0 ", 0)]
    public void An_amount_is_read_together_or_in_thousands(string typed, long dong) => Assert.Equal(new Money(dong), MoneyText.Read("Số tiền", typed).Value);

    [Theory]
    [InlineData("1,5", "Số tiền “1,5” có phần lẻ: số tiền ghi đến đồng, hãy nhập số nguyên, ví dụ 1.265.000.")]
    [InlineData("1.5", "Số tiền “1.5” có phần lẻ: số tiền ghi đến đồng, hãy nhập số nguyên, ví dụ 1.265.000.")]
    [InlineData("1.234,5", "Số tiền “1.234,5” có phần lẻ: số tiền ghi đến đồng, hãy nhập số nguyên, ví dụ 1.265.000.")]
    [InlineData("1250000.5", "Số tiền “1250000.5” có phần lẻ: số tiền ghi đến đồng, hãy nhập số nguyên, ví dụ 1.265.000.")]
    [InlineData("12,000", "Số tiền “12,000” có thể đọc thành hai số khác nhau: hãy viết 12000, không dùng dấu phẩy.")]
    [InlineData("12.00.000", "Số tiền “12.00.000” có phần lẻ: số tiền ghi đến đồng, hãy nhập số nguyên, ví dụ 1.265.000.")]
    [InlineData("một triệu", "Số tiền “một triệu” không phải là số tiền: hãy viết như 1.265.000 hoặc 1265000.")]
    [InlineData("１２000", "Số tiền “１２000” có chữ số khác kiểu thường dùng (do bộ gõ): hãy gõ lại bằng chữ số 0–9, ví dụ 1.265.000.")]
    [InlineData("-1", "Số tiền “-1” là số âm: hãy nhập số tiền từ 0 đồng trở lên.")]
    [InlineData("1000000000000", "Số tiền “1000000000000” quá lớn: hãy nhập không quá 999.999.999.999\u00A0đồng.")]
    [InlineData("-9223372036854775808", "Số tiền “-9223372036854775808” quá lớn: hãy nhập không quá 999.999.999.999\u00A0đồng.")]
    [InlineData("99999999999999999999", "Số tiền “99999999999999999999” quá lớn: hãy nhập không quá 999.999.999.999\u00A0đồng.")]
    public void What_is_shown_is_what_is_stored_else_a_sentence(string typed, string sentence)
    {
        var read = MoneyText.Read("Số tiền", typed);
        Assert.Equal((null, sentence), (read.Value, read.WhyNot));
    }

    [Fact]
    public void Every_amount_comes_back_from_its_own_form()
    {
        foreach (var dong in new[] { 0, 1, 999, 1_000, 12_345, 1_265_000, MoneyText.Most })
            Assert.Equal(new Money(dong), MoneyText.Read("Số tiền", MoneyText.Of(new Money(dong))).Value);
    }
}
