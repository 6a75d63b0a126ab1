namespace Portal.Core.Html;

/// <summary>
/// What did not come along, by piece, so that the person can say whether something is missing. Comments, text hidden in it and words
/// struck by tracked changes an office program kept beside the text, and readers must not get them; pictures and what plays or runs could not be taken
/// from where they lie; of signs nothing is known in any other font.
/// </summary>
public sealed record LeftOut(int Comments, int Hidden, int Deletions)
{
    public static readonly LeftOut Nothing = new(0, 0, 0);

    public int Pictures { get; init; }

    /// <summary>Videos, maps, forms and the like.</summary>
    public int Embedded { get; init; }
    public int Signs { get; init; }

    public bool Any => Comments + Hidden + Deletions + Pictures + Embedded + Signs > 0;

    /// <summary>What the person is told after pasting; empty where there was nothing.</summary>
    public string Sentence => string.Join(' ', new[]
    {
        Words is { Length: > 0 } words ? $"Khi dán đã bỏ {words}: các phần này không dành cho người đọc. "
            + "Phần nào cần đăng thì hãy gõ lại, hoặc cho hiện ra ở văn bản gốc rồi dán lại." : "",
        Pictures > 0 ? $"{Kernel.Vietnamese.Number(Pictures)} ảnh chưa lấy được: hãy thêm bằng nút Chèn ảnh." : "",
        Embedded > 0 ? $"{Kernel.Vietnamese.Number(Embedded)} nội dung nhúng (video, bản đồ, biểu mẫu…) không lấy được: hãy thay bằng liên kết." : "",
        Signs > 0 ? $"{Kernel.Vietnamese.Number(Signs)} ký hiệu của phông riêng không đọc được: hãy chèn lại bằng nút Ký hiệu đặc biệt." : "",
    }.Where(part => part.Length > 0));

    /// <summary><c>1 nhận xét, 2 đoạn ẩn, 3 phần đã xóa khi theo dõi thay đổi</c>; empty where there was nothing.</summary>
    public string Words => string.Join(", ", new[] { (Comments, "nhận xét"), (Hidden, "đoạn ẩn"), (Deletions, "phần đã xóa khi theo dõi thay đổi") }
        .Where(part => part.Item1 > 0).Select(part => $"{Kernel.Vietnamese.Number(part.Item1)} {part.Item2}"));
}

/// <summary>
/// Text that stood in a font older than Unicode and was converted: how many pieces, and the first of them as it came and as it reads now.
/// </summary>
public sealed record Converted(int Pieces, string Before, string After)
{
    /// <summary>The first of them, each once, for whoever decides whether they read right; the first of all is <see cref="Before"/>.</summary>
    public IReadOnlyList<ConvertedPiece> Samples { get; init; } = [];

    public string Sentence => $"Đã chuyển {Kernel.Vietnamese.Number(Pieces)} đoạn từ phông chữ cũ sang Unicode, ví dụ “{Before}” thành “{After}”. "
        + "Nếu chữ chưa đúng, hãy bấm Hoàn tác (Ctrl+Z) rồi chuyển mã ở văn bản gốc trước khi dán.";
}

/// <summary>A piece as it came and as it reads, each cut where it is long.</summary>
public sealed record ConvertedPiece(string Before, string After);

/// <summary>Why a piece of the incoming text does not come along.</summary>
internal enum Reason
{
    None,
    Comment,

    /// <summary>The sign in the text that stands for a comment: gone like it, but not counted beside it.</summary>
    CommentSign,
    Hidden,
    Deleted,
    Picture,
    Embedded,
    Sign,
}

/// <summary>Why text is not seen although it is there, until an element inside says otherwise.</summary>
[Flags]
internal enum Unseen
{
    No = 0,
    NoSize = 1,
    Invisible = 2,
}
