using Portal.Core.Papers.Sheets;

namespace Portal.Core.Papers;

/// <summary>The paper a new one takes the place of, and why: said on the new one, on screen and on the public page of the old one.</summary>
internal sealed record ReplacedPaper(IssuedPaper Paper, string Reason)
{
    public const int MostReason = 500;

    /// <summary><c>tờ trình duyệt chi số 01/TTr-BBT ngày 05 tháng 10 năm 2026</c>; of a paper without a number by its issue (bản).</summary>
    public string Named => $"{PaperWords.Of(Paper.Kind)} {(Paper.InRegister is { } number ? $"số {number}" : $"bản {Paper.Number}")} "
        + SheetText.LongDate(Paper.PaperOn);

    /// <summary>As a paragraph of the new paper.</summary>
    public string Sentence => $"{Start}{Named}. Lý do: {Vietnamese.Closed(Reason)}";

    private const string Start = "Văn bản này thay thế ";

    /// <summary>Whether a note of a paper is such a sentence.</summary>
    public static bool IsSentence(string note) => note.StartsWith(Start, StringComparison.Ordinal);

    /// <summary>Null where there is nothing to replace.</summary>
    public static ReplacedPaper? Of(IssuedPaper? newest, string? reason) => newest is null ? null : new(newest, VietnameseText.Tidy(reason));

    /// <summary>Why the newest is not replaced, beside the field <c>Reason</c>; nothing where there is none yet.</summary>
    public static IEnumerable<Refusal> WhyNot(IssuedPaper? newest, string? reason)
    {
        if (newest is null) yield break;
        var tidy = VietnameseText.Tidy(reason);
        if (tidy.Length == 0) yield return PaperRefusals.ReplaceReason(newest);
        if (tidy.Length > MostReason) yield return PaperRefusals.ReplaceReasonLong(tidy.Length);
    }
}
