namespace Portal.Core.Readability;

/// <summary>What may make a text hard to read. The names are kept in browsers by who wants no more of them.</summary>
public enum HintKind
{
    TitleLong,
    TitleCapitals,
    AbstractMissing,
    AbstractLong,
    PictureWithoutAlt,
    SentenceLong,
    ParagraphLong,
    Abbreviation,
    HeadingJump,
    LinkText,
    DateWithoutYear,
    DoubleBlank,
}

/// <summary>
/// One piece of advice, never a reason against anything. <paramref name="Passage"/> is the place in the text, with blanks made single; empty where it is
/// a field: of <see cref="HintKind.PictureWithoutAlt"/> that of the picture whose place in the list, from 0, is <paramref name="Picture"/>.
/// </summary>
public sealed record ReadabilityHint(HintKind Kind, string Sentence, string Passage = "", int Picture = 0);

/// <summary>What is read: title, abstract, clean markup and the alt texts of the pictures in their order.</summary>
public sealed record ReadableText(string Title, string Abstract, string BodyHtml, IReadOnlyList<string> AltTexts);

public static class HintWords
{
    /// <summary>The words above the hints of one kind.</summary>
    /// <param name="kind">What is advised.</param>
    /// <param name="lead">How the screen calls the abstract.</param>
    public static string Of(HintKind kind, string lead) => kind switch
    {
        HintKind.TitleLong => "Tiêu đề dài",
        HintKind.TitleCapitals => "Tiêu đề viết hoa toàn bộ",
        HintKind.AbstractMissing => $"Chưa có {Vietnamese.Small(lead)}",
        HintKind.AbstractLong => $"{Vietnamese.Capital(lead)} dài",
        HintKind.PictureWithoutAlt => "Ảnh chưa có mô tả",
        HintKind.SentenceLong => "Câu dài",
        HintKind.ParagraphLong => "Đoạn dài",
        HintKind.Abbreviation => "Chữ viết tắt chưa giải thích",
        HintKind.HeadingJump => "Đề mục nhảy cấp",
        HintKind.LinkText => "Liên kết chưa nói dẫn đến đâu",
        HintKind.DateWithoutYear => "Ngày chưa ghi năm",
        HintKind.DoubleBlank => "Thừa dấu cách",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
