namespace Portal.Core.Html;

/// <summary>How the letters of a text are meant, by the font they are set in.</summary>
internal enum Script
{
    Unicode,
    TcVn3,

    /// <summary>As <see cref="TcVn3"/>, in a font that has capitals in the places of small letters.</summary>
    TcVn3Capitals,
    Vni,
    Symbol,
    Wingdings,
    Wingdings2,
    Wingdings3,
    Webdings,
}

/// <summary>
/// Fonts older than Unicode, whose letters mean something only in them. Text set in them is garbage elsewhere: TCVN 5712:1993 (".VnTime"), VNI
/// ("VNI-Times"), and the fonts of signs.
/// </summary>
internal static class OldFonts
{
    // Letters in the order of the code points of TCVN 5712:1993 (VN3); what is not there means itself
    private static readonly Dictionary<char, char> TcVn3 = Pairs(
        "\u00A1Ă\u00A2Â\u00A3Ê\u00A4Ô\u00A5Ơ\u00A6Ư\u00A7Đ\u00A8ă\u00A9â\u00AAê\u00ABô\u00ACơ\u00ADư\u00AEđ"
        + "\u00B5à\u00B6ả\u00B7ã\u00B8á\u00B9ạ\u00BBằ\u00BCẳ\u00BDẵ\u00BEắ\u00C6ặ\u00C7ầ\u00C8ẩ\u00C9ẫ\u00CAấ\u00CBậ"
        + "\u00CCè\u00CEẻ\u00CFẽ\u00D0é\u00D1ẹ\u00D2ề\u00D3ể\u00D4ễ\u00D5ế\u00D6ệ\u00D7ì\u00D8ỉ\u00DCĩ\u00DDí\u00DEị"
        + "\u00DFò\u00E1ỏ\u00E2õ\u00E3ó\u00E4ọ\u00E5ồ\u00E6ổ\u00E7ỗ\u00E8ố\u00E9ộ\u00EAờ\u00EBở\u00ECỡ\u00EDớ\u00EEợ"
        + "\u00EFù\u00F1ủ\u00F2ũ\u00F3ú\u00F4ụ\u00F5ừ\u00F6ử\u00F7ữ\u00F8ứ\u00F9ự\u00FAỳ\u00FBỷ\u00FCỹ\u00FDý\u00FEỵ");

    /// <summary>Letters of VNI that stand alone.</summary>
    private static readonly Dictionary<char, char> VniLetters = Pairs("ôơÔƠöưÖƯñđÑĐæỉóĩòịîỵÆỈÓĨÒỊÎỴ");

    /// <summary>Signs of VNI behind a letter, as marks of Unicode; capitals of them belong to capitals.</summary>
    private static readonly Dictionary<char, string> VniMarks = new()
    {
        ['ù'] = "\u0301", ['ø'] = "\u0300", ['û'] = "\u0309", ['õ'] = "\u0303", ['ï'] = "\u0323",
        ['â'] = "\u0302", ['á'] = "\u0302\u0301", ['à'] = "\u0302\u0300", ['å'] = "\u0302\u0309", ['ã'] = "\u0302\u0303", ['ä'] = "\u0302\u0323",
        ['ê'] = "\u0306", ['é'] = "\u0306\u0301", ['è'] = "\u0306\u0300", ['ú'] = "\u0306\u0309", ['ü'] = "\u0306\u0303", ['ë'] = "\u0306\u0323",
    };

    private const string VniBases = "aeouyôöAEOUYÔÖ";

    /// <summary>By the first font of a list; null where none is named.</summary>
    public static Script? Of(string? families)
    {
        var name = (families ?? "").Split(',')[0].Trim().Trim('"', '\'').Trim().ToLowerInvariant();
        return name.Length == 0 ? null
            : name.StartsWith(".vn", StringComparison.Ordinal) ? name.EndsWith('h') ? Script.TcVn3Capitals : Script.TcVn3
            : name.StartsWith("vni-", StringComparison.Ordinal) ? Script.Vni
            : name switch
            {
                "symbol" => Script.Symbol,
                "wingdings" => Script.Wingdings,
                "wingdings 2" => Script.Wingdings2,
                "wingdings 3" => Script.Wingdings3,
                "webdings" => Script.Webdings,
                _ => Script.Unicode,
            };
    }

    public static bool IsLetters(Script script) => script is Script.TcVn3 or Script.TcVn3Capitals or Script.Vni;

    /// <summary>Letters the old fonts do not have: the text was converted before, and only the name of the font was left behind.</summary>
    public static bool IsUnicode(string text) => text.Any(c => c is >= '\u0102' and <= '\u01B0' or >= '\u0300' and <= '\u0323' or >= '\u1EA0' and <= '\u1EF9');

    public static string Letters(string text, Script script) => script == Script.Vni ? Vni(text)
        : string.Concat(text.Select(c => TcVn3.GetValueOrDefault(c, c))) is var read && script == Script.TcVn3Capitals
            ? read.ToUpper(Kernel.Vietnamese.Culture) : read;

    private static string Vni(string text)
    {
        var read = new System.Text.StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var isMark = i > 0 && VniBases.Contains(text[i - 1], StringComparison.Ordinal) && VniMarks.ContainsKey(char.ToLowerInvariant(text[i]));
            if (isMark) read.Append(VniMarks[char.ToLowerInvariant(text[i])]);
            else read.Append(VniLetters.GetValueOrDefault(text[i], text[i]));
        }
        return VietnameseText.Nfc(read.ToString());
    }

    private static Dictionary<char, char> Pairs(string pairs) => pairs.Chunk(2).ToDictionary(pair => pair[0], pair => pair[1]);
}
