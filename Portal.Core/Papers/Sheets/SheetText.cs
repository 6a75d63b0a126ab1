using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Portal.Core.Papers.Sheets;

/// <summary>Every text of a paper that is not given word for word: cells, totals, date line, amount in words. Screen and paper share it.</summary>
public static partial class SheetText
{
    public const string Country = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    public const string Motto = "Độc lập - Tự do - Hạnh phúc";
    public const string TotalLabel = "Tổng cộng";

    /// <summary>Before the sum of one page, at its foot.</summary>
    public const string PageLabel = "Cộng trang";

    /// <summary>Before the sum of this page and all before, at its foot: the same figures begin the next page.</summary>
    public const string NextLabel = "Cộng mang sang trang sau";

    /// <summary>Before the sum of all pages before, at the head of a page.</summary>
    public const string CarriedLabel = "Trang trước mang sang";

    /// <summary>Both, from the usual words to the fewest, which stand where the columns before the figures are narrow: their place tells them apart.</summary>
    internal static readonly IReadOnlyList<string> NextLabels = [NextLabel, "Mang sang trang sau", "Mang sang"], CarriedLabels = [CarriedLabel, "Mang sang"];

    /// <summary>
    /// A cell as written in Vietnamese: <c>1.265.000</c>, <c>2,5</c>, <c>10%</c>, <c>05/08/2026</c>; null is empty. Words
    /// are allowed in any column. Any other type of value is a bug and throws.
    /// </summary>
    public static string Cell(SheetColumn column, object? value) => value switch
    {
        null => "",
        string text => Clean(text),
        DateOnly day => Vietnamese.Date(day),
        _ => Figure(column.Kind, NumberOrThrow(value)),
    };

    /// <summary>The total of a column as printed, empty for a column without one.</summary>
    public static string Total(SheetTable table, int column) => Cell(table.Columns[column], table.TotalOf(column));

    /// <summary>Place and date; day below 10 and months 1 and 2 take a leading zero (NĐ 30/2020, Phụ lục I).</summary>
    public static string PlaceAndDate(SheetHead head) => $"{Clean(head.Place)}, {LongDate(head.Date)}";

    /// <summary><c>ngày 06 tháng 8 năm 2025</c>, as administrative papers write a day in their text.</summary>
    public static string LongDate(DateOnly date)
    {
        var day = date.Day.ToString("00", CultureInfo.InvariantCulture);
        var month = date.Month.ToString(date.Month < 3 ? "00" : "0", CultureInfo.InvariantCulture);
        return $"ngày {day} tháng {month} năm {date.Year}";
    }

    /// <summary>
    /// A span of time as papers write it: <c>tháng 11 năm 2026</c> for <c>tháng 11/2026</c>, <c>quý III năm 2026</c>; other words stay. Leading zeros belong
    /// to dates (NĐ 30/2020, Phụ lục I), a month by itself has none.
    /// </summary>
    public static string InFull(string words) => SpanOfYear().Replace(words, found =>
        $"{found.Groups["kind"].Value} {found.Groups["number"].Value} năm {found.Groups["year"].Value}");

    [GeneratedRegex(@"(?<kind>tháng|quý) (?<number>[0-9IVX]{1,4})/(?<year>[0-9]{4})", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex SpanOfYear();

    /// <summary>What a paper rests on, one a line: a semicolon after each, a full stop after the last (NĐ 30/2020, Phụ lục I).</summary>
    public static IReadOnlyList<string> Bases(IReadOnlyList<string> bases) =>
        bases.Select((b, i) => b.TrimEnd('.', ';', ' ') + (i == bases.Count - 1 ? "." : ";")).ToList();

    public static string AmountLine(Money amount) => $"Số tiền bằng chữ: {AmountInWords.Of(amount)}.";

    /// <summary>What stands in a table without rows.</summary>
    public static string Empty(SheetTable table) => Clean(table.EmptySentence ?? "Không có số liệu.");

    /// <summary>Lines under the authority: unit, codes of the budget, number, as far as given.</summary>
    public static IReadOnlyList<string> HeadLines(SheetHead head) => LinesOf([UnitOf(head), .. CodeLines(head), head.Number]);

    /// <summary>Of these lines, on paper, those that stand under the authority.</summary>
    public static IReadOnlyList<string> AuthorityLines(SheetHead head) => LinesOf([UnitOf(head), head.Number]);

    /// <summary>Of these lines, on paper, those that stand below the head over its whole width.</summary>
    public static IReadOnlyList<string> CodeLines(SheetHead head) =>
        LinesOf([head.BudgetCode is null ? null : "Mã QHNS: " + head.BudgetCode, .. head.Codes?.Split('\n') ?? []]);

    private static string? UnitOf(SheetHead head) => head.Unit is null ? null : "Đơn vị: " + head.Unit;

    private static List<string> LinesOf(IEnumerable<string?> lines) => lines.OfType<string>().Select(Clean).ToList();

    /// <summary>"Nơi nhận" in the form of administrative papers: a dash before each line, a semicolon after, a full stop at the end.</summary>
    public static IReadOnlyList<string> RecipientLines(Sheet sheet)
    {
        var names = sheet.Recipients.Select(r => Clean(r).Trim(' ', '-', ';', '.')).Where(r => r.Length > 0).ToList();
        return names.Select((name, i) => $"- {name}{(i == names.Count - 1 ? "." : ";")}").ToList();
    }

    /// <summary>Who signs a paper, in one line: the last signature by name, by office where a name is left to the pen; null where nobody does.</summary>
    public static string? Signer(Sheet sheet) =>
        sheet.Signatures.Count == 0 ? null : Clean(sheet.Signatures[^1].Name ?? sheet.Signatures[^1].Title).Replace('\n', ' ');

    /// <summary>Capitals of Vietnamese text.</summary>
    public static string Capitals(string text) => Clean(text).ToUpperInvariant();

    /// <summary>Without characters that neither HTML nor a workbook may hold: controls other than line breaks, halves of pairs.</summary>
    public static string Clean(string text)
    {
        if (!text.Any(c => char.IsControl(c) || char.IsSurrogate(c) || c >= '\uFFFE')) return text;
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.Replace("\r\n", "\n", StringComparison.Ordinal).EnumerateRunes())
        {
            if (rune.Value == '\t') clean.Append(' ');
            else if (rune.Value == '\n' || !(Rune.IsControl(rune) || rune == Rune.ReplacementChar || (rune.Value & 0xFFFE) == 0xFFFE))
                clean.Append(rune.ToString());
        }
        return clean.ToString();
    }

    /// <summary>The number in a cell; null for words, dates and empty cells.</summary>
    public static decimal? Number(object? value) => value is null or string or DateOnly ? null : NumberOrThrow(value);

    private static decimal NumberOrThrow(object value) => value switch
    {
        int n => n,
        long n => n,
        decimal n => n,
        Money money => money.Dong,
        _ => throw new ArgumentException($"A cell cannot hold a {value.GetType().Name}.", nameof(value)),
    };

    private static string Figure(SheetColumnKind kind, decimal number) => kind switch
    {
        SheetColumnKind.Percent => Vietnamese.Number(number * 100) + "%",
        SheetColumnKind.Text => number.ToString("0.######", Vietnamese.Format),
        _ => Vietnamese.Number(number),
    };
}
