using System.Globalization;
using System.Text.RegularExpressions;

namespace Portal.Admin.Shared;

/// <summary>
/// Small numbers as people type them: <c>2,5</c> and <c>2.5</c> are the same; plain digits 0 to 9, at most four decimals, no
/// thousands. A dot before three digits is a thousand to one reader and a decimal to another (<c>1.250</c>), so it is not
/// guessed at. Every number field of the back-office reads by this and by nothing else.
/// </summary>
public static partial class DecimalText
{
    public static bool TryParse(string? text, out decimal number)
    {
        number = 0;
        // Blanks of every kind around it, a hard one from a paste among them, mean nothing
        var plain = (text ?? "").Trim();
        return Plain().IsMatch(plain) && !Thousand().IsMatch(plain)
            && decimal.TryParse(
                plain.Replace(',', '.'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
    }

    /// <summary>Why it is no number, for the field of that name.</summary>
    public static string WhyNot(string name, string? text)
    {
        var typed = VietnameseText.Shorten((text ?? "").Trim(), 20);
        if (typed.Length == 0) return $"{name}: hãy nhập số.";
        return Thousand().IsMatch(typed)
            ? $"{name} “{typed}” có thể đọc thành hai số khác nhau: hãy viết {typed.Replace('.', ',')} hoặc {typed.Replace(".", "", StringComparison.Ordinal)}."
            : $"{name} “{typed}” không phải là số: hãy viết như 2,5.";
    }

    [GeneratedRegex(@"^-?[0-9]{1,9}([.,][0-9]{1,4})?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Plain();

    [GeneratedRegex(@"^-?[0-9]{1,3}\.[0-9]{3}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Thousand();
}
