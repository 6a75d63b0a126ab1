using System.Text.RegularExpressions;

namespace Portal.Core.Readability;

/// <summary>
/// Advice on a text, in the order of the page. It blocks nothing and says nothing of what a text must have: that is said when it is sent
/// (<c>EditionChecks</c>).
/// </summary>
public static partial class ReadabilityHints
{
    /// <summary>Longest piece of a passage handed on; enough to find it by.</summary>
    private const int LongestPassage = 120;
    private const int FewestCapitals = 10;

    public static IReadOnlyList<ReadabilityHint> Of(ReadableText text, ReadabilityRules rules)
    {
        var read = ReadBlocks.Of(text.BodyHtml);
        return
        [
            .. OfTitle(text.Title.Trim(), rules), .. OfAbstract(text.Abstract, rules),
            .. text.AltTexts.Select((alt, i) => (alt, i)).Where(p => string.IsNullOrWhiteSpace(p.alt))
                .Select(p => new ReadabilityHint(HintKind.PictureWithoutAlt, $"Ảnh {p.i + 1}: người không nhìn thấy ảnh cần một câu mô tả.", Picture: p.i)),
            .. read.Blocks.SelectMany(b => OfBlock(b, rules)), .. OfHeadings(read.Blocks),
            .. Abbreviations.Unexplained(read.Blocks.Select(b => b.Text)).Select(found => OfAbbreviation(found.Letters, found.Passage, rules))
                .OfType<ReadabilityHint>(),
            .. read.Links.Where(words => IsEmptyLink(words, rules))
                .Select(words => new ReadabilityHint(HintKind.LinkText, $"“{words.Trim()}”: hãy gắn liên kết vào chữ nói rõ nơi dẫn đến.", Begin(words))),
        ];
    }

    private static IEnumerable<ReadabilityHint> OfTitle(string title, ReadabilityRules rules)
    {
        if (title.Length > rules.TitleCharacters)
            yield return new(HintKind.TitleLong, $"Tiêu đề dài {title.Length} ký tự, nên không quá {rules.TitleCharacters}: hãy để chi tiết xuống dưới.");
        if (title.Count(char.IsUpper) >= FewestCapitals && !title.Any(char.IsLower))
            yield return new(HintKind.TitleCapitals, "Chữ in hoa khó đọc, máy đọc màn hình đọc từng chữ: hãy chỉ viết hoa đầu câu và tên riêng.");
    }

    private static IEnumerable<ReadabilityHint> OfAbstract(string given, ReadabilityRules rules)
    {
        var words = Sentences.Words(given);
        if (words == 0) yield return new(HintKind.AbstractMissing, "Một, hai câu nói điều chính giúp người đọc biết có nên đọc tiếp.");
        else if (words > rules.AbstractWords)
            yield return new(HintKind.AbstractLong, $"{words} chữ, nên không quá {rules.AbstractWords}.");
    }

    private static IEnumerable<ReadabilityHint> OfBlock(ReadBlock block, ReadabilityRules rules)
    {
        var isCell = block.Name is "td" or "th";
        foreach (var sentence in Sentences.Of(block.Text, rules.Dotted))
            if (!isCell && Sentences.Words(sentence) is var words && words > rules.SentenceWords)
                yield return new(
                    HintKind.SentenceLong, $"{words} chữ, nên không quá {rules.SentenceWords}: “{Begin(sentence, 50)}”. Hãy tách câu.", Begin(sentence));
        if (!isCell && Sentences.Words(block.Text) is var all && all > rules.ParagraphWords)
            yield return new(
                HintKind.ParagraphLong, $"{all} chữ, nên không quá {rules.ParagraphWords}: “{Begin(block.Text, 50)}”. Hãy tách đoạn.", Begin(block.Text));
        foreach (Match date in DateAlone().Matches(block.Text))
            yield return new(HintKind.DateWithoutYear, $"“{date.Value.Trim()}”: trang còn được đọc nhiều năm sau, hãy ghi cả năm.", Begin(date.Value));
        if (DoubleBlank().Match(block.Text) is { Success: true } blank)
            yield return new(HintKind.DoubleBlank, $"Hai dấu cách liền nhau sau “{Begin(blank.Groups["before"].Value)}”.", Begin(blank.Value));
    }

    private static IEnumerable<ReadabilityHint> OfHeadings(IReadOnlyList<ReadBlock> blocks)
    {
        // The title of the page is the first level
        var last = 1;
        foreach (var block in blocks.Where(b => b.Name is ['h', >= '2' and <= '4']))
        {
            var level = block.Name[1] - '0';
            if (level > last + 1)
                yield return new(HintKind.HeadingJump,
                    $"“{Begin(block.Text, 50)}” là H{level} nhưng phía trên chưa có H{level - 1}: hãy chọn H{last + 1}.", Begin(block.Text));
            last = level;
        }
    }

    private static ReadabilityHint? OfAbbreviation(string letters, string passage, ReadabilityRules rules) => rules.Of(letters) switch
    {
        { IsKnown: true } => null,
        { Words: var words } => new(HintKind.Abbreviation, $"{letters}: ở lần đầu hãy viết “{words} ({letters})”.", passage),
        null => new(HintKind.Abbreviation, $"{letters}: ở lần đầu hãy viết đủ chữ, ví dụ “… ({letters})”.", passage),
    };

    private static bool IsEmptyLink(string words, ReadabilityRules rules) =>
        rules.EmptyLinks.Contains(VietnameseText.Tidy(words).Trim('.', ',', ':', '»', '>', '[', ']', '(', ')', ' ').ToLower(Vietnamese.Culture));

    private static string Begin(string text, int most = LongestPassage) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is var even && even.Length <= most ? even
            : even.LastIndexOf(' ', most) is > 0 and var at ? even[..at] + (most == LongestPassage ? "" : "…") : even[..most];

    /// <summary>"ngày 20/11", "ngày 20 tháng 11", without a year behind.</summary>
    [GeneratedRegex(@"[Nn]gày (\d{1,2}/\d{1,2}(?![\d/])(?!\.\d)|\d{1,2} tháng \d{1,2}(?!\d)(?!\s+năm|/))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex DateAlone();

    [GeneratedRegex(@"(?<before>\S{1,40}) {2,}\S{1,40}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex DoubleBlank();
}
