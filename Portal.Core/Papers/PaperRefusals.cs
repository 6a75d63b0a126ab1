namespace Portal.Core.Papers;

/// <summary>Why a paper is not issued or not found.</summary>
public static class PaperRefusals
{
    public static Refusal IssuedMeanwhile(IssuedPaper paper) => AccessRefusals.Stale with
    {
        Sentence = $"{paper.IssuedByName} vừa phát hành bản {paper.Number} lúc {WardClock.Say(paper.IssuedAt)}. Hãy xem bản đó trước khi phát hành thêm.",
    };

    public static Refusal NoSuch(int number) => new("papers.no-such-number", $"Không có bản phát hành số {number}.");

    /// <summary>The field of the screen that takes a signed copy.</summary>
    public const string SignedField = "SignedCopy";

    public static readonly Refusal SignedKind = new("papers.signed-kind",
        "Bản ký phải là PDF hoặc ảnh JPEG (bản quét): hãy quét lại thành một trong hai loại đó.", SignedField);
}
