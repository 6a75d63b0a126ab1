using System.Globalization;
using System.Text.RegularExpressions;

namespace Portal.Core.Comparing;

/// <summary>What a mistake in a ward's text costs most, weightiest first.</summary>
public enum FactKind
{
    Amount,
    Date,
    DocumentNumber,
    Number,
    Name,
}

/// <summary>One such thing as it is written, and what it says however it is written: <c>05/9/2026</c> and <c>5/09/2026</c> say the same.</summary>
public sealed record TextFact(FactKind Kind, string Words, string Value);

/// <summary>Amounts, days and hours, symbols of documents, other numbers and names in a Vietnamese text, in its order.</summary>
public static partial class TextFacts
{
    private static readonly HashSet<string> Leading = new(StringComparer.OrdinalIgnoreCase)
    {
        "Ông", "Bà", "Anh", "Chị", "Cô", "Chú", "Bác", "Em", "Cháu", "Theo", "Tại", "Từ", "Đến", "Của", "Và", "Khi", "Trong", "Ngày", "Sáng", "Chiều", "Tối",
        "Trưa", "Do", "Về", "Với", "Cùng", "Nhân", "Các", "Những", "Hôm", "Gồm", "Trên", "Ở", "Mời", "Gặp", "Được", "Sau", "Trước", "Nhưng", "Còn",
    };

    public static IReadOnlyList<TextFact> In(string text) => Fact().Matches(text).Select(Of).OfType<TextFact>().ToList();

    private static TextFact? Of(Match match)
    {
        var words = match.Value.Trim();
        return match switch
        {
            _ when match.Groups["amount"].Success => new(FactKind.Amount, words, $"{Plain(match.Groups["sum"].Value)} {Unit(match.Groups["unit"].Value)}"),
            _ when match.Groups["symbol"].Success => new(FactKind.DocumentNumber, words, words.ToUpperInvariant()),
            _ when match.Groups["day"].Success => new(FactKind.Date, words, Parts(match.Groups["day"].Value)),
            _ when match.Groups["hour"].Success => new(FactKind.Date, words, "h" + Hour(match.Groups["hour"].Value)),
            _ when match.Groups["number"].Success => new(FactKind.Number, words, Plain(words)),
            _ => NameOf(words),
        };
    }

    /// <summary>The words of a name without the address before it; one word alone begins a sentence more often than it names anybody.</summary>
    private static TextFact? NameOf(string words)
    {
        var parts = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var addressed = false;
        while (parts.Length > 0 && Leading.Contains(parts[0])) (parts, addressed) = (parts[1..], true);
        var name = string.Join(' ', parts);
        return parts.Length > 1 || parts.Length == 1 && (addressed || IsShort(name)) ? new(FactKind.Name, name, name.ToUpperInvariant()) : null;
    }

    /// <summary>An abbreviation: UBND, HĐND.</summary>
    private static bool IsShort(string word) => word.Length > 1 && word.All(char.IsUpper);

    /// <summary>The đồng has many short names; a million of them may leave it out.</summary>
    private static string Unit(string unit) => VietnameseText.Fold(unit) switch
    {
        "d" or "vnd" or "dong" => "dong",
        var folded => folded.Split(' ')[0] switch { "ngan" => "nghin", "ti" => "ty", var counted => counted },
    };

    /// <summary>Dots between groups of three are for the eye; 12,50 is 12,5; 08 is 8.</summary>
    private static string Plain(string number)
    {
        var percent = number.EndsWith('%') ? "%" : "";
        var bare = Grouped().IsMatch(number) ? number.Replace(".", "", StringComparison.Ordinal) : number;
        bare = bare.TrimEnd('%', ' ').Replace(',', '.');
        // What begins with 0 and goes on is a telephone number or a code, and each of its figures counts
        if (bare.Length > 4 && bare[0] == '0' && bare.All(char.IsAsciiDigit)) return bare;
        return (decimal.TryParse(bare, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? value.ToString("0.############", CultureInfo.InvariantCulture) : bare) + percent;
    }

    /// <summary>Figures without zeros before them; the part of the day stays, for a morning is no afternoon.</summary>
    private static string Parts(string day) => string.Join('/', Figures().Matches(day).Select(m => m.Value.TrimStart('0')))
        + (day.Split(' ')[0] is "sáng" or "trưa" or "chiều" or "tối" ? " " + day.Split(' ')[0] : "");

    private static string Hour(string hour)
    {
        var parts = Figures().Matches(hour).Select(m => int.Parse(m.Value, CultureInfo.InvariantCulture)).ToList();
        return $"{parts[0]}:{(parts.Count > 1 ? parts[1] : 0)}";
    }

    [GeneratedRegex("[0-9]+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Figures();

    [GeneratedRegex(@"^[0-9]{1,3}(\.[0-9]{3})+(?![0-9])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Grouped();

    // In the order in which one text is tried: what says more comes before what it begins with
    private const string Pattern = """
        (?<![\p{L}\p{N}])(?:
          (?<amount>(?<sum>[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?|[0-9]+(?:,[0-9]+)?)
            \s?(?<unit>(?:nghìn|ngàn|triệu|tỷ|tỉ)(?:\s(?:đồng|đ))?|đồng|VNĐ|VND|đ|USD)(?![\p{L}\p{N}]))
        | (?<symbol>[0-9]+(?:/[0-9]{4})?[/\-]\p{Lu}[\p{Lu}\p{N}]*(?:[\-/.]\p{Lu}[\p{L}\p{N}]*)*)
        | (?<day>[0-9]{1,2}[/.\-][0-9]{1,2}[/.\-][0-9]{4}
          |ngày\s[0-9]{1,2}\stháng\s[0-9]{1,2}(?:\snăm\s[0-9]{4})?
          |(?:ngày|sáng|chiều|tối|trưa|hôm)\s[0-9]{1,2}[/\-][0-9]{1,2}(?![/\-][0-9])
          |tháng\s[0-9]{1,2}(?:[/\-][0-9]{4}|\snăm\s[0-9]{4})?|năm\s[0-9]{4})(?![\p{L}\p{N}])
        | (?<hour>[0-9]{1,2}\s?(?:giờ|h)(?:\s?[0-9]{2})?|[0-9]{1,2}:[0-9]{2})(?![\p{L}\p{N}])
        | (?<number>[0-9]+(?:[.,/][0-9]+)*\s?%?)
        | (?<name>\p{Lu}[\p{L}\p{M}]*(?:\s\p{Lu}[\p{L}\p{M}]*)*)
        )
        """;

    [GeneratedRegex(Pattern, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Fact();
}
