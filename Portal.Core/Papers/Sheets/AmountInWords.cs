namespace Portal.Core.Papers.Sheets;

/// <summary>
/// An amount as accountants write it out: <c>Một triệu hai trăm sáu mươi lăm nghìn đồng</c>. Forms chosen where usage
/// varies: "linh" for an empty ten, "tư" for a four after a ten from twenty on, "nghìn", "tỷ"; no "chẵn". A negative amount
/// begins with "Âm", nothing is "Không đồng". Above a thousand tỷ the tỷ are counted by themselves: "một nghìn tỷ".
/// </summary>
public static class AmountInWords
{
    private const ulong Billion = 1_000_000_000;
    private static readonly string[] Digits = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];

    public static string Of(Money amount)
    {
        // The smallest long has no positive counterpart, so one is added after the sign is gone.
        var size = amount.Dong < 0 ? (ulong)(-(amount.Dong + 1)) + 1 : (ulong)amount.Dong;
        var words = new List<string>();
        if (amount.Dong < 0) words.Add("âm");
        if (size == 0) words.Add(Digits[0]);
        else Write(size, words, leading: true);
        words.Add("đồng");
        var text = string.Join(' ', words);
        return Vietnamese.Capital(text);
    }

    private static void Write(ulong number, List<string> words, bool leading)
    {
        if (number >= Billion)
        {
            Write(number / Billion, words, leading);
            words.Add("tỷ");
            number %= Billion;
            leading = false;
        }
        leading = WriteGroup((int)(number / 1_000_000), "triệu", words, leading);
        leading = WriteGroup((int)(number / 1_000 % 1_000), "nghìn", words, leading);
        WriteGroup((int)(number % 1_000), null, words, leading);
    }

    /// <summary>Writes three digits and their unit; an empty group is left out. Returns whether the next group is still the first.</summary>
    private static bool WriteGroup(int group, string? unit, List<string> words, bool leading)
    {
        if (group == 0) return leading;
        var (hundreds, tens, ones) = (group / 100, group / 10 % 10, group % 10);
        if (hundreds > 0 || !leading)
        {
            words.Add(Digits[hundreds]);
            words.Add("trăm");
            if (tens == 0 && ones > 0) words.Add("linh");
        }
        if (tens == 1) words.Add("mười");
        else if (tens > 1) words.AddRange([Digits[tens], "mươi"]);
        if (ones > 0) words.Add(OnesAfter(tens, ones));
        if (unit is not null) words.Add(unit);
        return false;
    }

    private static string OnesAfter(int tens, int ones) => (tens, ones) switch
    {
        ( > 1, 1) => "mốt",
        ( > 1, 4) => "tư",
        ( > 0, 5) => "lăm",
        _ => Digits[ones],
    };
}
