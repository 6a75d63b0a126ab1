using System.Globalization;

namespace Portal.Admin.Royalties;

/// <summary>Small numbers as people type them: <c>2,5</c> and <c>2.5</c> are the same; at most four decimals, no thousands.</summary>
public static class DecimalText
{
    public static bool TryParse(string? text, out decimal number)
    {
        number = 0;
        var plain = (text ?? "").Trim().Replace(',', '.');
        var parts = plain.Split('.');
        return parts.Length <= 2 && plain.Length <= 12 && (parts.Length == 1 || parts[1].Length is >= 1 and <= 4)
            && decimal.TryParse(plain, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
    }
}
