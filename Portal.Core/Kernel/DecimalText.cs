using System.Globalization;
using System.Text.RegularExpressions;

namespace Portal.Core.Kernel;

/// <summary>
/// Small numbers as people type them: <c>2,5</c> and <c>2.5</c> are the same; plain digits 0 to 9, at most four decimals, no
/// thousands. A dot before three digits is a thousand to one reader and a decimal to another (<c>1.250</c>), so it is not
/// guessed at. Every number field reads by this and by nothing else; money by <see cref="MoneyText"/>.
/// </summary>
public static partial class DecimalText
{
    private const int MostDigits = 9;

    public static bool TryParse(string? text, out decimal number)
    {
        number = 0;
        // Blanks of every kind around it, a hard one from a paste among them, mean nothing; a typed minus is a minus
        var plain = (text ?? "").Trim().Replace('\u2212', '-');
        return Plain().IsMatch(plain) && !Thousand().IsMatch(plain)
            && decimal.TryParse(
                plain.Replace(',', '.'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
    }

    /// <summary>Reads the field of that name; a number below nought is called what it is.</summary>
    public static Reading<decimal> ReadPositive(string name, string? text) =>
        string.IsNullOrWhiteSpace(text) ? Reading<decimal>.Nothing
        : !TryParse(text, out var number) ? Reading<decimal>.Not(WhyNot(name, text))
        : number < 0 ? Reading<decimal>.Not(Negative(name, number))
        : number;

    /// <summary>As a field shows it: <c>2,5</c>, without thousands.</summary>
    public static string Of(decimal number) => number.ToString("0.######", Vietnamese.Format);

    /// <summary>A number below nought where none may be.</summary>
    public static string Negative(string name, decimal number) => $"{name} {Vietnamese.Number(number)} là số âm: hãy nhập số từ 0 trở lên.";

    /// <summary>Why it is no number, for the field of that name.</summary>
    public static string WhyNot(string name, string? text)
    {
        var typed = (text ?? "").Trim();
        if (typed.Length == 0) return $"{name}: hãy nhập số.";
        if (TypedText.HasForeignDigits(typed)) return TypedText.ForeignDigits(name, typed, "2,5");
        var said = $"{name} {TypedText.Quoted(typed)}";
        if (Thousand().IsMatch(typed))
            return $"{said} có thể đọc thành hai số khác nhau: hãy viết {typed.Replace('.', ',')} hoặc {typed.Replace(".", "", StringComparison.Ordinal)}.";
        if (Grouped().IsMatch(typed)) return $"{said} tách hàng nghìn: hãy viết liền, {Separators().Replace(typed, "")}.";
        if (TooFine().IsMatch(typed)) return $"{said} có quá nhiều chữ số sau dấu phẩy: hãy viết nhiều nhất bốn chữ số, ví dụ 2,5.";
        return TooLarge().IsMatch(typed) ? $"{said} quá lớn: hãy viết số có nhiều nhất {MostDigits} chữ số." : $"{said} không phải là số: hãy viết như 2,5.";
    }

    [GeneratedRegex(@"^-?[0-9]{1,9}([.,][0-9]{1,4})?$", RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Plain();

    [GeneratedRegex(@"^-?[1-9][0-9]{0,2}\.[0-9]{3}$", RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Thousand();

    [GeneratedRegex(@"^-?[0-9]{1,3}([.\s][0-9]{3})+(,[0-9]{1,4})?$", RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Grouped();

    [GeneratedRegex(@"[.\s]", RegexOptions.None, PatternTime.Most)]
    private static partial Regex Separators();

    [GeneratedRegex(@"^-?[0-9]{1,9}[.,][0-9]{5,}$", RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex TooFine();

    [GeneratedRegex(@"^-?[0-9]{10,}$", RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex TooLarge();
}
