using System.Globalization;

namespace Portal.Core.Kernel;

/// <summary>Vietnamese formats that do not depend on the machine's ICU data.</summary>
public static class Vietnamese
{
    /// <summary>Dots for thousands, comma for decimals.</summary>
    public static readonly NumberFormatInfo Format = new()
    {
        NumberGroupSeparator = ".",
        NumberDecimalSeparator = ",",
        NegativeSign = "-",
    };

    public static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>A number as written on paper: <c>2,5</c>, no trailing zeros.</summary>
    public static string Number(decimal value) => value.ToString("#,##0.######", Format);

    /// <summary>The same words with a small first letter, for within a sentence.</summary>
    public static string Small(string words) => words.Length == 0 ? words : char.ToLower(words[0], Culture) + words[1..];

    /// <summary>The same words with a capital first letter, for the beginning of a sentence or a cell.</summary>
    public static string Capital(string words) => words.Length == 0 ? words : char.ToUpper(words[0], Culture) + words[1..];

    /// <summary>The words as a sentence that another may follow: with a full stop, unless they end with a mark of their own.</summary>
    public static string Closed(string words) => words.TrimEnd('”', '"', ')') is { Length: > 0 } bare && !".!?…:;".Contains(bare[^1]) ? words + "." : words;

    public static string Date(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
