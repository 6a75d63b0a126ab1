using System.Globalization;
using System.Text.RegularExpressions;

namespace Portal.Core.Papers;

/// <summary>
/// The number a paper is to bear: its symbol (<c>BC-BBT</c>), its day, and the number the office's registrar gave it, or null for the next one of that
/// symbol in the day's year.
/// </summary>
public sealed partial record PaperNumbering(string Symbol, DateOnly On, int? Asked)
{
    /// <summary>Far more papers than an office issues in a year.</summary>
    public const int Most = 99_999;

    /// <summary>So far beyond the highest a number is still taken without a second look; nothing takes a number back, and the next ones follow it.</summary>
    public const int MostLeap = 100;

    /// <summary>The number a person was told is far beyond the highest and means all the same; null for none.</summary>
    public int? Confirmed { get; init; }

    /// <summary><c>05/BC-BBT</c>: below ten with a leading zero (NĐ 30/2020/NĐ-CP Phụ lục I).</summary>
    public static string Print(int number, string symbol) => $"{number.ToString("00", CultureInfo.InvariantCulture)}/{symbol}";

    /// <summary>What of it cannot stand, beside the fields <c>Symbol</c>, <c>On</c> and <c>Asked</c>; nothing of a number taken.</summary>
    public IEnumerable<Refusal> Faults(DateOnly today)
    {
        if (Symbol.Length > IssuedPaper.SymbolLength || !SymbolText().IsMatch(Symbol)) yield return PaperRefusals.Symbol(Symbol);
        if (PlausibleYears.Refuse("Ngày văn bản", On, nameof(On)) is { } year) yield return year;
        else if (On > today) yield return PaperRefusals.LaterThanToday(today);
        if (Asked is < 1 or > Most) yield return PaperRefusals.NumberRange;
    }

    /// <summary>Parts that begin with a capital, joined by hyphens: <c>QĐ-UBND</c>, <c>TTr-BBT</c>.</summary>
    [GeneratedRegex(@"^\p{Lu}[\p{L}0-9]*(-\p{Lu}[\p{L}0-9]*)*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex SymbolText();
}
