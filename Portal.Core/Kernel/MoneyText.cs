using System.Globalization;
using System.Text.RegularExpressions;

namespace Portal.Core.Kernel;

/// <summary>
/// Amounts of money as people type them: whole đồng, written together or with dots or blanks between thousands (<c>1.265.000</c>), with or without
/// "đ" or "đồng". A fraction is refused and never rounded: what is shown is what is stored. A comma is a decimal here and a thousand elsewhere, so
/// <c>12,000</c> is not guessed at.
/// </summary>
public static partial class MoneyText
{
    /// <summary>More than any budget of a ward: beyond it somebody typed too many noughts.</summary>
    public const long Most = 999_999_999_999;

    public static Reading<Money> Read(string name, string? text)
    {
        var typed = VietnameseText.Tidy(text);
        if (typed.Length == 0) return Reading<Money>.Nothing;
        if (TypedText.HasForeignDigits(typed)) return Reading<Money>.Not(TypedText.ForeignDigits(name, typed, "1.265.000"));
        var plain = Unit().Replace(typed.Replace('\u2212', '-'), "");
        var said = $"{name} {TypedText.Quoted(typed)}";
        if (!Whole().IsMatch(plain)) return Reading<Money>.Not(said + WhyNot(plain));
        if (!long.TryParse(Separators().Replace(plain, ""), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var dong)
            || dong is > Most or < -Most)
            return Reading<Money>.Not($"{said} quá lớn: hãy nhập không quá {new Money(Most)}.");
        return dong < 0 ? Reading<Money>.Not($"{said} là số âm: hãy nhập số tiền từ 0 đồng trở lên.") : new Money(dong);
    }

    /// <summary>As a field shows it: <c>1.265.000</c>.</summary>
    public static string Of(Money money) => money.Digits;

    private static string WhyNot(string plain)
    {
        if (CommaOfThousands().IsMatch(plain))
        {
            var together = plain.Replace(",", "", StringComparison.Ordinal);
            return $" có thể đọc thành hai số khác nhau: hãy viết {together}, không dùng dấu phẩy.";
        }
        return Fraction().IsMatch(plain)
            ? " có phần lẻ: số tiền ghi đến đồng, hãy nhập số nguyên, ví dụ 1.265.000."
            : " không phải là số tiền: hãy viết như 1.265.000 hoặc 1265000.";
    }

    [GeneratedRegex(@"\s*(đồng|đ|vnđ|vnd|₫)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Unit();

    [GeneratedRegex(@"^-?([0-9]+|[0-9]{1,3}(\.[0-9]{3})+|[0-9]{1,3}(\s[0-9]{3})+)$", RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Whole();

    [GeneratedRegex(@"[.\s]", RegexOptions.None, PatternTime.Most)]
    private static partial Regex Separators();

    [GeneratedRegex(@"^-?[0-9]{1,3}(,[0-9]{3})+$", RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex CommaOfThousands();

    [GeneratedRegex(@"^-?[0-9][0-9.\s]*[.,][0-9]+$", RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Fraction();
}
