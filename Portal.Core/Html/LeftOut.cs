namespace Portal.Core.Html;

/// <summary>
/// What an office program kept beside the text and readers must not get: comments, text hidden in it, words struck by tracked
/// changes. Counted by piece, so that the person can say whether something is missing.
/// </summary>
public sealed record LeftOut(int Comments, int Hidden, int Deletions)
{
    public static readonly LeftOut Nothing = new(0, 0, 0);

    public bool Any => Comments + Hidden + Deletions > 0;

    /// <summary>What the person is told after pasting; empty where there was nothing.</summary>
    public string Sentence => Any
        ? $"Khi dán đã bỏ {Words}: các phần này không dành cho người đọc. "
            + "Phần nào cần đăng thì hãy gõ lại, hoặc cho hiện ra ở văn bản gốc rồi dán lại."
        : "";

    /// <summary><c>1 nhận xét, 2 đoạn ẩn, 3 phần đã xóa khi theo dõi thay đổi</c>; empty where there was nothing.</summary>
    public string Words => string.Join(", ", new[] { (Comments, "nhận xét"), (Hidden, "đoạn ẩn"), (Deletions, "phần đã xóa khi theo dõi thay đổi") }
        .Where(part => part.Item1 > 0).Select(part => $"{Kernel.Vietnamese.Number(part.Item1)} {part.Item2}"));
}

/// <summary>Why a piece of the incoming text is not for readers.</summary>
internal enum Reason
{
    None,
    Comment,

    /// <summary>The sign in the text that stands for a comment: gone like it, but not counted beside it.</summary>
    CommentSign,
    Hidden,
    Deleted,
}

/// <summary>Why text is not seen although it is there, until an element inside says otherwise.</summary>
[Flags]
internal enum Unseen
{
    No = 0,
    NoSize = 1,
    Invisible = 2,
}
