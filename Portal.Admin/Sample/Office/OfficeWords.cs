using System.Globalization;
using System.Text.RegularExpressions;
using Portal.Core.Portals;

namespace Portal.Admin.Sample.Office;

/// <summary>
/// Fills in what a text of the office leaves open: {dia} phường or thành phố, {Dia} the same at a sentence's head, {ten} its name, {noi} a place in it, {ngay}
/// the day, {thang}, {quy}, {nam}, {ky} the month before, of which figures are known, {sau} the month to come, and {so:3-9} a whole number of that span.
/// </summary>
internal sealed partial class OfficeWords(PortalProfile profile)
{
    private readonly string kind = profile.Level == 1 ? "thành phố" : "phường";

    public string Fill(string text, DateOnly day, string place, Dice dice)
    {
        var filled = text
            .Replace("{dia}", kind, StringComparison.Ordinal).Replace("{Dia}", Vietnamese.Capital(kind), StringComparison.Ordinal)
            .Replace("{ten}", profile.Place, StringComparison.Ordinal).Replace("{noi}", place, StringComparison.Ordinal)
            .Replace("{ngay}", day.ToString("d/M", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{thang}", string.Create(CultureInfo.InvariantCulture, $"tháng {day.Month}"), StringComparison.Ordinal)
            .Replace("{ky}", Of(day.AddMonths(-1)), StringComparison.Ordinal)
            .Replace("{sau}", Of(day.AddMonths(1)), StringComparison.Ordinal)
            .Replace("{quy}", Roman[(day.Month - 1) / 3], StringComparison.Ordinal)
            .Replace("{nam}", day.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        filled = Number().Replace(filled, n => dice.Between(Read(n.Groups["a"]), Read(n.Groups["b"])).ToString(CultureInfo.InvariantCulture));
        return Vietnamese.Capital(filled);
    }

    /// <summary>A title that names its month, and so may come again.</summary>
    public static bool ComesAgain(string title) =>
        title.Contains("{thang}", StringComparison.Ordinal) || title.Contains("{ky}", StringComparison.Ordinal);

    /// <summary>Figures of the month before, beside those of the one before that: of a ward there are none in its first two months.</summary>
    public static bool LooksBack(string title) => title.Contains("{ky}", StringComparison.Ordinal);

    private static string Of(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"tháng {day.Month}/{day.Year}");

    private static int Read(Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    private static readonly string[] Roman = ["I", "II", "III", "IV"];

    [GeneratedRegex(@"\{so:(?<a>\d+)-(?<b>\d+)\}", RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Number();
}
