using Portal.Core.Editions;

namespace Portal.Core.Comments;

/// <summary>Why a comment is not taken; each names the field to mend.</summary>
public static class CommentRefusals
{
    public static readonly Refusal TextMissing = new("comments.text-missing", "Hãy viết điều bạn muốn nhắn.", "Comment");

    public static Refusal TextTooLong(int length) => new("comments.text-too-long",
        $"Ghi chú đang dài {Vietnamese.Number(length)} ký tự, nhiều nhất {Vietnamese.Number(CommentEntry.TextLength)}: hãy viết ngắn lại hoặc chia làm hai.",
        "Comment");

    public static readonly Refusal PassageTooLong = new("comments.passage-too-long",
        $"Đoạn được chọn dài quá {Vietnamese.Number(PassageAnchor.QuoteLength)} ký tự: hãy bấm Hủy, bôi đen đoạn ngắn hơn rồi ghi chú lại.", "Comment");

    public static readonly Refusal TooManyOpen = new("comments.too-many-open",
        $"Bài đã có {PassageComment.MostOpen} ghi chú chưa xử lý: hãy xử lý bớt rồi ghi tiếp.", "Comment");

    public static Refusal EditionOver(EditionStatus status) => new("comments.edition-over",
        $"Bản này ở trạng thái “{EditionWords.Of(status)}”: hãy ghi chú vào bản đang soạn của bài.", "Comment");

    public static Refusal ClosedMeanwhile(string name, DateTime at) => new("comments.closed-meanwhile",
        $"{name} đã đánh dấu ghi chú này là đã xử lý lúc {WardClock.Say(at)}: nếu vẫn cần, hãy mở lại rồi trả lời.", "Comment");

    public static Refusal OpenAlready(string name, DateTime at) => new("comments.open-already",
        $"Ghi chú này đang mở: {name} đã mở lại lúc {WardClock.Say(at)}.");

    public static Refusal AnsweredMeanwhile(string name, DateTime at) => new("comments.answered-meanwhile",
        $"{name} vừa trả lời ghi chú này lúc {WardClock.Say(at)}: hãy đọc, rồi đánh dấu lại nếu đã xử lý xong.");
}
